import { z } from "@hono/zod-openapi";
import { decimalPattern, normalise } from "../../shared/decimal.ts";

/** An exact decimal as text, "12.5": at most 20 digits before the point and 10 after it. */
export const DecimalField = z
  .string()
  .regex(decimalPattern, { abort: true })
  .overwrite(normalise)
  .openapi({ format: "decimal", example: "12.5" });

/** A day of the calendar, "2022-01-12". */
export const DayField = z.iso.date().openapi({ example: "2022-01-12" });

/** One line of text as people type it: trimmed, one way of writing each letter. */
export const textField = (max: number, min = 1) => z.string().trim().normalize("NFC").min(min).max(max);

/** Text that may be left out: empty becomes null. */
export const optionalText = (max: number) =>
  textField(max, 0)
    .nullish()
    .transform((text) => text || null);

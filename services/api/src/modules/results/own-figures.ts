import type { UnitContext } from "../../platform/http/operation.ts";
import { settingOf } from "../organisations/index.ts";
import { isChanged, type ReportSheet } from "./report-sheet.ts";

/** Where duties are separated, whoever typed a figure that would go out may not send it (domain reference 5.2). */
export async function isSendingOwnFigures(ctx: UnitContext, { figures }: ReportSheet): Promise<boolean> {
  if (!(await settingOf(ctx, "separate_verifier"))) return false;
  return figures.some((figure) => isChanged(figure) && figure.draft?.enteredBy === ctx.person.id);
}

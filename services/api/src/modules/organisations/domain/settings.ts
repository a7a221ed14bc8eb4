import { z } from "zod";
import { isRole } from "../../../shared/permissions.ts";

/** A demand of a unit binds every unit beneath: those below may ask for more, never for less. */
interface Setting<T> {
  readonly shape: z.ZodType<T>;
  readonly nobodySays: T;
  /** What holds for a unit, given its own demand and that of everybody above it. Order does not matter. */
  readonly together: (one: T, other: T) => T;
}

const setting = <T>(definition: Setting<T>): Setting<T> => definition;

export const settings = {
  /** Roles that must have a second factor before they may act. */
  two_factor_roles: setting<readonly string[]>({
    shape: z.array(z.string().refine(isRole)).max(20),
    nobodySays: [],
    together: (one, other) => [...new Set([...one, ...other])].sort(),
  }),
  /** Whoever entered figures may not send or approve the same figures (domain reference 5.2, separation of duties). */
  separate_verifier: setting<boolean>({
    shape: z.boolean(),
    nobodySays: false,
    together: (one, other) => one || other,
  }),
} as const;

export type SettingKey = keyof typeof settings;
export type SettingValue<K extends SettingKey> = (typeof settings)[K] extends Setting<infer T> ? T : never;

/** The value that binds a unit, from every value stored along its line (its own included). Unreadable values count as unsaid. */
export function bindingValue<K extends SettingKey>(key: K, stored: readonly unknown[]): SettingValue<K> {
  const { shape, nobodySays, together } = settings[key] as unknown as Setting<SettingValue<K>>;
  return stored
    .flatMap((value) => {
      const read = shape.safeParse(value);
      return read.success ? [read.data] : [];
    })
    .reduce(together, nobodySays);
}

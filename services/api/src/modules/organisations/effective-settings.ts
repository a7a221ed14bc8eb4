import type { UnitContext } from "../../platform/http/operation.ts";
import { bindingValue, type SettingKey, type SettingValue } from "./domain/settings.ts";
import { settingsAlongLine } from "./store.ts";

/** What the acting unit demands, what binds it, and who demands it. */
export async function effectiveSettings(ctx: UnitContext) {
  const stored = await settingsAlongLine(ctx);
  const setting = <K extends SettingKey>(key: K) => {
    const rows = stored.filter((row) => row.key === key);
    const own = rows.filter((row) => row.unitNo === ctx.unit.no);
    return {
      own: bindingValue(
        key,
        own.map((row) => row.value),
      ) as SettingValue<K>,
      binding: bindingValue(
        key,
        rows.map((row) => row.value),
      ) as SettingValue<K>,
      above: rows
        .filter((row) => row.unitNo !== ctx.unit.no)
        .map((row) => ({
          unitCode: row.unitCode,
          unitName: row.unitName,
          value: bindingValue(key, [row.value]),
        })),
    };
  };
  const { two, separate } = { two: setting("two_factor_roles"), separate: setting("separate_verifier") };
  return {
    twoFactorRoles: {
      ...two,
      own: [...two.own],
      binding: [...two.binding],
      above: two.above.filter((one) => one.value.length).map((one) => ({ ...one, value: [...one.value] })),
    },
    separateVerifier: { ...separate, above: separate.above.filter((one) => one.value) },
    version: stored.filter((row) => row.unitNo === ctx.unit.no).reduce((sum, row) => sum + row.version, 0),
  };
}

import type { ReadColumns } from "../../../../shared/table-columns.ts";
import { type KnownLevel, levelOf, sameName, type UnitColumn } from "../unit-import.ts";

export type TreeFaultCode =
  | "no-name"
  | "no-admin-code"
  | "unknown-level"
  | "other-level"
  | "unknown-parent"
  | "code-twice";

/** One wrong cell of the tree that is to be. `other`: the levels there are, or the line that says the same. */
export interface TreeFault {
  readonly line: number;
  readonly column: UnitColumn;
  readonly code: TreeFaultCode;
  readonly value: string;
  readonly other?: string;
}

/** Levels that the tree that is to be consists of. */
const LEVELS: readonly string[] = ["province", "commune"];

/**
 * The tree that is to be as it is worked with, and what is wrong in it: levels by their codes, however the file calls
 * them, and the province of a commune by its administrative code, where the file names it.
 */
export function readNewTree(
  read: ReadColumns<UnitColumn>,
  levels: readonly KnownLevel[],
): { readonly tree: ReadColumns<UnitColumn>; readonly faults: readonly TreeFault[] } {
  const faults: TreeFault[] = [];
  const choices = levels
    .filter(({ code }) => LEVELS.includes(code))
    .map(({ names, code }) => names[0] ?? code);
  const provinces = read.records.filter(({ cells }) => levelOf(cells.level, levels) === "province");
  const provinceCodes = new Set(provinces.map(({ cells }) => cells.adminCode));
  const byName = new Map(
    provinces.flatMap(({ cells }) =>
      [cells.name, cells.place].flatMap((name) => (name ? [[sameName(name), cells.adminCode] as const] : [])),
    ),
  );
  const firstLine = new Map<string, number>();
  const records = read.records.map((record) => {
    const { line, cells } = record;
    const wrong = (column: UnitColumn, code: TreeFaultCode, other?: string) =>
      void faults.push({
        line,
        column,
        code,
        value: cells[column] ?? "",
        ...(other === undefined ? {} : { other }),
      });
    const level = levelOf(cells.level, levels);
    if (!cells.name) wrong("name", "no-name");
    if (!level) wrong("level", "unknown-level", choices.join(", "));
    else if (!LEVELS.includes(level)) wrong("level", "other-level", choices.join(", "));
    if (!cells.adminCode) wrong("adminCode", "no-admin-code");
    else {
      const before = firstLine.get(cells.adminCode);
      if (before !== undefined) wrong("adminCode", "code-twice", String(before));
      else firstLine.set(cells.adminCode, line);
    }
    const named = cells.parent;
    const parent = named && (provinceCodes.has(named) ? named : byName.get(sameName(named)));
    if (named && level === "commune" && !parent) wrong("parent", "unknown-parent");
    return { line, cells: { ...cells, ...(level ? { level } : {}), ...(parent ? { parent } : {}) } };
  });
  return { tree: { ...read, records }, faults };
}

/** Why a cell is wrong and how to mend it, in the reader's language. */
export const treeFaultMessage = ({ code, other }: TreeFault, locale: "vi" | "en"): string =>
  ({
    "no-name": { vi: "Chưa có tên", en: "There is no name" },
    "no-admin-code": {
      vi: "Chưa có mã hành chính: bảng chuyển đổi gọi đơn vị bằng mã này",
      en: "There is no administrative code, by which the table calls the unit",
    },
    "unknown-level": { vi: `Không có cấp này. Ghi: ${other}`, en: `There is no such level. Write: ${other}` },
    "other-level": {
      vi: `Danh mục mới chỉ gồm: ${other}. Bỏ dòng này đi`,
      en: `The new tree consists of: ${other}. Leave this line out`,
    },
    "unknown-parent": {
      vi: "Tệp không có tỉnh nào mang mã hoặc tên này",
      en: "The file has no province of this code or name",
    },
    "code-twice": { vi: `Mã này đã có ở dòng ${other}`, en: `Line ${other} has this code already` },
  })[code][locale];

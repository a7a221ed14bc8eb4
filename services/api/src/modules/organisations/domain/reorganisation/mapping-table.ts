import { fold } from "../../../../shared/fold.ts";
import type { ReadColumns, TableColumn } from "../../../../shared/table-columns.ts";
import type { Move } from "./acts.ts";

/** Columns of the table that says which unit goes where. */
export const mappingColumns = [
  { key: "unit", headings: ["Mã đơn vị", "Đơn vị", "Unit code", "Unit"], isRequired: true },
  { key: "to", headings: ["Đơn vị mới", "Mã đơn vị mới", "Về đơn vị", "New unit"], isRequired: true },
] as const satisfies readonly TableColumn<string>[];
export type MappingColumn = (typeof mappingColumns)[number]["key"];

export interface KnownPlace {
  readonly code: string;
  readonly name: string;
}

export type MappingFaultCode = "required" | "unknown-unit" | "ambiguous" | "twice-in-file" | "same-unit";

export interface MappingFault {
  readonly line: number;
  readonly column: MappingColumn;
  readonly code: MappingFaultCode;
  readonly value: string;
  readonly other?: string;
}

const plain = (text: string) => fold(text).replace(/\s+/g, " ").trim();

/**
 * Reads which unit goes where. A cell is a code or a whole name that only one unit bears; a new place may be a unit
 * that exists or one to be made (`made`).
 */
export function readMapping(
  table: ReadColumns<MappingColumn>,
  units: readonly KnownPlace[],
  made: readonly KnownPlace[] = [],
): { readonly map: readonly Move[]; readonly faults: readonly MappingFault[] } {
  const places = [...units, ...made];
  const codesOf = (known: readonly KnownPlace[]) => ({
    codes: new Set(known.map(({ code }) => code)),
    names: Map.groupBy(known, ({ name }) => plain(name)),
  });
  const [subjects, targets] = [codesOf(units), codesOf(places)];
  const map: Move[] = [];
  const faults: MappingFault[] = [];
  const lineOf = new Map<string, number>();
  for (const { line, cells } of table.records) {
    const read = (
      column: MappingColumn,
      { codes, names }: ReturnType<typeof codesOf>,
    ): string | undefined => {
      const value = cells[column];
      const no = (code: MappingFaultCode, other?: string) =>
        void faults.push({
          line,
          column,
          code,
          value: value ?? "",
          ...(other === undefined ? {} : { other }),
        });
      if (value === undefined) return no("required") as undefined;
      if (codes.has(value)) return value;
      const found = names.get(plain(value)) ?? [];
      if (found.length > 1)
        return no(
          "ambiguous",
          found
            .map(({ code }) => code)
            .slice(0, 5)
            .join(", "),
        ) as undefined;
      return found[0]?.code ?? (no("unknown-unit") as undefined);
    };
    const unit = read("unit", subjects);
    const to = read("to", targets);
    if (unit !== undefined) {
      const earlier = lineOf.get(unit);
      if (earlier !== undefined)
        faults.push({ line, column: "unit", code: "twice-in-file", value: unit, other: String(earlier) });
      else lineOf.set(unit, line);
    }
    if (unit !== undefined && unit === to) faults.push({ line, column: "to", code: "same-unit", value: to });
    if (unit !== undefined && to !== undefined) map.push({ unit, to });
  }
  return { map: faults.length ? [] : map, faults };
}

/** Why a cell is wrong, in the reader's language. */
export const mappingMessage = ({ code, other }: MappingFault, locale: "vi" | "en"): string =>
  ({
    required: { vi: "Chưa ghi đơn vị", en: "There is no unit" },
    "unknown-unit": {
      vi: "Không thấy đơn vị này trong các đơn vị trực thuộc",
      en: "There is no such unit beneath yours",
    },
    ambiguous: {
      vi: `Có nhiều đơn vị cùng tên này; hãy ghi mã: ${other}`,
      en: `Several units bear this name; write the code: ${other}`,
    },
    "twice-in-file": { vi: `Đơn vị này đã có ở dòng ${other}`, en: `Line ${other} has this unit already` },
    "same-unit": { vi: "Đơn vị không thể về chính nó", en: "A unit cannot go to itself" },
  })[code][locale];

import type { TableLine } from "../../../shared/table-columns.ts";
import { type UnitColumn, unitColumns } from "./unit-import.ts";

/**
 * A tree of administrative units as the open data sets of Viet Nam write it: provinces, with districts where there are
 * any, and communes; nested, or as three lists whose rows name the code above (`province`, `district`).
 */
export type NationalTree = Readonly<Record<string, unknown>>;

type Tier = "province" | "district" | "commune";
type Entry = Readonly<Record<string, unknown>>;

const columns = [
  "name",
  "parent",
  "level",
  "adminCode",
  "adminCodeFrom",
  "place",
] as const satisfies UnitColumn[];
const lists = { provinces: "province", districts: "district", communes: "commune" } as const satisfies Record<
  string,
  Tier
>;

/**
 * The units of such a tree as lines of a table: line n is the n-th place of the file, read from the top. Undefined
 * where the object is no such tree. The unit above is named by its administrative code; a place's code counts from the
 * day that the file describes, for codes are reused.
 */
export function nationalLines(tree: NationalTree): readonly TableLine[] | undefined {
  if (!Array.isArray(tree["provinces"])) return undefined;
  const asOf = textOf(tree["asOf"]);
  const lines: TableLine[] = [{ line: 0, cells: columns.map(headingOf) }];
  const read = (holder: Entry, above: string | undefined) => {
    for (const [list, tier] of Object.entries(lists)) {
      const entries = holder[list];
      for (const entry of Array.isArray(entries) ? entries.filter(isEntry) : []) {
        const code = textOf(entry["code"]);
        const parent = above ?? (textOf(entry["district"]) || textOf(entry["province"]));
        const place = textOf(entry["fullName"]) || textOf(entry["name"]);
        const cells: Record<(typeof columns)[number], string> = {
          name: officeOf(tier, place),
          parent,
          level: tier,
          adminCode: code,
          adminCodeFrom: code && asOf,
          place: bareName(place),
        };
        lines.push({ line: lines.length, cells: columns.map((column) => cells[column]) });
        read(entry, code);
      }
    }
  };
  read(tree, undefined);
  return lines;
}

/** As people know the columns: a wrong cell is named by them. */
const headingOf = (key: UnitColumn): string =>
  unitColumns.find((column) => column.key === key)?.headings[0] ?? key;

const isEntry = (value: unknown): value is Entry =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const textOf = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" ? String(value).normalize("NFC").trim() : "";

const kinds = /^(tỉnh|thành phố|quận|huyện|thị xã|thị trấn|phường|xã|đặc khu)\s+(?=\D)/iu;

/** "Phường Quan Triều" is Quan Triều; "Quận 1" stays what it is. */
export const bareName = (place: string): string => place.replace(kinds, "");

/** Whoever looks after the schools of a place: the department of a province, the office of a district, the commune itself. */
export function officeOf(tier: Tier, place: string): string {
  if (!place) return "";
  if (tier === "province") return `Sở GDĐT ${place.replace(/^tỉnh\s+/iu, "")}`;
  return tier === "district" ? `Phòng GDĐT ${place}` : `UBND ${place}`;
}

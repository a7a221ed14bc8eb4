/** A cell of a table as it goes into the archive. */
type Cell = string | number | boolean | null | object;

/** Spreadsheets take these for the beginning of a formula. */
const FORMULA = /^[=+\-@\t\r]/;
const NUMBER = /^[+-]?\d+([.,]\d+)?$/;

/** A cell of a CSV file: what a spreadsheet would run is text, marked with an apostrophe; numbers stay numbers. */
export function csvCell(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return "";
  const text = typeof cell === "object" ? JSON.stringify(cell) : String(cell);
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

const NAME_MAX = 120;
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}]/gu;

/** A name that every file system takes, as near to the given one as it can be. */
export function safeName(name: string): string {
  const tidy = name
    .normalize("NFC")
    .replace(FORBIDDEN, "_")
    .trim()
    .replace(/^\.+|\.+$/g, "");
  if (tidy.length <= NAME_MAX) return tidy || "_";
  const [, ending = ""] = /(\.[A-Za-z0-9]{1,8})$/.exec(tidy) ?? [];
  return tidy.slice(0, NAME_MAX - ending.length).trimEnd() + ending;
}

/** Gives each file a path of its own: the second of a name is "name (2).pdf", whatever its capitals. */
export function pathGiver(): (folder: string, name: string) => string {
  const taken = new Set<string>();
  return (folder, name) => {
    const safe = safeName(name);
    const dot = safe.lastIndexOf(".");
    const [stem, ending] = dot > 0 ? [safe.slice(0, dot), safe.slice(dot)] : [safe, ""];
    for (let nth = 1; ; nth += 1) {
      const path = `${safeName(folder)}/${nth === 1 ? safe : `${stem} (${nth})${ending}`}`;
      if (taken.has(path.toLowerCase())) continue;
      taken.add(path.toLowerCase());
      return path;
    }
  };
}

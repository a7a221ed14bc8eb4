import { fold } from "../../../../shared/fold.ts";
import type { ReadColumns, TableColumn } from "../../../../shared/table-columns.ts";
import { codeFromName } from "../unit-code.ts";
import type { UnitColumn } from "../unit-import.ts";
import type { Act, MadeUnit, Move, NewNames } from "./acts.ts";

/** Columns of the table of a whole re-organisation: which place becomes which. */
export const successionColumns = [
  { key: "from", headings: ["Mã cũ", "Mã đơn vị cũ", "Old code"], isRequired: true },
  { key: "to", headings: ["Mã mới", "Mã đơn vị mới", "New code"], isRequired: true },
  { key: "share", headings: ["Tỷ lệ", "Tỉ lệ", "Phần", "Share"] },
] as const satisfies readonly TableColumn<string>[];
export type SuccessionColumn = (typeof successionColumns)[number]["key"];

/** A unit beneath the ordering one that has not ended. */
export interface StandingUnit {
  readonly code: string;
  readonly name: string;
  readonly level: string;
  readonly parentCode: string | null;
  readonly adminCode?: string | null;
}

/** What is known before the files are read. */
export interface SuccessionGround {
  readonly units: readonly StandingUnit[];
  /** Whoever orders it does not rename itself. */
  readonly actingCode?: string;
  /** Levels whose units send figures: they follow the place in which they lie. */
  readonly reportingLevels: ReadonlySet<string>;
  readonly takenCodes: ReadonlySet<string>;
}

export type SuccessionFaultCode =
  | "required"
  | "unknown-old"
  | "ambiguous-old"
  | "zeros-lost"
  | "unknown-new"
  | "not-a-share"
  | "shares-above-one"
  | "wrong-level"
  | "whole-province"
  | "twice-in-file"
  | "without-successor"
  | "without-place";

/** One wrong cell of the table; line 0: a unit that the table leaves out. `other`: the codes that may be meant. */
export interface SuccessionFault {
  readonly line: number;
  readonly column: SuccessionColumn;
  readonly code: SuccessionFaultCode;
  readonly value: string;
  readonly other?: string;
}

/** What becomes of a unit that stands, or that a new one begins. */
export const fates = ["made", "merged", "split", "moved", "ended", "kept", "unmapped"] as const;
export type Fate = (typeof fates)[number];

/** One unit of the draft: where it goes, or from whom it comes. */
export interface SuccessionLine {
  readonly fate: Fate;
  readonly level: string;
  readonly adminCode: string;
  readonly name: string;
  /** Of a unit that stands. */
  readonly code: string | null;
  /** Of a unit made: whom it comes from; of another: whom it becomes or whom it goes beneath. */
  readonly others: readonly { readonly adminCode: string; readonly name: string; readonly share: number }[];
}

export interface NationalOrder {
  /** Empty with faults. */
  readonly acts: readonly Act[];
  /** What becomes of each unit, as far as the table says it. */
  readonly lines: readonly SuccessionLine[];
  readonly faults: readonly SuccessionFault[];
  /** How many units of each level there are, and will be. */
  readonly totals: readonly { readonly level: string; readonly before: number; readonly after: number }[];
}

interface Place {
  readonly adminCode: string;
  readonly name: string;
  readonly level: string;
  readonly place: string;
  readonly parent: string;
  readonly adminCodeFrom: string | undefined;
}
interface Part {
  readonly to: Place;
  readonly share: number;
}

const PROVINCE = "province";
const DISTRICT = "district";
const COMMUNE = "commune";
/** Shares are compared in millionths. */
const WHOLE = 1e6;

/** Codes that the new units would be given, so that those taken can be looked up. */
export const codesOfNewPlaces = (tree: ReadColumns<UnitColumn>): readonly string[] =>
  tree.records.flatMap(({ cells }) => (cells.name ? [codeFromName(cells.name)] : []));

/**
 * The order that turns the tree there is into another one: provinces join, the tier between ends, communes merge or are
 * divided as the table says, and whoever sends figures follows the commune in which it lies. A place that keeps its code
 * and its name goes on as the unit it is; one whose code passes to another name is a new one, for codes are reused.
 */
export function nationalOrder(
  tree: ReadColumns<UnitColumn>,
  table: ReadColumns<SuccessionColumn>,
  ground: SuccessionGround,
): NationalOrder {
  const places = placesOf(tree);
  const faults: SuccessionFault[] = [];
  const { parts, ofSchools } = readSuccession(table, places, ground, faults);

  const standing = (level: string) => ground.units.filter((unit) => unit.level === level);
  const [provinces, districts, communes] = [standing(PROVINCE), standing(DISTRICT), standing(COMMUNE)];
  for (const unit of [...provinces, ...communes])
    if (!parts.has(unit))
      faults.push({
        line: 0,
        column: "from",
        code: "without-successor",
        value: `${unit.adminCode ?? ""} ${unit.name}`.trim(),
      });

  const goesOn = continuing(parts);
  const codeOf = codesFor(places, goesOn, ground.takenCodes);
  const named = (to: Place) => codeOf.get(to.adminCode) ?? "";
  const isNew = (to: Place) => !goesOn.has(to.adminCode);

  // Whoever sends figures and hangs on a district follows its place.
  const districtCodes = new Set(districts.map(({ code }) => code));
  const districtByCode = new Map(districts.map((unit) => [unit.code, unit]));
  const communeByPlace = new Map(communes.map((unit) => [unit.adminCode, unit]));
  const moves: Move[] = [];
  const renamed: NewNames[] = [];
  const following = new Map<StandingUnit, Place | undefined>();
  for (const unit of ground.units) {
    if (!ground.reportingLevels.has(unit.level) || !districtCodes.has(unit.parentCode ?? "")) continue;
    const commune = communeByPlace.get(unit.adminCode);
    const office = districtByCode.get(unit.parentCode ?? "");
    const to =
      ofSchools.get(unit) ?? mainOf(commune && parts.get(commune)) ?? mainOf(office && parts.get(office));
    following.set(unit, to);
    if (!to) {
      // Of a commune that the table leaves out it is said already.
      if (!commune) faults.push({ line: 0, column: "from", code: "without-place", value: unit.code });
      continue;
    }
    moves.push({ unit: unit.code, to: named(to) });
    renamed.push({ unit: unit.code, adminCode: to.adminCode, adminCodeFrom: to.adminCodeFrom });
  }

  const after = (level: string) => places.filter((place) => place.level === level).length;
  const totals = [
    { level: PROVINCE, before: provinces.length, after: after(PROVINCE) },
    { level: DISTRICT, before: districts.length, after: 0 },
    { level: COMMUNE, before: communes.length, after: after(COMMUNE) },
  ];
  const lines = linesOf({
    places,
    parts,
    goesOn,
    following,
    districts,
    settled: [...provinces, ...communes],
  });
  if (faults.length) return { acts: [], lines, faults, totals };

  const placeByCode = new Map(places.map((one) => [one.adminCode, one]));
  const provinceByPlace = new Map(
    places.filter(({ level }) => level === PROVINCE).map((one) => [one.adminCode, one]),
  );
  const made = (to: Place): MadeUnit => {
    const above = provinceByPlace.get(to.parent);
    return {
      name: to.name,
      level: to.level,
      code: named(to),
      ...(above ? { parent: named(above) } : {}),
      place: to.place,
      adminCode: to.adminCode,
      ...(to.adminCodeFrom === undefined ? {} : { adminCodeFrom: to.adminCodeFrom }),
    };
  };
  for (const [adminCode, unit] of goesOn) {
    const place = placeByCode.get(adminCode);
    if (place && unit.level === COMMUNE && place.name !== unit.name)
      renamed.push({ unit: unit.code, name: place.name, shortName: place.name });
    if (unit.adminCode !== adminCode && unit.code !== ground.actingCode)
      renamed.push({ unit: unit.code, adminCode, adminCodeFrom: place?.adminCodeFrom });
  }
  for (const unit of communes) {
    const main = mainOf(parts.get(unit));
    const above = main && provinceByPlace.get(main.parent);
    if (main && goesOn.get(main.adminCode) === unit) {
      if (above && unit.parentCode !== named(above)) moves.push({ unit: unit.code, to: named(above) });
    } else if (main && districtCodes.has(unit.parentCode ?? ""))
      moves.push({ unit: unit.code, to: named(main) });
  }
  const ended = (list: readonly StandingUnit[]) =>
    list.filter((unit) => goesOn.get(mainOf(parts.get(unit))?.adminCode ?? "") !== unit);
  const wholly = ended([...provinces, ...communes]).filter((unit) => parts.get(unit)?.length === 1);
  const joined = (level: string) =>
    [
      ...Map.groupBy(
        wholly.filter((unit) => unit.level === level),
        (unit) => mainOf(parts.get(unit)),
      ),
    ].flatMap(([to, units]) => (to ? [{ to, units: units.map(({ code }) => code) }] : []));
  const newCommunes = places.filter((place) => place.level === COMMUNE && isNew(place)).map(made);
  const acts: readonly Act[] = [
    ...create(places.filter((place) => place.level === PROVINCE && isNew(place)).map(made)),
    ...joined(PROVINCE).map(({ to, units }): Act => ({ kind: "merge_provinces", units, into: named(to) })),
    ...(districts.length
      ? [{ kind: "abolish_level", level: DISTRICT, create: newCommunes, map: moves, rest: "refuse" } as const]
      : [...create(newCommunes), ...(moves.length ? [{ kind: "move", units: moves } as const] : [])]),
    ...joined(COMMUNE).map(({ to, units }): Act => ({ kind: "merge", units, into: named(to) })),
    ...communes
      .filter((unit) => (parts.get(unit)?.length ?? 0) > 1)
      .map((unit): Act => {
        const into = parts.get(unit) ?? [];
        const rest = into.filter(({ to }) => goesOn.get(to.adminCode) !== unit);
        return {
          kind: "split",
          unit: unit.code,
          keepsOpen: rest.length < into.length,
          into: rest.map(({ to, share }) => ({ unit: named(to), share })),
        };
      }),
    ...(renamed.length ? [{ kind: "rename", units: renamed } as const] : []),
  ];
  return { acts, lines, faults, totals };
}

/** What becomes of each unit: those made first, then those that stand, from the top. */
function linesOf(known: {
  readonly places: readonly Place[];
  readonly parts: ReadonlyMap<StandingUnit, readonly Part[]>;
  readonly goesOn: ReadonlyMap<string, StandingUnit>;
  readonly following: ReadonlyMap<StandingUnit, Place | undefined>;
  readonly districts: readonly StandingUnit[];
  readonly settled: readonly StandingUnit[];
}): readonly SuccessionLine[] {
  const { places, parts, goesOn, following, districts, settled } = known;
  const standing = (unit: StandingUnit, fate: Fate, into: readonly Part[]): SuccessionLine => ({
    fate,
    level: unit.level,
    adminCode: unit.adminCode ?? "",
    name: unit.name,
    code: unit.code,
    others: into.map(({ to, share }) => ({ adminCode: to.adminCode, name: to.name, share })),
  });
  const comesFrom = Map.groupBy(
    [...parts].flatMap(([unit, into]) => into.map(({ to, share }) => ({ unit, to, share }))),
    ({ to }) => to,
  );
  return [
    ...places
      .filter(({ adminCode }) => !goesOn.has(adminCode))
      .map((place) => ({
        fate: "made" as const,
        level: place.level,
        adminCode: place.adminCode,
        name: place.name,
        code: null,
        others: (comesFrom.get(place) ?? []).map(({ unit, share }) => ({
          adminCode: unit.adminCode ?? "",
          name: unit.name,
          share,
        })),
      })),
    ...settled.map((unit) => {
      const into = parts.get(unit) ?? [];
      const isKept = goesOn.get(into[0]?.to.adminCode ?? "") === unit;
      const fate = !into.length ? "unmapped" : into.length > 1 ? "split" : isKept ? "kept" : "merged";
      return standing(unit, fate, into);
    }),
    ...districts.map((unit) => standing(unit, "ended", [])),
    ...[...following].map(([unit, to]) =>
      standing(unit, to ? "moved" : "unmapped", to ? [{ to, share: 1 }] : []),
    ),
  ];
}

/** A line of the table to be filled in: what it says of a unit, or what is offered because the code goes on. */
export interface TableRow {
  readonly from: string;
  readonly name: string;
  readonly to: string;
  readonly toName: string;
  readonly share: string;
  readonly isOffered: boolean;
}

/** The table of the draft with a row for every unit that must go somewhere; what it leaves out is offered or empty. */
export function tableToFill(
  lines: readonly SuccessionLine[],
  tree: ReadColumns<UnitColumn>,
): readonly TableRow[] {
  const places = new Map(placesOf(tree).map((place) => [place.adminCode, place]));
  const uses = Map.groupBy(
    lines.filter(({ fate, level }) => fate !== "made" && (level === PROVINCE || level === COMMUNE)),
    ({ adminCode }) => adminCode,
  );
  return lines
    .filter(({ fate }) => fate !== "made" && fate !== "ended" && fate !== "moved")
    .flatMap((line): TableRow[] => {
      const isPlace = line.level === PROVINCE || line.level === COMMUNE;
      const from = isPlace && uses.get(line.adminCode)?.length === 1 ? line.adminCode : (line.code ?? "");
      const row = { from, name: line.name };
      if (line.others.length)
        return line.others.map(({ adminCode, name, share }) => ({
          ...row,
          to: adminCode,
          toName: name,
          share: share === 1 ? "" : String(share),
          isOffered: false,
        }));
      const same = places.get(line.adminCode);
      const offered = same?.level === line.level ? same : undefined;
      return [
        {
          ...row,
          to: offered?.adminCode ?? "",
          toName: offered?.name ?? "",
          share: "",
          isOffered: !!offered,
        },
      ];
    });
}

const create = (units: readonly MadeUnit[]): readonly Act[] =>
  units.length ? [{ kind: "create", units }] : [];

/** The place that gets the greatest part; of equal parts the first. */
const mainOf = (parts: readonly Part[] | undefined): Place | undefined =>
  parts?.reduce((best, part) => (part.share > best.share ? part : best)).to;

const placesOf = (tree: ReadColumns<UnitColumn>): readonly Place[] =>
  tree.records.flatMap(({ cells }) =>
    cells.adminCode && cells.name && (cells.level === PROVINCE || cells.level === COMMUNE)
      ? [
          {
            adminCode: cells.adminCode,
            name: cells.name,
            level: cells.level,
            place: cells.place ?? "",
            parent: cells.parent ?? "",
            adminCodeFrom: cells.adminCodeFrom,
          },
        ]
      : [],
  );

function readSuccession(
  table: ReadColumns<SuccessionColumn>,
  places: readonly Place[],
  { units, reportingLevels }: SuccessionGround,
  faults: SuccessionFault[],
) {
  const byPlace = Map.groupBy(
    units.filter((unit) => unit.adminCode && !reportingLevels.has(unit.level)),
    (unit) => unit.adminCode ?? "",
  );
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  const newPlaces = new Map(places.map((place) => [place.adminCode, place]));
  const parts = new Map<StandingUnit, Part[]>();
  const ofSchools = new Map<StandingUnit, Place>();
  const zerosOf = { from: withoutZeros(byPlace.keys()), to: withoutZeros(newPlaces.keys()) };
  for (const { line, cells } of table.records) {
    const no = (column: SuccessionColumn, code: SuccessionFaultCode, other?: string) =>
      void faults.push({
        line,
        column,
        code,
        value: cells[column] ?? "",
        ...(other === undefined ? {} : { other }),
      });
    const unknown = (column: "from" | "to", code: SuccessionFaultCode) => {
      const meant = zerosOf[column].get(cells[column] ?? "");
      if (meant) no(column, "zeros-lost", meant.join(", "));
      else no(column, code);
    };
    if (!cells.from) no("from", "required");
    if (!cells.to) no("to", "required");
    if (!cells.from || !cells.to) continue;
    const [meant, another] = byPlace.get(cells.from) ?? [];
    const unit = another ? undefined : (meant ?? byCode.get(cells.from));
    const to = newPlaces.get(cells.to);
    const share = shareOf(cells.share);
    if (another) no("from", "ambiguous-old");
    else if (!unit) unknown("from", "unknown-old");
    if (!to) unknown("to", "unknown-new");
    if (share === undefined) no("share", "not-a-share");
    if (!unit || !to || share === undefined) continue;
    const wanted = unit.level === PROVINCE ? PROVINCE : COMMUNE;
    if (to.level !== wanted) no("to", "wrong-level");
    else if (reportingLevels.has(unit.level)) ofSchools.set(unit, to);
    else {
      const known = parts.get(unit) ?? [];
      parts.set(unit, [...known, { to, share }]);
      if (known.some((part) => part.to === to)) no("to", "twice-in-file");
      else if (unit.level === PROVINCE && (share < 1 || known.length)) no("share", "whole-province");
      else if (
        known.reduce((sum, part) => sum + Math.round(part.share * WHOLE), Math.round(share * WHOLE)) > WHOLE
      )
        no("share", "shares-above-one");
    }
  }
  return { parts, ofSchools };
}

/** Codes by what a spreadsheet makes of them when it takes them for numbers: 00004 becomes 4. */
const withoutZeros = (codes: Iterable<string>): ReadonlyMap<string, readonly string[]> =>
  Map.groupBy(
    [...codes].filter((code) => /^0+[1-9]\d*$/.test(code)),
    (code) => code.replace(/^0+/, ""),
  );

/** 0.5, 0,5 or 50 %; the whole where nothing is said. */
function shareOf(text: string | undefined): number | undefined {
  if (text === undefined) return 1;
  const [, digits, percent] = /^(\d+(?:[.,]\d+)?)\s*(%?)$/.exec(text) ?? [];
  const share = Number((digits ?? "").replace(",", ".")) / (percent ? 100 : 1);
  return digits !== undefined && share > 0 && share <= 1 ? share : undefined;
}

/** New places that are an old one: a province of the same name, a commune of the same code and name. */
function continuing(parts: ReadonlyMap<StandingUnit, readonly Part[]>): ReadonlyMap<string, StandingUnit> {
  const found = new Map<string, StandingUnit>();
  const words = (text: string) => ` ${fold(text)}`;
  for (const [unit, into] of parts)
    for (const { to } of into) {
      const isSame = unit.level === to.level && words(unit.name).endsWith(words(to.place));
      if (isSame && (to.level === PROVINCE || unit.adminCode === to.adminCode)) found.set(to.adminCode, unit);
    }
  return found;
}

function codesFor(
  places: readonly Place[],
  goesOn: ReadonlyMap<string, StandingUnit>,
  taken: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const used = new Set(taken);
  const last = new Map<string, number>();
  return new Map(
    places.map((place) => {
      const standing = goesOn.get(place.adminCode);
      if (standing) return [place.adminCode, standing.code];
      const base = codeFromName(place.name);
      let code = base;
      for (let number = last.get(base) ?? 2; used.has(code); number += 1) {
        code = `${base}-${number}`;
        last.set(base, number + 1);
      }
      used.add(code);
      return [place.adminCode, code];
    }),
  );
}

/** Why a cell is wrong, in the reader's language. */
export const successionMessage = ({ code, other }: SuccessionFault, locale: "vi" | "en"): string =>
  ({
    required: { vi: "Chưa ghi mã", en: "There is no code" },
    "unknown-old": {
      vi: "Không có đơn vị nào đang hoạt động mang mã này",
      en: "No unit that is open has this code",
    },
    "zeros-lost": {
      vi: `Mất số 0 ở đầu, hãy ghi ${other}; định dạng cột mã là Văn bản (Text) để giữ số 0`,
      en: `The zeros in front are lost, write ${other}; make the column of codes Text, which keeps them`,
    },
    "ambiguous-old": {
      vi: "Nhiều đơn vị đang hoạt động mang mã hành chính này: ghi mã đơn vị thay vào",
      en: "Several open units have this administrative code: write the unit's own code instead",
    },
    "unknown-new": { vi: "Danh mục mới không có mã này", en: "The new tree has no such code" },
    "not-a-share": {
      vi: "Cần một tỷ lệ lớn hơn 0, không quá 1, ví dụ 0,5 hay 50%",
      en: "A share above 0 and at most 1 is needed, such as 0.5 or 50%",
    },
    "shares-above-one": {
      vi: "Các phần của đơn vị này cộng lại quá 1",
      en: "The parts of this unit are more than a whole",
    },
    "wrong-level": {
      vi: "Tỉnh chỉ về tỉnh; huyện, xã, trường chỉ về xã",
      en: "A province becomes a province; districts, communes and schools go to communes",
    },
    "whole-province": {
      vi: "Tỉnh chỉ về trọn một tỉnh mới",
      en: "A province goes to one new province as a whole",
    },
    "twice-in-file": { vi: "Đã có dòng khác ghi như vậy", en: "Another line says so already" },
    "without-successor": {
      vi: "Bảng chưa ghi đơn vị này về đâu",
      en: "The table does not say where this unit goes",
    },
    "without-place": {
      vi: "Chưa biết trường này nằm ở xã nào: ghi mã hành chính của xã cho trường, hoặc thêm một dòng cho mã trường",
      en: "It is not known in which commune this school lies: give the school its commune's code, or add a line for the school's code",
    },
  })[code][locale];

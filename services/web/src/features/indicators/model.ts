import {
  combineTallies,
  combineTimes,
  emptyTally,
  emptyTimeTally,
  type Figure,
  figureOverTime,
  type OverTime,
  type OverUnits,
  tallyOf,
  timeTallyOf,
  totalOf,
  valueOfUnit,
} from "@thidua/api/shared/aggregate.ts";
import type { Day } from "@thidua/api/shared/day.ts";
import { addDays } from "@thidua/api/shared/day.ts";
import { type DecimalText, divideDecimals, multiplyDecimals } from "@thidua/api/shared/decimal.ts";
import { type IndicatorKind, rulesOfKind } from "@thidua/api/shared/indicator-kinds.ts";
import { matchesSearch } from "../../lib/search.ts";
import type { Indicator, IndicatorTemplate, IndicatorVersion, NewIndicator } from "./queries.ts";

// The list --------------------------------------------------------------------------------------------------------

export interface ListFilter {
  readonly search: string;
  readonly kind: string;
  readonly frequency: string;
  readonly owner: string;
}

/** How often the built-in sets propose to report each code. An indicator of one's own has no proposal: campaigns decide. */
export const proposedFrequencies = (
  templates: readonly IndicatorTemplate[],
): ReadonlyMap<string, IndicatorTemplate["indicators"][number]["frequency"]> =>
  new Map(
    templates.flatMap((template) => template.indicators.map((one) => [one.code, one.frequency] as const)),
  );

/** Those that every filter leaves; an empty filter leaves all. */
export const filterIndicators = (
  indicators: readonly Indicator[],
  { search, kind, frequency, owner }: ListFilter,
  frequencies: ReadonlyMap<string, string>,
): readonly Indicator[] =>
  indicators.filter(
    (one) =>
      (kind === "" || one.kind === kind) &&
      (owner === "" || one.unitCode === owner) &&
      (frequency === "" || frequencies.get(one.code) === frequency) &&
      matchesSearch([one.code, one.name, one.measure, one.numerator, one.denominator].join(" "), search),
  );

/** Units that made any of them, each once, in the order in which they appear. */
export const ownersOf = (indicators: readonly Indicator[]): readonly { code: string; name: string }[] => [
  ...new Map(
    indicators.map((one) => [one.unitCode, { code: one.unitCode, name: one.unitShortName }]),
  ).values(),
];

/** Whether a set proposes this very indicator for this content: then the content is the one the set means. */
export const knownContents = (templates: readonly IndicatorTemplate[]): ReadonlyMap<string, string> =>
  new Map(
    templates.flatMap((template) => template.indicators.map((one) => [one.code, one.content] as const)),
  );

// Versions over time ----------------------------------------------------------------------------------------------

export type VersionState = "past" | "now" | "coming";

export const versionState = (
  version: Pick<IndicatorVersion, "validFrom" | "validTo">,
  today: Day,
): VersionState =>
  version.validFrom > today ? "coming" : version.validTo !== null && version.validTo < today ? "past" : "now";

/** The meaning that counts on a day: the one in force, else the last that had ended, else the first to come. */
export function versionOn<V extends Pick<IndicatorVersion, "validFrom" | "validTo">>(
  versions: readonly V[],
  day: Day,
): V | undefined {
  const inOrder = [...versions].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  return (
    inOrder.findLast((version) => versionState(version, day) === "now") ??
    inOrder.findLast((version) => version.validFrom <= day) ??
    inOrder[0]
  );
}

export type WordingField = Exclude<keyof Wording, "validFrom">;

/** What reads differently from the version before, so that only this need be pointed out. */
export const changedFields = (before: Wording, after: Wording): ReadonlySet<WordingField> =>
  new Set(wordingFields.filter((field) => (before[field] ?? "") !== (after[field] ?? "")));

/** The first day a new version may begin: the day after the last one began. */
export const earliestNext = (versions: readonly Pick<IndicatorVersion, "validFrom">[]): Day | null => {
  const last = versions
    .map((version) => version.validFrom)
    .sort()
    .at(-1);
  return last === undefined ? null : addDays(last, 1);
};

// What is typed ---------------------------------------------------------------------------------------------------

/** A version as typed: empty where nothing is. */
export interface Wording {
  validFrom: string | null;
  nameVi: string;
  nameEn: string;
  measureVi: string;
  measureEn: string;
  numeratorVi: string;
  numeratorEn: string;
  denominatorVi: string;
  denominatorEn: string;
  descriptionVi: string;
  descriptionEn: string;
  source: string;
}

export interface Rules {
  code: string;
  kind: IndicatorKind;
  isPercent: boolean;
  direction: Indicator["direction"];
  overUnits: OverUnits;
  overTime: OverTime;
  educationLevel: Indicator["educationLevel"];
  content: string;
  valueMin: DecimalText | null;
  valueMax: DecimalText | null;
}

export const wordingFields = [
  "nameVi",
  "nameEn",
  "measureVi",
  "measureEn",
  "numeratorVi",
  "numeratorEn",
  "denominatorVi",
  "denominatorEn",
  "descriptionVi",
  "descriptionEn",
  "source",
] as const satisfies readonly Exclude<keyof Wording, "validFrom">[];

export const emptyWording = (validFrom: Day): Wording => ({
  validFrom,
  nameVi: "",
  nameEn: "",
  measureVi: "",
  measureEn: "",
  numeratorVi: "",
  numeratorEn: "",
  denominatorVi: "",
  denominatorEn: "",
  descriptionVi: "",
  descriptionEn: "",
  source: "",
});

export const emptyRules = (): Rules => ({
  code: "",
  kind: "count",
  isPercent: false,
  direction: "higher",
  overUnits: "sum",
  overTime: "sum",
  educationLevel: null,
  content: "",
  valueMin: null,
  valueMax: null,
});

/** A version as the form begins with it. English that only repeats the Vietnamese was never typed. */
export function wordingOf(version: IndicatorVersion): Wording {
  const english = (vi: string | null, en: string | null): string => (en === vi ? "" : (en ?? ""));
  return {
    validFrom: version.validFrom,
    nameVi: version.nameVi,
    nameEn: english(version.nameVi, version.nameEn),
    measureVi: version.measureVi,
    measureEn: english(version.measureVi, version.measureEn),
    numeratorVi: version.numeratorVi ?? "",
    numeratorEn: english(version.numeratorVi, version.numeratorEn),
    denominatorVi: version.denominatorVi ?? "",
    denominatorEn: english(version.denominatorVi, version.denominatorEn),
    descriptionVi: version.descriptionVi ?? "",
    descriptionEn: english(version.descriptionVi, version.descriptionEn),
    source: version.source ?? "",
  };
}

/** Its rules as the form begins with them. */
export const rulesOf = (indicator: Indicator): Rules => ({
  code: indicator.code,
  kind: indicator.kind,
  isPercent: indicator.isPercent,
  direction: indicator.direction,
  overUnits: indicator.overUnits,
  overTime: indicator.overTime,
  educationLevel: indicator.educationLevel,
  content: indicator.content ?? "",
  valueMin: indicator.valueMin,
  valueMax: indicator.valueMax,
});

/** Another kind adds up differently: what it does not allow becomes its usual way. */
export function withKind(rules: Rules, kind: IndicatorKind): Rules {
  const allowed = rulesOfKind[kind];
  return {
    ...rules,
    kind,
    isPercent: kind === "ratio" && (rules.isPercent || rules.kind !== "ratio"),
    overUnits: allowed.overUnits.includes(rules.overUnits) ? rules.overUnits : allowed.overUnits[0],
    overTime: allowed.overTime.includes(rules.overTime) ? rules.overTime : allowed.overTime[0],
  };
}

const usualMeasures: Readonly<Record<IndicatorKind, readonly [vi: string, en: string]>> = {
  boolean: ["có/không", "yes/no"],
  count: ["", ""],
  amount: ["đồng", "VND"],
  ratio: ["", ""],
  score: ["điểm", "points"],
  level: ["mức", "level"],
};
const usualMeasure = ({ kind, isPercent }: Pick<Rules, "kind" | "isPercent">) =>
  isPercent ? (["%", "%"] as const) : usualMeasures[kind];

/** The measure follows the kind for as long as nobody has typed another. */
export function withUsualMeasure(
  wording: Wording,
  before: Pick<Rules, "kind" | "isPercent">,
  after: Pick<Rules, "kind" | "isPercent">,
): Wording {
  const [[was], [vi, en]] = [usualMeasure(before), usualMeasure(after)];
  const isTyped = wording.measureVi !== "" && wording.measureVi !== was;
  return isTyped || was === vi ? wording : { ...wording, measureVi: vi, measureEn: en === vi ? "" : en };
}

/** Ranges of a percentage are typed and read as percentages; kept is the share. */
export const percentOfShare = (share: DecimalText | null): DecimalText | null =>
  share === null ? null : multiplyDecimals(share, "100");
export const shareOfPercent = (percent: DecimalText | null): DecimalText | null =>
  percent === null ? null : divideDecimals(percent, "100", 10);

const orNull = (text: string): string | null => (text.trim() === "" ? null : text.trim());

/** What a kind does not have is not sent: only a ratio has two sides. */
export function wordingBody(wording: Wording, kind: IndicatorKind) {
  const ofRatio = (text: string): string | null => (kind === "ratio" ? orNull(text) : null);
  return {
    validFrom: wording.validFrom ?? "",
    nameVi: wording.nameVi.trim(),
    nameEn: orNull(wording.nameEn),
    measureVi: wording.measureVi.trim(),
    measureEn: orNull(wording.measureEn),
    numeratorVi: ofRatio(wording.numeratorVi),
    numeratorEn: ofRatio(wording.numeratorEn),
    denominatorVi: ofRatio(wording.denominatorVi),
    denominatorEn: ofRatio(wording.denominatorEn),
    descriptionVi: orNull(wording.descriptionVi),
    descriptionEn: orNull(wording.descriptionEn),
    source: orNull(wording.source),
  };
}

export const rulesBody = (rules: Rules) => ({
  ...rules,
  code: rules.code.trim(),
  content: orNull(rules.content),
});

/** Everything of an indicator as the requests that would make it again: the first version with it, then the later ones. */
export function remakeOf(indicator: Indicator): {
  body: NewIndicator;
  later: ReturnType<typeof wordingBody>[];
} {
  const [first, ...later] = [...indicator.versions]
    .sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
    .map((version) => wordingBody(wordingOf(version), indicator.kind));
  if (!first) throw new Error("an indicator has at least one version");
  return { body: { ...rulesBody(rulesOf(indicator)), ...first }, later };
}

/** Fields that are empty and must not be, in the order of the form. */
export function missingFields(
  wording: Wording,
  kind: IndicatorKind,
  rules?: Pick<Rules, "code">,
): readonly ("code" | keyof Wording)[] {
  const needed: readonly ("code" | keyof Wording)[] = [
    "nameVi",
    ...(rules ? (["code"] as const) : []),
    "validFrom",
    "measureVi",
    ...(kind === "ratio" ? (["numeratorVi", "denominatorVi"] as const) : []),
  ];
  const typed = (field: "code" | keyof Wording) => (field === "code" ? rules?.code : wording[field]);
  return needed.filter((field) => (typed(field) ?? "").trim() === "");
}

// Adding up, by an example ----------------------------------------------------------------------------------------

/** Three schools in one period, and one school in three periods, with what they come to. */
export interface Example {
  readonly units: readonly Figure[];
  readonly ofUnits: {
    readonly num: DecimalText | null;
    readonly den: DecimalText | null;
    readonly value: DecimalText | null;
  };
  readonly periods: readonly Figure[];
  readonly ofPeriods: Figure | null;
  readonly valueOfPeriods: DecimalText | null;
}

const plain = (...values: readonly string[]): readonly Figure[] => values.map((num) => ({ num, den: null }));
const figuresOf: Readonly<Record<IndicatorKind, { units: readonly Figure[]; periods: readonly Figure[] }>> = {
  boolean: { units: plain("1", "0", "1"), periods: plain("0", "1", "1") },
  count: { units: plain("12", "5", "7"), periods: plain("4", "2", "6") },
  amount: { units: plain("12000000", "5000000", "7000000"), periods: plain("4000000", "2000000", "6000000") },
  // Sizes that differ: there a mean of the percentages would mislead.
  ratio: {
    units: [
      { num: "18", den: "20" },
      { num: "5", den: "10" },
      { num: "63", den: "70" },
    ],
    periods: [
      { num: "10", den: "20" },
      { num: "15", den: "20" },
      { num: "18", den: "24" },
    ],
  },
  score: { units: plain("8", "6", "7"), periods: plain("6", "7", "8") },
  level: { units: plain("1", "2", "2"), periods: plain("1", "2", "3") },
};

/** The same rules that the roll-up uses, on figures small enough to be followed in the head. */
export function exampleOf({
  kind,
  overUnits,
  overTime,
}: Pick<Indicator, "kind" | "overUnits" | "overTime">): Example {
  const { units, periods } = figuresOf[kind];
  const tally = units.map((figure) => tallyOf({ overUnits }, figure)).reduce(combineTallies, emptyTally);
  const times = periods
    .map((figure, at) => timeTallyOf(`2022-0${at + 1}`, figure))
    .reduce(combineTimes, emptyTimeTally);
  const ofPeriods = figureOverTime(overTime, kind === "ratio", times);
  return {
    units,
    ofUnits: totalOf({ overUnits }, tally),
    periods,
    ofPeriods,
    valueOfPeriods: ofPeriods && valueOfUnit({ overUnits }, ofPeriods),
  };
}

import { type BaseRecordDict, flatten, resolveTemplate, translator } from "@solid-primitives/i18n";
import { en } from "../locales/en/index.ts";
import { vi } from "../locales/vi/index.ts";
import { agree } from "./agree.ts";
import { formatNumber } from "./format.ts";
import { language } from "./preferences.ts";

type Leaves<T, Prefix extends string = ""> = {
  [K in keyof T & string]: T[K] extends string ? `${Prefix}${K}` : Leaves<T[K], `${Prefix}${K}.`>;
}[keyof T & string];

type TextAt<T, Path extends string> = Path extends `${infer Head}.${infer Rest}`
  ? Head extends keyof T
    ? TextAt<T[Head], Rest>
    : never
  : Path extends keyof T
    ? T[Path]
    : never;

type Names<Text> = Text extends `${string}{{${infer Name}}}${infer Rest}` ? Trim<Name> | Names<Rest> : never;
type Trim<Text extends string> = Text extends ` ${infer Rest}`
  ? Trim<Rest>
  : Text extends `${infer Rest} `
    ? Trim<Rest>
    : Text;

/** Every text of the product by its path, "common.save". */
export type TextKey = Leaves<typeof vi>;

/** What a text wants filled in: t("due.left", { days: 3 }). Nothing where it wants nothing. */
export type TextArguments<Key extends TextKey> = [Names<TextAt<typeof vi, Key>>] extends [never]
  ? []
  : [values: Readonly<Record<Names<TextAt<typeof vi, Key>>, string | number>>];

/** Keys of texts that stand as they are, for tables of labels. */
export type PlainTextKey = { [Key in TextKey]: TextArguments<Key> extends [] ? Key : never }[TextKey];

const flat = { vi: flatten(vi) as BaseRecordDict, en: flatten(en) as BaseRecordDict };
/** Numbers are written as the language writes them; what is a name and no number (a year) is handed over as text. */
const fillIn = (text: string, values: Readonly<Record<string, string | number>> = {}): string => {
  const written = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === "number" ? formatNumber(value) : value,
    ]),
  );
  return resolveTemplate(agree(text, written), written);
};
const resolve = translator(() => flat[language()], fillIn as typeof resolveTemplate) as (
  key: string,
  values?: Readonly<Record<string, string | number>>,
) => string;

/** The text of a key in the language of the device; changes with it wherever it is read reactively. */
export function t<Key extends TextKey>(key: Key, ...values: TextArguments<Key>): string {
  return resolve(key, ...values);
}

/** For keys put together at run time (a state, a problem's code): the text, or null where there is none. */
export function textIfAny(key: string, values?: Readonly<Record<string, string | number>>): string | null {
  const text = flat[language()][key];
  return typeof text === "string" ? fillIn(text, values) : null;
}

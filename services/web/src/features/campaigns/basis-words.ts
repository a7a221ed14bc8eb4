import { formatDate } from "../../lib/format.ts";
import { t } from "../../lib/i18n.ts";

type DocumentKind =
  | "constitution"
  | "law"
  | "resolution"
  | "decree"
  | "decision"
  | "circular"
  | "directive"
  | "plan"
  | "guidance"
  | "other";
const known = new Set<string>([
  "constitution",
  "law",
  "resolution",
  "decree",
  "decision",
  "circular",
  "directive",
  "plan",
  "guidance",
]);
/** A kind that the product has a word for. */
export const kindOf = (kind: string): DocumentKind => (known.has(kind) ? (kind as DocumentKind) : "other");

/** When a document is in force, in words. */
export const validityText = (one: {
  readonly effectiveFrom: string | null;
  readonly effectiveTo: string | null;
  readonly issuedOn: string | null;
}): string | null => {
  const from = one.effectiveFrom ?? one.issuedOn;
  if (one.effectiveTo)
    return t("campaigns.bases.fromTo", { from: formatDate(from), to: formatDate(one.effectiveTo) });
  return from ? t("campaigns.bases.from", { from: formatDate(from) }) : null;
};

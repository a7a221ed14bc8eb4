/** The parts of a plan, in the words of the product. */
export const sectionKinds = [
  "header",
  "title",
  "basis",
  "heading",
  "content",
  "paragraph",
  "bullet",
  "recipient",
  "signature",
] as const;
export type SectionKind = (typeof sectionKinds)[number];

/** own: the unit's; inherited: taken over from the plan above and unchanged; added: not in the original document. */
export const origins = ["own", "inherited", "added"] as const;
export type Origin = (typeof origins)[number];

export interface PlanSection {
  readonly kind: SectionKind;
  readonly depth: number;
  readonly label: string | null;
  readonly body: string;
  readonly note: string | null;
  readonly origin: Origin;
}

export const stageKinds = ["stage", "phase", "interim_review", "final_review"] as const;
export const basisKinds = ["program", "campaign", "organises"] as const;
export type BasisKind = (typeof basisKinds)[number];
export const campaignForms = ["regular", "thematic"] as const;
export const taskGroupKinds = ["board", "steering", "professional", "office", "council", "staff"] as const;
export type TaskGroupKind = (typeof taskGroupKinds)[number];

export interface PlanTask {
  readonly title: string;
  readonly sectionLabel: string | null;
  readonly groupKind: TaskGroupKind | null;
}

/** Blocks that belong to the issuing body's own sheet of paper: never taken over by a plan below. */
const ownPaper: ReadonlySet<SectionKind> = new Set(["header", "title", "basis", "recipient", "signature"]);

/** The sentence that closes a plan names the body that issues it. */
const isClosing = ({ body }: PlanSection) => /^trên đây là\s/i.test(body.normalize("NFC"));

/** What a plan below takes over from the text above: its contents, not its head, bases, closing and signature. */
export const inheritedSections = (above: readonly PlanSection[]): readonly PlanSection[] =>
  above
    .filter((section) => !ownPaper.has(section.kind) && !isClosing(section))
    .map((section) => ({ ...section, note: null, origin: "inherited" }));

/**
 * Where each block of an edited text comes from. A block stays inherited only while it reads as it was taken over;
 * once changed it is the unit's own.
 */
export function originsAfterEdit<S extends PlanSection & { readonly id: string }>(
  before: readonly (PlanSection & { readonly id: string })[],
  after: readonly S[],
): readonly S[] {
  const inherited = new Map(
    before.filter(({ origin }) => origin === "inherited").map((section) => [section.id, section]),
  );
  return after.map((section) => {
    if (section.origin !== "inherited") return section;
    const was = inherited.get(section.id);
    const isUnchanged =
      was?.body === section.body && was.label === section.label && was.kind === section.kind;
    return isUnchanged ? section : { ...section, origin: "own" };
  });
}

/** How the head of a unit of a level signs; heads of other units write their own title. */
export const signerTitleOf = (levelCode: string): string | null =>
  ({ school: "HIỆU TRƯỞNG", district: "TRƯỞNG PHÒNG", province: "GIÁM ĐỐC", commune: "CHỦ TỊCH" })[
    levelCode
  ] ?? null;

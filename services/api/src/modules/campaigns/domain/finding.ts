/** Something doubtful in a plan: shown beside the place, never a refusal. */
export interface Finding {
  readonly code:
    | "numbering_gap"
    | "repeated_signature"
    | "day_without_zero"
    | "header_incomplete"
    | "symbol_mismatch"
    | "basis_not_in_force"
    | "no_document_number"
    | "no_own_targets"
    | "no_bases";
  /** Where: a block of the text or a basis; null means the plan as a whole. */
  readonly sectionId: string | null;
  readonly basisPosition: number | null;
  readonly vi: string;
  readonly en: string;
  /** The document in force instead, where one is known. */
  readonly successorId: string | null;
}

export const finding = (
  code: Finding["code"],
  vi: string,
  en: string,
  at: Partial<Pick<Finding, "sectionId" | "basisPosition" | "successorId">> = {},
): Finding => ({ code, vi, en, sectionId: null, basisPosition: null, successorId: null, ...at });

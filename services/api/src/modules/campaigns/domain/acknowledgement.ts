/** Where somebody of the staff stands with the plan, what is still to be done first. */
export const acknowledgementStates = ["none", "earlier", "confirmed"] as const;
export type AcknowledgementState = (typeof acknowledgementStates)[number];

/**
 * A plan goes on being corrected after it was published, and who had to read it again for every comma would soon
 * confirm without reading. So a change by itself asks nobody: whoever publishes the plan is shown that it was changed and
 * says whether that concerns everybody. Only then there is a new edition, and what was confirmed before counts as of an
 * earlier one.
 */
export const acknowledgementState = (newest: number, confirmed: number | null): AcknowledgementState =>
  confirmed === null ? "none" : confirmed < newest ? "earlier" : "confirmed";

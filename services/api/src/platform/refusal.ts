/**
 * A reason for which the program does not start, said in one sentence in both languages.
 * Whoever catches it prints the sentence and ends with a non-zero code; no stack is shown.
 */
export class Refusal extends Error {
  readonly vi: string;
  readonly en: string;
  /** What the reader can copy, for example SQL to run; printed below the sentence. */
  readonly remedy: string | undefined;

  constructor(sentence: { vi: string; en: string; remedy?: string }) {
    super(sentence.en);
    this.name = "Refusal";
    this.vi = sentence.vi;
    this.en = sentence.en;
    this.remedy = sentence.remedy;
  }
}

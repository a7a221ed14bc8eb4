import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Decision,
  decide,
  isLocked,
  isOverdue,
  isSentLate,
  type Standing,
  send,
  stateOf,
  withdrawalMinutesMax,
} from "./report.ts";

const never: Standing = { revision: 0, decision: null };

test("a state follows from the newest revision and the latest decision on it", () => {
  expect(stateOf(never, false)).toBe("none");
  expect(stateOf(never, true)).toBe("draft");
  expect(stateOf({ revision: 1, decision: null }, true)).toBe("sent");
  expect(stateOf({ revision: 2, decision: "returned" }, true)).toBe("returned");
  expect(stateOf({ revision: 2, decision: "approved" }, true)).toBe("approved");
  expect(stateOf({ revision: 2, decision: "withdrawn" }, true)).toBe("sent");
});

describe("sending", () => {
  const mended = { hasChanges: true, hasNote: false };

  test("a first sending, a mended one after a return, and one before any decision make a new revision", () => {
    expect(send(never, { basedOn: 0, ...mended })).toEqual({ ok: true, revision: 1, isRepeated: false });
    expect(send({ revision: 1, decision: "returned" }, { basedOn: 1, ...mended })).toMatchObject({
      revision: 2,
    });
    expect(send({ revision: 1, decision: null }, { basedOn: 1, ...mended })).toMatchObject({ revision: 2 });
  });

  test("the same sending again, its answer lost on the way, is the same revision", () => {
    const same = { hasChanges: false, hasNote: true };
    expect(send({ revision: 1, decision: null }, { basedOn: 0, ...same })).toEqual({
      ok: true,
      revision: 1,
      isRepeated: true,
    });
  });

  test("an approved report is closed", () => {
    expect(send({ revision: 1, decision: "approved" }, { basedOn: 1, ...mended })).toEqual({
      ok: false,
      why: "approved",
    });
  });

  test("who has not seen the newest revision does not send over it", () => {
    expect(send({ revision: 2, decision: null }, { basedOn: 1, ...mended })).toEqual({
      ok: false,
      why: "stale",
    });
    expect(
      send({ revision: 2, decision: "returned" }, { basedOn: 1, hasChanges: false, hasNote: false }),
    ).toEqual({
      ok: false,
      why: "stale",
    });
  });

  test("what was returned is not sent back unchanged without a word", () => {
    const returned: Standing = { revision: 1, decision: "returned" };
    expect(send(returned, { basedOn: 1, hasChanges: false, hasNote: false })).toEqual({
      ok: false,
      why: "unchanged",
    });
    expect(send(returned, { basedOn: 1, hasChanges: false, hasNote: true })).toMatchObject({
      ok: true,
      revision: 2,
    });
  });
});

describe("deciding", () => {
  const sent: Standing = { revision: 2, decision: null };

  test("only on the newest revision", () => {
    expect(decide(never, { kind: "approved", revision: 0 })).toEqual({ ok: false, why: "not_sent" });
    expect(decide(sent, { kind: "approved", revision: 1 })).toEqual({ ok: false, why: "sent_again" });
    expect(decide(sent, { kind: "approved", revision: 2 })).toEqual({ ok: true, isRepeated: false });
  });

  test("a return names its reason, and may follow an approval", () => {
    expect(decide(sent, { kind: "returned", revision: 2, hasReason: false })).toEqual({
      ok: false,
      why: "no_reason",
    });
    expect(
      decide({ revision: 2, decision: "approved" }, { kind: "returned", revision: 2, hasReason: true }),
    ).toEqual({
      ok: true,
      isRepeated: false,
    });
  });

  test("an approval is taken back by the one who gave it, within minutes", () => {
    const approved: Standing = { revision: 2, decision: "approved" };
    const back = { kind: "withdrawn", revision: 2, isOwnApproval: true, minutesSince: 1 } as const;
    expect(decide(approved, back)).toEqual({ ok: true, isRepeated: false });
    expect(decide(approved, { ...back, isOwnApproval: false })).toEqual({ ok: false, why: "not_yours" });
    expect(decide(approved, { ...back, minutesSince: withdrawalMinutesMax + 0.1 })).toEqual({
      ok: false,
      why: "too_late",
    });
    expect(decide(sent, back)).toEqual({ ok: false, why: "not_approved" });
  });
});

test("late is counted in Vietnamese days, after the grace, from the first sending", () => {
  const due = { dueOn: "2022-02-05", graceDays: 2 };
  expect(isSentLate(new Date("2022-02-07T16:59:59Z"), due)).toBe(false);
  expect(isSentLate(new Date("2022-02-07T17:00:00Z"), due)).toBe(true);
  expect(isOverdue("2022-02-07", due)).toBe(false);
  expect(isOverdue("2022-02-08", due)).toBe(true);
});

/** What really lies in the database: sendings and decisions, appended; the standing is read from them. */
class Ledger {
  readonly sendings: string[] = [];
  readonly decisions: { revision: number; kind: Decision }[] = [];
  draft = "a";
  get standing(): Standing {
    const revision = this.sendings.length;
    return { revision, decision: this.decisions.findLast((one) => one.revision === revision)?.kind ?? null };
  }
}
/** The same told as people tell it: one word, and what the unit above last received. */
interface Story {
  word: "open" | "waiting" | "returned" | "approved";
  received: string | null;
  revision: number;
}
type Step = fc.Command<Story, Ledger>;

class Type implements Step {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
  check = () => true;
  run(story: Story, ledger: Ledger): void {
    expect(isLocked(ledger.standing)).toBe(story.word === "approved");
    if (story.word !== "approved") ledger.draft = this.text;
  }
  toString = () => `type ${this.text}`;
}

class Send implements Step {
  readonly behind: number;
  readonly hasNote: boolean;
  constructor(behind: number, hasNote: boolean) {
    this.behind = behind;
    this.hasNote = hasNote;
  }
  check = () => true;
  run(story: Story, ledger: Ledger): void {
    const before = ledger.standing;
    const hasChanges = ledger.draft !== ledger.sendings.at(-1);
    const outcome = send(before, {
      basedOn: before.revision - this.behind,
      hasChanges,
      hasNote: this.hasNote,
    });
    if (story.word === "approved") {
      expect(outcome).toEqual({ ok: false, why: "approved" });
      return;
    }
    if (!outcome.ok) {
      expect(this.behind > 0 || (story.word === "returned" && !hasChanges && !this.hasNote)).toBe(true);
      return;
    }
    if (outcome.isRepeated) {
      expect(story).toMatchObject({ word: "waiting", received: ledger.draft, revision: outcome.revision });
      return;
    }
    expect(outcome.revision).toBe(story.revision + 1);
    ledger.sendings.push(ledger.draft);
    Object.assign(story, { word: "waiting", received: ledger.draft, revision: outcome.revision });
  }
  toString = () => `send ${this.behind} behind`;
}

class Decide implements Step {
  readonly kind: Decision;
  readonly behind: number;
  readonly fits: boolean;
  constructor(kind: Decision, behind: number, fits: boolean) {
    this.kind = kind;
    this.behind = behind;
    this.fits = fits;
  }
  check = () => true;
  run(story: Story, ledger: Ledger): void {
    const revision = ledger.standing.revision - this.behind;
    const outcome = decide(
      ledger.standing,
      this.kind === "approved"
        ? { kind: this.kind, revision }
        : this.kind === "returned"
          ? { kind: this.kind, revision, hasReason: this.fits }
          : { kind: this.kind, revision, isOwnApproval: this.fits, minutesSince: 0 },
    );
    const isAllowed =
      story.word !== "open" &&
      this.behind === 0 &&
      (this.kind === "approved" || (this.fits && (this.kind === "returned" || story.word === "approved")));
    expect(outcome.ok).toBe(isAllowed);
    if (!outcome.ok) return;
    ledger.decisions.push({ revision, kind: this.kind });
    story.word = this.kind === "withdrawn" ? "waiting" : this.kind;
  }
  toString = () => `${this.kind} ${this.behind} behind${this.fits ? "" : ", unfit"}`;
}

test("whatever people do in whatever order, both sides tell the same story", () => {
  const steps = [
    fc.constantFrom("a", "b", "c").map((text) => new Type(text)),
    fc.tuple(fc.constantFrom(0, 0, 0, 1, 2), fc.boolean()).map((given) => new Send(...given)),
    fc
      .tuple(
        fc.constantFrom<Decision>("approved", "returned", "withdrawn"),
        fc.constantFrom(0, 0, 0, 1),
        fc.boolean(),
      )
      .map((given) => new Decide(...given)),
  ];
  const words = { open: "draft", waiting: "sent", returned: "returned", approved: "approved" } as const;
  fc.assert(
    fc.property(fc.commands(steps, { maxCommands: 60 }), (commands) => {
      const ledger = new Ledger();
      const story: Story = { word: "open", received: null, revision: 0 };
      fc.modelRun(() => ({ model: story, real: ledger }), commands);
      expect(stateOf(ledger.standing, true)).toBe(words[story.word]);
      expect(ledger.sendings.at(-1) ?? null).toBe(story.received);
      expect(ledger.sendings.length).toBe(story.revision);
    }),
  );
});

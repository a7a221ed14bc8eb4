import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Answer,
  type Autosave,
  type Batch,
  begin,
  choose,
  edit,
  failed,
  type Known,
  refresh,
  settle,
  take,
  toKeep,
  unsaved,
  valuesOf,
} from "./autosave.ts";

const known = (num: string | null, version: number, enteredBy = "Lan"): Known => ({
  num,
  den: null,
  comment: null,
  version,
  enteredBy,
});
const typed = (num: string | null, comment: string | null = null) => ({ num, den: null, comment });
const answer = (indicatorId: string, outcome: Answer["outcome"], server: Known): Answer => ({
  indicatorId,
  outcome,
  ...server,
});

describe("saving", () => {
  test("sends what differs, based on what was seen, and is done when it is answered", () => {
    const state = edit(begin({ a: known("1", 3), b: known(null, 0) }), "a", typed("2"));
    expect(unsaved(state)).toEqual(["a"]);
    const taken = take(state);
    expect(taken?.batch).toEqual([{ indicatorId: "a", basedOn: 3, ...typed("2") }]);
    const done = settle(taken?.state ?? state, [answer("a", "saved", known("2", 4))]);
    expect(unsaved(done)).toEqual([]);
    expect(take(done)).toBeNull();
  });

  test("typing on while a batch is under way loses nothing", () => {
    const taken = take(edit(begin({ a: known("1", 1) }), "a", typed("2")));
    const onward = edit(taken?.state ?? begin({}), "a", typed("3"));
    expect(take(onward)).toBeNull();
    const done = settle(onward, [answer("a", "saved", known("2", 2))]);
    expect(valuesOf(done, "a").num).toBe("3");
    expect(take(done)?.batch).toMatchObject([{ basedOn: 2, num: "3" }]);
  });

  test("a lost answer leaves everything waiting", () => {
    const state = edit(begin({ a: known("1", 1) }), "a", typed("2"));
    expect(failed(take(state)?.state ?? state)).toEqual(state);
  });

  test("a text that cannot be read waits for its author", () => {
    const state = edit(begin({ a: known("1", 1) }), "a", typed("ba"));
    expect(unsaved(state)).toEqual(["a"]);
    expect(take(state)).toBeNull();
  });
});

describe("two people", () => {
  test("theirs is shown beside ours, until somebody chooses", () => {
    const taken = take(edit(begin({ a: known("1", 1) }), "a", typed("2")));
    const asked = settle(taken?.state ?? begin({}), [answer("a", "conflict", known("9", 2, "Mai"))]);
    expect(asked.conflicts["a"]).toMatchObject({ num: "9", enteredBy: "Mai" });
    expect(valuesOf(asked, "a").num).toBe("2");
    expect(take(asked)).toBeNull();
    const theirs = choose(asked, "a", "theirs");
    expect([valuesOf(theirs, "a").num, unsaved(theirs)]).toEqual(["9", []]);
    const mine = choose(asked, "a", "mine");
    expect(take(mine)?.batch).toMatchObject([{ basedOn: 2, num: "2" }]);
  });

  test("who types the same has no quarrel", () => {
    const taken = take(edit(begin({ a: known("1", 1) }), "a", typed("9")));
    const done = settle(taken?.state ?? begin({}), [answer("a", "conflict", known("9.0", 2, "Mai"))]);
    expect([done.conflicts, unsaved(done)]).toEqual([{}, []]);
  });

  test("what nobody is changing here follows the server; what is, is asked about", () => {
    const state = edit(begin({ a: known("1", 1), b: known("1", 1) }), "a", typed("2"));
    const read = refresh(state, { a: known("7", 2), b: known("8", 2) });
    expect(valuesOf(read, "b").num).toBe("8");
    expect(valuesOf(read, "a").num).toBe("2");
    expect(read.conflicts).toMatchObject({ a: { num: "7" } });
  });

  test("an older reading is no news", () => {
    const state = begin({ a: known("5", 5) });
    expect(refresh(state, { a: known("4", 4) })).toEqual(state);
  });
});

describe("a reload", () => {
  test("finds what was not saved, as unsaved", () => {
    const kept = toKeep(edit(begin({ a: known("1", 1) }), "a", typed("ba", "xem lại")));
    const again = begin({ a: known("1", 1) }, kept);
    expect(valuesOf(again, "a")).toEqual(typed("ba", "xem lại"));
  });

  test("asks where somebody else has saved in the meantime, and still asks after the next reload", () => {
    const kept = toKeep(edit(begin({ a: known("1", 1) }), "a", typed("2")));
    const again = begin({ a: known("9", 2) }, kept);
    expect(again.conflicts).toMatchObject({ a: { num: "9" } });
    expect(begin({ a: known("9", 2) }, toKeep(again)).conflicts).toMatchObject({ a: { num: "9" } });
  });

  test("forgets what has been saved, and indicators that are no longer asked for", () => {
    const kept = { a: { ...typed("2"), basedOn: 1 }, gone: { ...typed("3"), basedOn: 0 } };
    const again = begin({ a: known("2", 2) }, kept);
    expect([unsaved(again), Object.keys(toKeep(again))]).toEqual([[], []]);
  });
});

/** A server as the API is: a figure is written when its version is the one that was seen. */
class Server {
  figure: Known = known(null, 0, "");
  save(batch: readonly Batch[], by: string): Answer[] {
    return batch.map(({ basedOn, num, den, comment }) => {
      const isSame = this.figure.num === num;
      if (!isSame && basedOn !== this.figure.version) return answer("a", "conflict", this.figure);
      if (!isSame) this.figure = { num, den, comment, version: this.figure.version + 1, enteredBy: by };
      return answer("a", isSame ? "unchanged" : "saved", this.figure);
    });
  }
}

type Move =
  | { readonly do: "type"; readonly who: 0 | 1; readonly num: string }
  | { readonly do: "save" | "saveButAnswerIsLost" | "neverArrives" | "read" | "reload"; readonly who: 0 | 1 }
  | { readonly do: "choose"; readonly who: 0 | 1; readonly whose: "mine" | "theirs" };

test("whatever happens to the line: no figure is overwritten unseen, none is lost", () => {
  const who = fc.constantFrom<0 | 1>(0, 1);
  const move: fc.Arbitrary<Move> = fc.oneof(
    fc.record({ do: fc.constant("type" as const), who, num: fc.constantFrom("1", "2", "3", "4") }),
    fc.record({
      do: fc.constantFrom("save", "save", "saveButAnswerIsLost", "neverArrives", "read", "reload"),
      who,
    }),
    fc.record({
      do: fc.constant("choose" as const),
      who,
      whose: fc.constantFrom("mine" as const, "theirs" as const),
    }),
  );
  fc.assert(
    fc.property(fc.array(move, { maxLength: 40 }), (moves) => {
      const server = new Server();
      const people: [Autosave, Autosave] = [begin({ a: server.figure }), begin({ a: server.figure })];
      // Versions each has had before the eyes: what they may overwrite.
      const seen: [Set<number>, Set<number>] = [new Set([0]), new Set([0])];
      for (const step of moves) {
        const at = step.who;
        const before = people[at];
        if (step.do === "type") people[at] = edit(before, "a", typed(step.num));
        else if (step.do === "choose") people[at] = choose(before, "a", step.whose);
        else if (step.do === "read") people[at] = refresh(before, { a: server.figure });
        else if (step.do === "reload") people[at] = begin({ a: server.figure }, toKeep(before));
        else {
          const taken = take(before);
          if (!taken) continue;
          if (step.do === "neverArrives") people[at] = failed(taken.state);
          else {
            const overwritten = server.figure.version;
            const answers = server.save(taken.batch, `${at}`);
            if (answers[0]?.outcome === "saved") expect(seen[at].has(overwritten)).toBe(true);
            people[at] = step.do === "save" ? settle(taken.state, answers) : failed(taken.state);
          }
        }
        const after = people[at];
        if (step.do === "type") expect(valuesOf(after, "a").num).toBe(step.num);
        else if (step.do !== "choose" && unsaved(before).length) {
          // What was typed is still on the screen, whatever the line did.
          expect(valuesOf(after, "a").num).toBe(valuesOf(before, "a").num);
        }
        seen[at].add(after.known["a"]?.version ?? 0);
        if (after.conflicts["a"]) seen[at].add(after.conflicts["a"].version);
      }
      // Left alone on a good line, everybody comes to rest with what the server has.
      for (const at of [0, 1, 0, 1] as const) {
        let state = refresh(people[at], { a: server.figure });
        state = choose(state, "a", "mine");
        const taken = take(state);
        people[at] = taken ? settle(taken.state, server.save(taken.batch, `${at}`)) : state;
      }
      expect(unsaved(people[1])).toEqual([]);
      expect(valuesOf(people[1], "a").num).toBe(server.figure.num);
    }),
    { numRuns: 500 },
  );
});

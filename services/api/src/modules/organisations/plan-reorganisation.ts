import type { z } from "@hono/zod-openapi";
import type { Act, Fault, MadeUnit } from "./domain/reorganisation/acts.ts";
import type { DraftTree } from "./domain/reorganisation/draft-tree.ts";
import { type Change, changeKinds, changesOf, type UnitChange } from "./domain/reorganisation/effects.ts";
import { expand } from "./domain/reorganisation/expand.ts";
import { faultMessage } from "./domain/reorganisation/fault-messages.ts";
import { codeFromName } from "./domain/unit-code.ts";
import type { Order, ReorganisationFault } from "./reorganisation-shapes.ts";
import { type TreeContext, wholeTree } from "./store.ts";

/** An order worked out against the tree of now: what previewing shows and carrying out writes. */
export async function planReorganisation(ctx: TreeContext, order: Pick<z.output<typeof Order>, "acts">) {
  const { draft, faults } = expand(await wholeTree(ctx, wantedCodes(order.acts)), order.acts);
  const changes = changesOf(draft);
  return { draft, changes, counts: countsOf(changes), faults };
}

/** What a unit is called, by its code, where there is one. */
export type NameOf = (code: string) => string | undefined;
export const namesIn =
  (draft: DraftTree): NameOf =>
  (code) =>
    draft.byCode(code)?.name;

/** What is wrong with an order, in the reader's language; units are spoken of by their names. */
export const faultViews = (
  faults: readonly Fault[],
  locale: TreeContext["locale"],
  nameOf: NameOf,
): z.input<typeof ReorganisationFault>[] =>
  faults.map((fault) => ({
    at: fault.at,
    code: fault.code,
    subject: fault.subject,
    message: faultMessage(namedFault(fault, nameOf), locale),
  }));

/** A code that is taken is the matter itself. */
const namedFault = (fault: Fault, nameOf: NameOf): Fault =>
  fault.code === "code-taken"
    ? fault
    : {
        ...fault,
        subject: nameOf(fault.subject) ?? fault.subject,
        ...(fault.other === undefined ? {} : { other: nameOf(fault.other) ?? fault.other }),
      };

/** How many units of each kind of change. */
export const countsOf = (changes: readonly UnitChange[]): Record<Change, number> =>
  Object.fromEntries(
    changeKinds.map((kind) => [kind, changes.filter(({ change }) => change === kind).length]),
  ) as Record<Change, number>;

/** What the order is called in the list: its act, or "several". */
export const kindOf = (acts: readonly Act[]) => {
  const kinds = new Set(acts.map(({ kind }) => kind));
  return kinds.size === 1 ? [...kinds].join() : "several";
};

function wantedCodes(acts: readonly Act[]): string[] {
  const made = acts.flatMap((act): readonly (MadeUnit | string)[] => {
    switch (act.kind) {
      case "create":
        return act.units;
      case "merge":
      case "merge_provinces":
        return [act.into];
      case "split":
        return act.into.map(({ unit }) => unit);
      case "abolish_level":
        return act.create ?? [];
      default:
        return [];
    }
  });
  return made.flatMap((one) => (typeof one === "string" ? [] : [one.code ?? codeFromName(one.name)]));
}

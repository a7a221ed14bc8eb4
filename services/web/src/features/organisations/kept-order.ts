import { createSignal } from "solid-js";
import { type DraftAct, type DraftOrder, emptyAct, emptyOrder, KINDS } from "./reorganisation.ts";

export interface KeptOrder {
  readonly order: DraftOrder;
  /** When it was kept last; null: nothing was. */
  readonly at: string | null;
}

const isAct = (act: unknown): act is DraftAct =>
  typeof act === "object" &&
  act !== null &&
  "id" in act &&
  typeof act.id === "string" &&
  "kind" in act &&
  KINDS.some((kind) => kind === act.kind);

/** What the device has kept; whatever is not an order of ours is none. */
export function readKept(text: string | null): KeptOrder | null {
  try {
    const kept: unknown = JSON.parse(text ?? "null");
    if (typeof kept !== "object" || kept === null || !("order" in kept) || !("at" in kept)) return null;
    const { order, at } = kept as { order: Partial<DraftOrder>; at: unknown };
    if (typeof at !== "string" || !Array.isArray(order.acts) || !order.acts.every(isAct)) return null;
    const whole = (act: DraftAct): DraftAct => ({ ...emptyAct(act.kind, act.id), ...act });
    const open = isAct(order.open) ? whole(order.open) : null;
    return { at, order: { ...emptyOrder, ...order, acts: order.acts.map(whole), open } };
  } catch {
    return null;
  }
}

export const isBegun = (order: DraftOrder): boolean =>
  order.acts.length > 0 ||
  order.open !== null ||
  order.title !== "" ||
  order.legalBasis !== "" ||
  order.effectiveOn !== null;

/**
 * An order while it is put together, kept on the device by person and unit until it is carried out: a closed laptop
 * loses nothing. It begins with `initial`, which is not kept before it is changed. `isKept` is false where the device
 * keeps nothing.
 */
export function createKeptOrder(initial: DraftOrder, ...address: readonly string[]) {
  const key = ["thidua.reorganisation", ...address].join("/");
  const read = (): KeptOrder | null => {
    try {
      return readKept(localStorage.getItem(key));
    } catch {
      return null;
    }
  };
  const found = read();
  const [order, setOrder] = createSignal<DraftOrder>(found?.order ?? initial);
  const [isKept, setIsKept] = createSignal(true);
  const put = (next: DraftOrder): void => {
    setOrder(next);
    try {
      if (next !== initial && isBegun(next))
        localStorage.setItem(key, JSON.stringify({ order: next, at: new Date().toISOString() }));
      else localStorage.removeItem(key);
      setIsKept(true);
    } catch {
      setIsKept(false);
    }
  };
  return {
    order,
    isKept,
    /** When what was found at the beginning had been kept. */
    foundAt: found?.at ?? null,
    change: (change: Partial<DraftOrder>): void => put({ ...order(), ...change }),
    /** Keeps nothing any more, and begins once more: with what it began with, or with nothing. */
    clear: (to: DraftOrder = initial): void => {
      put(emptyOrder);
      setOrder(to);
    },
  };
}

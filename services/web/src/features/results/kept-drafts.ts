import type { Kept } from "./autosave.ts";

/**
 * Figures that the server does not have yet, kept on the device by person, unit, campaign and period: on a shared
 * computer nobody sends what somebody else has typed. Two windows keep each other's figures.
 */
export interface DraftShelf {
  read(): Readonly<Record<string, Kept>>;
  /** Replaces what this window has touched; false where the device refuses to keep anything. */
  write(figures: Readonly<Record<string, Kept>>): boolean;
}

/** What of `localStorage` is used. */
export interface Shelf {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

const isText = (value: unknown): value is string | null => value === null || typeof value === "string";

function isKept(value: unknown): value is Kept {
  if (typeof value !== "object" || value === null) return false;
  const { num, den, comment, basedOn } = value as Record<string, unknown>;
  return isText(num) && isText(den) && isText(comment) && typeof basedOn === "number";
}

export function draftShelf(shelf: Shelf | undefined, ...address: readonly string[]): DraftShelf {
  const key = ["thidua.figures", ...address].join("/");
  const touched = new Set<string>();
  const read = (): Record<string, Kept> => {
    try {
      const stored: unknown = JSON.parse(shelf?.getItem(key) ?? "{}");
      if (typeof stored !== "object" || stored === null) return {};
      return Object.fromEntries(Object.entries(stored).filter(([, value]) => isKept(value)));
    } catch {
      return {};
    }
  };
  return {
    read,
    write(figures) {
      if (!shelf) return Object.keys(figures).length === 0;
      for (const id of Object.keys(figures)) touched.add(id);
      const others = Object.entries(read()).filter(([id]) => !touched.has(id));
      const all = { ...Object.fromEntries(others), ...figures };
      try {
        if (Object.keys(all).length) shelf.setItem(key, JSON.stringify(all));
        else shelf.removeItem(key);
        return true;
      } catch {
        return false;
      }
    },
  };
}

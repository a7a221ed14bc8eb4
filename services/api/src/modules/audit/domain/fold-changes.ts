/** Columns of a row, as far as they are told. */
export type Image = Readonly<Record<string, unknown>>;

/** A row before and after a statement: of a changed row the columns that differ, of a new or deleted one all. */
export interface Change {
  readonly table: string;
  readonly key: Image;
  readonly before: Image | null;
  readonly after: Image | null;
}

/** A row before and after an event. */
export interface FoldedChange {
  readonly table: string;
  readonly key: Image;
  readonly kind: "added" | "changed" | "removed";
  readonly fields: readonly { readonly name: string; readonly before: unknown; readonly after: unknown }[];
}

const textOf = (value: unknown) => JSON.stringify(value);

/**
 * The statements of an event, in order, as what became of each row: a part that is written anew by deleting and
 * inserting is a change of what differs, and what is as it was is left out.
 */
export function foldChanges(changes: readonly Change[]): FoldedChange[] {
  const rows = new Map<string, Change>();
  for (const change of changes) {
    const id = textOf([change.table, Object.entries(change.key).sort()]);
    const earlier = rows.get(id);
    rows.set(id, earlier ? join(earlier, change) : change);
  }
  return [...rows.values()].flatMap((change) => told(change));
}

function join(first: Change, then: Change): Change {
  const wasThere = first.before !== null;
  const isThere = then.after !== null;
  return {
    ...first,
    // What a later statement found is what was there from the beginning, unless an earlier one had changed it.
    before: wasThere ? { ...(first.after === null ? {} : then.before), ...first.before } : null,
    after: isThere ? { ...first.after, ...then.after } : null,
  };
}

function told({ table, key, before, after }: Change): FoldedChange[] {
  if (!before && !after) return [];
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].sort();
  const fields = names.flatMap((name) => {
    const [was, is] = [before?.[name] ?? null, after?.[name] ?? null];
    return textOf(was) === textOf(is) ? [] : [{ name, before: was, after: is }];
  });
  if (!fields.length) return [];
  return [{ table, key, kind: !before ? "added" : !after ? "removed" : "changed", fields }];
}

/** Looks an id up by the name that the demo's content uses; an unknown name ends the filling. */
export type KnownIds = (name: string) => string;

export function idsBy(entries: Iterable<readonly [name: string, id: string]>): KnownIds {
  const ids = new Map(entries);
  return (name) => {
    const id = ids.get(name);
    if (id === undefined) throw new Error(`The demo knows no ${name}.`);
    return id;
  };
}

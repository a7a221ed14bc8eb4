import type { Sql } from "./connect.ts";

/** What can be wrong with a chain; the words of app.verify_events and its kin, and `rewritten`: not what was anchored. */
export type Fault =
  | "edited"
  | "missing"
  | "unlinked"
  | "head"
  | "changes"
  | "nameless"
  | "outside"
  | "rewritten";

export interface Finding {
  readonly unit: string;
  readonly seq: number | null;
  readonly fault: Fault;
}

/** Where a unit's chain ends. Kept outside the database, heads also betray a chain that was made anew as a whole. */
export interface Head {
  readonly unitNo: number;
  readonly unit: string;
  readonly seq: number;
  readonly hash: string;
}

/** What is told without being a fault: what law allows, and what was done where no operation was. */
const allowed: readonly Fault[] = ["nameless", "outside"];
export const isFault = ({ fault }: Finding): boolean => !allowed.includes(fault);

/** Rows that one statement recomputes: a second of work, some megabytes. */
const STRETCH = 20_000;
const LAST_UNIT = 2_147_483_647;

/** An event of a chain; behind no event at all where `seq` is null. */
interface Position {
  readonly unitNo: number;
  readonly seq: number | null;
}

/** What is wrong with an event; without fault: the event that a stretch ended with. */
interface StretchRow {
  readonly unitNo: number;
  readonly unit: string;
  readonly seq: number;
  readonly fault: Fault | null;
}

interface VerifyOptions {
  /** Up to where chains were found whole before: only what came after is recomputed. Nothing: everything is. */
  readonly since?: readonly Head[] | undefined;
  /** How many rows a statement recomputes; an event counts for those that it changed as well. */
  readonly stretch?: number;
  /** Told after each stretch. */
  readonly onProgress?: (at: { readonly unitNo: number; readonly seq: number }) => void;
}

/** Everything that {@link verifyChains} finds, for chains that are known to be short. */
export async function allFindings(sql: Sql, options: VerifyOptions = {}): Promise<readonly Finding[]> {
  const all: Finding[] = [];
  for await (const finding of verifyChains(sql, options)) all.push(finding);
  return all;
}

/** Recomputes every chain that the role reads (backup: all), a stretch at a time, and yields what it finds as it goes. */
export async function* verifyChains(sql: Sql, options: VerifyOptions = {}): AsyncGenerator<Finding> {
  const { since } = options;
  if (since === undefined) {
    yield* recompute(sql, { unitNo: 0, seq: null }, LAST_UNIT, options);
  } else {
    const known = new Map(since.map(({ unitNo, seq }) => [unitNo, seq]));
    for (const { unitNo, seq } of await headsOf(sql)) {
      const from = known.get(unitNo) ?? null;
      if (from === null || from < seq) yield* recompute(sql, { unitNo, seq: from }, unitNo, options);
    }
  }
  yield* findings(
    sql`select unit_no, seq, finding from app.verify_event_ends() order by unit_no, seq, finding`,
  );
  if (since === undefined) {
    yield* findings(
      sql`select unit_no, null::bigint as seq, 'outside' as finding from app.changes_outside()`,
    );
  }

  async function* findings(query: ReturnType<Sql>): AsyncGenerator<Finding> {
    const named = sql<Finding[]>`
      select coalesce(u.code, f.unit_no::text) as unit, f.seq::float8 as seq, f.finding as fault
      from (${query}) f left join core.units u on u.unit_no = f.unit_no`;
    for await (const rows of named.cursor(1000)) yield* rows;
  }
}

async function* recompute(
  sql: Sql,
  from: Position,
  lastUnit: number,
  { stretch = STRETCH, onProgress }: VerifyOptions,
): AsyncGenerator<Finding> {
  let at: Position | undefined = from;
  while (at) {
    const rows: readonly StretchRow[] = await sql<StretchRow[]>`
      select v.unit_no as "unitNo", coalesce(u.code, v.unit_no::text) as unit, v.seq::float8 as seq, v.finding as fault
      from app.verify_events(${at.unitNo}, ${at.seq}, ${lastUnit}, ${stretch}) v left join core.units u on u.unit_no = v.unit_no
      order by v.finding is null, v.unit_no, v.seq, v.finding`;
    for (const { unit, seq, fault } of rows) if (fault !== null) yield { unit, seq, fault };
    const end = rows.at(-1);
    if (end) onProgress?.(end);
    at = end;
  }
}

export async function headsOf(sql: Sql): Promise<Head[]> {
  return sql<Head[]>`
    select h.unit_no as "unitNo", u.code as unit, h.seq::float8, encode(h.hash, 'hex') as hash
    from core.event_heads h join core.units u on u.unit_no = h.unit_no order by h.unit_no`;
}

/** Heads written down earlier against the chains of now: each must still be a link of its chain. */
export async function compareAnchors(sql: Sql, anchors: readonly Head[]): Promise<Finding[]> {
  return sql<Finding[]>`
    select a.unit, a.seq::float8 as seq, case when e.seq is null then 'missing' else 'rewritten' end as fault
    from jsonb_to_recordset(${sql.json(anchors as never)}) as a ("unitNo" integer, unit text, seq bigint, hash text)
    left join core.events e on e.unit_no = a."unitNo" and e.seq = a.seq
    where encode(e.hash, 'hex') is distinct from a.hash order by a."unitNo"`;
}

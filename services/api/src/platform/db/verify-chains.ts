import type { Sql } from "./connect.ts";

/** What can be wrong with a chain; the words of app.verify_events, and `rewritten`: not what was anchored. */
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

/** Every chain that the role reads (backup: all), recomputed in one statement. */
export async function verifyChains(sql: Sql): Promise<Finding[]> {
  return sql<Finding[]>`
    select coalesce(u.code, v.unit_no::text) as unit, v.seq::int, v.finding as fault
    from app.verify_events() v left join core.units u on u.unit_no = v.unit_no
    order by v.unit_no, v.seq, v.finding`;
}

export async function headsOf(sql: Sql): Promise<Head[]> {
  return sql<Head[]>`
    select h.unit_no as "unitNo", u.code as unit, h.seq::int, encode(h.hash, 'hex') as hash
    from core.event_heads h join core.units u on u.unit_no = h.unit_no order by h.unit_no`;
}

/** Heads written down earlier against the chains of now: each must still be a link of its chain. */
export async function compareAnchors(sql: Sql, anchors: readonly Head[]): Promise<Finding[]> {
  return sql<Finding[]>`
    select a.unit, a.seq, case when e.seq is null then 'missing' else 'rewritten' end as fault
    from jsonb_to_recordset(${sql.json(anchors as never)}) as a ("unitNo" integer, unit text, seq integer, hash text)
    left join core.events e on e.unit_no = a."unitNo" and e.seq = a.seq
    where encode(e.hash, 'hex') is distinct from a.hash order by a."unitNo"`;
}

import { audited } from "./audited.ts";
import { inventory, type TableClass } from "./inventory.ts";

/**
 * Two texts of the same walls. `postgres` asks for what it relies on in sub-selects (once a statement); `citus` may not
 * use sub-selects and asks for every row. Both are legal on PostgreSQL.
 */
export type PolicyForm = "postgres" | "citus";

/** `standsFor`: what must lie in the caller's scope, the unit of a row or all the units it is a sum of. */
function terms(form: PolicyForm, { until }: Pick<TableClass, "until"> = {}) {
  const standsFor = until ? `int4range(unit_no, ${until}, '[]')` : "unit_no";
  const context = (name: "me" | "ranges" | "line" | "reach") =>
    form === "postgres" ? `(select app.ctx_${name}())` : `app.ctx_${name}()`;
  const bound = (name: "lo" | "hi") => `nullif(current_setting('app.${name}', true), '')::integer`;
  // A bare `<@` is taken for one row in two hundred and leads to nested loops; of a coalesce half is expected.
  const within = (numbers: "ranges" | "reach") => `coalesce(${standsFor} <@ ${context(numbers)}, false)`;
  const me = context("me");
  return {
    me,
    own: `unit_no = ${me}`,
    mine: `author_no = ${me}`,
    // The planner must see `lo` and `hi` to estimate. The ranges decide, so these two need no signature.
    // For Citus the ranges and their signature are read anew for every row in the unit's numbers. Signing `lo` and `hi`
    // instead, once a scan, is not enough: ranges that are written between two rows of a cursor would show every row
    // between `lo` and `hi`, and after a re-organisation others stand there.
    inRange: `unit_no between ${bound("lo")} and ${bound("hi")} and ${within("ranges")}`,
    // No bounds, for those above lie anywhere: what is read along the line is few, or asked for by its unit.
    inReach: within("reach"),
    // The cast stands outside, or `any (select ...)` reads it as a set.
    inLine: `unit_no = any (${context("line")}::integer[])`,
  };
}

function readable(table: TableClass, form: PolicyForm): string {
  const { own, inRange, inReach, inLine, me } = terms(form, table);
  const flagged = (where: string) => (table.flag ? `${where} and (${table.flag} or ${own})` : where);
  switch (table.read) {
    case "own":
      return own;
    case "up":
      return flagged(inRange);
    case "down":
      return flagged(inLine);
    case "line":
      return flagged(inReach);
    case "about":
      return table.about === "concerns" ? `${own} or concerns @> ${me}` : `${own} or owner_no = ${me}`;
  }
}

function policies(name: string, table: TableClass, form: PolicyForm): string[] {
  const { own, mine, inRange } = terms(form, table);
  const about = `${mine} and ${inRange}`;
  const may = { own, append: own, about, none: "false" }[table.write];
  const mayDelete = table.write === "own" ? own : "false";
  const grants = {
    own: "select, insert, update, delete",
    append: "select, insert, update",
    about: "select, insert, update",
    none: "select",
  }[table.write];
  return [
    `-- ${name}: read ${table.read}${table.flag ? ` when ${table.flag}` : ""}, write ${table.write}. ${table.reason}`,
    `alter table core.${name} enable row level security;`,
    `alter table core.${name} force row level security;`,
    `create policy ${name}_select on core.${name} for select to app using (${readable(table, form)});`,
    `create policy ${name}_insert on core.${name} for insert to app with check (${may});`,
    `create policy ${name}_update on core.${name} for update to app using (${may}) with check (${may});`,
    `create policy ${name}_delete on core.${name} for delete to app using (${mayDelete});`,
    `revoke all on core.${name} from app;`,
    `grant ${grants} on core.${name} to app;`,
    "",
  ];
}

/** The whole policies file for one form. Idempotent: it first drops what an earlier version made. */
export function policiesSql(form: PolicyForm): string {
  return [
    "-- Generated from services/api/src/schema/inventory.ts by `npm run policies`. Do not edit.",
    "do $$ declare p record; begin",
    "  for p in select policyname, tablename from pg_policies where schemaname = 'core' loop",
    "    execute format('drop policy %I on core.%I', p.policyname, p.tablename);",
    "  end loop;",
    "end $$;",
    "grant select, insert, update, delete on all tables in schema core, registry to sys;",
    "",
    ...Object.entries(inventory).flatMap(([name, table]) => policies(name, table, form)),
    personColumns(),
    ...trail,
  ].join("\n");
}

/** What app.person_rows and app.erase_person go by. */
function personColumns(): string {
  const list = (names: readonly string[]) => `'{${names.join(",")}}'`;
  const rows = Object.entries(inventory).flatMap(
    ([name, { persons = [], leftOut, write }]: [string, TableClass]) =>
      persons.map(
        ({ id, personal = [] }) =>
          `  ('${name}', '${id}', ${list(personal)}, ${write === "about"}, ${list(typeof leftOut === "object" ? Object.keys(leftOut) : [])})`,
      ),
  );
  return [
    "delete from registry.person_columns;",
    "insert into registry.person_columns (table_name, id_column, personal, has_author, left_out) values",
    `${rows.join(",\n")};`,
    "",
  ].join("\n");
}

const listed = (columns: readonly string[]) => `'{${columns.join(",")}}'`;

/** Columns of a table that are somebody's own: images keep them apart. */
const personalOf = (name: string) =>
  ((inventory as Readonly<Record<string, TableClass>>)[name]?.persons ?? []).flatMap(
    ({ personal = [] }) => personal,
  );

/**
 * The triggers that note before and after, one for each command. They read whole statements, never a row at a time.
 * On Citus they stand on distributed tables only with citus.enable_unsafe_triggers = on: they write rows of the same
 * unit, hence of the same shard.
 */
const trail = [
  "-- What is written into the trail stays: sys, through whose functions it is written, cannot change it either.",
  "-- But for names, which a person may have taken out: their salt goes with them (core.events.personal_hash).",
  "revoke update, delete on core.events, core.changes from sys;",
  "grant update (person_name, personal, personal_salt) on core.events to sys;",
  "grant update (personal, personal_salt) on core.changes to sys;",
  "",
  "-- Before and after of every row changed: see audited.ts. Needs citus.enable_unsafe_triggers on Citus.",
  "do $$ declare t record; keys name[]; begin",
  "  for t in select tgname, tgrelid::regclass as of_table from pg_trigger where tgname in ('note_insert', 'note_update', 'note_delete') and not tgisinternal loop",
  "    execute format('drop trigger %I on %s', t.tgname, t.of_table);",
  "  end loop;",
  "  for t in select * from (values",
  Object.entries(audited)
    .flatMap(([name, how]) =>
      "leaves" in how ? [`    ('${name}', ${listed(how.leaves)}, ${listed(personalOf(name))})`] : [],
    )
    .join(",\n"),
  "  ) as audited (name, leaves, personal) loop",
  "    select array_agg(a.attname order by a.attnum) into keys from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)",
  "      where i.indisprimary and i.indrelid = format('core.%I', t.name)::regclass;",
  "    execute format('create trigger note_insert after insert on core.%I referencing new table as new_rows for each statement execute function app.note_changes(%L, %L, %L)', t.name, keys, t.leaves, t.personal);",
  "    execute format('create trigger note_update after update on core.%I referencing old table as old_rows new table as new_rows for each statement execute function app.note_changes(%L, %L, %L)', t.name, keys, t.leaves, t.personal);",
  "    execute format('create trigger note_delete after delete on core.%I referencing old table as old_rows for each statement execute function app.note_changes(%L, %L, %L)', t.name, keys, t.leaves, t.personal);",
  "  end loop;",
  "end $$;",
  "",
];

import { inventory, type TableClass } from "./inventory.ts";

/**
 * Two texts of the same walls. `postgres` hides the multirange behind a sub-select (parsed once a statement);
 * `citus` may not use sub-selects, so it repeats the setting bare. Both are legal on PostgreSQL.
 */
export type PolicyForm = "postgres" | "citus";

const setting = (name: string, type: string) => `nullif(current_setting('app.${name}', true), '')::${type}`;
const me = setting("me", "integer");

function terms(form: PolicyForm) {
  const wrap = (text: string) => (form === "postgres" ? `(select ${text})` : text);
  const ranges = setting("ranges", "int4multirange");
  // The planner takes a bare `<@` for one row in two hundred and then chooses nested loops; of a coalesce it expects half.
  const inRange = `unit_no between ${setting("lo", "integer")} and ${setting("hi", "integer")} and coalesce(unit_no <@ ${wrap(ranges)}, false)`;
  // An array comparison with a sub-select needs the cast outside, or `any (select ...)` reads it as a set.
  const above =
    form === "postgres"
      ? `unit_no = any ((${wrap(setting("line", "integer[]"))})::integer[])`
      : `unit_no = any (${setting("line", "integer[]")})`;
  return { inRange, above };
}

function readable(table: TableClass, form: PolicyForm): string {
  const { inRange, above } = terms(form);
  const own = `unit_no = ${me}`;
  const flagged = (where: string) => (table.flag ? `(${where}) and (${table.flag} or ${own})` : where);
  switch (table.read) {
    case "own":
      return own;
    case "up":
      return flagged(inRange);
    case "down":
      return flagged(`${own} or ${above}`);
    case "line":
      return flagged(`(${inRange}) or ${above}`);
  }
}

function policies(name: string, table: TableClass, form: PolicyForm): string[] {
  const { inRange } = terms(form);
  const own = `unit_no = ${me}`;
  const about = `author_no = ${me} and ${inRange}`;
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
  ].join("\n");
}

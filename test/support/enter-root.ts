import type { TransactionSql } from "postgres";

/**
 * The context of the root unit for a transaction of role owner. What it writes is signed as role sys, which owner alone
 * may become; role app has app.enter and nothing else.
 */
export async function enterRoot(sql: TransactionSql): Promise<void> {
  await sql.unsafe(`set local role sys;
    set local app.credential = 'set-up'; set local app.person = '00000000-0000-0000-0000-000000000000';
    set local app.me = '1'; set local app.lo = '1'; set local app.hi = '2147483646';
    set local app.ranges = '{[1,2147483646]}'; set local app.line = '{}'; set local app.reach = '{[1,2147483646]}'`);
  await sql`select app.sign_context()`;
  await sql`reset role`;
}

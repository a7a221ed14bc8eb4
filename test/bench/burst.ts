import { setTimeout as pause } from "node:timers/promises";
import { foldSums } from "../../services/api/src/modules/rollups/index.ts";
import type { Sql } from "../../services/api/src/platform/db/connect.ts";
import { repeat } from "../../services/api/src/platform/jobs/repeat.ts";
import type { Log } from "../../services/api/src/platform/log/log.ts";
import type { Asker, Generated } from "./generated.ts";
import { spread } from "./throughput.ts";

const period = "2023-01";
const clients = 16;

interface Burst {
  readonly admin: Sql;
  readonly jobUrl: string;
  readonly log: Log;
  readonly origin: string;
  readonly made: Generated;
  /** At most this many schools send, and not longer than this. */
  readonly schools: number;
  readonly seconds: number;
}

/** The evening of a deadline: schools send their 36 figures as fast as the machine takes them, while a superior looks. */
export async function printBurst(burst: Burst): Promise<void> {
  const { admin, made, origin } = burst;
  const senders = await prepare(admin, made, burst.schools);
  const folding = repeat(burst.jobUrl, foldSums, burst.log);
  const url = (unit: string, path: string) =>
    `${origin}/api/v1/units/${unit}/campaigns/${made.campaign}/${path}`;
  const watched = new Set(
    (
      await admin<{ code: string }[]>`
        select c.code from core.units u join core.units c on c.parent_no = u.unit_no where u.code = ${made.middle.unit}`
    ).map(({ code }) => code),
  );
  const receipted = new Set<string>();
  const taken: number[] = [];
  const errors = new Map<string, number>();
  const note = (why: string) => errors.set(why, (errors.get(why) ?? 0) + 1);
  let next = 0;
  let isOver = false;
  const startedAt = performance.now();
  const until = startedAt + burst.seconds * 1000;
  const sending = Promise.all(
    Array.from({ length: clients }, async () => {
      while (performance.now() < until) {
        const sender = senders[next++];
        if (!sender) return;
        const sentAt = performance.now();
        const answer = await fetch(url(sender.unit, `reports/${period}/submission`), {
          method: "PUT",
          headers: { ...asking(sender), origin, "content-type": "application/json", "if-match": '"0"' },
          body: "{}",
        });
        const text = await answer.text();
        taken.push(performance.now() - sentAt);
        if (answer.ok) receipted.add(sender.unit);
        else note(`${answer.status} ${text.slice(0, 200)}`);
      }
    }),
  );
  /** Looks of one reader until it is over: how long each took, and whether anything receipted before was not in it. */
  const look = async (
    { unit, token }: Asker,
    path: string,
    every: number,
    sentOf: (answer: Answer) => number | undefined,
    receiptedOf: () => number,
  ) => {
    const looks: number[] = [];
    let unseen = 0;
    while (!isOver) {
      const before = receiptedOf();
      const askedAt = performance.now();
      const answer = await fetch(url(unit, path), { headers: asking({ token }) });
      const text = await answer.text();
      if (answer.ok) {
        looks.push(performance.now() - askedAt);
        const sent = sentOf(JSON.parse(text) as Answer);
        if (sent !== undefined && sent < before) unseen += 1;
      } else note(`${path}: ${answer.status} ${text.slice(0, 200)}`);
      for (const stopAt = performance.now() + every; !isOver && performance.now() < stopAt; )
        await pause(100);
    }
    return { looks, unseen };
  };
  const readers = {
    "a district, its schools side by side": look(
      made.middle,
      `comparison?indicator=MN-F2&period=${period}`,
      200,
      ({ summary }) => summary?.coverage.sent,
      () => [...receipted].filter((school) => watched.has(school)).length,
    ),
    "the nation, 36 indicators of the month": look(
      made.root,
      `rollup?period=${period}`,
      10_000,
      ({ coverage }) => coverage?.[0]?.sent,
      () => receipted.size,
    ),
    "the nation, 36 indicators of the school year": look(
      made.root,
      "rollup?period=2022-2023",
      10_000,
      () => undefined,
      () => 0,
    ),
  };
  await sending;
  const seconds = (performance.now() - startedAt) / 1000;
  isOver = true;
  const seen = Object.entries(await settled(readers));
  const foldedAt = performance.now();
  while ((await admin`select from core.stale_sums limit 1`).length) await pause(100);
  const folded = (performance.now() - foldedAt) / 1000;
  await folding.stop();
  const sent = spread(taken);
  console.log(
    `\ndeadline burst: ${taken.length} schools sent 36 figures each in ${seconds.toFixed(0)} s, ${clients} at once: ${(taken.length / seconds).toFixed(0)} a second, ` +
      `median ${sent.median.toFixed(0)} ms, p99 ${sent.p99.toFixed(0)} ms, ${[...errors.values()].reduce((a, b) => a + b, 0)} errors; ` +
      `all sums made anew ${folded.toFixed(1)} s after the last sending\nmeanwhile`,
  );
  for (const [who, { looks, unseen }] of seen) {
    const { median, p99 } = spread(looks);
    console.log(
      `  ${who}: ${looks.length} looks, median ${median.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms, ${unseen} of them without something already receipted`,
    );
  }
  for (const [why, count] of errors) console.log(`  ${count} x ${why}`);
}

/** What is looked at of an answer: reports sent, of a comparison or of a roll-up's monthly ones. */
interface Answer {
  readonly summary?: { readonly coverage: { readonly sent: number } };
  readonly coverage?: readonly { readonly sent: number }[];
}

async function settled<T>(all: Readonly<Record<string, Promise<T>>>): Promise<Record<string, T>> {
  const pairs = Object.entries(all).map(async ([name, one]) => [name, await one] as const);
  return Object.fromEntries(await Promise.all(pairs));
}

const asking = ({ token }: Pick<Asker, "token">) => ({ cookie: `thidua.session_token=${token}.unsigned` });

/** A new month, everybody's figures typed and not yet sent, and somebody signed in at every school. */
async function prepare(
  admin: Sql,
  { campaign, middle }: Generated,
  schools: number,
): Promise<readonly Asker[]> {
  await admin`set session_replication_role = replica`;
  await admin`insert into core.periods (unit_no, campaign_id, period, kind, starts_on, ends_on, due_on, grace_days, is_published)
    values (1, ${campaign}, ${period}, 'month', '2023-01-01', '2023-01-31', '2023-02-05', 3, true)`;
  await admin`create temp table senders as
    select u.unit_no, u.code, gen_random_uuid() as person_id, replace(gen_random_uuid()::text, '-', '') as token
    from core.units u where u.level_code = 'school' order by u.parent_no <> (select m.unit_no from core.units m where m.code = ${middle.unit}), hashint4(u.unit_no) limit ${schools}`;
  await admin`insert into core.people (unit_no, person_id, name, search_text, created_at, updated_at) select unit_no, person_id, 'Người gửi', 'nguoi gui', now(), now() from senders`;
  await admin`insert into core.memberships (unit_no, person_id, email, roles, created_at, updated_at) select unit_no, person_id, person_id || '@thidua.example', '{school_head}', now(), now() from senders`;
  await admin`insert into auth."user" (id, name, email) select person_id, 'Người gửi', person_id || '@thidua.example' from senders`;
  await admin`insert into auth.session (id, token, user_id, expires_at) select gen_random_uuid(), token, person_id, now() + interval '1 day' from senders`;
  await admin`insert into core.figure_drafts (unit_no, campaign_id, period, indicator_id, num, den, entered_by, entered_at)
    select s.unit_no, ${campaign}, ${period}, i.id,
           coalesce(f.num, case i.kind when 'boolean' then 1 when 'ratio' then 45 else 15 end), case when i.kind = 'ratio' then coalesce(f.den, 90) end, s.person_id, now()
    from senders s cross join core.indicators i
    left join core.figures f on f.unit_no = s.unit_no and f.campaign_id = ${campaign} and f.period = '2022-12' and f.indicator_id = i.id and f.is_current`;
  await admin`set session_replication_role = origin`;
  await admin`analyze core.figure_drafts, core.people, core.memberships, auth."user", auth.session`;
  return admin<Asker[]>`select code as unit, token from senders order by hashint4(unit_no)`;
}

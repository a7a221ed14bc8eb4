import { z } from "zod";
import { type DemoPerson, demoPassword, dienLucGroups, people } from "./content/people.ts";
import { dienLucCode, districts, ministry, province, schools } from "./content/units.ts";
import { eachOf } from "./each-of.ts";
import { idsBy, type KnownIds } from "./known-ids.ts";
import type { DemoStage } from "./stage.ts";

/** Acceptances hash a password each, which keeps every processor busy. */
const AT_A_TIME = 8;

const staffOf = (unitCode: string): readonly DemoPerson[] =>
  people.filter((person) => person.memberships[0].unitCode === unitCode);

/** Who runs a unit: the first of its people, as the content lists them. */
export function firstOf(unitCode: string): DemoPerson {
  const [first] = staffOf(unitCode);
  if (!first) throw new Error(`The demo has nobody in ${unitCode}.`);
  return first;
}

/** The nth invitation of a morning. */
const morning = (day: string, nth: number): string =>
  `${day}T${String(9 + Math.floor(nth / 60)).padStart(2, "0")}:${String(nth % 60).padStart(2, "0")}:00+07:00`;

/** The ministry invites the people of the Sở. */
export const fillProvincePeople = (stage: DemoStage): Promise<void> =>
  invite(stage, ministry.code, staffOf(province.code), "2022-01-03");

/** Each level invites who runs the units below it, and they invite their own staff. */
export async function fillPeopleBelow(stage: DemoStage): Promise<void> {
  await invite(
    stage,
    province.code,
    districts.map((district) => firstOf(district.code)),
    "2022-01-04",
  );
  await eachOf(districts, AT_A_TIME, async ({ code }) => {
    await invite(stage, code, staffOf(code).slice(1), "2022-01-05");
    const heads = schools
      .filter((school) => school.parentCode === code)
      .map((school) => firstOf(school.code));
    await invite(stage, code, heads, "2022-01-05");
  });
  await eachOf(schools, AT_A_TIME, ({ code }) => invite(stage, code, staffOf(code).slice(1), "2022-01-06"));
}

async function invite(
  stage: DemoStage,
  from: string,
  invited: readonly DemoPerson[],
  day: string,
): Promise<void> {
  const by = firstOf(from).email;
  await eachOf(invited.entries(), AT_A_TIME, async ([nth, { email, name, memberships }]) => {
    const [{ unitCode, roles, position }] = memberships;
    const { link } = await stage.ask(
      {
        by,
        at: morning(day, nth),
        method: "POST",
        path: `/units/${from}/invitations`,
        body: { email, name, position, roles, unit: unitCode },
      },
      z.object({ link: z.url() }),
    );
    await accept(stage, new URL(link).pathname.split("/").at(-1) ?? "", morning(day, 120 + nth));
  });
}

/** Accepts an invitation and so makes the account. */
export const accept = (stage: DemoStage, token: string, at: string): Promise<void> =>
  stage.do({
    at,
    method: "POST",
    path: `/invitations/${token}/acceptance`,
    body: { password: demoPassword },
  });

/** What plans and tasks of Điện Lực name: people by e-mail, groups by key. */
export interface KnownAtDienLuc {
  readonly personId: KnownIds;
  readonly groupId: KnownIds;
}

/** The head of Điện Lực makes its groups. */
export async function fillGroups(stage: DemoStage): Promise<KnownAtDienLuc> {
  const by = firstOf(dienLucCode).email;
  const { items } = await stage.ask(
    {
      by,
      at: "2022-01-07T14:00:00+07:00",
      method: "GET",
      path: `/units/${dienLucCode}/people?limit=100`,
    },
    z.object({ items: z.array(z.object({ id: z.uuid(), access: z.object({ email: z.string() }) })) }),
  );
  const personId = idsBy(items.map(({ id, access }) => [access.email, id]));
  const groups: (readonly [key: string, id: string])[] = [];
  for (const [nth, group] of dienLucGroups.entries()) {
    const { id } = await stage.ask(
      {
        by,
        at: `2022-01-07T14:${10 + nth}:00+07:00`,
        method: "POST",
        path: `/units/${dienLucCode}/groups`,
        body: {
          name: group.name,
          kind: group.kind,
          headId: personId(group.headEmail),
          memberIds: group.memberEmails.map(personId),
        },
      },
      z.object({ id: z.uuid() }),
    );
    groups.push([group.key, id]);
  }
  return { personId, groupId: idsBy(groups) };
}

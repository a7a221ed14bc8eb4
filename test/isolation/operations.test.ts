import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { operations } from "../../services/api/src/operations.ts";
import { fullPath } from "../../services/api/src/platform/http/mount.ts";
import type { AnySpec } from "../../services/api/src/platform/http/operation.ts";
import { type Fixture, fixtures } from "./fixtures/index.ts";
import { invented, send, told } from "./send.ts";
import { makeWorld, outsiders, type World } from "./world.ts";

/** Every operation, called by everybody who may not, with the very request that its rightful caller succeeds with. */
let world: World;
beforeAll(async () => {
  world = await makeWorld();
}, 60_000);

const contract: { paths: Record<string, Record<string, { operationId: string }>> } = JSON.parse(
  readFileSync(new URL("../../services/api/openapi.json", import.meta.url), "utf8"),
);
/** What a query calls a unit. */
const namesUnit = ["unit", "under", "parent", "owner"];
const specs = operations.map(({ spec }) => spec);
const unitSpecs = specs.filter((spec) => spec.scope === undefined || spec.scope === "unit");

test("every operation that is published has a case, and every case an operation", () => {
  const published = Object.entries(contract.paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([method]) => method !== "parameters")
      .map(([method, { operationId }]) => `${operationId} ${method} ${path}`),
  );
  expect(published.sort()).toEqual(
    specs.map((spec) => `${spec.operationId} ${spec.method} ${fullPath(spec)}`).sort(),
  );
  expect(Object.keys(fixtures).sort()).toEqual(specs.map((spec) => spec.operationId).sort());
});

describe.each(unitSpecs.map((spec) => [spec.operationId, spec] as const))("%s", (id, spec) => {
  const fixture = fixtures[id] as Fixture;
  const params = async () => (await fixture.request(world)).params ?? {};

  test("without a credential: 401", async () => {
    expect(
      (
        await send(
          world,
          spec,
          fixture,
          world.product.anonymous(world.home(fixture)),
          world.home(fixture).code,
          await params(),
        )
      ).status,
    ).toBe(401);
  });

  test("with an ended session: 401; with a revoked membership: the same 404 as for a unit that is not there", async () => {
    expect(
      (await send(world, spec, fixture, world.expired, world.home(fixture).code, await params())).status,
    ).toBe(401);
    const missing = await send(world, spec, fixture, world.revoked, "khong-co-don-vi-nay", await params());
    expect(
      told(await send(world, spec, fixture, world.revoked, world.home(fixture).code, await params())),
    ).toEqual(told(missing));
    expect(missing.status).toBe(404);
  });

  test.each(outsiders)(
    "%s acting in a unit that is not theirs: the same 404 as for a missing one",
    async (who) => {
      const caller = world.outsider(who, fixture);
      const foreign = await send(world, spec, fixture, caller, world.home(fixture).code, await params());
      const missing = await send(world, spec, fixture, caller, "khong-co-don-vi-nay", await params());
      expect(foreign.status).toBe(404);
      expect(told(foreign)).toEqual(told(missing));
    },
  );

  test("a stranger in its own unit, naming things of this one: as if they were not there", async () => {
    const real = await params();
    if (!Object.keys(real).length) return;
    const caller = world.outsider("stranger", fixture);
    const theirs = await send(world, spec, fixture, caller, caller.unit.code, real);
    const nothing = await send(world, spec, fixture, caller, caller.unit.code, invented(fixture, real));
    expect(theirs.status).toBeGreaterThanOrEqual(400);
    expect(told(theirs)).toEqual(told(nothing));
  });

  // To the root no unit is foreign.
  const naming = fixture.as === "root" ? [] : namesUnit.filter((name) => name in (spec.query?.shape ?? {}));
  test.each(naming)(
    "the rightful caller, naming a foreign unit as ?%s=: as if there were none",
    async (name) => {
      const ask = async (code: string) => {
        const answer = await send(
          world,
          spec,
          fixture,
          world.caller(fixture),
          world.home(fixture).code,
          await params(),
          { [name]: code },
        );
        return JSON.parse(JSON.stringify(told(answer)).replaceAll(code, "this one"));
      };
      for (const who of ["stranger", "sibling"] as const)
        expect(await ask(world.outsider(who, fixture).unit.code)).toEqual(await ask("khong-co-don-vi-nay"));
    },
  );

  if (spec.mode === "write") {
    test("a read-only key of the unit: 403", async () => {
      expect(
        (await send(world, spec, fixture, world.keyOf(fixture), world.home(fixture).code, await params()))
          .status,
      ).toBe(403);
    });
  }
});

const personal = specs
  .filter((spec) => spec.scope === "person")
  .map((spec) => [spec.operationId, spec] as const);
describe.each(personal)("%s, of the person who asks", (id, spec) => {
  const fixture = fixtures[id] as Fixture;
  test("without a session, or with an ended one: 401; a key is no person", async () => {
    const { expired, product } = world;
    for (const caller of [product.anonymous(world.home(fixture)), expired, world.keyOf(fixture)])
      expect((await send(world, spec, fixture, caller, "", {})).status).toBe(401);
  });
  test("whoever is a member nowhere is told of no unit and nobody", async () => {
    const caller = world.outsider("withoutMembership", fixture);
    const { status, response } = await send(world, spec, fixture, caller, "", {});
    expect(status).toBe(200);
    const text = await response.text();
    for (const { code } of Object.values(world.units)) expect(text).not.toContain(code);
    expect(text).not.toContain(world.caller(fixture).personId);
  });
});

const open = specs.filter((spec) => spec.scope === "public").map((spec) => [spec.operationId, spec] as const);
describe.each(open)("%s, open to everybody", (id, spec) => {
  const fixture = fixtures[id] as Fixture;
  test("says the same to everybody who does not hold what it asks for", async () => {
    const real = (await fixture.request(world)).params ?? {};
    const callers = [world.product.anonymous(world.home(fixture)), world.caller(fixture), world.expired];
    const answers = await Promise.all(
      callers.map((caller) => send(world, spec, fixture, caller, "", invented(fixture, real))),
    );
    for (const answer of answers) {
      expect(answer.status).toBe(404);
      expect(told(answer)).toEqual(told(answers[0] as (typeof answers)[number]));
    }
  });
});

describe("the rightful caller succeeds with the same request", () => {
  // Last, and in the order of the cases: what is written here would change what the refusals above are compared with.
  test.each(Object.keys(fixtures))("%s", async (id) => {
    const spec = specs.find((one) => one.operationId === id) as AnySpec;
    const fixture = fixtures[id] as Fixture;
    const answer = await send(
      world,
      spec,
      fixture,
      world.caller(fixture),
      world.home(fixture).code,
      (await fixture.request(world)).params ?? {},
    );
    expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300);
  });
});

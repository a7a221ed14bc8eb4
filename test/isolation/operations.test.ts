import { beforeAll, describe, expect, test } from "vitest";
import { operations } from "../../services/api/src/operations.ts";
import { fullPath } from "../../services/api/src/platform/http/mount.ts";
import type { AnySpec } from "../../services/api/src/platform/http/operation.ts";
import type { Answer, Caller } from "../support/product.ts";
import { type Fixture, fixtures } from "./fixtures/index.ts";
import { makeWorld, type World } from "./world.ts";

/** Every operation, called by everybody who may not, with the very request that its rightful caller succeeds with. */
let world: World;
beforeAll(async () => {
  world = await makeWorld();
}, 60_000);

const nobody = "018f0000-0000-7000-8000-000000000000";
const specs = operations.map(({ spec }) => spec);
const unitSpecs = specs.filter((spec) => spec.scope === undefined || spec.scope === "unit");

test("every operation has a case, and every case an operation", () => {
  expect(Object.keys(fixtures).sort()).toEqual(specs.map((spec) => spec.operationId).sort());
});

const url = (spec: AnySpec, unit: string, params: Readonly<Record<string, string>>) =>
  fullPath(spec).replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(name === "unit" ? unit : (params[name] ?? `missing-${name}`)),
  );

async function send(
  spec: AnySpec,
  fixture: Fixture,
  caller: Caller,
  unit: string,
  params: Readonly<Record<string, string>>,
): Promise<Answer> {
  const request = await fixture.request(world);
  const query = request.query ? `?${new URLSearchParams(request.query)}` : "";
  return caller.request(
    spec.method.toUpperCase(),
    url(spec, unit, params) + query,
    request.body?.(),
    request.ifMatch === undefined ? {} : { ifMatch: request.ifMatch },
  );
}

/** What may be compared between two answers: all but the request's own number. */
const told = ({ status, body }: Answer) => ({ status, body: body && { ...body, instance: undefined } });

describe.each(unitSpecs.map((spec) => [spec.operationId, spec] as const))("%s", (id, spec) => {
  const fixture = fixtures[id] as Fixture;
  const params = async () => (await fixture.request(world)).params ?? {};

  test("without a credential: 401", async () => {
    expect(
      (
        await send(
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
    expect((await send(spec, fixture, world.expired, world.home(fixture).code, await params())).status).toBe(
      401,
    );
    const missing = await send(spec, fixture, world.revoked, "khong-co-don-vi-nay", await params());
    expect(told(await send(spec, fixture, world.revoked, world.home(fixture).code, await params()))).toEqual(
      told(missing),
    );
    expect(missing.status).toBe(404);
  });

  test.each(["stranger", "sibling", "above", "below", "foreignKey"] as const)(
    "%s acting in a unit that is not theirs: the same 404 as for a missing one",
    async (who) => {
      const caller = world.outsider(who, fixture);
      const foreign = await send(spec, fixture, caller, world.home(fixture).code, await params());
      const missing = await send(spec, fixture, caller, "khong-co-don-vi-nay", await params());
      expect(foreign.status).toBe(404);
      expect(told(foreign)).toEqual(told(missing));
    },
  );

  test("a stranger in its own unit, naming things of this one: as if they were not there", async () => {
    const real = await params();
    if (!Object.keys(real).length) return;
    const caller = world.outsider("stranger", fixture);
    const invented = Object.fromEntries(
      Object.entries(real).map(([name, value]) => [
        name,
        fixture.invent?.[name] ?? (/^[0-9a-f-]{36}$/.test(value) ? nobody : `${value}-khong-co`),
      ]),
    );
    const theirs = await send(spec, fixture, caller, caller.unit.code, real);
    const nothing = await send(spec, fixture, caller, caller.unit.code, invented);
    expect(theirs.status).toBeGreaterThanOrEqual(400);
    expect(told(theirs)).toEqual(told(nothing));
  });

  if (spec.mode === "write") {
    test("a read-only key of the unit: 403", async () => {
      expect(
        (await send(spec, fixture, world.keyOf(fixture), world.home(fixture).code, await params())).status,
      ).toBe(403);
    });
  }
});

describe("the rightful caller succeeds with the same request", () => {
  // Last, and in the order of the cases: what is written here would change what the refusals above are compared with.
  test.each(Object.keys(fixtures))("%s", async (id) => {
    const spec = specs.find((one) => one.operationId === id) as AnySpec;
    const fixture = fixtures[id] as Fixture;
    const answer = await send(
      spec,
      fixture,
      world.caller(fixture),
      world.home(fixture).code,
      (await fixture.request(world)).params ?? {},
    );
    expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300);
  });
});

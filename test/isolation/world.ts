import { type Caller, Product, type TestUnit } from "../support/product.ts";
import type { Fixture } from "./fixtures/index.ts";

/** Two provinces; everything the cases speak of lives in the first. */
export interface World {
  readonly product: Product;
  readonly units: Awaited<ReturnType<Product["province"]>>;
  /** Things made once, by name, for cases to refer to. */
  readonly things: Map<string, unknown>;
  readonly expired: Caller;
  readonly revoked: Caller;
  home(fixture: Fixture): TestUnit;
  caller(fixture: Fixture): Caller;
  keyOf(fixture: Fixture): Caller;
  outsider(who: Outsider, fixture: Fixture): Caller;
}

/** Everybody who has no business in the unit of a case. */
export const outsiders = [
  "stranger",
  "sibling",
  "above",
  "below",
  "withoutMembership",
  "foreignKey",
  "keyAbove",
  "keyBeside",
  "revokedKey",
  "expiredKey",
] as const;
export type Outsider = (typeof outsiders)[number];

export async function makeWorld(): Promise<World> {
  const product = await Product.start();
  const units = await product.province();
  const other = await product.province();
  const admin = {
    root: await product.person(product.root, ["platform_admin"]),
    so: await product.person(units.so, ["province_admin"]),
    phong: await product.person(units.phong, ["tier2_admin"]),
    school: await product.person(units.school, ["school_head"]),
  };
  const siblings = {
    root: await product.person(other.so, ["province_admin"]),
    so: await product.person(other.so, ["province_admin"]),
    phong: await product.person(units.otherPhong, ["tier2_admin"]),
    school: await product.person(units.sibling, ["school_head"]),
  };
  const strangers = {
    root: siblings.root,
    so: await product.person(other.so, ["province_admin"]),
    phong: await product.person(other.phong, ["tier2_admin"]),
    school: await product.person(other.school, ["school_head"]),
  };
  const above = { root: admin.so, so: admin.root, phong: admin.so, school: admin.phong };
  const below = { root: admin.so, so: admin.phong, phong: admin.school, school: siblings.school };
  const keys = {
    root: await product.apiKey(product.root),
    so: await product.apiKey(units.so),
    phong: await product.apiKey(units.phong),
    school: await product.apiKey(units.school),
  };
  const foreignKey = await product.apiKey(other.so);
  const siblingKeys = {
    root: foreignKey,
    so: foreignKey,
    phong: await product.apiKey(units.otherPhong),
    school: await product.apiKey(units.sibling),
  };
  const keysAbove = { root: keys.so, so: keys.root, phong: keys.so, school: keys.phong };
  const homes = { root: product.root, so: units.so, phong: units.phong, school: units.school };
  const endedKeys = async (column: "revoked_at" | "expires_at") => {
    const made = {
      root: await product.apiKey(homes.root),
      so: await product.apiKey(homes.so),
      phong: await product.apiKey(homes.phong),
      school: await product.apiKey(homes.school),
    };
    await product.database.pool("owner", 1).begin(async (sql) => {
      await sql`set local role sys`;
      await sql`update core.api_keys set ${sql(column)} = now() - interval '1 second' where id in ${sql(Object.values(made).map((key) => key.personId))}`;
    });
    return made;
  };
  const [revokedKeys, expiredKeys] = [await endedKeys("revoked_at"), await endedKeys("expires_at")];
  const withoutMembership = await product.person(units.school, ["school_head"]);
  const expired = await product.person(units.school, ["school_head"]);
  await product.database.pool(
    "auth",
    1,
  )`update auth.session set expires_at = now() - interval '1 minute' where user_id = ${expired.personId}`;
  const revoked = await product.person(units.school, ["school_head"]);
  await product.database.pool("owner", 1).begin(async (sql) => {
    await sql`set local role sys`;
    await sql`update core.memberships set is_active = false where person_id = ${revoked.personId}`;
    await sql`delete from core.memberships where person_id = ${withoutMembership.personId}`;
    await sql`delete from core.people where person_id = ${withoutMembership.personId}`;
  });
  return {
    product,
    units,
    things: new Map(),
    expired,
    revoked,
    home: (fixture) => homes[fixture.as],
    caller: (fixture) => admin[fixture.as],
    keyOf: (fixture) => keys[fixture.as],
    outsider: (who, fixture) =>
      ({
        stranger: strangers,
        sibling: siblings,
        above,
        below,
        withoutMembership: {
          root: withoutMembership,
          so: withoutMembership,
          phong: withoutMembership,
          school: withoutMembership,
        },
        foreignKey: { root: foreignKey, so: foreignKey, phong: foreignKey, school: foreignKey },
        keyAbove: keysAbove,
        keyBeside: siblingKeys,
        revokedKey: revokedKeys,
        expiredKey: expiredKeys,
      })[who][fixture.as],
  };
}

/** Makes a thing on first use and remembers it, so that refused and allowed calls speak of the same one. */
export async function once<T>(world: World, name: string, make: () => Promise<T>): Promise<T> {
  if (!world.things.has(name)) world.things.set(name, make());
  return world.things.get(name) as Promise<T>;
}

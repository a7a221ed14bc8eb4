import { fullPath } from "../../services/api/src/platform/http/mount.ts";
import type { AnySpec } from "../../services/api/src/platform/http/operation.ts";
import type { Answer, Caller } from "../support/product.ts";
import type { Fixture } from "./fixtures/index.ts";
import type { World } from "./world.ts";

export type Params = Readonly<Record<string, string>>;

const url = (spec: AnySpec, unit: string, params: Params) =>
  fullPath(spec).replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(name === "unit" ? unit : (params[name] ?? `missing-${name}`)),
  );

/** The request of a case, sent by somebody, in a unit, with these parameters, and these in its query. */
export async function send(
  world: World,
  spec: AnySpec,
  fixture: Fixture,
  caller: Caller,
  unit: string,
  params: Params,
  also: Params = {},
): Promise<Answer> {
  const request = await fixture.request(world);
  const query = `?${new URLSearchParams({ ...request.query, ...also })}`;
  return caller.request(
    spec.method.toUpperCase(),
    url(spec, unit, params) + query,
    request.body?.(),
    request.ifMatch === undefined ? {} : { ifMatch: request.ifMatch },
  );
}

/** Headers that differ from one request to the next, whatever it asked for. */
const ofTheRequest = new Set(["date", "x-request-id", "content-length"]);

/** What may be compared between two answers: all but the request's own number. */
export const told = ({ status, body, headers }: Answer) => ({
  status,
  body: body && { ...body, instance: undefined },
  headers: [...headers].filter(([name]) => !ofTheRequest.has(name)),
});

/** As well-formed as the real ones, and naming nothing. */
export const invented = (fixture: Fixture, real: Params): Params =>
  Object.fromEntries(
    Object.entries(real).map(([name, value]) => [
      name,
      fixture.invent?.[name] ??
        (/^[0-9a-f-]{36}$/.test(value) ? "018f0000-0000-7000-8000-000000000000" : `${value}-khong-co`),
    ]),
  );

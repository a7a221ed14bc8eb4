import { operation } from "../../platform/http/operation.ts";
import { NotFound } from "../../platform/http/problem.ts";
import { FormatQuery, nameIn, PersonParams, recordDownload, recordTypes } from "./personal-data.ts";
import { recordOfPerson } from "./store.ts";

export const exportPersonRecord = operation({
  operationId: "exportPersonRecord",
  method: "get",
  path: "/people/{person}/record",
  summary: "What the unit holds of a person",
  description: "On the person's request, also for people without an account. Written into the unit's log.",
  permission: "personal-data.manage",
  mode: "read",
  isLogged: true,
  isForEnded: true,
  params: PersonParams,
  query: FormatQuery,
  success: "download",
  produces: recordTypes,
}).run(async (ctx, { params, query }) => {
  const rows = await recordOfPerson(ctx, params.person);
  const name = nameIn(rows, "people");
  if (name === undefined) throw NotFound();
  ctx.emit({ name: "audit.person-record-exported", subject: params.person, personal: { name } });
  return recordDownload(
    { madeAt: ctx.now, person: { id: params.person, name }, holder: ctx.unit.name, rows },
    query.format,
  );
});

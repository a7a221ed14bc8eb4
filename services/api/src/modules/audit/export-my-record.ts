import { operation } from "../../platform/http/operation.ts";
import { Unauthenticated } from "../../platform/http/problem.ts";
import { FormatQuery, nameIn, recordDownload, recordTypes } from "./personal-data.ts";
import { recordOfSession } from "./store.ts";

export const exportMyRecord = operation({
  scope: "person",
  operationId: "exportMyRecord",
  method: "get",
  path: "/me/record",
  summary: "Everything the product holds of the person who is signed in",
  description: "In every unit, also those that were left. As a page to read, or as JSON.",
  mode: "read",
  query: FormatQuery,
  success: "download",
  produces: recordTypes,
}).run(async (ctx, { query }) => {
  const [me] = ctx.memberships;
  const rows = await recordOfSession(ctx);
  const name = nameIn(rows, "account");
  if (!me || name === undefined) throw Unauthenticated();
  return recordDownload(
    { madeAt: ctx.now, person: { id: me.personId, name }, holder: null, rows },
    query.format,
  );
});

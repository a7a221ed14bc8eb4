import { operation } from "../../platform/http/operation.ts";
import { Limit } from "./personal-data.ts";
import { putLimit } from "./store.ts";

export const setPersonalDataLimit = operation({
  operationId: "setPersonalDataLimit",
  method: "put",
  path: "/personal-data-limits",
  summary: "Set a time limit for requests about personal data, from a day on, with the text it comes from",
  description: "Binds the unit and every unit beneath; where several are set, the shortest counts.",
  permission: "personal-data.manage",
  mode: "write",
  body: Limit,
  success: Limit,
}).run(async (ctx, { body }) => {
  await putLimit(ctx, body);
  ctx.emit({ name: "audit.personal-data-limit-set", payload: { ...body } });
  return body;
});

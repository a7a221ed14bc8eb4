import { z } from "@hono/zod-openapi";
import { textField } from "../../platform/http/fields.ts";
import { operation } from "../../platform/http/operation.ts";
import { NotFound } from "../../platform/http/problem.ts";
import { PersonalDataRequest, presentRequest, RequestParams } from "./personal-data.ts";
import { RequestClosed } from "./problems.ts";
import { closeRequest, requestsOfUnit } from "./store.ts";

export const refusePersonalDataRequest = operation({
  operationId: "refusePersonalDataRequest",
  method: "post",
  path: "/personal-data-requests/{request}/refusal",
  summary: "Close a request without doing what it asks for, with the reason",
  permission: "personal-data.manage",
  mode: "write",
  isForEnded: true,
  params: RequestParams,
  body: z.object({ reason: textField(1000).openapi({ example: "Không xác minh được người yêu cầu" }) }),
  success: PersonalDataRequest,
  problems: [RequestClosed],
}).run(async (ctx, { params, body }) => {
  const [request] = await requestsOfUnit(ctx, params.request);
  if (!request) throw NotFound();
  if (!(await closeRequest(ctx, request.id, { state: "refused", reason: body.reason })))
    throw RequestClosed();
  ctx.emit({
    name: "audit.personal-data-refused",
    subject: request.personId,
    payload: { request: request.id, kind: request.kind },
    personal: { name: request.personName },
  });
  const [closed] = await requestsOfUnit(ctx, request.id);
  if (!closed) throw NotFound();
  return presentRequest(closed);
});

import { z } from "@hono/zod-openapi";
import { DayField, optionalText } from "../../platform/http/fields.ts";
import { operation } from "../../platform/http/operation.ts";
import { NotFound } from "../../platform/http/problem.ts";
import { peopleByIds } from "../people/index.ts";
import { limitOn, requesters } from "./domain/personal-data.ts";
import { PersonalDataRequest, presentRequest, RequestKind } from "./personal-data.ts";
import { insertRequest, limitsFor, requestsOfUnit } from "./store.ts";

export const recordPersonalDataRequest = operation({
  operationId: "recordPersonalDataRequest",
  method: "post",
  path: "/personal-data-requests",
  summary: "Write down that somebody asked for a copy of their data or to have it erased",
  description: "The time limit is that of the texts in force on the day of the request.",
  permission: "personal-data.manage",
  mode: "write",
  isForEnded: true,
  body: z.object({
    kind: RequestKind,
    personId: z.uuid(),
    askedBy: z.enum(requesters).openapi({ example: "person" }),
    askedOn: DayField,
    note: optionalText(1000).openapi({ example: "Đơn ngày 02/03/2022" }),
  }),
  success: PersonalDataRequest,
  successStatus: 201,
}).run(async (ctx, { body }) => {
  const person = (await peopleByIds(ctx, [body.personId])).get(body.personId);
  if (person?.unitNo !== ctx.unit.no) throw NotFound();
  const id = ctx.newId();
  const limit = limitOn(await limitsFor(ctx), body.kind, body.askedOn);
  await insertRequest(ctx, {
    ...body,
    id,
    dueOn: limit?.dueOn ?? null,
    legalBasis: limit?.legalBasis ?? null,
  });
  ctx.emit({
    name: "audit.personal-data-requested",
    subject: body.personId,
    payload: { request: id, kind: body.kind, dueOn: limit?.dueOn ?? null },
    personal: { name: person.name },
  });
  const [made] = await requestsOfUnit(ctx, id);
  if (!made) throw NotFound();
  return presentRequest(made);
});

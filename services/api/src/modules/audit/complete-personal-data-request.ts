import { operation } from "../../platform/http/operation.ts";
import { NotFound } from "../../platform/http/problem.ts";
import { enqueue } from "../../platform/jobs/task.ts";
import { keepsAdministrator, LastAdministrator, lockMembers } from "../people/index.ts";
import { PersonalDataRequest, presentRequest, RequestParams } from "./personal-data.ts";
import { RequestClosed } from "./problems.ts";
import { removeArchives } from "./remove-archives.ts";
import { closeRequest, erasePerson, expireArchives, requestsOfUnit } from "./store.ts";

export const completePersonalDataRequest = operation({
  operationId: "completePersonalDataRequest",
  method: "post",
  path: "/personal-data-requests/{request}/completion",
  summary: "Do what a request asks for, and close it",
  description:
    "erase: takes the person's name, position, e-mail address and access out of the unit, which cannot be undone; figures and events stay under a pseudonym, and archives of the unit made before can no longer be fetched. copy: says that the copy was handed over.",
  permission: "personal-data.manage",
  mode: "write",
  isForEnded: true,
  params: RequestParams,
  success: PersonalDataRequest,
  problems: [RequestClosed, LastAdministrator],
}).run(async (ctx, { params }) => {
  const [request] = await requestsOfUnit(ctx, params.request);
  if (!request) throw NotFound();
  if (request.state !== "open") throw RequestClosed();
  const { kind, personId } = request;
  let outcome: Omit<NonNullable<Awaited<ReturnType<typeof erasePerson>>>, "pseudonym"> | undefined;
  if (kind === "erase") {
    const members = await lockMembers(ctx);
    const isMember = members.some((member) => member.personId === personId);
    if (isMember && !keepsAdministrator(members, personId, [])) throw LastAdministrator();
    const erased = await erasePerson(ctx, personId);
    if (!erased) throw NotFound();
    const { pseudonym: _, ...counts } = erased;
    outcome = counts;
    const ids = await expireArchives(ctx);
    if (ids.length) await enqueue(ctx, removeArchives, { unitNo: ctx.unit.no, ids });
  }
  if (!(await closeRequest(ctx, request.id, { state: "done", ...(outcome && { outcome }) })))
    throw RequestClosed();
  ctx.emit({
    name: kind === "erase" ? "audit.person-erased" : "audit.personal-data-handed-over",
    subject: personId,
    payload: {
      request: request.id,
      ...(outcome && { replaced: outcome.replaced, account: outcome.account }),
    },
  });
  const [done] = await requestsOfUnit(ctx, request.id);
  if (!done) throw NotFound();
  return presentRequest(done);
});

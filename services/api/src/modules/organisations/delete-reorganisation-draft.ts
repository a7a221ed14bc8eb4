import { operation } from "../../platform/http/operation.ts";
import { VersionMismatch } from "../../platform/http/problem.ts";
import { DraftCarriedOut } from "./problems.ts";
import { openDraftOf } from "./reorganisation-draft.ts";
import { DraftParams } from "./reorganisation-shapes.ts";
import { deleteDraft } from "./store.ts";

export const deleteReorganisationDraft = operation({
  operationId: "deleteReorganisationDraft",
  method: "delete",
  path: "/reorganisation-drafts/{draft}",
  summary: "Throw a draft of a re-organisation away",
  permission: "units.reorganise",
  mode: "write",
  ifMatch: true,
  params: DraftParams,
  success: "nothing",
  problems: [DraftCarriedOut],
}).run(async (ctx, { params }) => {
  const { id, title, treeName } = await openDraftOf(ctx, params.draft);
  if (!(await deleteDraft(ctx, id))) throw VersionMismatch();
  ctx.emit({ name: "organisations.reorganisation-draft-deleted", subject: id, payload: { title, treeName } });
  return undefined;
});

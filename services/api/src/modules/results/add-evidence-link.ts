import { operation } from "../../platform/http/operation.ts";
import { addedEvidence } from "./added-evidence.ts";
import { closedProblems, demandAsked, openFrame } from "./open-report.ts";
import { UnknownIndicator } from "./problems.ts";
import { Evidence, FigureParams, NewLink } from "./shapes.ts";

export const addEvidenceLink = operation({
  operationId: "addEvidenceLink",
  method: "post",
  path: "/campaigns/{campaign}/reports/{period}/figures/{indicator}/links",
  summary: "Add a link as evidence of a figure",
  permission: "results.enter",
  mode: "write",
  params: FigureParams,
  body: NewLink,
  success: Evidence,
  successStatus: 201,
  problems: [...closedProblems, UnknownIndicator],
}).run(async (ctx, { params, body }) => {
  const { frame } = await openFrame(ctx, params.campaign, params.period);
  demandAsked(frame, params.indicator);
  return addedEvidence(ctx, params, { kind: "link", title: body.title, url: body.url });
});

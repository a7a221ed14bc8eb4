import { operation } from "../../platform/http/operation.ts";
import { addedEvidence } from "./added-evidence.ts";
import { closedProblems, figureOf, openReport } from "./open-report.ts";
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
  const { sheet } = await openReport(ctx, params.campaign, params.period);
  figureOf(sheet, params.indicator);
  return addedEvidence(ctx, params, { kind: "link", title: body.title, url: body.url });
});

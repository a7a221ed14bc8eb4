import type { inventory } from "./inventory.ts";

/**
 * Of every table: whether core.changes keeps its rows before and after, or why it need not. The triggers are generated
 * from this list (policies.ts), and a table that is not in it does not compile.
 */
type Audited =
  /** Kept, but for the columns named: secrets never enter an image, and copies made for searching say nothing. */
  | { readonly leaves: readonly string[] }
  /** Not kept, and why. */
  | { readonly not: string };

const whole: Audited = { leaves: [] };

export const audited: Readonly<Record<keyof typeof inventory, Audited>> = {
  levels: whole,
  units: { not: "every state stays in unit_states; app.update_unit notes what else it corrects" },
  unit_states: { not: "is its own history: rows are only added" },
  level_states: { not: "is its own history: rows are only added" },
  unit_lineage: { not: "is its own history: rows are only added" },
  reorganisations: { not: "is its own history: request and changes stand in the row" },
  planned_reorganisations: {
    not: "app.replan_reorganisation notes what it changes; what became of an order are events of their own",
  },
  planned_changes: { not: "follow the order: written with it" },
  reorganisation_drafts: { leaves: ["tree", "succession"] },
  unit_scopes: { not: "computed from units" },
  unit_counts: { not: "computed from units" },
  unit_settings: whole,
  clusters: whole,
  cluster_members: whole,
  people: { leaves: ["search_text"] },
  memberships: whole,
  invitations: { leaves: ["token_hash"] },
  api_keys: { leaves: ["secret_hash", "last_used_at"] },
  events: { not: "the trail itself" },
  event_heads: { not: "the trail itself" },
  changes: { not: "the trail itself" },
  job_grants: { not: "credentials of jobs, for a day; the job leaves events" },
  unit_archives: { not: "is its own history: asked by whom, made when" },
  personal_data_limits: whole,
  personal_data_requests: whole,
  idempotency_keys: { not: "answers that are forgotten after a day" },
  groups: whole,
  group_members: whole,
  indicators: whole,
  indicator_versions: whole,
  legal_documents: whole,
  legal_document_links: whole,
  campaigns: whole,
  campaign_bases: whole,
  campaign_stages: whole,
  plan_sections: whole,
  plan_tasks: whole,
  criteria: whole,
  targets: whole,
  periods: whole,
  acknowledgements: { not: "is its own history: who and when stand in the row, which never changes" },
  figure_drafts: { not: "typing; what is sent is kept revision by revision in figures" },
  reports: { not: "every sending stays in submissions" },
  submissions: { not: "is its own history: rows are only added" },
  figures: { not: "is its own history: every revision stays" },
  evidence: { not: "is its own history: what was sent is only marked removed, by whom and when" },
  report_sums: { not: "computed from reports" },
  figure_sums: { not: "computed from figures" },
  stale_sums: { not: "which sums are to be computed anew" },
  publications: whole,
  reviews: whole,
  review_findings: whole,
};

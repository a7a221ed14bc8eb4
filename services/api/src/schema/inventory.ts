/**
 * Who a row speaks of. The law lets a person have a copy of what is held of them and have their name erased, so every
 * column that names somebody is declared, and whatever keeps copies of rows (the trail of changes) must be able to let
 * go of `personal` columns: a proof over such a copy covers a salted commitment to them, never the values.
 */
export interface PersonColumns {
  /** The technical id of the person; it stays when the name goes. */
  readonly id: string;
  /** Columns of the same row that are the person's own: their name, position, e-mail address. */
  readonly personal?: readonly string[];
}

/**
 * Every table of the product, classified once. Policies and grants are generated from this list (policies.ts),
 * and the isolation suite refuses a table that is not in it.
 *
 * read:
 *  - own   the unit's own rows only (drafts, keys, settings of nobody else's business)
 *  - up    own rows, and by every unit above (what a unit has sent)
 *  - down  own rows, and by every unit beneath (what a unit has published)
 *  - line  own rows, by every unit above and beneath (names, plans): never by siblings
 *  - about own rows, and by the units that the row says it is about (column `about`)
 * flag: the column that must be true before anybody but the owner reads the row.
 * write:
 *  - own    insert, update, delete of own rows
 *  - append insert and update of own rows, never delete
 *  - about  rows hang on a unit in the writer's scope; only their author (author_no) writes them
 *  - none   only functions owned by sys
 */
export interface TableClass {
  readonly read: "own" | "up" | "down" | "line" | "about";
  readonly flag?: "is_published" | "is_sent";
  /** A row stands for all units from unit_no to this column: read only by those who may read every one of them. */
  readonly until?: "hi_no";
  /** With read `about`: the unit, or the units, that a row is about. */
  readonly about?: "concerns" | "owner_no";
  readonly write: "own" | "append" | "about" | "none";
  readonly reason: string;
  readonly persons?: readonly PersonColumns[];
  /** What the archive of a unit's data leaves out, and why: the whole table, or some of its columns. */
  readonly leftOut?: string | Readonly<Record<string, string>>;
  /** Columns that lead to files of the unit: their sha-256, their name, and what they are sorted into folders by. */
  readonly files?: { readonly sha256: string; readonly name: string; readonly folder: string };
}

export const inventory = {
  levels: { read: "down", write: "own", reason: "names of tiers, kept by the root" },
  level_states: { read: "down", write: "append", reason: "what levels were called, follows levels" },
  units: {
    read: "line",
    write: "none",
    reason: "the tree itself; changed only by app.create_units and its kin",
  },
  unit_states: { read: "line", write: "none", reason: "the tree through time, follows units" },
  unit_lineage: { read: "line", write: "none", reason: "who came from whom, follows units" },
  reorganisations: {
    read: "line",
    write: "none",
    reason: "why the tree is as it is: read by all whom it concerns",
    persons: [{ id: "recorded_by", personal: ["recorded_by_name"] }],
  },
  planned_reorganisations: {
    read: "about",
    about: "concerns",
    write: "none",
    reason: "an order for a day to come: for who gave it and the units that it would change",
    persons: [{ id: "ordered_by", personal: ["ordered_by_name"] }],
  },
  planned_changes: {
    read: "up",
    write: "none",
    reason: "what a planned order would make of a unit: for itself and those above it",
  },
  reorganisation_drafts: {
    read: "own",
    write: "own",
    reason: "drafts are nobody else's business until they are carried out",
    persons: [{ id: "made_by" }],
  },
  unit_scopes: {
    read: "up",
    write: "none",
    reason: "precomputed scopes, follow units",
    leftOut: "worked out from the tree; holds nothing of its own",
  },
  unit_counts: {
    read: "up",
    until: "hi_no",
    write: "none",
    reason: "how many units report, follow units",
    leftOut: "worked out from the tree",
  },
  unit_settings: {
    read: "down",
    flag: "is_published",
    write: "own",
    reason: "a superior's demands bind below",
  },
  clusters: {
    read: "line",
    write: "append",
    reason: "members know their cluster, units above whom it groups",
  },
  cluster_members: { read: "line", write: "own", reason: "follow clusters" },
  people: {
    read: "line",
    write: "append",
    reason: "names of authors and reviewers are shown along the line",
    persons: [{ id: "person_id", personal: ["name", "position", "search_text"] }],
  },
  memberships: {
    read: "own",
    write: "append",
    reason: "e-mail and rights of one's own staff only",
    persons: [{ id: "person_id", personal: ["email"] }],
  },
  invitations: {
    read: "up",
    write: "about",
    reason: "a superior invites the first people of a unit below",
    persons: [
      { id: "person_id", personal: ["email", "name", "position"] },
      { id: "author_person_id", personal: ["author_name"] },
    ],
    leftOut: { token_hash: "proof of an offer, useless to anybody but the server" },
  },
  api_keys: {
    read: "own",
    write: "append",
    reason: "keys of a unit",
    persons: [{ id: "created_by" }],
    leftOut: { secret_hash: "proof of a key, useless to anybody but the server" },
  },
  events: {
    read: "about",
    about: "concerns",
    write: "none",
    reason: "what a unit did and read; those whose data it was see it too. Append-only",
    persons: [{ id: "person_id", personal: ["person_name"] }],
  },
  event_heads: { read: "own", write: "none", reason: "where the unit's chain of events ends" },
  changes: {
    read: "about",
    about: "owner_no",
    write: "none",
    reason: "rows before and after: for who changed them and whose they are. Append-only",
  },
  idempotency_keys: {
    read: "own",
    write: "own",
    reason: "answers for repeated requests",
    leftOut: "copies of answers, thrown away after a day",
  },
  groups: { read: "up", write: "own", reason: "named in a school's plan, which is read above" },
  group_members: {
    read: "own",
    write: "own",
    reason: "who sits in which group",
    persons: [{ id: "person_id" }],
  },
  indicators: {
    read: "line",
    flag: "is_published",
    write: "own",
    reason: "definitions are issued downwards; above they name what a plan adds of its own",
  },
  indicator_versions: { read: "line", flag: "is_published", write: "own", reason: "follow indicators" },
  legal_documents: {
    read: "line",
    flag: "is_published",
    write: "own",
    reason: "bases cited by plans, read where the plan is read",
  },
  legal_document_links: {
    read: "line",
    flag: "is_published",
    write: "own",
    reason: "follow legal_documents",
  },
  campaigns: {
    read: "line",
    flag: "is_published",
    write: "own",
    reason: "issued downwards, and read above as a plan",
  },
  campaign_bases: { read: "line", flag: "is_published", write: "own", reason: "follow campaigns" },
  campaign_stages: { read: "line", flag: "is_published", write: "own", reason: "follow campaigns" },
  plan_sections: { read: "line", flag: "is_published", write: "own", reason: "follow campaigns" },
  plan_tasks: {
    read: "line",
    flag: "is_published",
    write: "own",
    reason: "follow campaigns",
    persons: [{ id: "owner_person_id" }],
  },
  criteria: { read: "line", flag: "is_published", write: "own", reason: "follow campaigns" },
  targets: {
    read: "line",
    flag: "is_published",
    write: "own",
    reason: "follow campaigns; a superior sees who lacks them",
  },
  periods: { read: "line", flag: "is_published", write: "own", reason: "follow campaigns" },
  acknowledgements: {
    read: "own",
    write: "own",
    reason: "who of the staff has read the plan",
    persons: [{ id: "person_id" }],
  },
  figure_drafts: {
    read: "own",
    write: "own",
    reason: "drafts are seen by nobody else",
    persons: [{ id: "entered_by" }],
  },
  reports: {
    read: "up",
    write: "append",
    reason: "a report exists from its first sending on",
    persons: [{ id: "sent_by", personal: ["sent_by_name"] }],
  },
  submissions: {
    read: "up",
    write: "append",
    reason: "one row for every sending, with its receipt",
    persons: [{ id: "sent_by", personal: ["sent_by_name"] }],
  },
  figures: {
    read: "up",
    write: "append",
    reason: "holds only what was sent",
    persons: [{ id: "entered_by" }],
  },
  evidence: {
    read: "up",
    flag: "is_sent",
    write: "own",
    reason: "sent together with its figure",
    persons: [{ id: "added_by" }],
    files: { sha256: "sha256", name: "title", folder: "period" },
  },
  reviews: {
    read: "up",
    write: "about",
    reason: "a superior's finding, read by the unit and above it",
    persons: [{ id: "reviewer_id", personal: ["reviewer_name"] }],
  },
  report_sums: {
    read: "up",
    until: "hi_no",
    write: "none",
    reason: "counts of what was sent",
    leftOut: "worked out from the reports",
  },
  figure_sums: {
    read: "up",
    until: "hi_no",
    write: "none",
    reason: "sums of what was sent",
    leftOut: "worked out from the figures",
  },
  stale_sums: {
    read: "up",
    write: "none",
    reason: "which sums are not to be used",
    leftOut: "bookkeeping of the sums",
  },
  publications: {
    read: "line",
    write: "append",
    reason: "which tree totals were published in: said to all above and beneath",
    persons: [
      { id: "published_by", personal: ["published_by_name"] },
      { id: "withdrawn_by", personal: ["withdrawn_by_name"] },
    ],
  },
  review_findings: { read: "up", write: "about", reason: "follow reviews" },
  job_grants: {
    read: "own",
    write: "none",
    reason: "what lets a job act in the unit; made by app.grant_job only",
    persons: [{ id: "person_id" }],
    leftOut: { secret_hash: "proof of a job, useless to anybody but the server" },
  },
  unit_archives: {
    read: "own",
    write: "append",
    reason: "requests for the unit's whole data, and how far they have come",
    persons: [{ id: "asked_by" }],
  },
  personal_data_limits: {
    read: "down",
    write: "own",
    reason: "the law's time limits bind below",
    persons: [{ id: "recorded_by" }],
  },
  personal_data_requests: {
    read: "own",
    write: "append",
    reason: "what people asked for about their own data",
    persons: [{ id: "person_id", personal: ["note"] }, { id: "recorded_by" }, { id: "closed_by" }],
  },
} as const satisfies Record<string, TableClass>;

/** Tables outside the tenant walls, with the reason why they need none. No role but sys and owner reaches them. */
export const untenanted = {
  "registry.unit_codes": "public code to unit number; read by app.enter only",
  "registry.migrations": "which migrations have run",
  "registry.context_keys": "what contexts are signed with; read by app.ctx_valid and app.sign_context only",
  "registry.person_columns": "which columns name people, from this list; read by functions of sys only",
  "registry.attempts": "throttling of guessable things by hash; counted by app.note_attempt only",
  "auth.user": "accounts, role auth only",
  "auth.session": "sessions, role auth only; read by app.enter as sys",
  "auth.account": "passwords, role auth only",
  "auth.verification": "one-time codes, role auth only",
  "auth.two_factor": "second factors, role auth only",
  "auth.rate_limit": "sign-in throttling, role auth only",
} as const satisfies Record<string, string>;

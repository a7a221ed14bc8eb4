-- Indicators, campaigns, results and reviews. One campaign has one id at every level that runs it: (unit_no, campaign_id).

create table core.groups (
  unit_no integer not null references core.units (unit_no),
  id uuid not null,
  name text not null,
  kind text not null check (kind in ('board', 'steering', 'professional', 'office', 'council', 'other')),
  position integer not null,
  version integer not null default 1,
  primary key (unit_no, id)
);
comment on table core.groups is 'Groups inside a unit (tổ chuyên môn, tổ văn phòng, ban giám hiệu, ban chỉ đạo). Not tenants.';

create table core.group_members (
  unit_no integer not null,
  group_id uuid not null,
  person_id uuid not null,
  is_head boolean not null default false,
  primary key (unit_no, group_id, person_id),
  constraint group_members_group_fk foreign key (unit_no, group_id) references core.groups (unit_no, id) on delete cascade,
  constraint group_members_person_fk foreign key (unit_no, person_id) references core.people (unit_no, person_id)
);
comment on table core.group_members is 'Who belongs to which group of a unit.';

create table core.indicators (
  unit_no integer not null references core.units (unit_no),
  id uuid not null,
  code text not null,
  kind text not null check (kind in ('boolean', 'count', 'amount', 'ratio', 'score', 'level')),
  is_percent boolean not null default false,
  direction text not null check (direction in ('higher', 'lower')),
  over_units text not null check (over_units in ('sum', 'share', 'ratio', 'mean', 'distribution')),
  over_time text not null check (over_time in ('sum', 'last', 'mean', 'max', 'min')),
  education_level text,
  content text,
  value_min numeric,
  value_max numeric,
  is_published boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (unit_no, id),
  constraint indicators_code_key unique (unit_no, code)
);
comment on table core.indicators is 'What is measured, and how it aggregates over units and, separately, over time. Published ones are read by every unit beneath.';
comment on column core.indicators.is_percent is 'A ratio shown as a percentage (families / families) rather than as a quotient (hours per person).';
comment on column core.indicators.content is 'Content of the campaign it belongs to, as in the seed plan: a, b, c, d, đ, e, g ...';

create table core.indicator_versions (
  unit_no integer not null,
  indicator_id uuid not null,
  valid_from date not null,
  valid_to date,
  name_vi text not null,
  name_en text not null,
  measure_vi text not null,
  measure_en text not null,
  numerator_vi text, numerator_en text, denominator_vi text, denominator_en text,
  description_vi text, description_en text,
  source text,
  is_published boolean not null default false,
  primary key (unit_no, indicator_id, valid_from),
  constraint indicator_versions_indicator_fk foreign key (unit_no, indicator_id) references core.indicators (unit_no, id)
);
comment on table core.indicator_versions is 'Meaning of an indicator while valid: tuition became other collections from the school year 2025-2026.';

create table core.legal_documents (
  unit_no integer not null references core.units (unit_no),
  id uuid not null,
  number text not null,
  title text not null,
  kind text not null,
  issuer text not null,
  issued_on date,
  effective_from date,
  effective_to date,
  replaced_by uuid,
  source text,
  is_published boolean not null default true,
  version integer not null default 1,
  primary key (unit_no, id),
  constraint legal_documents_number_key unique (unit_no, number, issued_on),
  constraint legal_documents_replaced_fk foreign key (unit_no, replaced_by) references core.legal_documents (unit_no, id)
);
comment on table core.legal_documents is 'Laws, decrees and superior plans a campaign relies on, with the time they are in force.';

create table core.legal_document_links (
  unit_no integer not null,
  from_id uuid not null,
  to_id uuid not null,
  kind text not null check (kind in ('program', 'campaign', 'organises')),
  is_published boolean not null default true,
  primary key (unit_no, from_id, to_id),
  constraint legal_document_links_from_fk foreign key (unit_no, from_id) references core.legal_documents (unit_no, id),
  constraint legal_document_links_to_fk foreign key (unit_no, to_id) references core.legal_documents (unit_no, id)
);
comment on table core.legal_document_links is 'Edges of the graph of bases: from_id is the basis, to_id the document built on it. program: targets come from it; campaign: it executes it; organises: how to organise.';

create table core.campaigns (
  unit_no integer not null references core.units (unit_no),
  id uuid not null,
  parent_unit_no integer references core.units (unit_no),
  root_unit_no integer not null references core.units (unit_no),
  name text not null,
  plan_title text,
  theme text,
  form text not null check (form in ('regular', 'thematic')),
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  participants text,
  goals text,
  document_number text,
  document_place text,
  document_on date,
  signer_title text,
  signer_name text,
  status text not null check (status in ('draft', 'running', 'closed')),
  is_published boolean not null default false,
  published_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (unit_no, id),
  constraint campaigns_parent_fk foreign key (parent_unit_no, id) references core.campaigns (unit_no, id),
  check (is_published = (status <> 'draft'))
);
create index campaigns_id on core.campaigns (id, unit_no);
comment on table core.campaigns is 'A campaign as one unit runs it: the launching unit''s plan, an adoption by a unit below, a school''s plan. All share the id; root_unit_no launched it.';

create table core.campaign_bases (
  unit_no integer not null,
  campaign_id uuid not null,
  position integer not null,
  document_unit_no integer not null,
  document_id uuid not null,
  kind text not null check (kind in ('program', 'campaign', 'organises')),
  article text,
  is_published boolean not null default false,
  primary key (unit_no, campaign_id, position),
  constraint campaign_bases_campaign_fk foreign key (unit_no, campaign_id) references core.campaigns (unit_no, id),
  constraint campaign_bases_document_fk foreign key (document_unit_no, document_id) references core.legal_documents (unit_no, id)
);
comment on table core.campaign_bases is 'Căn cứ: the documents this plan relies on, in order; article as in "Điều 16", which means nothing without its document.';

create table core.campaign_stages (
  unit_no integer not null,
  campaign_id uuid not null,
  position integer not null,
  kind text not null check (kind in ('stage', 'phase', 'interim_review', 'final_review')),
  title text not null,
  description text,
  starts_on date,
  ends_on date,
  is_published boolean not null default false,
  primary key (unit_no, campaign_id, position),
  constraint campaign_stages_campaign_fk foreign key (unit_no, campaign_id) references core.campaigns (unit_no, id)
);
comment on table core.campaign_stages is 'The steps of organising a campaign (2022 Law art. 17) and its yearly phases and reviews.';

create table core.plan_sections (
  unit_no integer not null,
  campaign_id uuid not null,
  id uuid not null,
  position integer not null,
  depth integer not null check (depth between 0 and 6),
  kind text not null check (kind in ('header', 'title', 'basis', 'heading', 'content', 'paragraph', 'bullet', 'recipient', 'signature')),
  label text,
  body text not null,
  note text,
  origin text not null check (origin in ('own', 'inherited', 'added')),
  is_published boolean not null default false,
  primary key (unit_no, campaign_id, id),
  constraint plan_sections_campaign_fk foreign key (unit_no, campaign_id) references core.campaigns (unit_no, id)
);
comment on table core.plan_sections is 'Text of a plan, block by block in order. origin added: not in the original document.';

create table core.plan_tasks (
  unit_no integer not null,
  campaign_id uuid not null,
  id uuid not null,
  position integer not null,
  title text not null,
  section_label text,
  group_id uuid,
  group_kind text check (group_kind in ('board', 'steering', 'professional', 'office', 'council', 'staff')),
  owner_person_id uuid,
  due_on date,
  indicator_ids uuid[] not null default '{}',
  status text not null default 'open' check (status in ('open', 'done')),
  done_at timestamptz,
  origin text not null default 'own' check (origin in ('own', 'inherited', 'added')),
  is_published boolean not null default false,
  version integer not null default 1,
  updated_at timestamptz not null,
  primary key (unit_no, campaign_id, id),
  constraint plan_tasks_campaign_fk foreign key (unit_no, campaign_id) references core.campaigns (unit_no, id),
  constraint plan_tasks_group_fk foreign key (unit_no, group_id) references core.groups (unit_no, id),
  constraint plan_tasks_owner_fk foreign key (unit_no, owner_person_id) references core.people (unit_no, person_id)
);
comment on table core.plan_tasks is 'Who does what by when, and which indicators it moves.';

create table core.criteria (
  unit_no integer not null,
  campaign_id uuid not null,
  indicator_id uuid not null,
  indicator_unit_no integer not null,
  position integer not null,
  weight numeric not null check (weight >= 0),
  frequency text not null check (frequency in ('month', 'quarter', 'term', 'school_year', 'year')),
  is_mandatory boolean not null default true,
  is_evidence_required boolean not null default false,
  is_published boolean not null default false,
  primary key (unit_no, campaign_id, indicator_id),
  constraint criteria_campaign_fk foreign key (unit_no, campaign_id) references core.campaigns (unit_no, id),
  constraint criteria_indicator_fk foreign key (indicator_unit_no, indicator_id) references core.indicators (unit_no, id)
);
comment on table core.criteria is 'Indicators that a unit''s campaign asks for. A unit below inherits those of every unit above and may add its own; it cannot change inherited ones.';

create table core.targets (
  unit_no integer not null,
  campaign_id uuid not null,
  indicator_id uuid not null,
  year integer not null,
  value numeric not null,
  origin text not null default 'own' check (origin in ('own', 'added')),
  is_published boolean not null default false,
  primary key (unit_no, campaign_id, indicator_id, year),
  constraint targets_campaign_fk foreign key (unit_no, campaign_id) references core.campaigns (unit_no, id)
);
create index targets_year on core.targets (campaign_id, year, indicator_id, unit_no) include (value);
comment on table core.targets is 'Target of an indicator for a calendar year, on the indicator''s own scale: a ratio of 85 % is 0.85. The nearest unit upwards that set one applies.';

create table core.periods (
  unit_no integer not null,
  campaign_id uuid not null,
  period text collate "C" not null,
  kind text not null check (kind in ('month', 'quarter', 'term', 'school_year', 'year')),
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  due_on date not null,
  grace_days integer not null default 0 check (grace_days >= 0),
  is_published boolean not null default false,
  primary key (unit_no, campaign_id, period),
  constraint periods_campaign_fk foreign key (unit_no, campaign_id) references core.campaigns (unit_no, id)
);
comment on table core.periods is 'Reporting calendar of the launching unit. Keys: 2022-01, 2022-Q1, 2021-2022-T1, 2021-2022, 2022.';

create table core.acknowledgements (
  unit_no integer not null,
  campaign_id uuid not null,
  person_id uuid not null,
  acknowledged_at timestamptz not null,
  primary key (unit_no, campaign_id, person_id),
  constraint acknowledgements_campaign_fk foreign key (unit_no, campaign_id) references core.campaigns (unit_no, id),
  constraint acknowledgements_person_fk foreign key (unit_no, person_id) references core.people (unit_no, person_id)
);
comment on table core.acknowledgements is 'Staff who confirmed that they have read the plan.';

create table core.figure_drafts (
  unit_no integer not null references core.units (unit_no),
  campaign_id uuid not null,
  period text collate "C" not null,
  indicator_id uuid not null,
  num numeric,
  den numeric,
  comment text,
  version integer not null default 1,
  entered_by uuid not null,
  entered_at timestamptz not null,
  primary key (unit_no, campaign_id, period, indicator_id)
);
comment on table core.figure_drafts is 'What a unit has typed and not yet sent. Seen by nobody else.';

create table core.reports (
  unit_no integer not null references core.units (unit_no),
  campaign_id uuid not null,
  period text collate "C" not null,
  revision integer not null check (revision >= 1),
  first_sent_at timestamptz not null,
  sent_at timestamptz not null,
  sent_by uuid not null,
  sent_by_name text not null,
  receipt text not null,
  note text,
  primary key (unit_no, campaign_id, period)
);
create index reports_period on core.reports (campaign_id, period, unit_no);
comment on table core.reports is 'A period''s figures as sent. A row exists from the first sending on; its state is told by the latest review of the same revision.';

create table core.submissions (
  unit_no integer not null,
  campaign_id uuid not null,
  period text collate "C" not null,
  revision integer not null check (revision >= 1),
  sent_at timestamptz not null,
  sent_by uuid not null,
  sent_by_name text not null,
  receipt text not null,
  note text,
  changed integer not null check (changed >= 0),
  primary key (unit_no, campaign_id, period, revision),
  constraint submissions_report_fk foreign key (unit_no, campaign_id, period) references core.reports (unit_no, campaign_id, period)
);
comment on table core.submissions is 'Every sending of a report with its receipt, so that each revision stays readable; core.reports holds the newest.';

create table core.figures (
  unit_no integer not null,
  campaign_id uuid not null,
  period text collate "C" not null,
  indicator_id uuid not null,
  revision integer not null,
  is_current boolean not null,
  num numeric,
  den numeric,
  comment text,
  entered_by uuid not null,
  entered_at timestamptz not null,
  primary key (unit_no, campaign_id, period, indicator_id, revision),
  constraint figures_report_fk foreign key (unit_no, campaign_id, period) references core.reports (unit_no, campaign_id, period),
  check (den is null or num is null or den >= 0)
);
create index figures_period on core.figures (campaign_id, period, indicator_id, unit_no) include (num, den) where is_current;
comment on table core.figures is 'Every figure ever sent. num alone: count, amount, score, level, yes/no as 1/0; num and den: ratio. A resending adds rows for what changed and leaves the old ones.';

create table core.evidence (
  unit_no integer not null references core.units (unit_no),
  id uuid not null,
  campaign_id uuid not null,
  period text collate "C" not null,
  indicator_id uuid not null,
  kind text not null check (kind in ('link', 'file')),
  title text not null,
  url text,
  content_type text,
  byte_size integer,
  sha256 text,
  is_sent boolean not null default false,
  added_by uuid not null,
  added_at timestamptz not null,
  removed_at timestamptz,
  primary key (unit_no, id),
  check ((kind = 'link') = (url is not null)),
  check ((kind = 'file') = (sha256 is not null))
);
create index evidence_figure on core.evidence (unit_no, campaign_id, period, indicator_id);
comment on table core.evidence is 'Minh chứng of a figure: a link, or a file kept by its sha-256. What was sent is never deleted, only marked removed.';

create table core.reviews (
  unit_no integer not null references core.units (unit_no),
  id uuid not null,
  author_no integer not null,
  campaign_id uuid not null,
  period text collate "C" not null,
  revision integer not null,
  decision text not null check (decision in ('returned', 'approved', 'withdrawn')),
  reason text,
  reviewer_id uuid not null,
  reviewer_name text not null,
  decided_at timestamptz not null,
  primary key (unit_no, id),
  constraint reviews_report_fk foreign key (unit_no, campaign_id, period) references core.reports (unit_no, campaign_id, period),
  check (author_no <> unit_no)
);
create index reviews_report on core.reviews (unit_no, campaign_id, period, decided_at desc);
create index reviews_author on core.reviews (author_no, decided_at desc);
comment on table core.reviews is 'A superior''s finding on a report of a unit below: hangs on that unit, written by the superior, read by both and by those between and above. The latest decision on the newest revision counts; withdrawn takes an approval back, as if nothing had been decided.';

create table core.review_findings (
  unit_no integer not null,
  review_id uuid not null,
  indicator_id uuid not null,
  author_no integer not null,
  reason text not null,
  primary key (unit_no, review_id, indicator_id),
  constraint review_findings_review_fk foreign key (unit_no, review_id) references core.reviews (unit_no, id)
);
comment on table core.review_findings is 'The reason of a return on the figure concerned.';

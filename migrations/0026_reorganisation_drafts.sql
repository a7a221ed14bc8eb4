-- Drafts of whole re-organisations, kept until they are carried out or thrown away. Runs as role owner.

create table core.reorganisation_drafts (
  unit_no integer not null references core.units (unit_no),
  id uuid not null,
  title text not null,
  legal_basis text not null,
  effective_on date,
  pass_staff boolean not null,
  tree_name text not null,
  tree jsonb not null,
  table_name text,
  succession jsonb,
  made_by uuid not null,
  made_at timestamptz not null,
  changed_at timestamptz not null,
  version integer not null default 1,
  reorganisation_id uuid,
  primary key (unit_no, id),
  check ((table_name is null) = (succession is null))
);
comment on table core.reorganisation_drafts is 'Drafts of whole re-organisations: the tree that is to be, the table of who becomes whom, and what the order will say. The order itself is worked out from them and the tree of now each time it is looked at.';
comment on column core.reorganisation_drafts.tree is 'The new tree as read from its file: headings and cells.';
comment on column core.reorganisation_drafts.succession is 'The table as read from its file; null while there is none.';
comment on column core.reorganisation_drafts.reorganisation_id is 'What it became when it was carried out, or planned for its day.';

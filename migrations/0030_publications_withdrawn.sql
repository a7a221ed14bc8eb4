-- A publication of a period's totals can be withdrawn, with a reason, and made again. Runs as role owner.
alter table core.publications
  add column withdrawn_at timestamptz,
  add column withdrawn_by uuid,
  add column withdrawn_by_name text,
  add column withdrawal_reason text,
  add constraint publications_withdrawn_whole check (num_nonnulls(withdrawn_at, withdrawn_by, withdrawn_by_name, withdrawal_reason) in (0, 4));
comment on column core.publications.withdrawn_at is 'Since when the publication counts no more; it stays, with its reason, until the period is published anew.';

-- Which edition of a plan its staff have confirmed. Runs as role owner.

alter table core.campaigns
  add column edition integer not null default 1 check (edition > 0),
  add column edition_note text,
  add column edited_at timestamptz;
comment on column core.campaigns.edition is 'The edition that staff are asked to confirm: one more each time the unit says that a change concerns everybody, or takes its plan back.';
comment on column core.campaigns.edition_note is 'What has changed in this edition, in the unit''s words.';
comment on column core.campaigns.edited_at is 'Last change of the published plan of which the unit has not yet said whether it concerns everybody.';

alter table core.acknowledgements add column edition integer not null default 1;
comment on column core.acknowledgements.edition is 'The edition that was confirmed; an earlier one than the plan''s stays until the person confirms again.';

-- Peer clusters: units grouped to be compared with one another, never to read one another.
-- Runs as role owner.

create table core.clusters (
  unit_no integer not null references core.units (unit_no),
  id uuid not null,
  kind text not null check (kind in ('cluster', 'block')),
  name text not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (unit_no, id),
  unique (unit_no, id, kind)
);
comment on table core.clusters is 'Peer clusters (cụm thi đua: by place) and blocks (khối thi đua: by kind of unit) of the unit that sets them up. From valid_from until the day before valid_to; grouping for comparison, never for access.';

create table core.cluster_members (
  unit_no integer not null references core.units (unit_no),
  cluster_id uuid not null,
  kind text not null,
  member_no integer not null,
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  primary key (unit_no, cluster_id, member_no, valid_from),
  foreign key (unit_no, cluster_id, kind) references core.clusters (unit_no, id, kind),
  constraint cluster_members_one_at_a_time exclude using gist (unit_no with =, kind with =, member_no with =, daterange(valid_from, valid_to) with &&)
);
comment on table core.cluster_members is 'Which unit was in which cluster, from valid_from until the day before valid_to. At any time a unit is in one cluster and one block of the same owner at most.';

-- Whether the tree has been re-organised since a day is asked with every comparison.
create index unit_states_reorganised on core.unit_states (unit_no, valid_from) where reorganisation_id is not null;

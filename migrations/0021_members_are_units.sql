-- A member of a cluster is a unit. Runs as role owner.
alter table core.cluster_members add constraint cluster_members_member_fk foreign key (member_no) references core.units (unit_no);

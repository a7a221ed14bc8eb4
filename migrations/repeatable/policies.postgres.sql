-- Generated from services/api/src/schema/inventory.ts by `npm run policies`. Do not edit.
do $$ declare p record; begin
  for p in select policyname, tablename from pg_policies where schemaname = 'core' loop
    execute format('drop policy %I on core.%I', p.policyname, p.tablename);
  end loop;
end $$;
grant select, insert, update, delete on all tables in schema core, registry to sys;

-- levels: read down, write own. names of tiers, kept by the root
alter table core.levels enable row level security;
alter table core.levels force row level security;
create policy levels_select on core.levels for select to app using (unit_no = any ((select app.ctx_line())::integer[]));
create policy levels_insert on core.levels for insert to app with check (unit_no = (select app.ctx_me()));
create policy levels_update on core.levels for update to app using (unit_no = (select app.ctx_me())) with check (unit_no = (select app.ctx_me()));
create policy levels_delete on core.levels for delete to app using (unit_no = (select app.ctx_me()));
revoke all on core.levels from app;
grant select, insert, update, delete on core.levels to app;

-- level_states: read down, write append. what levels were called, follows levels
alter table core.level_states enable row level security;
alter table core.level_states force row level security;
create policy level_states_select on core.level_states for select to app using (unit_no = any ((select app.ctx_line())::integer[]));
create policy level_states_insert on core.level_states for insert to app with check (unit_no = (select app.ctx_me()));
create policy level_states_update on core.level_states for update to app using (unit_no = (select app.ctx_me())) with check (unit_no = (select app.ctx_me()));
create policy level_states_delete on core.level_states for delete to app using (false);
revoke all on core.level_states from app;
grant select, insert, update on core.level_states to app;

-- units: read line, write none. the tree itself; changed only by app.create_units and its kin
alter table core.units enable row level security;
alter table core.units force row level security;
create policy units_select on core.units for select to app using (coalesce(unit_no <@ (select app.ctx_reach()), false));
create policy units_insert on core.units for insert to app with check (false);
create policy units_update on core.units for update to app using (false) with check (false);
create policy units_delete on core.units for delete to app using (false);
revoke all on core.units from app;
grant select on core.units to app;

-- unit_states: read line, write none. the tree through time, follows units
alter table core.unit_states enable row level security;
alter table core.unit_states force row level security;
create policy unit_states_select on core.unit_states for select to app using (coalesce(unit_no <@ (select app.ctx_reach()), false));
create policy unit_states_insert on core.unit_states for insert to app with check (false);
create policy unit_states_update on core.unit_states for update to app using (false) with check (false);
create policy unit_states_delete on core.unit_states for delete to app using (false);
revoke all on core.unit_states from app;
grant select on core.unit_states to app;

-- unit_lineage: read line, write none. who came from whom, follows units
alter table core.unit_lineage enable row level security;
alter table core.unit_lineage force row level security;
create policy unit_lineage_select on core.unit_lineage for select to app using (coalesce(unit_no <@ (select app.ctx_reach()), false));
create policy unit_lineage_insert on core.unit_lineage for insert to app with check (false);
create policy unit_lineage_update on core.unit_lineage for update to app using (false) with check (false);
create policy unit_lineage_delete on core.unit_lineage for delete to app using (false);
revoke all on core.unit_lineage from app;
grant select on core.unit_lineage to app;

-- reorganisations: read line, write none. why the tree is as it is: read by all whom it concerns
alter table core.reorganisations enable row level security;
alter table core.reorganisations force row level security;
create policy reorganisations_select on core.reorganisations for select to app using (coalesce(unit_no <@ (select app.ctx_reach()), false));
create policy reorganisations_insert on core.reorganisations for insert to app with check (false);
create policy reorganisations_update on core.reorganisations for update to app using (false) with check (false);
create policy reorganisations_delete on core.reorganisations for delete to app using (false);
revoke all on core.reorganisations from app;
grant select on core.reorganisations to app;

-- planned_reorganisations: read about, write none. an order for a day to come: for who gave it and the units that it would change
alter table core.planned_reorganisations enable row level security;
alter table core.planned_reorganisations force row level security;
create policy planned_reorganisations_select on core.planned_reorganisations for select to app using (unit_no = (select app.ctx_me()) or concerns @> (select app.ctx_me()));
create policy planned_reorganisations_insert on core.planned_reorganisations for insert to app with check (false);
create policy planned_reorganisations_update on core.planned_reorganisations for update to app using (false) with check (false);
create policy planned_reorganisations_delete on core.planned_reorganisations for delete to app using (false);
revoke all on core.planned_reorganisations from app;
grant select on core.planned_reorganisations to app;

-- planned_changes: read up, write none. what a planned order would make of a unit: for itself and those above it
alter table core.planned_changes enable row level security;
alter table core.planned_changes force row level security;
create policy planned_changes_select on core.planned_changes for select to app using (unit_no between nullif(current_setting('app.lo', true), '')::integer and nullif(current_setting('app.hi', true), '')::integer and coalesce(unit_no <@ (select app.ctx_ranges()), false));
create policy planned_changes_insert on core.planned_changes for insert to app with check (false);
create policy planned_changes_update on core.planned_changes for update to app using (false) with check (false);
create policy planned_changes_delete on core.planned_changes for delete to app using (false);
revoke all on core.planned_changes from app;
grant select on core.planned_changes to app;

-- reorganisation_drafts: read own, write own. drafts are nobody else's business until they are carried out
alter table core.reorganisation_drafts enable row level security;
alter table core.reorganisation_drafts force row level security;
create policy reorganisation_drafts_select on core.reorganisation_drafts for select to app using (unit_no = (select app.ctx_me()));
create policy reorganisation_drafts_insert on core.reorganisation_drafts for insert to app with check (unit_no = (select app.ctx_me()));
create policy reorganisation_drafts_update on core.reorganisation_drafts for update to app using (unit_no = (select app.ctx_me())) with check (unit_no = (select app.ctx_me()));
create policy reorganisation_drafts_delete on core.reorganisation_drafts for delete to app using (unit_no = (select app.ctx_me()));
revoke all on core.reorganisation_drafts from app;
grant select, insert, update, delete on core.reorganisation_drafts to app;

-- unit_scopes: read up, write none. precomputed scopes, follow units
alter table core.unit_scopes enable row level security;
alter table core.unit_scopes force row level security;
create policy unit_scopes_select on core.unit_scopes for select to app using (unit_no between nullif(current_setting('app.lo', true), '')::integer and nullif(current_setting('app.hi', true), '')::integer and coalesce(unit_no <@ (select app.ctx_ranges()), false));
create policy unit_scopes_insert on core.unit_scopes for insert to app with check (false);
create policy unit_scopes_update on core.unit_scopes for update to app using (false) with check (false);
create policy unit_scopes_delete on core.unit_scopes for delete to app using (false);
revoke all on core.unit_scopes from app;
grant select on core.unit_scopes to app;

-- unit_counts: read up, write none. how many units report, follow units
alter table core.unit_counts enable row level security;
alter table core.unit_counts force row level security;
create policy unit_counts_select on core.unit_counts for select to app using (unit_no between nullif(current_setting('app.lo', true), '')::integer and nullif(current_setting('app.hi', true), '')::integer and coalesce(int4range(unit_no, hi_no, '[]') <@ (select app.ctx_ranges()), false));
create policy unit_counts_insert on core.unit_counts for insert to app with check (false);
create policy unit_counts_update on core.unit_counts for update to app using (false) with check (false);
create policy unit_counts_delete on core.unit_counts for delete to app using (false);
revoke all on core.unit_counts from app;
grant select on core.unit_counts to app;

-- unit_settings: read down when is_published, write own. a superior's demands bind below
alter table core.unit_settings enable row level security;
alter table core.unit_settings force row level security;
create policy unit_settings_select on core.unit_settings for select to app using (unit_no = any ((select app.ctx_line())::integer[]) and (is_published or unit_no = (select app.ctx_me())));
create policy unit_settings_insert on core.unit_settings for insert to app with check (unit_no = (select app.ctx_me()));
create policy unit_settings_update on core.unit_settings for update to app using (unit_no = (select app.ctx_me())) with check (unit_no = (select app.ctx_me()));
create policy unit_settings_delete on core.unit_settings for delete to app using (unit_no = (select app.ctx_me()));
revoke all on core.unit_settings from app;
grant select, insert, update, delete on core.unit_settings to app;

-- clusters: read line, write append. members know their cluster, units above whom it groups
alter table core.clusters enable row level security;
alter table core.clusters force row level security;
create policy clusters_select on core.clusters for select to app using (coalesce(unit_no <@ (select app.ctx_reach()), false));
create policy clusters_insert on core.clusters for insert to app with check (unit_no = (select app.ctx_me()));
create policy clusters_update on core.clusters for update to app using (unit_no = (select app.ctx_me())) with check (unit_no = (select app.ctx_me()));
create policy clusters_delete on core.clusters for delete to app using (false);
revoke all on core.clusters from app;
grant select, insert, update on core.clusters to app;

-- cluster_members: read line, write own. follow clusters
alter table core.cluster_members enable row level security;
alter table core.cluster_members force row level security;
create policy cluster_members_select on core.cluster_members for select to app using (coalesce(unit_no <@ (select app.ctx_reach()), false));
create policy cluster_members_insert on core.cluster_members for insert to app with check (unit_no = (select app.ctx_me()));
create policy cluster_members_update on core.cluster_members for update to app using (unit_no = (select app.ctx_me())) with check (unit_no = (select app.ctx_me()));
create policy cluster_members_delete on core.cluster_members for delete to app using (unit_no = (select app.ctx_me()));
revoke all on core.cluster_members from app;
grant select, insert, update, delete on core.cluster_members to app;

-- people: read line, write append. names of authors and reviewers are shown along the line
alter table core.people enable row level security;
alter table core.people force row level security;
create policy people_select on core.people for select to app using (coalesce(unit_no <@ (select app.ctx_reach()), false));
create policy people_insert on core.people for insert to app with check (unit_no = (select app.ctx_me()));
create policy people_update on core.people for update to app using (unit_no = (select app.ctx_me())) with check (unit_no = (select app.ctx_me()));
create policy people_delete on core.people for delete to app using (false);
revoke all on core.people from app;
grant select, insert, update on core.people to app;

-- memberships: read own, write append. e-mail and rights of one's own staff only
alter table core.memberships enable row level security;
alter table core.memberships force row level security;
create policy memberships_select on core.memberships for select to app using (unit_no = (select app.ctx_me()));
create policy memberships_insert on core.memberships for insert to app with check (unit_no = (select app.ctx_me()));
create policy memberships_update on core.memberships for update to app using (unit_no = (select app.ctx_me())) with check (unit_no = (select app.ctx_me()));
create policy memberships_delete on core.memberships for delete to app using (false);
revoke all on core.memberships from app;
grant select, insert, update on core.memberships to app;

-- invitations: read up, write about. a superior invites the first people of a unit below
alter table core.invitations enable row level security;
alter table core.invitations force row level security;
create policy invitations_select on core.invitations for select to app using (unit_no between nullif(current_setting('app.lo', true), '')::integer and nullif(current_setting('app.hi', true), '')::integer and coalesce(unit_no <@ (select app.ctx_ranges()), false));
create policy invitations_insert on core.invitations for insert to app with check (author_no = (select app.ctx_me()) and unit_no between nullif(current_setting('app.lo', true), '')::integer and nullif(current_setting('app.hi', true), '')::integer and coalesce(unit_no <@ (select app.ctx_ranges()), false));
create policy invitations_update on core.invitations for update to app using (author_no = (select app.ctx_me()) and unit_no between nullif(current_setting('app.lo', true), '')::integer and nullif(current_setting('app.hi', true), '')::integer and coalesce(unit_no <@ (select app.ctx_ranges()), false)) with check (author_no = (select app.ctx_me()) and unit_no between nullif(current_setting('app.lo', true), '')::integer and nullif(current_setting('app.hi', true), '')::integer and coalesce(unit_no <@ (select app.ctx_ranges()), false));
create policy invitations_delete on core.invitations for delete to app using (false);
revoke all on core.invitations from app;
grant select, insert, update on core.invitations to app;

-- api_keys: read own, write append. keys of a unit
alter table core.api_keys enable row level security;
alter table core.api_keys force row level security;
create policy api_keys_select on core.api_keys for select to app using (unit_no = (select app.ctx_me()));
create policy api_keys_insert on core.api_keys for insert to app with check (unit_no = (select app.ctx_me()));
create policy api_keys_update on core.api_keys for update to app using (unit_no = (select app.ctx_me())) with check (unit_no = (select app.ctx_me()));
create policy api_keys_delete on core.api_keys for delete to app using (false);
revoke all on core.api_keys from app;
grant select, insert, update on core.api_keys to app;

-- events: read about, write none. what a unit did and read; those whose data it was see it too. Append-only
alter table core.events enable row level security;
alter table core.events force row level security;
create policy events_select on core.events for select to app using (unit_no = (select app.ctx_me()) or concerns @> (select app.ctx_me()));
create policy events_insert on core.events for insert to app with check (false);
create policy events_update on core.events for update to app using (false) with check (false);
create policy events_delete on core.events for delete to app using (false);
revoke all on core.events from app;
grant select on core.events to app;

-- event_heads: read own, write none. where the unit's chain of events ends
alter table core.event_heads enable row level security;
alter table core.event_heads force row level security;
create policy event_heads_select on core.event_heads for select to app using (unit_no = (select app.ctx_me()));
create policy event_heads_insert on core.event_heads for insert to app with check (false);
create policy event_heads_update on core.event_heads for update to app using (false) with check (false);
create policy event_heads_delete on core.event_heads for delete to app using (false);
revoke all on core.event_heads from app;
grant select on core.event_heads to app;

-- changes: read about, write none. rows before and after: for who changed them and whose they are. Append-only
alter table core.changes enable row level security;
alter table core.changes force row level security;
create policy changes_select on core.changes for select to app using (unit_no = (select app.ctx_me()) or owner_no = (select app.ctx_me()));
create policy changes_insert on core.changes for insert to app with check (false);
create policy changes_update on core.changes for update to app using (false) with check (false);
create policy changes_delete on core.changes for delete to app using (false);
revoke all on core.changes from app;
grant select on core.changes to app;

-- idempotency_keys: read own, write own. answers for repeated requests
alter table core.idempotency_keys enable row level security;
alter table core.idempotency_keys force row level security;
create policy idempotency_keys_select on core.idempotency_keys for select to app using (unit_no = (select app.ctx_me()));
create policy idempotency_keys_insert on core.idempotency_keys for insert to app with check (unit_no = (select app.ctx_me()));
create policy idempotency_keys_update on core.idempotency_keys for update to app using (unit_no = (select app.ctx_me())) with check (unit_no = (select app.ctx_me()));
create policy idempotency_keys_delete on core.idempotency_keys for delete to app using (unit_no = (select app.ctx_me()));
revoke all on core.idempotency_keys from app;
grant select, insert, update, delete on core.idempotency_keys to app;

-- groups: read up, write own. named in a school's plan, which is read above
alter table core.groups enable row level security;
alter table core.groups force row level security;
create policy groups_select on core.groups for select to app using (unit_no between nullif(current_setting('app.lo', true), '')::integer and nullif(current_setting('app.hi', true), '')::integer and coalesce(unit_no <@ (select app.ctx_ranges()), false));
create policy groups_insert on core.groups for insert to app with check (unit_no = (select app.ctx_me()));
create policy groups_update on core.groups for update to app using (unit_no = (select app.ctx_me())) with check (unit_no = (select app.ctx_me()));
create policy groups_delete on core.groups for delete to app using (unit_no = (select app.ctx_me()));
revoke all on core.groups from app;
grant select, insert, update, delete on core.groups to app;

-- group_members: read own, write own. who sits in which group
alter table core.group_members enable row level security;
alter table core.group_members force row level security;
create policy group_members_select on core.group_members for select to app using (unit_no = (select app.ctx_me()));
create policy group_members_insert on core.group_members for insert to app with check (unit_no = (select app.ctx_me()));
create policy group_members_update on core.group_members for update to app using (unit_no = (select app.ctx_me())) with check (unit_no = (select app.ctx_me()));
create policy group_members_delete on core.group_members for delete to app using (unit_no = (select app.ctx_me()));
revoke all on core.group_members from app;
grant select, insert, update, delete on core.group_members to app;

-- indicators: read line when is_published, write own. definitions are issued downwards; above they name what a plan adds of its own
alter table core.indicators enable row level security;
alter table core.indicators force row level security;
create policy indicators_select on core.indicators for select to app using (coalesce(unit_no <@ (select app.ctx_reach()), false) and (is_published or unit_no = (select app.ctx_me())));
create policy indicators_insert on core.indicators for insert to app with check (unit_no = (select app.ctx_me()));
create policy indicators_update on core.indicators for update to app using (unit_no = (select app.ctx_me())) with check (unit_no = (select app.ctx_me()));
create policy indicators_delete on core.indicators for delete to app using (unit_no = (select app.ctx_me()));
revoke all on core.indicators from app;
grant select, insert, update, delete on core.indicators to app;

-- indicator_versions: read line when is_published, write own. follow indicators
alter table core.indicator_versions enable row level security;
alter table core.indicator_versions force row level security;
create policy indicator_versions_select on core.indicator_versions for select to app using (coalesce(unit_no <@ (select app.ctx_reach()), false) and (is_published or unit_no = (select app.ctx_me())));
create policy indicator_versions_insert on core.indicator_versions for insert to app with check (unit_no = (select app.ctx_me()));
create policy indicator_versions_update on core.indicator_versions for update to app using (unit_no = (select app.ctx_me())) with check (unit_no = (select app.ctx_me()));
create policy indicator_versions_delete on core.indicator_versions for delete to app using (unit_no = (select app.ctx_me()));
revoke all on core.indicator_versions from app;
grant select, insert, update, delete on core.indicator_versions to app;

-- legal_documents: read line when is_published, write own. bases cited by plans, read where the plan is read
alter table core.legal_documents enable row level security;
alter table core.legal_documents force row level security;
create policy legal_documents_select on core.legal_documents for select to app using (coalesce(unit_no <@ (select app.ctx_reach()), false) and (is_published or unit_no = (select app.ctx_me())));
create policy legal_documents_insert on core.legal_documents for insert to app with check (unit_no = (select app.ctx_me()));
create policy legal_documents_update on core.legal_documents for update to app using (unit_no = (select app.ctx_me())) with check (unit_no = (select app.ctx_me()));
create policy legal_documents_delete on core.legal_documents for delete to app using (unit_no = (select app.ctx_me()));
revoke all on core.legal_documents from app;
grant select, insert, update, delete on core.legal_documents to app;

-- legal_document_links: read line when is_published, write own. follow legal_documents
alter table core.legal_document_links enable row level security;
alter table core.legal_document_links force row level security;
create policy legal_document_links_select on core.legal_document_links for select to app using (coalesce(unit_no <@ (select app.ctx_reach()), false) and (is_published or unit_no = (select app.ctx_me())));
create policy legal_document_links_insert on core.legal_document_links for insert to app with check (unit_no = (select app.ctx_me()));
create policy legal_document_links_update on core.legal_document_links for update to app using (unit_no = (select app.ctx_me())) with check (unit_no = (select app.ctx_me()));
create policy legal_document_links_delete on core.legal_document_links for delete to app using (unit_no = (select app.ctx_me()));
revoke all on core.legal_document_links from app;
grant select, insert, update, delete on core.legal_document_links to app;

-- campaigns: read line when is_published, write own. issued downwards, and read above as a plan
alter table core.campaigns enable row level security;
alter table core.campaigns force row level security;
create policy campaigns_select on core.campaigns for select to app using (coalesce(unit_no <@ (select app.ctx_reach()), false) and (is_published or unit_no = (select app.ctx_me())));
create policy campaigns_insert on core.campaigns for insert to app with check (unit_no = (select app.ctx_me()));
create policy campaigns_update on core.campaigns for update to app using (unit_no = (select app.ctx_me())) with check (unit_no = (select app.ctx_me()));
create policy campaigns_delete on core.campaigns for delete to app using (unit_no = (select app.ctx_me()));
revoke all on core.campaigns from app;
grant select, insert, update, delete on core.campaigns to app;

-- campaign_bases: read line when is_published, write own. follow campaigns
alter table core.campaign_bases enable row level security;
alter table core.campaign_bases force row level security;
create policy campaign_bases_select on core.campaign_bases for select to app using (coalesce(unit_no <@ (select app.ctx_reach()), false) and (is_published or unit_no = (select app.ctx_me())));
create policy campaign_bases_insert on core.campaign_bases for insert to app with check (unit_no = (select app.ctx_me()));
create policy campaign_bases_update on core.campaign_bases for update to app using (unit_no = (select app.ctx_me())) with check (unit_no = (select app.ctx_me()));
create policy campaign_bases_delete on core.campaign_bases for delete to app using (unit_no = (select app.ctx_me()));
revoke all on core.campaign_bases from app;
grant select, insert, update, delete on core.campaign_bases to app;

-- campaign_stages: read line when is_published, write own. follow campaigns
alter table core.campaign_stages enable row level security;
alter table core.campaign_stages force row level security;
create policy campaign_stages_select on core.campaign_stages for select to app using (coalesce(unit_no <@ (select app.ctx_reach()), false) and (is_published or unit_no = (select app.ctx_me())));
create policy campaign_stages_insert on core.campaign_stages for insert to app with check (unit_no = (select app.ctx_me()));
create policy campaign_stages_update on core.campaign_stages for update to app using (unit_no = (select app.ctx_me())) with check (unit_no = (select app.ctx_me()));
create policy campaign_stages_delete on core.campaign_stages for delete to app using (unit_no = (select app.ctx_me()));
revoke all on core.campaign_stages from app;
grant select, insert, update, delete on core.campaign_stages to app;

-- plan_sections: read line when is_published, write own. follow campaigns
alter table core.plan_sections enable row level security;
alter table core.plan_sections force row level security;
create policy plan_sections_select on core.plan_sections for select to app using (coalesce(unit_no <@ (select app.ctx_reach()), false) and (is_published or unit_no = (select app.ctx_me())));
create policy plan_sections_insert on core.plan_sections for insert to app with check (unit_no = (select app.ctx_me()));
create policy plan_sections_update on core.plan_sections for update to app using (unit_no = (select app.ctx_me())) with check (unit_no = (select app.ctx_me()));
create policy plan_sections_delete on core.plan_sections for delete to app using (unit_no = (select app.ctx_me()));
revoke all on core.plan_sections from app;
grant select, insert, update, delete on core.plan_sections to app;

-- plan_tasks: read line when is_published, write own. follow campaigns
alter table core.plan_tasks enable row level security;
alter table core.plan_tasks force row level security;
create policy plan_tasks_select on core.plan_tasks for select to app using (coalesce(unit_no <@ (select app.ctx_reach()), false) and (is_published or unit_no = (select app.ctx_me())));
create policy plan_tasks_insert on core.plan_tasks for insert to app with check (unit_no = (select app.ctx_me()));
create policy plan_tasks_update on core.plan_tasks for update to app using (unit_no = (select app.ctx_me())) with check (unit_no = (select app.ctx_me()));
create policy plan_tasks_delete on core.plan_tasks for delete to app using (unit_no = (select app.ctx_me()));
revoke all on core.plan_tasks from app;
grant select, insert, update, delete on core.plan_tasks to app;

-- criteria: read line when is_published, write own. follow campaigns
alter table core.criteria enable row level security;
alter table core.criteria force row level security;
create policy criteria_select on core.criteria for select to app using (coalesce(unit_no <@ (select app.ctx_reach()), false) and (is_published or unit_no = (select app.ctx_me())));
create policy criteria_insert on core.criteria for insert to app with check (unit_no = (select app.ctx_me()));
create policy criteria_update on core.criteria for update to app using (unit_no = (select app.ctx_me())) with check (unit_no = (select app.ctx_me()));
create policy criteria_delete on core.criteria for delete to app using (unit_no = (select app.ctx_me()));
revoke all on core.criteria from app;
grant select, insert, update, delete on core.criteria to app;

-- targets: read line when is_published, write own. follow campaigns; a superior sees who lacks them
alter table core.targets enable row level security;
alter table core.targets force row level security;
create policy targets_select on core.targets for select to app using (coalesce(unit_no <@ (select app.ctx_reach()), false) and (is_published or unit_no = (select app.ctx_me())));
create policy targets_insert on core.targets for insert to app with check (unit_no = (select app.ctx_me()));
create policy targets_update on core.targets for update to app using (unit_no = (select app.ctx_me())) with check (unit_no = (select app.ctx_me()));
create policy targets_delete on core.targets for delete to app using (unit_no = (select app.ctx_me()));
revoke all on core.targets from app;
grant select, insert, update, delete on core.targets to app;

-- periods: read line when is_published, write own. follow campaigns
alter table core.periods enable row level security;
alter table core.periods force row level security;
create policy periods_select on core.periods for select to app using (coalesce(unit_no <@ (select app.ctx_reach()), false) and (is_published or unit_no = (select app.ctx_me())));
create policy periods_insert on core.periods for insert to app with check (unit_no = (select app.ctx_me()));
create policy periods_update on core.periods for update to app using (unit_no = (select app.ctx_me())) with check (unit_no = (select app.ctx_me()));
create policy periods_delete on core.periods for delete to app using (unit_no = (select app.ctx_me()));
revoke all on core.periods from app;
grant select, insert, update, delete on core.periods to app;

-- acknowledgements: read own, write own. who of the staff has read the plan
alter table core.acknowledgements enable row level security;
alter table core.acknowledgements force row level security;
create policy acknowledgements_select on core.acknowledgements for select to app using (unit_no = (select app.ctx_me()));
create policy acknowledgements_insert on core.acknowledgements for insert to app with check (unit_no = (select app.ctx_me()));
create policy acknowledgements_update on core.acknowledgements for update to app using (unit_no = (select app.ctx_me())) with check (unit_no = (select app.ctx_me()));
create policy acknowledgements_delete on core.acknowledgements for delete to app using (unit_no = (select app.ctx_me()));
revoke all on core.acknowledgements from app;
grant select, insert, update, delete on core.acknowledgements to app;

-- figure_drafts: read own, write own. drafts are seen by nobody else
alter table core.figure_drafts enable row level security;
alter table core.figure_drafts force row level security;
create policy figure_drafts_select on core.figure_drafts for select to app using (unit_no = (select app.ctx_me()));
create policy figure_drafts_insert on core.figure_drafts for insert to app with check (unit_no = (select app.ctx_me()));
create policy figure_drafts_update on core.figure_drafts for update to app using (unit_no = (select app.ctx_me())) with check (unit_no = (select app.ctx_me()));
create policy figure_drafts_delete on core.figure_drafts for delete to app using (unit_no = (select app.ctx_me()));
revoke all on core.figure_drafts from app;
grant select, insert, update, delete on core.figure_drafts to app;

-- reports: read up, write append. a report exists from its first sending on
alter table core.reports enable row level security;
alter table core.reports force row level security;
create policy reports_select on core.reports for select to app using (unit_no between nullif(current_setting('app.lo', true), '')::integer and nullif(current_setting('app.hi', true), '')::integer and coalesce(unit_no <@ (select app.ctx_ranges()), false));
create policy reports_insert on core.reports for insert to app with check (unit_no = (select app.ctx_me()));
create policy reports_update on core.reports for update to app using (unit_no = (select app.ctx_me())) with check (unit_no = (select app.ctx_me()));
create policy reports_delete on core.reports for delete to app using (false);
revoke all on core.reports from app;
grant select, insert, update on core.reports to app;

-- submissions: read up, write append. one row for every sending, with its receipt
alter table core.submissions enable row level security;
alter table core.submissions force row level security;
create policy submissions_select on core.submissions for select to app using (unit_no between nullif(current_setting('app.lo', true), '')::integer and nullif(current_setting('app.hi', true), '')::integer and coalesce(unit_no <@ (select app.ctx_ranges()), false));
create policy submissions_insert on core.submissions for insert to app with check (unit_no = (select app.ctx_me()));
create policy submissions_update on core.submissions for update to app using (unit_no = (select app.ctx_me())) with check (unit_no = (select app.ctx_me()));
create policy submissions_delete on core.submissions for delete to app using (false);
revoke all on core.submissions from app;
grant select, insert, update on core.submissions to app;

-- figures: read up, write append. holds only what was sent
alter table core.figures enable row level security;
alter table core.figures force row level security;
create policy figures_select on core.figures for select to app using (unit_no between nullif(current_setting('app.lo', true), '')::integer and nullif(current_setting('app.hi', true), '')::integer and coalesce(unit_no <@ (select app.ctx_ranges()), false));
create policy figures_insert on core.figures for insert to app with check (unit_no = (select app.ctx_me()));
create policy figures_update on core.figures for update to app using (unit_no = (select app.ctx_me())) with check (unit_no = (select app.ctx_me()));
create policy figures_delete on core.figures for delete to app using (false);
revoke all on core.figures from app;
grant select, insert, update on core.figures to app;

-- evidence: read up when is_sent, write own. sent together with its figure
alter table core.evidence enable row level security;
alter table core.evidence force row level security;
create policy evidence_select on core.evidence for select to app using (unit_no between nullif(current_setting('app.lo', true), '')::integer and nullif(current_setting('app.hi', true), '')::integer and coalesce(unit_no <@ (select app.ctx_ranges()), false) and (is_sent or unit_no = (select app.ctx_me())));
create policy evidence_insert on core.evidence for insert to app with check (unit_no = (select app.ctx_me()));
create policy evidence_update on core.evidence for update to app using (unit_no = (select app.ctx_me())) with check (unit_no = (select app.ctx_me()));
create policy evidence_delete on core.evidence for delete to app using (unit_no = (select app.ctx_me()));
revoke all on core.evidence from app;
grant select, insert, update, delete on core.evidence to app;

-- reviews: read up, write about. a superior's finding, read by the unit and above it
alter table core.reviews enable row level security;
alter table core.reviews force row level security;
create policy reviews_select on core.reviews for select to app using (unit_no between nullif(current_setting('app.lo', true), '')::integer and nullif(current_setting('app.hi', true), '')::integer and coalesce(unit_no <@ (select app.ctx_ranges()), false));
create policy reviews_insert on core.reviews for insert to app with check (author_no = (select app.ctx_me()) and unit_no between nullif(current_setting('app.lo', true), '')::integer and nullif(current_setting('app.hi', true), '')::integer and coalesce(unit_no <@ (select app.ctx_ranges()), false));
create policy reviews_update on core.reviews for update to app using (author_no = (select app.ctx_me()) and unit_no between nullif(current_setting('app.lo', true), '')::integer and nullif(current_setting('app.hi', true), '')::integer and coalesce(unit_no <@ (select app.ctx_ranges()), false)) with check (author_no = (select app.ctx_me()) and unit_no between nullif(current_setting('app.lo', true), '')::integer and nullif(current_setting('app.hi', true), '')::integer and coalesce(unit_no <@ (select app.ctx_ranges()), false));
create policy reviews_delete on core.reviews for delete to app using (false);
revoke all on core.reviews from app;
grant select, insert, update on core.reviews to app;

-- report_sums: read up, write none. counts of what was sent
alter table core.report_sums enable row level security;
alter table core.report_sums force row level security;
create policy report_sums_select on core.report_sums for select to app using (unit_no between nullif(current_setting('app.lo', true), '')::integer and nullif(current_setting('app.hi', true), '')::integer and coalesce(int4range(unit_no, hi_no, '[]') <@ (select app.ctx_ranges()), false));
create policy report_sums_insert on core.report_sums for insert to app with check (false);
create policy report_sums_update on core.report_sums for update to app using (false) with check (false);
create policy report_sums_delete on core.report_sums for delete to app using (false);
revoke all on core.report_sums from app;
grant select on core.report_sums to app;

-- figure_sums: read up, write none. sums of what was sent
alter table core.figure_sums enable row level security;
alter table core.figure_sums force row level security;
create policy figure_sums_select on core.figure_sums for select to app using (unit_no between nullif(current_setting('app.lo', true), '')::integer and nullif(current_setting('app.hi', true), '')::integer and coalesce(int4range(unit_no, hi_no, '[]') <@ (select app.ctx_ranges()), false));
create policy figure_sums_insert on core.figure_sums for insert to app with check (false);
create policy figure_sums_update on core.figure_sums for update to app using (false) with check (false);
create policy figure_sums_delete on core.figure_sums for delete to app using (false);
revoke all on core.figure_sums from app;
grant select on core.figure_sums to app;

-- stale_sums: read up, write none. which sums are not to be used
alter table core.stale_sums enable row level security;
alter table core.stale_sums force row level security;
create policy stale_sums_select on core.stale_sums for select to app using (unit_no between nullif(current_setting('app.lo', true), '')::integer and nullif(current_setting('app.hi', true), '')::integer and coalesce(unit_no <@ (select app.ctx_ranges()), false));
create policy stale_sums_insert on core.stale_sums for insert to app with check (false);
create policy stale_sums_update on core.stale_sums for update to app using (false) with check (false);
create policy stale_sums_delete on core.stale_sums for delete to app using (false);
revoke all on core.stale_sums from app;
grant select on core.stale_sums to app;

-- publications: read line, write append. which tree totals were published in: said to all above and beneath
alter table core.publications enable row level security;
alter table core.publications force row level security;
create policy publications_select on core.publications for select to app using (coalesce(unit_no <@ (select app.ctx_reach()), false));
create policy publications_insert on core.publications for insert to app with check (unit_no = (select app.ctx_me()));
create policy publications_update on core.publications for update to app using (unit_no = (select app.ctx_me())) with check (unit_no = (select app.ctx_me()));
create policy publications_delete on core.publications for delete to app using (false);
revoke all on core.publications from app;
grant select, insert, update on core.publications to app;

-- review_findings: read up, write about. follow reviews
alter table core.review_findings enable row level security;
alter table core.review_findings force row level security;
create policy review_findings_select on core.review_findings for select to app using (unit_no between nullif(current_setting('app.lo', true), '')::integer and nullif(current_setting('app.hi', true), '')::integer and coalesce(unit_no <@ (select app.ctx_ranges()), false));
create policy review_findings_insert on core.review_findings for insert to app with check (author_no = (select app.ctx_me()) and unit_no between nullif(current_setting('app.lo', true), '')::integer and nullif(current_setting('app.hi', true), '')::integer and coalesce(unit_no <@ (select app.ctx_ranges()), false));
create policy review_findings_update on core.review_findings for update to app using (author_no = (select app.ctx_me()) and unit_no between nullif(current_setting('app.lo', true), '')::integer and nullif(current_setting('app.hi', true), '')::integer and coalesce(unit_no <@ (select app.ctx_ranges()), false)) with check (author_no = (select app.ctx_me()) and unit_no between nullif(current_setting('app.lo', true), '')::integer and nullif(current_setting('app.hi', true), '')::integer and coalesce(unit_no <@ (select app.ctx_ranges()), false));
create policy review_findings_delete on core.review_findings for delete to app using (false);
revoke all on core.review_findings from app;
grant select, insert, update on core.review_findings to app;

-- job_grants: read own, write none. what lets a job act in the unit; made by app.grant_job only
alter table core.job_grants enable row level security;
alter table core.job_grants force row level security;
create policy job_grants_select on core.job_grants for select to app using (unit_no = (select app.ctx_me()));
create policy job_grants_insert on core.job_grants for insert to app with check (false);
create policy job_grants_update on core.job_grants for update to app using (false) with check (false);
create policy job_grants_delete on core.job_grants for delete to app using (false);
revoke all on core.job_grants from app;
grant select on core.job_grants to app;

-- unit_archives: read own, write append. requests for the unit's whole data, and how far they have come
alter table core.unit_archives enable row level security;
alter table core.unit_archives force row level security;
create policy unit_archives_select on core.unit_archives for select to app using (unit_no = (select app.ctx_me()));
create policy unit_archives_insert on core.unit_archives for insert to app with check (unit_no = (select app.ctx_me()));
create policy unit_archives_update on core.unit_archives for update to app using (unit_no = (select app.ctx_me())) with check (unit_no = (select app.ctx_me()));
create policy unit_archives_delete on core.unit_archives for delete to app using (false);
revoke all on core.unit_archives from app;
grant select, insert, update on core.unit_archives to app;

-- personal_data_limits: read down, write own. the law's time limits bind below
alter table core.personal_data_limits enable row level security;
alter table core.personal_data_limits force row level security;
create policy personal_data_limits_select on core.personal_data_limits for select to app using (unit_no = any ((select app.ctx_line())::integer[]));
create policy personal_data_limits_insert on core.personal_data_limits for insert to app with check (unit_no = (select app.ctx_me()));
create policy personal_data_limits_update on core.personal_data_limits for update to app using (unit_no = (select app.ctx_me())) with check (unit_no = (select app.ctx_me()));
create policy personal_data_limits_delete on core.personal_data_limits for delete to app using (unit_no = (select app.ctx_me()));
revoke all on core.personal_data_limits from app;
grant select, insert, update, delete on core.personal_data_limits to app;

-- personal_data_requests: read own, write append. what people asked for about their own data
alter table core.personal_data_requests enable row level security;
alter table core.personal_data_requests force row level security;
create policy personal_data_requests_select on core.personal_data_requests for select to app using (unit_no = (select app.ctx_me()));
create policy personal_data_requests_insert on core.personal_data_requests for insert to app with check (unit_no = (select app.ctx_me()));
create policy personal_data_requests_update on core.personal_data_requests for update to app using (unit_no = (select app.ctx_me())) with check (unit_no = (select app.ctx_me()));
create policy personal_data_requests_delete on core.personal_data_requests for delete to app using (false);
revoke all on core.personal_data_requests from app;
grant select, insert, update on core.personal_data_requests to app;

delete from registry.person_columns;
insert into registry.person_columns (table_name, id_column, personal, has_author, left_out) values
  ('reorganisations', 'recorded_by', '{recorded_by_name}', false, '{}'),
  ('planned_reorganisations', 'ordered_by', '{ordered_by_name}', false, '{}'),
  ('reorganisation_drafts', 'made_by', '{}', false, '{}'),
  ('people', 'person_id', '{name,position,search_text}', false, '{}'),
  ('memberships', 'person_id', '{email}', false, '{}'),
  ('invitations', 'person_id', '{email,name,position}', true, '{token_hash}'),
  ('invitations', 'author_person_id', '{author_name}', true, '{token_hash}'),
  ('api_keys', 'created_by', '{}', false, '{secret_hash}'),
  ('events', 'person_id', '{person_name}', false, '{}'),
  ('group_members', 'person_id', '{}', false, '{}'),
  ('plan_tasks', 'owner_person_id', '{}', false, '{}'),
  ('acknowledgements', 'person_id', '{}', false, '{}'),
  ('figure_drafts', 'entered_by', '{}', false, '{}'),
  ('reports', 'sent_by', '{sent_by_name}', false, '{}'),
  ('submissions', 'sent_by', '{sent_by_name}', false, '{}'),
  ('figures', 'entered_by', '{}', false, '{}'),
  ('evidence', 'added_by', '{}', false, '{}'),
  ('reviews', 'reviewer_id', '{reviewer_name}', true, '{}'),
  ('publications', 'published_by', '{published_by_name}', false, '{}'),
  ('publications', 'withdrawn_by', '{withdrawn_by_name}', false, '{}'),
  ('job_grants', 'person_id', '{}', false, '{secret_hash}'),
  ('unit_archives', 'asked_by', '{}', false, '{}'),
  ('personal_data_limits', 'recorded_by', '{}', false, '{}'),
  ('personal_data_requests', 'person_id', '{note}', false, '{}'),
  ('personal_data_requests', 'recorded_by', '{}', false, '{}'),
  ('personal_data_requests', 'closed_by', '{}', false, '{}');

-- What is written into the trail stays: sys, through whose functions it is written, cannot change it either.
-- But for names, which a person may have taken out: their salt goes with them (core.events.personal_hash).
revoke update, delete on core.events, core.changes from sys;
grant update (person_name, personal, personal_salt) on core.events to sys;
grant update (personal, personal_salt) on core.changes to sys;

-- Before and after of every row changed: see audited.ts. Needs citus.enable_unsafe_triggers on Citus.
do $$ declare t record; keys name[]; begin
  for t in select tgname, tgrelid::regclass as of_table from pg_trigger where tgname in ('note_insert', 'note_update', 'note_delete') and not tgisinternal loop
    execute format('drop trigger %I on %s', t.tgname, t.of_table);
  end loop;
  for t in select * from (values
    ('levels', '{}', '{}'),
    ('reorganisation_drafts', '{tree,succession}', '{}'),
    ('unit_settings', '{}', '{}'),
    ('clusters', '{}', '{}'),
    ('cluster_members', '{}', '{}'),
    ('people', '{search_text}', '{name,position,search_text}'),
    ('memberships', '{}', '{email}'),
    ('invitations', '{token_hash}', '{email,name,position,author_name}'),
    ('api_keys', '{secret_hash,last_used_at}', '{}'),
    ('personal_data_limits', '{}', '{}'),
    ('personal_data_requests', '{}', '{note}'),
    ('groups', '{}', '{}'),
    ('group_members', '{}', '{}'),
    ('indicators', '{}', '{}'),
    ('indicator_versions', '{}', '{}'),
    ('legal_documents', '{}', '{}'),
    ('legal_document_links', '{}', '{}'),
    ('campaigns', '{}', '{}'),
    ('campaign_bases', '{}', '{}'),
    ('campaign_stages', '{}', '{}'),
    ('plan_sections', '{}', '{}'),
    ('plan_tasks', '{}', '{}'),
    ('criteria', '{}', '{}'),
    ('targets', '{}', '{}'),
    ('periods', '{}', '{}'),
    ('publications', '{}', '{published_by_name,withdrawn_by_name}'),
    ('reviews', '{}', '{reviewer_name}'),
    ('review_findings', '{}', '{}')
  ) as audited (name, leaves, personal) loop
    select array_agg(a.attname order by a.attnum) into keys from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
      where i.indisprimary and i.indrelid = format('core.%I', t.name)::regclass;
    execute format('create trigger note_insert after insert on core.%I referencing new table as new_rows for each statement execute function app.note_changes(%L, %L, %L)', t.name, keys, t.leaves, t.personal);
    execute format('create trigger note_update after update on core.%I referencing old table as old_rows new table as new_rows for each statement execute function app.note_changes(%L, %L, %L)', t.name, keys, t.leaves, t.personal);
    execute format('create trigger note_delete after delete on core.%I referencing old table as old_rows for each statement execute function app.note_changes(%L, %L, %L)', t.name, keys, t.leaves, t.personal);
  end loop;
end $$;

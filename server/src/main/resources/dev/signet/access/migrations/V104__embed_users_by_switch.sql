-- Whether tickets create and update embed users is a switch like the others. Row-level security hides every
-- organization from a migration that names none, so it is not forced on the owner for this statement.
alter table access.organizations no force row level security;
alter table access.organization_switches no force row level security;
insert into access.organization_switches (organization_id, switch, is_on)
select organization_id, 'embedUserCreation', false from access.organizations where not creates_embed_users;
alter table access.organizations force row level security;
alter table access.organization_switches force row level security;
alter table access.organizations drop column creates_embed_users;

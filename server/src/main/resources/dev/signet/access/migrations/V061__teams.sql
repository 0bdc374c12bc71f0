-- Teams with a description, a last change and admins of their own; and values that hold for whole teams.

alter table access.teams
  add column description text not null default '',
  add column updated_by  text,
  add column updated_at  timestamptz;
-- Its owner sees all rows while the policy does not bind the owner.
alter table access.teams no force row level security;
update access.teams set updated_by = created_by, updated_at = created_at;
alter table access.teams force row level security;
alter table access.teams
  alter column updated_by set not null,
  alter column updated_at set not null;

alter table access.team_members
  add column is_admin boolean not null default false,
  -- Unknown for whoever came in with the team itself.
  add column added_by text;

alter table access.member_attributes
  add column created_by text,
  add column created_at timestamptz;
alter table access.member_attributes no force row level security;
update access.member_attributes set created_by = updated_by, created_at = updated_at;
alter table access.member_attributes force row level security;
alter table access.member_attributes
  alter column created_by set not null,
  alter column created_at set not null;

-- Of several teams' values of an attribute the one of the lowest priority holds (embedding.md §1.7).
create table access.team_attributes (
  organization_id   uuid        not null references access.organizations,
  user_attribute_id uuid        not null references access.user_attributes on delete cascade,
  team_id           uuid        not null references access.teams on delete cascade,
  value             text        not null,
  priority          integer     not null check (priority > 0),
  created_by        text        not null,
  created_at        timestamptz not null,
  updated_by        text        not null,
  updated_at        timestamptz not null,
  primary key (user_attribute_id, team_id)
);
create index team_attributes_by_team on access.team_attributes (team_id);
call platform.isolate('access.team_attributes');

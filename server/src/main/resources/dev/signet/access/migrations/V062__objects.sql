-- The tree of objects, complete: what is told of objects, archiving, grants that are told of, favorites, recents.

alter table access.inodes
  add column description text not null default '',
  add column updated_by  text,
  add column updated_at  timestamptz,
  -- What was archived together with which object, so that it comes back together.
  add column archived_with uuid,
  -- Workspaces that are gone for good; what lay in them is archived.
  add column deleted_at  timestamptz;

alter table access.grants
  add column updated_by text,
  add column updated_at timestamptz;

-- The policy of organizations would hide every row from this migration.
alter table access.inodes no force row level security;
alter table access.grants no force row level security;
update access.inodes set updated_by = created_by, updated_at = created_at,
  archived_with = case when archived_at is null then null else inode_id end;
update access.grants set updated_by = created_by, updated_at = created_at;
alter table access.inodes force row level security;
alter table access.grants force row level security;

alter table access.inodes alter column updated_by set not null, alter column updated_at set not null;
alter table access.grants alter column updated_by set not null, alter column updated_at set not null;

-- Lists begin at the grants that reach somebody and at what they own, never at all objects.
create index inodes_by_owner on access.inodes (owner_id);
create index inodes_by_kind on access.inodes (organization_id, kind);
create index grants_by_member on access.grants (member_id) where member_id is not null;
create index grants_by_team on access.grants (team_id) where team_id is not null;
create index grants_of_everybody on access.grants (organization_id) where member_id is null and team_id is null;

create table access.favorites (
  organization_id uuid        not null references access.organizations,
  member_id       text        not null references access.members,
  inode_id        uuid        not null references access.inodes on delete cascade,
  added_at        timestamptz not null,
  primary key (member_id, inode_id)
);
create index favorites_by_inode on access.favorites (inode_id);
call platform.isolate('access.favorites');

create table access.recents (
  organization_id uuid        not null references access.organizations,
  member_id       text        not null references access.members,
  inode_id        uuid        not null references access.inodes on delete cascade,
  last_at         timestamptz not null,
  primary key (member_id, inode_id)
);
create index recents_by_inode on access.recents (inode_id);
call platform.isolate('access.recents');

-- Who is who, the tree of objects, who may what, and who did what.
create schema access;

create table access.organizations (
  organization_id uuid primary key,
  slug            text        not null,
  name            text        not null,
  created_at      timestamptz not null
);
call platform.isolate('access.organizations');

create table access.account_types (
  organization_id uuid    not null references access.organizations,
  account_type_id uuid    primary key,
  name            text    not null,
  name_key        text    not null,
  description     text    not null,
  is_custom       boolean not null,
  capabilities    text[]  not null,
  unique (organization_id, name_key)
);
call platform.isolate('access.account_types');

create table access.members (
  organization_id uuid        not null references access.organizations,
  member_id       text        primary key,
  email           text        not null,
  email_key       text        not null,
  first_name      text        not null,
  last_name       text        not null,
  kind            text        not null check (kind in ('internal', 'embed', 'guest')),
  account_type_id uuid        not null references access.account_types,
  password        text,
  home_folder_id  uuid        not null,
  created_by      text        not null,
  created_at      timestamptz not null,
  updated_by      text        not null,
  updated_at      timestamptz not null,
  deactivated_at  timestamptz,
  unique (organization_id, email_key)
);
call platform.isolate('access.members');

create table access.teams (
  organization_id uuid        not null references access.organizations,
  team_id         uuid        primary key,
  name            text        not null,
  name_key        text        not null,
  visibility      text        not null check (visibility in ('public', 'private')),
  created_by      text        not null,
  created_at      timestamptz not null,
  unique (organization_id, name_key)
);
call platform.isolate('access.teams');

create table access.team_members (
  organization_id uuid not null references access.organizations,
  team_id         uuid not null references access.teams on delete cascade,
  member_id       text not null references access.members,
  primary key (team_id, member_id)
);
create index team_members_by_member on access.team_members (member_id);
call platform.isolate('access.team_members');

create table access.inodes (
  organization_id uuid        not null references access.organizations,
  inode_id        uuid        primary key,
  kind            text        not null check (kind in
    ('workspace', 'folder', 'workbook', 'data-model', 'dataset', 'connection', 'table')),
  name            text        not null,
  parent_id       uuid        references access.inodes,
  owner_id        text        not null references access.members,
  created_by      text        not null,
  created_at      timestamptz not null,
  archived_at     timestamptz
);
create index inodes_by_parent on access.inodes (parent_id);
call platform.isolate('access.inodes');

-- Every inode below each of its ancestors, itself included at depth 0.
create table access.inode_paths (
  organization_id uuid     not null references access.organizations,
  ancestor_id     uuid     not null references access.inodes on delete cascade,
  descendant_id   uuid     not null references access.inodes on delete cascade,
  depth           smallint not null check (depth >= 0),
  primary key (descendant_id, ancestor_id)
);
create index inode_paths_by_ancestor on access.inode_paths (ancestor_id);
call platform.isolate('access.inode_paths');

create table access.grants (
  organization_id uuid        not null references access.organizations,
  grant_id        uuid        primary key,
  inode_id        uuid        not null references access.inodes on delete cascade,
  member_id       text        references access.members,
  team_id         uuid        references access.teams on delete cascade,
  level           text        not null,
  created_by      text        not null,
  created_at      timestamptz not null,
  check (member_id is null or team_id is null),
  -- One grant for each grantee on an object; neither a member nor a team means the whole organization.
  unique nulls not distinct (inode_id, member_id, team_id)
);
call platform.isolate('access.grants');

-- Signed-in browsers; the key a browser holds is found through the directory.
create table access.sessions (
  organization_id uuid        not null references access.organizations,
  session_id      uuid        primary key,
  digest          bytea       not null,
  member_id       text        not null references access.members,
  created_at      timestamptz not null,
  expires_at      timestamptz not null,
  address         text        not null,
  user_agent      text        not null
);
create index sessions_by_member on access.sessions (member_id);
call platform.isolate('access.sessions');

-- One-time links with which a member sets a password.
create table access.password_links (
  organization_id uuid        not null references access.organizations,
  digest          bytea       primary key,
  member_id       text        not null references access.members,
  expires_at      timestamptz not null
);
create index password_links_by_member on access.password_links (member_id);
call platform.isolate('access.password_links');

-- Who did what. Written in the action's own transaction; ordered and chained afterwards by the sealer.
create table access.audit_records (
  organization_id uuid        not null,
  xid             xid8        not null default pg_current_xact_id(),
  number          bigint      generated always as identity (cache 64),
  at              timestamptz not null,
  actor           text        not null,
  action          text        not null,
  subject         text        not null,
  address         text        not null,
  request_id      text        not null,
  details         text        not null,
  primary key (organization_id, xid, number)
);
call platform.isolate('access.audit_records');

-- The chain: each seal takes a run of committed records, in order, and links every one of them to all before it.
-- A record is sealed when its transaction is visible in the snapshot of the last seal and only then. Transaction ids
-- mean nothing in another cluster: after a dump is restored there, records up to the number "restored" are known to be
-- sealed by their numbers alone.
create table access.audit_seals (
  organization_id uuid        not null,
  number          bigint      not null,
  sealed_at       timestamptz not null,
  cluster         text        not null,
  snapshot        pg_snapshot not null,
  restored        bigint      not null,
  records         bigint[]    not null,
  transactions    xid8[]      not null,
  links           bytea       not null,
  primary key (organization_id, number),
  check (cardinality(transactions) = cardinality(records)),
  check (octet_length(links) = 32 * cardinality(records))
);
alter table access.audit_seals alter column links set storage external;
call platform.isolate('access.audit_seals');

-- How often strangers were refused: counted, bounded, never in the way.
create table access.refusals (
  minute  timestamptz not null,
  address text        not null,
  reason  text        not null,
  count   bigint      not null,
  primary key (minute, address, reason)
);
alter table access.refusals enable row level security;
alter table access.refusals force row level security;
create policy node on access.refusals using (platform.is_node());

-- The life of a credential: its terms, its switch, the ends of its secrets, and when it was last used.

alter table credentials.clients
  add column expires_at        timestamptz,
  add column disabled_by       text,
  add column disabled_at       timestamptz,
  add column allowed_addresses text[] not null default '{}',
  add column allowed_origins   text[] not null default '{}',
  add column updated_by        text,
  add column updated_at        timestamptz,
  add check ((disabled_by is null) = (disabled_at is null));

-- A migration belongs to no organization, so the rows of all are in sight only while the policy does not bind us.
alter table credentials.clients no force row level security;
update credentials.clients set updated_by = created_by, updated_at = created_at;
alter table credentials.clients force row level security;
alter table credentials.clients
  alter column updated_by set not null,
  alter column updated_at set not null;

create index clients_newest on credentials.clients (organization_id, created_at desc, client_id);
create index clients_by_owner on credentials.clients (owner_id) where revoked_at is null;

-- A secret without an end lives as long as its credential.
alter table credentials.secrets
  add column ends_at      timestamptz,
  add column last_used_at timestamptz;

-- The last use of each credential and how often it was used: written lazily, in groups, outside the path of requests.
create table credentials.uses (
  organization_id uuid        not null references access.organizations,
  client_id       text        primary key references credentials.clients,
  last_at         timestamptz not null,
  address         text        not null,
  user_agent      text        not null,
  count           bigint      not null
);
call platform.isolate('credentials.uses');

-- Families and single tokens that have ended lie in one table: their ids are random and never meet.
comment on table credentials.revoked_families is 'families of tokens, and single access tokens, that were ended';

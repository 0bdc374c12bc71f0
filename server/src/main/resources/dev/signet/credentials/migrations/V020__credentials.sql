-- Client credentials and the bearer tokens got with them.
create schema credentials;

create table credentials.clients (
  organization_id uuid        not null references access.organizations,
  client_id       text        primary key,
  name            text        not null,
  name_key        text        not null,
  description     text        not null,
  owner_id        text        not null references access.members,
  scopes          text[]      not null,
  created_by      text        not null,
  created_at      timestamptz not null,
  revoked_by      text,
  revoked_at      timestamptz
);
create unique index clients_by_name on credentials.clients (organization_id, name_key) where revoked_at is null;
call platform.isolate('credentials.clients');

-- Digested always, sealed as well when it must work again (signing embeds).
create table credentials.secrets (
  organization_id uuid        not null references access.organizations,
  secret_id       uuid        primary key,
  client_id       text        not null references credentials.clients,
  digest          bytea       not null check (octet_length(digest) = 32),
  sealed          bytea,
  key_version     text,
  last_four       text        not null,
  created_at      timestamptz not null,
  check ((sealed is null) = (key_version is null))
);
create index secrets_by_client on credentials.secrets (client_id);
call platform.isolate('credentials.secrets');

-- What an organization's bearer tokens are signed with.
create table credentials.signing_keys (
  organization_id uuid        not null references access.organizations,
  key_id          text        primary key,
  sealed          bytea       not null,
  key_version     text        not null,
  created_at      timestamptz not null
);
call platform.isolate('credentials.signing_keys');

-- Refresh tokens are self-contained; only spent ones and revoked families are remembered, until they would have ended.
create table credentials.spent_refresh_tokens (
  organization_id uuid        not null references access.organizations,
  token_id        text        primary key,
  spent_at        timestamptz not null,
  expires_at      timestamptz not null
);
create index spent_refresh_tokens_by_end on credentials.spent_refresh_tokens (organization_id, expires_at);
call platform.isolate('credentials.spent_refresh_tokens');

create table credentials.revoked_families (
  organization_id uuid        not null references access.organizations,
  family          text        primary key,
  revoked_at      timestamptz not null,
  expires_at      timestamptz not null
);
create index revoked_families_by_end on credentials.revoked_families (organization_id, expires_at);
call platform.isolate('credentials.revoked_families');
create policy node on credentials.revoked_families for select using (platform.is_node());

-- Public keys of credentials: hosts prove themselves with the private half, which never comes here.
-- `public_keys` is what there is to verify with: the one key that was given, or what was last found at the URL.
create table credentials.registered_keys (
  organization_id uuid        not null references access.organizations,
  key_id          uuid        primary key,
  client_id       text        not null references credentials.clients,
  name            text        not null,
  algorithm       text,
  thumbprint      text,
  jwks_url        text,
  public_keys     text[]      not null,
  last_fetched_at timestamptz,
  last_error      text,
  created_by      text        not null,
  created_at      timestamptz not null,
  last_used_at    timestamptz,
  check ((jwks_url is null) = (thumbprint is not null)),
  check ((thumbprint is null) = (algorithm is null)),
  unique (client_id, thumbprint)
);
call platform.isolate('credentials.registered_keys');

-- What is at a URL is looked up for all organizations by the node.
create policy node on credentials.registered_keys for select using (platform.is_node() and jwks_url is not null);

-- The client assertions that were used, each until it would have ended anyway. Of their ids only the digest is kept.
create table credentials.used_assertions (
  organization_id uuid        not null references access.organizations,
  client_id       text        not null references credentials.clients,
  assertion       bytea       not null check (octet_length(assertion) = 32),
  forget_after    timestamptz not null,
  primary key (client_id, assertion)
);
create index used_assertions_by_end on credentials.used_assertions (organization_id, forget_after);
call platform.isolate('credentials.used_assertions');

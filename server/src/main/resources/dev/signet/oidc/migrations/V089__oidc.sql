-- Identity providers: whom an organization trusts to say who people are, and who came by them.
create schema oidc;

create table oidc.providers (
  organization_id         uuid        not null references access.organizations,
  provider_id             uuid        primary key,
  name                    text        not null,
  issuer                  text        not null,
  client_id               text        not null,
  -- Sealed: it must work again. Without one we are a public client.
  sealed                  bytea,
  key_version             text,
  is_enabled              boolean     not null,
  is_required             boolean     not null,
  creates_members         boolean     not null,
  -- May name a type that is gone: then newcomers get the lowest.
  default_account_type_id uuid,
  groups_claim            text,
  -- {group: team}, as JSON text; may name teams that are gone.
  group_teams             text        not null,
  created_by              text        not null,
  created_at              timestamptz not null,
  updated_by              text        not null,
  updated_at              timestamptz not null,
  check ((sealed is null) = (key_version is null))
);
create index providers_of_organization on oidc.providers (organization_id, created_at);
call platform.isolate('oidc.providers');

-- Which member somebody is there: settled at the first sign-in, by the e-mail address, and by the subject from then on.
create table oidc.links (
  organization_id uuid        not null references access.organizations,
  provider_id     uuid        not null references oidc.providers on delete cascade,
  subject         text        not null,
  member_id       text        not null references access.members,
  created_at      timestamptz not null,
  primary key (provider_id, subject),
  unique (provider_id, member_id)
);
create index links_by_member on oidc.links (member_id);
call platform.isolate('oidc.links');

-- Sign-ins that were begun. Used ones stay until they expire, so that they are not used twice and can be counted.
create table oidc.begun_sign_ins (
  organization_id uuid        not null references access.organizations,
  state_digest    bytea       primary key,
  provider_id     uuid        not null references oidc.providers on delete cascade,
  binding_digest  bytea       not null,
  callback        text        not null,
  return_to       text        not null,
  address         text        not null,
  expires_at      timestamptz not null,
  used_at         timestamptz
);
create index begun_sign_ins_by_address on oidc.begun_sign_ins (organization_id, address);
create index begun_sign_ins_by_end on oidc.begun_sign_ins (organization_id, expires_at);
call platform.isolate('oidc.begun_sign_ins');

-- By which provider a session came to be, so that signing out can be told there.
create table oidc.provider_sessions (
  organization_id uuid not null references access.organizations,
  session_id      uuid primary key references access.sessions on delete cascade,
  provider_id     uuid not null references oidc.providers on delete cascade
);
create index provider_sessions_by_provider on oidc.provider_sessions (provider_id);
call platform.isolate('oidc.provider_sessions');

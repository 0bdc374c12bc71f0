-- What a ticket lays down for its session alone: narrower teams and attributes, settings, locked controls, and
-- another connection. No secret.
alter table embed.viewer_sessions add column terms jsonb not null default '{}';

-- Tokens for warehouses that a session brought, sealed under the master key; gone with the session.
create table embed.session_tokens (
  organization_id uuid  not null references access.organizations,
  session_id      uuid  not null references embed.viewer_sessions on delete cascade,
  -- For that connection; null for every other one.
  connection_id   uuid,
  sealed          bytea not null,
  key_version     text  not null,
  unique nulls not distinct (session_id, connection_id)
);
create index session_tokens_by_key on embed.session_tokens (organization_id, key_version);
call platform.isolate('embed.session_tokens');

-- Tickets that were used, and the sessions of the viewers they let in.
create schema embed;

-- A ticket works once. Kept until the ticket would have ended anyway.
create table embed.used_tickets (
  organization_id uuid        not null references access.organizations,
  client_id       text        not null,
  ticket          bytea       not null check (octet_length(ticket) = 32),
  forget_after    timestamptz not null,
  primary key (organization_id, client_id, ticket)
);
create index used_tickets_by_end on embed.used_tickets (organization_id, forget_after);
call platform.isolate('embed.used_tickets');

-- Pages that are open in somebody's browser; the key such a page holds is found through the directory.
create table embed.viewer_sessions (
  organization_id uuid        not null references access.organizations,
  session_id      uuid        primary key,
  digest          bytea       not null check (octet_length(digest) = 32),
  client_id       text        not null,
  member_id       text        not null references access.members,
  workbook_id     uuid        not null,
  page_id         text,
  element_id      text,
  created_at      timestamptz not null,
  ends_at         timestamptz not null,
  check (page_id is null or element_id is null)
);
create unique index viewer_sessions_by_digest on embed.viewer_sessions (organization_id, digest);
create index viewer_sessions_by_end on embed.viewer_sessions (organization_id, ends_at);
create index viewer_sessions_by_member on embed.viewer_sessions (member_id);
call platform.isolate('embed.viewer_sessions');

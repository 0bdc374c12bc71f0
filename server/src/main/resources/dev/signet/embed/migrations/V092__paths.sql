-- Addresses of content that stay the same: for hosts that sign whole URLs, and for content open to everybody.
create table embed.paths (
  organization_id uuid        not null references access.organizations,
  embed_id        text        primary key,
  audience        text        not null check (audience in ('secure', 'public')),
  workbook_id     uuid        not null,
  page_id         text,
  element_id      text,
  owner_id        text        not null references access.members,
  created_at      timestamptz not null,
  check (page_id is null or element_id is null)
);
-- The same content has one address for each audience.
create unique index paths_by_content on embed.paths
  (organization_id, workbook_id, audience, page_id, element_id) nulls not distinct;
create index paths_by_owner on embed.paths (owner_id);
call platform.isolate('embed.paths');

-- A session that was opened by such an address ends with it.
alter table embed.viewer_sessions add column embed_id text;

-- Embeds that were opened, by day (UTC) and by what they are counted; for 90 days.
create table embed.loads (
  organization_id uuid        not null references access.organizations,
  day             date        not null,
  kind            text        not null check (kind in ('jwt', 'secure', 'public')),
  embed_id        text,
  workbook_id     uuid        not null,
  page_id         text,
  element_id      text,
  tag             text,
  client_id       text,
  member_id       text,
  origin          text,
  loads           bigint      not null,
  last_at         timestamptz not null,
  check (page_id is null or element_id is null)
);
create unique index loads_by_what on embed.loads
  (organization_id, day, kind, workbook_id, page_id, element_id, tag, embed_id, client_id, member_id, origin)
  nulls not distinct;
call platform.isolate('embed.loads');

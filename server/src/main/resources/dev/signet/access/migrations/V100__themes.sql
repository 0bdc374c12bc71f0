-- How an organization's embeds may look: colours, a font, and how round corners are, on top of one of our own themes.
create table access.themes (
  organization_id uuid        not null references access.organizations,
  name            text        not null,
  base            text        not null check (base in ('Light', 'Dark')),
  colors          text        not null,
  font            text,
  radius          integer,
  updated_by      text        not null,
  updated_at      timestamptz not null,
  primary key (organization_id, name)
);
call platform.isolate('access.themes');

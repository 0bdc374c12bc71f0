-- From where an organization may be reached (rest-api.md §2.4); without entries for a scope, from everywhere.
create table access.allowed_addresses (
  organization_id uuid        not null references access.organizations,
  entry_id        uuid        primary key,
  range           text        not null,
  scope           text        not null check (scope in ('public-api', 'ui', 'both')),
  description     text        not null,
  created_by      text        not null,
  created_at      timestamptz not null,
  unique (organization_id, range)
);
call platform.isolate('access.allowed_addresses');

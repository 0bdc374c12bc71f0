-- What every room stands on: tenant isolation, the directory, the change feed between nodes.
-- (The schema `platform` itself is made by the migration runner, which keeps its history there.)

-- The organization this transaction is bound to; null when it is bound to none, so that nothing matches.
create function platform.organization() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('signet.organization', true), '')::uuid;

-- Whether this transaction does a node's own housekeeping, which concerns no single organization.
create function platform.is_node() returns boolean
  language sql stable parallel safe
  return coalesce(current_setting('signet.node', true), '') = 'on';

-- Rows of the table are seen and written only by transactions bound to their organization, the owner included.
create procedure platform.isolate(target regclass)
  language plpgsql
as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format(
    'create policy organization on %s using (organization_id = platform.organization())', target);
end
$$;

-- From something a stranger presents (a slug, a client id, a session key), as its digest, to whose it is.
-- The one table without a policy: it is asked before the organization is known, by exact match only.
create table platform.directory (
  kind            text  not null,
  digest          bytea not null check (octet_length(digest) = 32),
  organization_id uuid  not null,
  id              text  not null,
  primary key (kind, digest)
);

-- What changed, for the caches of the other nodes. Read by visibility (xid against snapshots), never by number,
-- because numbers are given out before commits and would hide a late one.
create table platform.changes (
  number          bigint generated always as identity primary key,
  xid             xid8        not null default pg_current_xact_id(),
  at              timestamptz not null default now(),
  organization_id uuid        not null,
  kind            text        not null,
  id              text        not null
);
create index changes_by_xid on platform.changes (xid);
call platform.isolate('platform.changes');
create policy node on platform.changes using (platform.is_node());

-- Key sets at URLs are fetched again and again, by whichever node comes first.
alter table credentials.registered_keys
  -- How many keys of the set were passed over.
  add column keys_skipped  integer not null default 0,
  -- When a node may fetch it next: later than now while one is about it; null for a key that was given, and once the
  -- credential is revoked.
  add column next_fetch_at timestamptz;
create unique index registered_keys_once_a_url on credentials.registered_keys (client_id, jwks_url);
create index registered_keys_due on credentials.registered_keys (next_fetch_at) where next_fetch_at is not null;
create index registered_keys_by_url on credentials.registered_keys (jwks_url) where next_fetch_at is not null;

-- A node takes what is due, of all organizations.
drop policy node on credentials.registered_keys;
create policy node on credentials.registered_keys using (platform.is_node() and jwks_url is not null);

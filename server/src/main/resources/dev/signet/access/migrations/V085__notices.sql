-- Webhooks: where notices are posted to, what they are signed with, and what was posted.

create table access.webhook_endpoints (
  organization_id uuid        not null references access.organizations,
  webhook_id      uuid        primary key,
  url             text        not null,
  events          text[]      not null,
  is_enabled      boolean     not null,
  created_by      text        not null,
  created_at      timestamptz not null
);
create index webhook_endpoints_newest on access.webhook_endpoints (organization_id, created_at);
call platform.isolate('access.webhook_endpoints');

-- During a rotation there are two: the older one ends.
create table access.webhook_secrets (
  organization_id uuid        not null references access.organizations,
  secret_id       uuid        primary key,
  webhook_id      uuid        not null references access.webhook_endpoints on delete cascade,
  sealed          bytea       not null,
  key_version     text        not null,
  created_at      timestamptz not null,
  ends_at         timestamptz
);
create index webhook_secrets_by_endpoint on access.webhook_secrets (webhook_id);
call platform.isolate('access.webhook_secrets');

-- Queued in the transaction of what they tell of, taken by whichever node's courier comes first. They outlive their
-- endpoint: the log tells what was posted where.
create table access.webhook_deliveries (
  organization_id uuid        not null references access.organizations,
  delivery_id     uuid        primary key,
  webhook_id      uuid        not null,
  url             text        not null,
  kind            text        not null,
  payload         text        not null,
  state           text        not null check (state in ('queued', 'sent', 'failed')),
  attempts        integer     not null default 0,
  last_error      text,
  created_at      timestamptz not null,
  -- When a courier may take it next: later than now while one has it.
  next_at         timestamptz not null,
  ended_at        timestamptz,
  check ((state = 'queued') = (ended_at is null))
);
call platform.isolate('access.webhook_deliveries');
-- Couriers take from all organizations.
create policy node on access.webhook_deliveries using (platform.is_node());

create index webhook_deliveries_due on access.webhook_deliveries (next_at) where state = 'queued';
create index webhook_deliveries_newest on access.webhook_deliveries (organization_id, created_at desc, delivery_id);
create index webhook_deliveries_ended on access.webhook_deliveries (ended_at) where state <> 'queued';

-- A mail or webhook that was given up and is to be tried again is tried for as long as a new one.

-- When somebody had it tried again, and how many attempts there had been by then.
alter table access.mails
  add column retried_at      timestamptz,
  add column attempts_before integer not null default 0;

alter table access.webhook_deliveries
  add column retried_at      timestamptz,
  add column attempts_before integer not null default 0;

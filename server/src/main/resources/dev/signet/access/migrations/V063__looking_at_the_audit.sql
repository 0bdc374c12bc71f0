-- The audit as people look at it: newest first, which is the primary key backwards.

-- A stretch of time. Block ranges cost a write next to nothing, and records lie in the order of their time.
create index audit_records_by_time on access.audit_records using brin (at)
  with (pages_per_range = 32, autosummarize = on);

-- One action among millions of others. What happens all the time is left out: looking backwards finds it soon, and
-- granting a token pays for no second index.
create index audit_records_of_rare_actions on access.audit_records (organization_id, action, xid, number)
  where action not in ('token.grant', 'token.refresh', 'embed.session-start');

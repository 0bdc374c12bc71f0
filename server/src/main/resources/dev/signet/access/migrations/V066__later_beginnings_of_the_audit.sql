-- Where an organization's chain begins once its oldest records were dropped: behind the last seal that is gone. The
-- record of the dropping, which stays in the audit, names the same seal and the same link.
create table access.audit_beginnings (
  organization_id uuid        primary key,
  -- The last seal that was dropped, the link it ended with, and when it was made.
  seal            bigint      not null check (seal > 0),
  link            bytea       not null check (octet_length(link) = 32),
  until           timestamptz not null
);
call platform.isolate('access.audit_beginnings');

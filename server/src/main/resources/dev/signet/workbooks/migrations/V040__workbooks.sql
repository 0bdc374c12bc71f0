-- Workbooks: the content of the inodes of that kind. Each is stored whole, one row for each version.
create schema workbooks;

create table workbooks.documents (
  organization_id   uuid        not null references access.organizations,
  workbook_id       uuid        primary key references access.inodes,
  description       text        not null,
  latest_version    integer     not null check (latest_version >= 1),
  published_version integer     check (published_version between 1 and latest_version),
  updated_by        text        not null,
  updated_at        timestamptz not null
);
call platform.isolate('workbooks.documents');

-- Text, not jsonb: the order of keys is part of what was submitted.
create table workbooks.versions (
  organization_id uuid        not null references access.organizations,
  workbook_id     uuid        not null references workbooks.documents on delete cascade,
  version         integer     not null check (version >= 1),
  document        text        not null,
  created_by      text        not null,
  created_at      timestamptz not null,
  primary key (workbook_id, version)
);
call platform.isolate('workbooks.versions');

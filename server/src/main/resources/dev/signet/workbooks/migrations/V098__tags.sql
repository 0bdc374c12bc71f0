-- Names for published versions. A tag is of the whole organization; in each workbook it points at one version at most.
create table workbooks.tags (
  organization_id uuid        not null references access.organizations,
  tag_id          uuid        primary key,
  name            text        not null,
  color           text        not null check (color in ('cyan', 'grass', 'violet', 'plum', 'amber', 'bronze')),
  description     text        not null,
  owner_id        text        not null references access.members,
  created_at      timestamptz not null,
  updated_by      text        not null,
  updated_at      timestamptz not null
);
create unique index tags_by_name on workbooks.tags (organization_id, lower(name));
call platform.isolate('workbooks.tags');

create table workbooks.tagged_versions (
  organization_id uuid        not null references access.organizations,
  workbook_id     uuid        not null,
  tag_id          uuid        not null references workbooks.tags on delete cascade,
  version         integer     not null,
  tagged_by       text        not null,
  tagged_at       timestamptz not null,
  primary key (workbook_id, tag_id),
  foreign key (workbook_id, version) references workbooks.versions on delete cascade
);
create index tagged_versions_by_tag on workbooks.tagged_versions (tag_id);
call platform.isolate('workbooks.tagged_versions');

-- Who showed a version to viewers first, and when: only such versions can be tagged.
alter table workbooks.versions
  add column published_by text,
  add column published_at timestamptz,
  add check ((published_by is null) = (published_at is null));

-- The policies of organizations would hide every row from this migration.
alter table workbooks.versions no force row level security;
alter table workbooks.documents no force row level security;
update workbooks.versions set published_by = documents.updated_by, published_at = documents.updated_at
  from workbooks.documents
  where documents.workbook_id = versions.workbook_id and documents.published_version = versions.version;
alter table workbooks.versions force row level security;
alter table workbooks.documents force row level security;

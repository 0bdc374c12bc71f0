-- Who still signs whole URLs: embeds opened that way, by credential and day (UTC).
create table embed.whole_url_uses (
  organization_id uuid        not null references access.organizations,
  client_id       text        not null,
  day             date        not null,
  uses            bigint      not null,
  last_at         timestamptz not null,
  primary key (organization_id, client_id, day)
);
create index whole_url_uses_by_day on embed.whole_url_uses (organization_id, day);
call platform.isolate('embed.whole_url_uses');

-- What hosts that sign whole URLs call their users.
create table embed.external_users (
  organization_id uuid not null references access.organizations,
  member_id       text primary key references access.members,
  external_id     text not null
);
create index external_users_by_organization on embed.external_users (organization_id);
call platform.isolate('embed.external_users');

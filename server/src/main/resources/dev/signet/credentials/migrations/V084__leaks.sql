-- A secret that leaked is reported by somebody who knows nothing but the secret: it is found by its digest.
-- A migration belongs to no organization, so the rows of all are in sight only while the policy does not bind us.
alter table credentials.secrets no force row level security;
insert into platform.directory (kind, digest, organization_id, id)
  select 'client-secret', digest, organization_id, client_id from credentials.secrets
  on conflict do nothing;
alter table credentials.secrets force row level security;

-- What people were told of a credential, so that it is told once: `mark` is what would make it news again.
create table credentials.told (
  organization_id uuid        not null references access.organizations,
  client_id       text        not null references credentials.clients,
  kind            text        not null,
  mark            text        not null,
  told_at         timestamptz not null,
  primary key (client_id, kind, mark)
);
call platform.isolate('credentials.told');

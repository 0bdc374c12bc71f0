-- Until when the refresh tokens of a member's credentials were ended together: those issued then or before are no good.
create table credentials.refresh_ends (
  organization_id uuid        not null references access.organizations,
  member_id       text        primary key references access.members,
  ended_at        timestamptz not null
);
call platform.isolate('credentials.refresh_ends');

-- Lists of credentials are ordered by their ends too; names and times of creation have their indexes.
create index clients_by_end on credentials.clients (organization_id, expires_at, client_id);

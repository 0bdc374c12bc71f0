-- The branches from bench.first to bench.last, each with 100 members, 10 teams, 1,000 objects, 10,000 grants and 1,000
-- credentials. Written past triggers and policies, in one transaction: this is about the size, not the way there.

create temp table branches on commit drop as
  select branch from generate_series(pg_temp.setting('first')::int, pg_temp.setting('last')::int) branch;

insert into access.members (organization_id, member_id, email, email_key, first_name, last_name, kind, account_type_id,
  home_folder_id, created_by, created_at, updated_by, updated_at)
select pg_temp.organization(), pg_temp.member(n), 'person' || n || '@bench.example', 'person' || n || '@bench.example',
  'Person', n::text, 'internal', pg_temp.setting('account_type')::uuid, gen_random_uuid(),
  pg_temp.setting('admin'), now(), pg_temp.setting('admin'), now()
from branches, lateral (select branch * 100 + i as n from generate_series(1, 100) i) numbers;

insert into access.teams (organization_id, team_id, name, name_key, visibility, created_by, created_at, updated_by,
  updated_at)
select pg_temp.organization(), pg_temp.team(branch, n), 'Team ' || branch || '-' || n, 'team ' || branch || '-' || n,
  'public', pg_temp.setting('admin'), now(), pg_temp.setting('admin'), now()
from branches, generate_series(1, 10) n;

insert into access.team_members (organization_id, team_id, member_id)
select pg_temp.organization(), pg_temp.team(branch, n), pg_temp.member(branch * 100 + 1 + (n * 7 + k * 5) % 100)
from branches, generate_series(1, 10) n, generate_series(0, 19) k;

insert into access.inodes (organization_id, inode_id, kind, name, parent_id, owner_id, created_by, created_at,
  updated_by, updated_at)
select pg_temp.organization(), pg_temp.inode(branch, place), kind, 'Object ' || branch || '-' || place,
  pg_temp.inode(branch, parent), pg_temp.member(owner), pg_temp.member(owner), now(), pg_temp.member(owner), now()
from branches, places, lateral (select branch * 100 + 1 + place % 100 as owner) owners;

insert into access.inode_paths (organization_id, ancestor_id, descendant_id, depth)
select pg_temp.organization(), pg_temp.inode(branch, ancestor), pg_temp.inode(branch, place), depth
from branches, ways;

-- Eight grants on each object for members of the branch, two for its teams.
insert into access.grants (organization_id, grant_id, inode_id, member_id, team_id, level, created_by, created_at,
  updated_by, updated_at)
select pg_temp.organization(), gen_random_uuid(), pg_temp.inode(branch, place),
  case when k < 8 then pg_temp.member(branch * 100 + 1 + (place * 7 + k * 13) % 100) end,
  case when k >= 8 then pg_temp.team(branch, 1 + (place + k) % 10) end,
  case when k % 3 = 0 then 'edit' else 'view' end,
  pg_temp.setting('admin'), now(), pg_temp.setting('admin'), now()
from branches, places, generate_series(0, 9) k;

insert into credentials.clients (organization_id, client_id, name, name_key, description, owner_id, scopes, created_by,
  created_at, updated_by, updated_at)
select pg_temp.organization(), pg_temp.client(n), 'Credential ' || n, 'credential ' || n, 'Made for the benchmark.',
  pg_temp.member(branch * 100 + 1 + i % 100), '{api}', pg_temp.setting('admin'), now() - make_interval(secs => n),
  pg_temp.setting('admin'), now()
from branches, generate_series(1, 1000) i, lateral (select branch * 1000 + i as n) numbers;

insert into credentials.secrets (organization_id, secret_id, client_id, digest, last_four, created_at)
select pg_temp.organization(), gen_random_uuid(), pg_temp.client(n), sha256(convert_to(secret, 'UTF8')),
  right(secret, 4), now()
from branches, generate_series(1, 1000) i, lateral (select branch * 1000 + i as n) numbers,
  lateral (select pg_temp.secret(n) as secret) secrets;

insert into credentials.uses (organization_id, client_id, last_at, address, user_agent, count)
select pg_temp.organization(), pg_temp.client(branch * 1000 + i), now(), '192.0.2.1', 'bench', i
from branches, generate_series(1, 1000) i;

insert into platform.directory (kind, digest, organization_id, id)
select 'client', sha256(convert_to(client, 'UTF8')), pg_temp.organization(), client
from branches, generate_series(1, 1000) i, lateral (select pg_temp.client(branch * 1000 + i) as client) clients;

-- Who sees much: everything that lies in any workspace. Who sees little is told of ten workbooks of the first branch.
insert into access.grants (organization_id, grant_id, inode_id, member_id, level, created_by, created_at, updated_by,
  updated_at)
select pg_temp.organization(), gen_random_uuid(), pg_temp.inode(branch, 1), pg_temp.setting('sees_much'), 'view',
  pg_temp.setting('admin'), now(), pg_temp.setting('admin'), now()
from branches;

insert into access.grants (organization_id, grant_id, inode_id, member_id, level, created_by, created_at, updated_by,
  updated_at)
select pg_temp.organization(), gen_random_uuid(), pg_temp.inode(branch, place), pg_temp.setting('sees_little'), 'view',
  pg_temp.setting('admin'), now(), pg_temp.setting('admin'), now()
from branches, generate_series(200, 209) place
where branch = 0;

-- How the rows of `bench scale` are called: the same every time within a run, and as scattered as real ids are.
-- The settings bench.* are set before; these functions last as long as the connection.

create function pg_temp.setting(name text) returns text
  language sql stable
  return current_setting('bench.' || name);

create function pg_temp.organization() returns uuid
  language sql stable
  return pg_temp.setting('organization')::uuid;

create function pg_temp.member(n int) returns text
  language sql stable
  return left(md5(pg_temp.setting('seed') || ' member ' || n), 29);

create function pg_temp.inode(branch int, place int) returns uuid
  language sql stable
  return md5(pg_temp.setting('seed') || ' inode ' || branch || ' ' || place)::uuid;

create function pg_temp.team(branch int, n int) returns uuid
  language sql stable
  return md5(pg_temp.setting('seed') || ' team ' || branch || ' ' || n)::uuid;

create function pg_temp.client(n int) returns text
  language sql stable
  return encode(sha256(convert_to(pg_temp.setting('seed') || ' client ' || n, 'UTF8')), 'hex');

create function pg_temp.secret(n int) returns text
  language sql stable
  return encode(sha256(convert_to(pg_temp.setting('seed') || ' secret ' || n, 'UTF8')), 'hex');

-- Where a branch of a thousand objects keeps each: a workspace, folders below it, two in each, down to the seventh
-- level, and the workbooks on the eighth.
create temp table places as
  select place,
         case when place = 1 then 'workspace' when place < 128 then 'folder' else 'workbook' end as kind,
         case when place = 1 then null when place < 128 then place / 2 else 64 + (place - 128) % 64 end as parent
  from generate_series(1, 1000) place;

create temp table ways as
  with recursive ways as (
    select place, place as ancestor, 0 as depth from places
    union all
    select ways.place, places.parent, ways.depth + 1
    from ways join places on places.place = ways.ancestor
    where places.parent is not null)
  select * from ways;

-- What can be queried: connections, which are inodes of the tree of objects, and the tables behind them.
create schema query;

create table query.connections (
  organization_id uuid not null references access.organizations,
  connection_id   uuid primary key references access.inodes on delete cascade,
  name            text not null,
  kind            text not null check (kind in ('duckdb')),
  -- Below the server's data folder; never an absolute path.
  folder          text not null
);
call platform.isolate('query.connections');

create table query.source_tables (
  organization_id uuid     not null references access.organizations,
  connection_id   uuid     not null references query.connections on delete cascade,
  position        smallint not null,
  name            text     not null,
  file            text     not null,
  -- The columns as a JSON array of {name, type, source}: our type, and the one the source names.
  columns         text     not null,
  -- A formula: who sees which rows. No guard: everybody who may query the table sees all of them.
  guard           text,
  primary key (connection_id, position),
  unique (connection_id, name)
);
call platform.isolate('query.source_tables');

-- How long those who fail to sign in wait, wherever they come next: one truth for all nodes.
-- Keys are digests, of one length whatever a stranger sent, and belong to no organization, for there may be none.
create table access.sign_in_delays (
  kind        text        not null check (kind in ('address', 'pair', 'account')),
  key         bytea       not null check (octet_length(key) = 32),
  failures    int         not null,
  waits_until timestamptz not null,
  last        timestamptz not null,
  familiar    boolean     not null,
  primary key (kind, key)
);
create index sign_in_delays_by_age on access.sign_in_delays (last);
alter table access.sign_in_delays enable row level security;
alter table access.sign_in_delays force row level security;
create policy node on access.sign_in_delays using (platform.is_node());

-- People an embed vouches for, and what is known about people beyond their teams.

-- Whether a ticket may create and update embed users (embedding.md §1.10).
alter table access.organizations add column creates_embed_users boolean not null default true;

-- Facts about people that rows and columns can be guarded by (embedding.md §1.7, rest-api.md §3.12).
create table access.user_attributes (
  organization_id   uuid        not null references access.organizations,
  user_attribute_id uuid        primary key,
  name              text        not null,
  description       text        not null,
  default_value     text,
  created_by        text        not null,
  created_at        timestamptz not null,
  unique (organization_id, name)
);
call platform.isolate('access.user_attributes');

create table access.member_attributes (
  organization_id   uuid        not null references access.organizations,
  user_attribute_id uuid        not null references access.user_attributes on delete cascade,
  member_id         text        not null references access.members,
  value             text        not null,
  updated_by        text        not null,
  updated_at        timestamptz not null,
  primary key (user_attribute_id, member_id)
);
create index member_attributes_by_member on access.member_attributes (member_id);
call platform.isolate('access.member_attributes');

-- What an organization has settled for itself, and what people can be besides active.

alter table access.organizations
  add column time_zone            text    not null default 'UTC',
  add column secure_embedding     boolean not null default true,
  add column public_embeds        boolean not null default true,
  -- The longest life of a credential; none when null.
  add column credential_max_days  integer check (credential_max_days > 0),
  -- How long audit records are wanted; for ever when null.
  add column audit_retention_days integer check (audit_retention_days > 0);

alter table access.members
  add column profile_img_url text,
  -- Deactivated by a directory of people (SCIM) rather than in the product (rest-api.md §3.1).
  add column is_inactive boolean not null default false,
  add constraint members_inactive check (not is_inactive or deactivated_at is not null);

-- Who is asked for by account type: the count of Admins, above all.
create index members_by_account_type on access.members (account_type_id);

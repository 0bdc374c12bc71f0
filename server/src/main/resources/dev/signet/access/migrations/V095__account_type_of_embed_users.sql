-- What users become whom a ticket creates without naming an account type; null is the least of the default ones.
alter table access.organizations
  add column embed_account_type_id uuid references access.account_types on delete set null;
create index organizations_by_embed_account_type on access.organizations (embed_account_type_id);

-- Where an identity provider is required, passwords are for the Admins who are marked so.
alter table access.organizations add column requires_provider boolean not null default false;
alter table access.members add column local_sign_in boolean not null default false;

-- Whether embed tickets are traded for access tokens (the JWT bearer grant).
alter table access.organizations
  add column jwt_bearer boolean not null default false;

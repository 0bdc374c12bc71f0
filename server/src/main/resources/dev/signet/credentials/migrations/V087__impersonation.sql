-- Whether secrets of the credential sign subject tokens of token exchanges: then they are sealed, as those that sign
-- embeds are.
alter table credentials.clients
  add column impersonates boolean not null default false;

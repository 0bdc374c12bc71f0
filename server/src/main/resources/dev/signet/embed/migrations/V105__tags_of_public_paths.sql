-- Whether an address opens tagged versions too. Those there were go on opening them.
alter table embed.paths add column allows_tags boolean not null default true;
alter table embed.paths alter column allows_tags drop default;

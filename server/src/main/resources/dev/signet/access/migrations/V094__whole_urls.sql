-- Whether embeds are opened by URLs that are signed as a whole, beside those with a token.
alter table access.organizations
  add column legacy_embed_urls boolean not null default true;

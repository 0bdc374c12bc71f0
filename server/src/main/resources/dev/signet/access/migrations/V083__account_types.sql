-- What an account type permits is a list people edit now: it holds what is enforced, and sharing is a part of its own.
-- The policy of organizations would hide every row from this migration.
alter table access.account_types no force row level security;
update access.account_types
  set capabilities = array_append(array_remove(capabilities, 'act-on-worksheet'), 'share-worksheet');
alter table access.account_types force row level security;

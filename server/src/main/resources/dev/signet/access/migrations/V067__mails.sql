-- Mails to members: queued in the transaction of what they tell of, taken by whichever node's courier comes first.
-- No link and no secret is in here: a mail is written when it is sent.
create table access.mails (
  organization_id uuid        not null references access.organizations,
  mail_id         uuid        primary key,
  kind            text        not null,
  member_id       text        not null references access.members,
  -- Where to; once a courier had it, where it was really sent to.
  recipient       text        not null,
  -- What the kind needs to know beside, a flat object of texts.
  payload         text        not null,
  state           text        not null check (state in ('queued', 'sent', 'failed')),
  attempts        integer     not null default 0,
  last_error      text,
  created_at      timestamptz not null,
  -- When a courier may take it next: later than now while one has it.
  next_at         timestamptz not null,
  ended_at        timestamptz,
  check ((state = 'queued') = (ended_at is null))
);
call platform.isolate('access.mails');
-- Couriers take from all organizations.
create policy node on access.mails using (platform.is_node());

create index mails_due on access.mails (next_at) where state = 'queued';
create index mails_newest on access.mails (organization_id, created_at desc, mail_id);
create index mails_of_member on access.mails (member_id, created_at);
create index mails_ended on access.mails (ended_at) where state <> 'queued';

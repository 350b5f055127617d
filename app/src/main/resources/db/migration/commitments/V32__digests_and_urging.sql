-- Where somebody wants his daily digest; he says so himself.
create table commitments.mail_wish (
  account_id uuid primary key,
  address text not null check (address <> ''),
  wished_at timestamptz not null
);

-- One digest for a person and a day. Claimed before it is handed over: cut off in between, it is not sent again.
create table commitments.digest (
  account_id uuid not null,
  day date not null,
  started_at timestamptz not null,
  sent_at timestamptz,
  failed_at timestamptz,
  attempts int not null default 1,
  lines int not null default 0,
  error text not null default '',
  primary key (account_id, day)
);

-- Letters that urge a unit, with what they spoke of and how it stood then.
create table commitments.urging (
  id bigint generated always as identity primary key,
  unit_id int not null,
  made_on date not null,
  made_by text not null,
  reply_by date not null
);
create index urging_of_unit on commitments.urging (unit_id, id);
create table commitments.urged (
  urging_id bigint not null references commitments.urging,
  commitment_id bigint not null references commitments.commitment,
  due date not null,
  days_late int not null,
  primary key (urging_id, commitment_id)
);

-- Calendars of one's own tasks and of meetings are nobody's unit.
alter table commitments.feed add column kind text not null default 'UNIT';
alter table commitments.feed alter column unit_id drop not null;
alter table commitments.feed add check ((kind = 'UNIT') = (unit_id is not null));

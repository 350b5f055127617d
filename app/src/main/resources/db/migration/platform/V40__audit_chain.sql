-- From where a change came, and what it changed. The time is the database's: no clock of an instance has a say.
alter table platform.audit
  add column channel text not null default 'PROGRAM' check (channel in ('WEB', 'API', 'TERMINAL', 'PROGRAM')),
  add column address text not null default '',
  add column device text not null default '',
  add column before jsonb not null default '{}',
  add column after jsonb not null default '{}',
  alter column at set default clock_timestamp();
create index on platform.audit (action, id);
create index on platform.audit (at);

create or replace function platform.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '%.% is only added to', tg_table_schema, tg_table_name using errcode = 'restrict_violation';
end $$;

-- The chain over the lines: each hash covers the line and the hash before it (docs/audit.md). Positions have no gaps.
create table platform.audit_link (
  position bigint primary key check (position > 0),
  line_id bigint not null unique references platform.audit,
  hash text not null check (hash ~ '^[0-9a-f]{64}$')
);
create trigger links_are_only_added_to before update or delete or truncate on platform.audit_link
  for each statement execute function platform.refuse_change();

-- Lines that are committed and not linked yet. Written in the transaction of the line, emptied by whoever links.
create table platform.audit_waiting (
  line_id bigint primary key references platform.audit
);
insert into platform.audit_waiting (line_id) select id from platform.audit;

-- The chain's state on a day, signed. Copies lie outside the database; these serve the screen.
create table platform.audit_checkpoint (
  position bigint not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  at timestamptz not null,
  key text not null check (key ~ '^[0-9a-f]{64}$'),
  signature text not null,
  primary key (position, key)
);
create trigger checkpoints_are_only_added_to before update or delete or truncate on platform.audit_checkpoint
  for each statement execute function platform.refuse_change();

-- How the last verifications of the whole chain ended, for the screen and the doctor.
create table platform.audit_verification (
  id bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  links bigint not null,
  head text not null,
  broken_at bigint,
  broken_how text
);

-- What somebody owes somebody. Units, plans and people belong to other modules; here stand their numbers.
create table commitments.commitment (
  id bigint generated always as identity primary key,
  source text not null,
  -- Where it was given: the plan with edition and item, or a meeting, or the words that name a letter.
  plan_id bigint,
  edition_id bigint,
  item_id bigint,
  -- Which due date of a recurring duty it is, from 1; 0: it does not recur.
  occurrence int not null default 0,
  meeting_id bigint,
  source_words text not null,
  address text not null,
  parent_id bigint references commitments.commitment,
  text text not null check (text <> ''),
  deliverable text,
  legal_basis text,
  public boolean not null default false,
  owner_unit int,
  proposed_unit int,
  officer_id int,
  rule text,
  -- As it was set first; extensions move due and leave this.
  original_due date,
  due date,
  extensions int not null default 0,
  asked_due date,
  paused_on date,
  state text not null,
  progress int not null default 0 check (progress between 0 and 100),
  claimed_on date,
  done_on date,
  evidence_offered int not null default 0,
  evidence_accepted int not null default 0,
  reported_at timestamptz,
  opened_on date not null,
  version int not null default 0,
  -- O open, T done on time, L done late, N done without a due date, X no longer owed.
  closed text not null generated always as (
    case when state in ('CANCELLED', 'REPLACED', 'SPLIT') then 'X'
      when state <> 'COMPLETED' then 'O'
      when due is null then 'N'
      when done_on <= due then 'T'
      else 'L' end) stored,
  check ((state = 'COMPLETED') = (done_on is not null)),
  check (due is null or original_due is not null)
) with (fillfactor = 85);

create unique index commitment_of_item on commitments.commitment (item_id, occurrence) where item_id is not null;
create index commitment_by_due on commitments.commitment (closed, due, owner_unit, id);
create index commitment_by_unit on commitments.commitment (owner_unit, closed, due, id);
create index commitment_by_plan on commitments.commitment (plan_id, closed, due, id);
create index commitment_by_officer on commitments.commitment (officer_id, closed, due) where officer_id is not null;
create index commitment_by_parent on commitments.commitment (parent_id) where parent_id is not null;
create index commitment_words on commitments.commitment using gin (to_tsvector('public.vi', text));

-- The part of a unit that takes part without leading.
create table commitments.part (
  commitment_id bigint not null references commitments.commitment,
  unit_id int not null,
  words text not null,
  done_on date,
  primary key (commitment_id, unit_id)
);
create index part_by_unit on commitments.part (unit_id, commitment_id);

-- What happened to a commitment; only added to.
create table commitments.event (
  id bigint generated always as identity primary key,
  commitment_id bigint not null references commitments.commitment,
  at timestamptz not null,
  account_id uuid,
  by_name text not null,
  kind text not null,
  note text not null,
  detail jsonb not null default '{}'
);
create index event_of_commitment on commitments.event (commitment_id, id);

create table commitments.evidence (
  id bigint generated always as identity primary key,
  commitment_id bigint not null references commitments.commitment,
  title text not null check (title <> ''),
  -- A file of the library, or words that state a figure or name a document.
  file_id bigint,
  words text not null,
  offered_at timestamptz not null,
  offered_by text not null,
  accepted boolean,
  judged_at timestamptz,
  judged_by text,
  reason text
);
create index evidence_of_commitment on commitments.evidence (commitment_id, id);

-- How many commitments a unit has of each kind, kept in the transaction that changes one. month: of the due date while open,
-- of the day it was done afterwards; infinity where there is none. owner_unit 0: nobody's yet.
create table commitments.tally (
  owner_unit int not null,
  closed text not null,
  month date not null,
  count int not null,
  primary key (owner_unit, closed, month)
) with (fillfactor = 60);

create function commitments.month_of(closed text, due date, done_on date) returns date
  language sql immutable parallel safe as $$
  select case when closed in ('O', 'X') then coalesce(date_trunc('month', due)::date, 'infinity') else date_trunc('month', done_on)::date end
$$;

create function commitments.count_new() returns trigger language plpgsql as $$
begin
  insert into commitments.tally (owner_unit, closed, month, count)
  select coalesce(owner_unit, 0), closed, commitments.month_of(closed, due, done_on), count(*) from added
  group by 1, 2, 3 order by 1, 2, 3
  on conflict (owner_unit, closed, month) do update set count = commitments.tally.count + excluded.count;
  return null;
end $$;
create trigger count_new after insert on commitments.commitment referencing new table as added
  for each statement execute function commitments.count_new();

create function commitments.count_change() returns trigger language plpgsql as $$
begin
  insert into commitments.tally (owner_unit, closed, month, count)
  select unit, closed, month, change from (values
    (coalesce(old.owner_unit, 0), old.closed, commitments.month_of(old.closed, old.due, old.done_on), -1),
    (coalesce(new.owner_unit, 0), new.closed, commitments.month_of(new.closed, new.due, new.done_on), 1)) as v (unit, closed, month, change)
  order by 1, 2, 3
  on conflict (owner_unit, closed, month) do update set count = commitments.tally.count + excluded.count;
  return null;
end $$;
create trigger count_change after update on commitments.commitment for each row
  when (old.owner_unit is distinct from new.owner_unit or old.closed is distinct from new.closed
    or date_trunc('month', old.due) is distinct from date_trunc('month', new.due)
    or date_trunc('month', old.done_on) is distinct from date_trunc('month', new.done_on))
  execute function commitments.count_change();

-- Who was reminded of what; once for each step of a due date.
create table commitments.reminder (
  commitment_id bigint not null references commitments.commitment,
  due date not null,
  step text not null,
  unit_id int not null,
  made_on date not null,
  primary key (commitment_id, due, step)
);
create index reminder_by_day on commitments.reminder (made_on, unit_id);

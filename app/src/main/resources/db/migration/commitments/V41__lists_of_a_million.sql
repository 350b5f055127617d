-- The words of a task as they are searched: worked out once and not for every row that is looked at. The index on the
-- expression goes.
alter table commitments.commitment
  add column words tsvector not null generated always as (to_tsvector('public.vi', text)) stored;
drop index commitments.commitment_words;
create index commitment_words on commitments.commitment using gin (words);

-- The tally of a unit over all months; whatever changes the tally changes it.
create table commitments.unit_tally (
  owner_unit int primary key,
  on_time int not null default 0,
  late_done int not null default 0,
  done_no_due int not null default 0,
  open_dated int not null default 0,
  open_no_due int not null default 0
) with (fillfactor = 60);

create function commitments.sum_tally() returns trigger language plpgsql as $$
declare
  change int;
begin
  if tg_op = 'TRUNCATE' then
    truncate commitments.unit_tally;
    return null;
  end if;
  change := new.count - case when tg_op = 'UPDATE' then old.count else 0 end;
  insert into commitments.unit_tally as u (owner_unit, on_time, late_done, done_no_due, open_dated, open_no_due)
  values (new.owner_unit, case when new.closed = 'T' then change else 0 end, case when new.closed = 'L' then change else 0 end,
    case when new.closed = 'N' then change else 0 end, case when new.closed = 'O' and new.month <> 'infinity' then change else 0 end,
    case when new.closed = 'O' and new.month = 'infinity' then change else 0 end)
  on conflict (owner_unit) do update
    set on_time = u.on_time + excluded.on_time, late_done = u.late_done + excluded.late_done,
      done_no_due = u.done_no_due + excluded.done_no_due, open_dated = u.open_dated + excluded.open_dated,
      open_no_due = u.open_no_due + excluded.open_no_due;
  return null;
end $$;
create trigger sum_tally after insert or update of count on commitments.tally for each row execute function commitments.sum_tally();
create trigger empty_unit_tally after truncate on commitments.tally for each statement execute function commitments.sum_tally();

insert into commitments.unit_tally (owner_unit, on_time, late_done, done_no_due, open_dated, open_no_due)
select owner_unit, coalesce(sum(count) filter (where closed = 'T'), 0), coalesce(sum(count) filter (where closed = 'L'), 0),
  coalesce(sum(count) filter (where closed = 'N'), 0), coalesce(sum(count) filter (where closed = 'O' and month <> 'infinity'), 0),
  coalesce(sum(count) filter (where closed = 'O' and month = 'infinity'), 0)
from commitments.tally group by owner_unit;

create index tally_open on commitments.tally (month, owner_unit) where closed = 'O';

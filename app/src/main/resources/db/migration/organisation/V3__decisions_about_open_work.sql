-- Who takes over the open work of an abolished unit, where its succession does not say it plainly. Decided once.
create table organisation.successor_decision (
  unit_id int primary key references organisation.unit,
  successor_id int not null references organisation.unit check (successor_id <> unit_id),
  reason text not null,
  decided_at timestamptz not null
);
create trigger decisions_stay before update or delete on organisation.successor_decision
  for each row execute function organisation.refuse_deletion();

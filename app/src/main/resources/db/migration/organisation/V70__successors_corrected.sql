-- A decision about who takes over is corrected by another one; all of them stay. version: 1 the first about a unit.
alter table organisation.successor_decision drop constraint successor_decision_pkey;
alter table organisation.successor_decision add column version int not null default 1 check (version >= 1);
alter table organisation.successor_decision add primary key (unit_id, version);
-- Whom it replaces; null: nobody was named before.
alter table organisation.successor_decision add column instead_of_id int references organisation.unit
  check (instead_of_id <> successor_id);
-- The account that decided; null: decided before this was noted here, the trail knows.
alter table organisation.successor_decision add column decided_by text;

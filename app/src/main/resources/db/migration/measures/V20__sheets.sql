-- A sheet is what one unit enters in one month: the figures whose step ends then. Nothing was kept in the first tables of that
-- name; here every cell has a stage and a version of its own, so that a faulty row stops itself and not the sheet.
drop table measures.sheet_cell;
drop table measures.sheet;

create table measures.sheet (
  id bigint generated always as identity primary key,
  unit int not null,
  month date not null check (extract(day from month) = 1),
  version int not null default 0,
  opened_at timestamptz not null,
  opened_by text not null,
  unique (unit, month)
);

-- typed is kept as it was typed, right or wrong; subject is the unit whose figure it is, which differs from the sheet's where
-- a department supplies a figure of the city. stage: OPEN to type, SUBMITTED to the head, APPROVED and locked.
create table measures.sheet_cell (
  sheet_id bigint not null references measures.sheet,
  indicator_id int not null references measures.indicator,
  subject int not null,
  typed text not null default '',
  status smallint not null default 1 check (status between 1 and 3),
  note text not null default '',
  reason text not null default '',
  stage text not null default 'OPEN' check (stage in ('OPEN', 'SUBMITTED', 'APPROVED')),
  version int not null default 1,
  changed_at timestamptz not null,
  changed_by text not null,
  primary key (sheet_id, indicator_id)
);
create index sheet_cell_waiting on measures.sheet_cell (sheet_id) where stage = 'SUBMITTED';

create table measures.sheet_event (
  id bigint generated always as identity primary key,
  sheet_id bigint not null references measures.sheet,
  action text not null check (action in ('SUBMITTED', 'APPROVED', 'SENT_BACK', 'UNLOCKED')),
  cells int not null,
  reason text not null default '',
  batch int references measures.batch,
  at timestamptz not null,
  by text not null
);
create index sheet_event_of on measures.sheet_event (sheet_id, id desc);

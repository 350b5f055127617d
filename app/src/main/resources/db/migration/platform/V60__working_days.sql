-- The working calendar. A year without a line here follows the Labour Code alone; the first correction enters it with its days.
create table platform.calendar_year (
  year int primary key check (year between 1968 and 2199),
  -- The notice the days rest on: "Thông báo 5015/TB-LĐTBXH ngày 20/11/2023".
  source text not null,
  changed_at timestamptz not null,
  changed_by text not null
);

create table platform.calendar_day (
  day date primary key,
  year int not null references platform.calendar_year,
  -- true: a Saturday or Sunday that is worked instead of a bridge day; false: a day off.
  worked boolean not null,
  name text not null check (name <> '')
);
create index on platform.calendar_day (year);

-- How deadlines are read; one line.
create table platform.reckoning (
  one boolean primary key default true check (one),
  before text not null check (before in ('STRICTLY', 'ON_OR_BEFORE')),
  day_off text not null check (day_off in ('STAYS', 'WORKING_DAY_BEFORE', 'WORKING_DAY_AFTER'))
);
insert into platform.reckoning (before, day_off) values ('STRICTLY', 'WORKING_DAY_BEFORE');

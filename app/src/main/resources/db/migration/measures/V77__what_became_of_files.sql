-- On the boundaries of which day a delivery was declared to be; null: its figures are of units as they stood.
alter table measures.batch add column geography date;
create index batch_of_file on measures.batch (sha256) where sha256 is not null;

-- A filled template that is held against its sheet is kept like any other file with figures.
alter table measures.import_file add column for_sheet boolean not null default false;
-- On the boundaries of which day its figures were declared to be, by whoever handed it in.
alter table measures.import_file add column geography date;
create index import_file_of on measures.import_file (uploaded_by, id desc);

-- What became of a file that an official handed in. It is forgotten with the file; what was taken stays in the tables of figures.
create table measures.import_report (
  batch int primary key references measures.batch,
  file_id bigint not null references measures.import_file on delete cascade,
  fresh int not null,
  changed int not null,
  same int not null,
  refused int not null
);
create index import_report_of_file on measures.import_report (file_id);

-- Row by row. given is the record GivenFigure as JSON, problem the record Problem; the columns hold what was understood of it.
create table measures.import_row (
  batch int not null references measures.import_report on delete cascade,
  number int not null,
  given jsonb not null,
  indicator_id int,
  unit int,
  first date,
  last date,
  boundaries date,
  value numeric,
  status smallint check (status between 1 and 3),
  present numeric,
  present_status smallint check (present_status between 1 and 3),
  verdict text not null check (verdict in ('NEW', 'CHANGED', 'SAME', 'REFUSED')),
  problem jsonb,
  primary key (batch, number)
);

-- How foreign spreadsheets are read: made by a person on a screen, kept for next month's file. layout is the record Layout as JSON.
create table measures.mapping (
  id bigint generated always as identity primary key,
  name text not null unique check (name <> ''),
  layout jsonb not null,
  version int not null default 0,
  changed_at timestamptz not null,
  changed_by text not null
);

-- What the name of a row means. Neither unit nor indicator: the row is left out on purpose.
create table measures.mapping_name (
  mapping_id bigint not null references measures.mapping on delete cascade,
  words text not null,
  indicator_id int references measures.indicator,
  unit int,
  primary key (mapping_id, words),
  check (indicator_id is null or unit is null)
);

-- Files that are being looked at before their figures are taken; forgotten after thirty days.
create table measures.import_file (
  id bigint generated always as identity primary key,
  name text not null,
  sha256 text not null,
  bytes bytea not null,
  uploaded_at timestamptz not null,
  uploaded_by text not null
);

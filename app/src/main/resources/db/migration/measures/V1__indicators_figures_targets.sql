-- What is measured, and how its figures may be added up. unit is the unit of measurement as printed; supplier and every other
-- unit number is organisation's.
create table measures.indicator (
  id int generated always as identity primary key,
  code text not null unique check (code ~ '^[A-Za-z0-9._-]{1,40}$'),
  name text not null check (name <> ''),
  topic text,
  position numeric not null default 0,
  unit text not null,
  decimals smallint not null check (decimals between 0 and 9),
  kind text not null check (kind in ('FLOW', 'STOCK', 'RATE', 'GROWTH', 'INDEX', 'RATIO', 'RANK', 'MILESTONE')),
  direction text not null check (direction in ('MORE_IS_BETTER', 'LESS_IS_BETTER')),
  direction_by_hand boolean not null default false,
  over_months text not null check (over_months in ('SUM', 'LAST', 'AVERAGE', 'NONE')),
  over_units text not null check (over_units in ('SUM', 'AVERAGE', 'WEIGHTED', 'RECOMPUTED', 'NONE')),
  summed_level smallint,
  weight_id int references measures.indicator,
  numerator_id int references measures.indicator,
  denominator_id int references measures.indicator,
  crossing text not null check (crossing in ('SUM', 'WEIGHTED', 'RECOMPUTED', 'BREAK')),
  frequency text not null check (frequency in ('MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR')),
  due_days smallint not null default 0,
  supplier int,
  definition text,
  source text,
  base_year smallint,
  least numeric,
  most numeric,
  jump_percent numeric check (jump_percent > 0),
  parent_id int references measures.indicator,
  version int not null default 0,
  check ((over_units = 'WEIGHTED') <= (weight_id is not null)),
  check ((over_units = 'RECOMPUTED') <= (numerator_id is not null and denominator_id is not null)),
  check (least is null or most is null or least <= most)
);

-- The same indicator in other systems; numbering changes with each decree.
create table measures.indicator_code (
  indicator_id int not null references measures.indicator,
  system text not null,
  code text not null,
  valid_from date not null,
  valid_to date,
  primary key (system, code, valid_from),
  check (valid_to is null or valid_to >= valid_from)
);

-- Where a unit stood and when, with everything above it, nearest first: facts are never joined through a tree. Derived from
-- organisation; rebuilt with the totals when a reorganisation is decided.
create table measures.area (
  unit int not null,
  valid_from date not null,
  valid_to date not null default 'infinity',
  level smallint not null,
  parent int,
  above int[] not null,
  primary key (unit, valid_from),
  check (valid_to >= valid_from)
);

-- One delivery of figures: who, from where, and when the figures became known.
create table measures.batch (
  id int generated always as identity primary key,
  as_of timestamptz not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  source text not null,
  document_id bigint,
  rows int not null default 0,
  changed int not null default 0,
  sha256 text
);
create index batch_known on measures.batch (as_of, id);

-- The figure that counts now: one row for an indicator, a unit and a stretch of days. status: 1 ước, 2 sơ bộ, 3 chính thức.
-- What it replaces moves to figure_before by itself, so nothing that was ever known is lost.
create table measures.figure (
  indicator int not null,
  last date not null,
  first date not null,
  unit int not null,
  batch int not null,
  status smallint not null check (status between 1 and 3),
  base_year smallint,
  value numeric not null,
  primary key (indicator, last, first, unit),
  check (first <= last)
) partition by range (last);

create table measures.figure_before (
  indicator int not null,
  last date not null,
  first date not null,
  unit int not null,
  batch int not null,
  status smallint not null,
  base_year smallint,
  value numeric not null,
  replaced_by int not null,
  primary key (indicator, last, first, unit, batch)
);
create index figure_before_replaced on measures.figure_before (replaced_by);

do $$
begin
  execute 'create table measures.figure_early partition of measures.figure for values from (minvalue) to (''2010-01-01'')';
  for year in 2010..2049 loop
    execute format('create table measures.figure_%s partition of measures.figure for values from (%L) to (%L)',
      year, make_date(year, 1, 1), make_date(year + 1, 1, 1));
  end loop;
  execute 'create table measures.figure_late partition of measures.figure for values from (''2050-01-01'') to (maxvalue)';
end $$;

create function measures.keep_what_was_known() returns trigger language plpgsql as $$
begin
  if tg_op <> 'UPDATE' then
    raise exception '% of %.% is refused: figures are only added', tg_op, tg_table_schema, tg_table_name
      using errcode = 'restrict_violation';
  end if;
  if (new.indicator, new.last, new.first, new.unit) is distinct from (old.indicator, old.last, old.first, old.unit)
      or new.batch <= old.batch then
    raise exception 'a figure is replaced by a later one of the same indicator, unit and time' using errcode = 'restrict_violation';
  end if;
  insert into measures.figure_before (indicator, last, first, unit, batch, status, base_year, value, replaced_by)
  values (old.indicator, old.last, old.first, old.unit, old.batch, old.status, old.base_year, old.value, new.batch);
  return new;
end $$;

create function measures.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% of %.% is refused: rows are only added', tg_op, tg_table_schema, tg_table_name
    using errcode = 'restrict_violation';
end $$;

create trigger figures_stay before update or delete on measures.figure
  for each row execute function measures.keep_what_was_known();
create trigger earlier_figures_stay before update or delete on measures.figure_before
  for each row execute function measures.refuse_change();

-- Everything that was ever known, for "as known on": the present figure and those it replaced.
create view measures.observation as
  select f.indicator, f.last, f.first, f.unit, f.batch, f.status, f.base_year, f.value, b.as_of, b.recorded_at, b.recorded_by,
    b.source, b.document_id
  from (select indicator, last, first, unit, batch, status, base_year, value from measures.figure
        union all
        select indicator, last, first, unit, batch, status, base_year, value from measures.figure_before) f
  join measures.batch b on b.id = f.batch;

-- Why a figure is what it is; few have one.
create table measures.remark (
  batch int not null references measures.batch,
  indicator int not null,
  last date not null,
  first date not null,
  unit int not null,
  text text not null check (text <> ''),
  primary key (batch, indicator, last, first, unit)
);

-- Sums over the units below, kept in the transaction that brings the figures. Only units of the indicator's summed_level count.
create table measures.total (
  indicator int not null,
  last date not null,
  first date not null,
  unit int not null,
  value numeric not null,
  units int not null,
  primary key (indicator, last, first, unit)
);

-- A figure to be reached, from a plan or set by hand. Only added to: an amendment names what it replaces.
create table measures.target (
  id bigint generated always as identity primary key,
  indicator_id int not null references measures.indicator,
  unit int not null,
  year smallint not null,
  comparator text not null check (comparator in ('AT_LEAST', 'MORE_THAN', 'AT_MOST', 'LESS_THAN', 'EQUAL', 'RANGE')),
  value numeric not null,
  value_max numeric,
  base numeric,
  aspiration boolean not null default false,
  approximate boolean not null default false,
  agreed_path numeric[],
  plan_id bigint,
  edition_id bigint,
  item_id bigint,
  address text,
  quote text,
  legal_basis text not null check (legal_basis <> ''),
  set_on date not null,
  replaces bigint unique references measures.target,
  recorded_at timestamptz not null,
  recorded_by text not null,
  check ((comparator = 'RANGE') = (value_max is not null)),
  check (value_max is null or value_max >= value)
);
create index target_of on measures.target (indicator_id, unit, year, set_on);
create index target_year on measures.target (year, unit);
create trigger targets_stay before update or delete on measures.target
  for each row execute function measures.refuse_change();

-- A declared identity: the whole is the sum of the parts ('EQUAL'), or the parts only lie within it ('WITHIN').
create table measures.identity (
  whole_id int not null references measures.indicator,
  part_id int not null references measures.indicator,
  relation text not null check (relation in ('EQUAL', 'WITHIN')),
  primary key (whole_id, part_id)
);

-- What the unit says about a figure; stands beside the colour and does not change it.
create table measures.explanation (
  id bigint generated always as identity primary key,
  indicator_id int not null references measures.indicator,
  unit int not null,
  year smallint not null,
  text text not null check (text <> ''),
  at timestamptz not null,
  by text not null
);
create index explanation_of on measures.explanation (indicator_id, unit, year, id desc);

-- A sheet of one unit for one time: typed in, handed in, approved, locked.
create table measures.sheet (
  id bigint generated always as identity primary key,
  unit int not null,
  first date not null,
  last date not null,
  state text not null check (state in ('DRAFT', 'SUBMITTED', 'APPROVED')),
  version int not null default 0,
  changed_at timestamptz not null,
  changed_by text not null,
  reason text,
  batch int references measures.batch,
  unique (unit, first, last)
);
create table measures.sheet_cell (
  sheet_id bigint not null references measures.sheet,
  indicator_id int not null references measures.indicator,
  typed text not null,
  status smallint not null default 1 check (status between 1 and 3),
  reason text,
  primary key (sheet_id, indicator_id)
);

-- The province or city itself, so that its figures can be entered before its units are.
insert into measures.area (unit, valid_from, level, parent, above) values (1, '1900-01-01', 2, null, '{}');

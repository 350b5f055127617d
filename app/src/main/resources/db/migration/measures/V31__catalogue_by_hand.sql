-- Steps of the year may make its figure by a weighted mean or from numerator and denominator.
alter table measures.indicator drop constraint indicator_over_months_check;
alter table measures.indicator add constraint indicator_over_months_check
  check (over_months in ('SUM', 'LAST', 'AVERAGE', 'WEIGHTED', 'RECOMPUTED', 'NONE'));

-- Words that keep definitions of one name apart: "theo Cục Thống kê".
alter table measures.indicator add column meaning text check (meaning <> '');

-- What was changed in an indicator, field by field; rows are only added.
create table measures.indicator_change (
  id bigint generated always as identity primary key,
  indicator_id int not null references measures.indicator,
  version int not null,
  changed_at timestamptz not null,
  changed_by text not null,
  field text not null,
  before text not null,
  after text not null
);
create index indicator_change_of on measures.indicator_change (indicator_id, id desc);
create trigger indicator_changes_stay before update or delete on measures.indicator_change
  for each row execute function measures.refuse_change();

-- Identities that figures of a delivery broke, as it was brought; what is broken now is computed when asked.
create table measures.breach (
  batch int not null references measures.batch,
  whole_id int not null references measures.indicator,
  unit int not null,
  first date not null,
  last date not null,
  whole numeric not null,
  parts numeric not null,
  primary key (batch, whole_id, unit, first, last)
);

-- A reason given for an indicator's verdict says which figure it speaks of.
alter table measures.explanation add column rating text;
alter table measures.explanation add column figure_last date;

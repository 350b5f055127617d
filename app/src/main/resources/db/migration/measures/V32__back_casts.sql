-- Figures of a time before a unit had the boundaries it had on a later day, reckoned on those boundaries by whoever publishes them
-- and declared as such: the statistics office's 2024 for a commune of July 2025. They stand beside the figures as they were
-- reported and never among them, so no sum, mean or quotient over units is made of both. boundaries: the first day on which the
-- unit had them. Only added to; what counts is the row known last.
create table measures.back_cast (
  indicator int not null references measures.indicator,
  last date not null,
  first date not null,
  unit int not null,
  boundaries date not null,
  batch int not null references measures.batch,
  status smallint not null check (status between 1 and 3),
  base_year smallint,
  value numeric not null,
  primary key (unit, indicator, last, first, boundaries, batch),
  check (first <= last and last < boundaries)
);
create index back_cast_of_time on measures.back_cast (indicator, last, first);
create trigger back_casts_stay before update or delete on measures.back_cast
  for each row execute function measures.refuse_change();

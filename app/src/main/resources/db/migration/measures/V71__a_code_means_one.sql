-- A code of another system means one indicator at a time, also where two enter it at the same instant. What overlaps already (two at once,
-- before this stood) ends before the later one begins.
update measures.indicator_code earlier
set valid_to = (select min(later.valid_from) - 1 from measures.indicator_code later
  where later.system = earlier.system and later.code = earlier.code and later.valid_from > earlier.valid_from)
where exists (select from measures.indicator_code later
  where later.system = earlier.system and later.code = earlier.code and later.valid_from > earlier.valid_from
    and (earlier.valid_to is null or earlier.valid_to >= later.valid_from));
alter table measures.indicator_code
  add constraint code_means_one exclude using gist (system with =, code with =, daterange(valid_from, valid_to, '[]') with &&);

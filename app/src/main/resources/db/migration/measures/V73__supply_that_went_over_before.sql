-- The trace of what went over before it was kept (V60). Every change by hand is written down field by field, a handover was not: where the
-- last supplier that somebody named is another than the one that stands now, the work went over from the one to the other.
update measures.indicator i
set supplied_for = cast(named.after as int)
from (
  select distinct on (indicator_id) indicator_id, after from measures.indicator_change
  where field = 'supplier' order by indicator_id, id desc
) named
where named.indicator_id = i.id and i.supplied_for is null and i.supplier is not null
  and case when named.after ~ '^[0-9]{1,9}$' then cast(named.after as int) <> i.supplier else false end;

-- Where nobody ever named another supplier than the first, the first is not known: one that was changed once more than is written down
-- may have gone over.
update measures.indicator i set origin_unclear = true
where i.supplied_for is null and i.supplier is not null
  and not exists (select from measures.indicator_change c where c.indicator_id = i.id and c.field = 'supplier')
  and i.version > (select count(distinct c.version) from measures.indicator_change c where c.indicator_id = i.id);

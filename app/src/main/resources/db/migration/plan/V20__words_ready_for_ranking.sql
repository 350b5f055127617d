-- Ranking reads the words of every match: kept ready, 8,600 matches among 47,000 items are ranked in 0.1 s instead of 0.8 s for 2,000 of them.
drop view plan.v_search_item;
drop index plan.item_words;
alter table plan.item
  add column search tsvector not null generated always as (to_tsvector('public.vi'::regconfig, words)) stored;
create index item_words on plan.item using gin (search);

-- What the search of the whole program may see of a plan's items.
create view plan.v_search_item as
  select i.id as item_id, i.kind, i.address, i.section, i.span_start, i.span_end, i.words,
    i.search, public.f_unaccent(i.words) as folded,
    e.id as edition_id, e.number as edition_number, e.state as edition_state, e.plan_id, e.type, e.document_number,
    e.issuer, e.issued_on, e.title
  from plan.item i
  join plan.edition e on e.id = i.edition_id
  where e.state <> 'DISCARDED'
    and i.decision not in ('REJECTED', 'DISMISSED', 'REPLACED', 'WITHDRAWN')
    and i.kind <> 'DIAGNOSTIC';

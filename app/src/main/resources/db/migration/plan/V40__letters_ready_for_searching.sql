-- What was typed inside a word is looked for among letters without accents: kept ready, the matches need not be folded one by one
-- (8,000 matches among 47,000 items: 0.1 s instead of 3.4 s).
drop view plan.v_search_item;
drop index plan.item_letters;
alter table plan.item
  add column folded text not null generated always as (public.f_unaccent(words)) stored;
create index item_letters on plan.item using gin (folded public.gin_trgm_ops);

-- What the search of the whole program may see of a plan's items.
create view plan.v_search_item as
  select i.id as item_id, i.kind, i.address, i.section, i.span_start, i.span_end, i.words, i.search, i.folded,
    e.id as edition_id, e.number as edition_number, e.state as edition_state, e.plan_id, e.type, e.document_number,
    e.issuer, e.issued_on, e.title
  from plan.item i
  join plan.edition e on e.id = i.edition_id
  where e.state <> 'DISCARDED'
    and i.decision not in ('REJECTED', 'DISMISSED', 'REPLACED', 'WITHDRAWN')
    and i.kind <> 'DIAGNOSTIC';

-- The abolished unit in whose place the supplier stands; null: the supplier was named by hand.
alter table measures.indicator add column supplied_for int;

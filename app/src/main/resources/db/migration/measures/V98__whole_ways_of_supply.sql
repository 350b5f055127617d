-- The abolished units in whose place it was supplied before the last of them (supplied_for), the first first: when the first step of a way
-- A → B → C was wrong, what A supplied is still to be found.
alter table measures.indicator add column supplied_before int[] not null default '{}';

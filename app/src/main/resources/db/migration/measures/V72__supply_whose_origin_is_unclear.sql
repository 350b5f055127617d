-- Suppliers that may stand in the place of an abolished unit since before that was kept (V60); an official looks at them.
alter table measures.indicator add column origin_unclear boolean not null default false;

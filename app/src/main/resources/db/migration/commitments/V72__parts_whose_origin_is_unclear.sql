-- Parts that went over before their trace was kept (V61), and of which the history does not say whose they were; an official looks at them.
alter table commitments.part add column origin_unclear boolean not null default false;

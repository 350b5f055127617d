-- Two people who change the working calendar at once see it: each day, the notice of a year and the reading of deadlines count their
-- changes.
alter table platform.calendar_year add column version int not null default 1;
alter table platform.calendar_day add column version int not null default 1;
alter table platform.reckoning add column version int not null default 1;

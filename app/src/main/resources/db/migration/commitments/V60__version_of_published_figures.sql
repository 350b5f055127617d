-- Two people who enter the published figures of one month at once see it.
alter table commitments.published_month add column version int not null default 1;

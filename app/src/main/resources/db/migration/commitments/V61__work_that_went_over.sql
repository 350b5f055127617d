-- Which decision a handover follows, so that a correction of it is carried out once and in order; 0: the first word on it.
alter table commitments.succession add column decision int not null default 0;
-- The abolished unit whose part this was; null: it was this unit's from the beginning.
alter table commitments.part add column came_from int;

-- The abolished unit in whose place the remover stands; null: he was named by hand.
alter table commitments.obstacle add column remover_for int;
create index obstacle_by_remover on commitments.obstacle (remover_unit) where state = 'OPEN';

-- Who may see it: the public, every official, or only those in whose units it is.
alter table commitments.commitment add column visibility text not null default 'OFFICIALS'
  check (visibility in ('PUBLIC', 'OFFICIALS', 'RESTRICTED'));
update commitments.commitment set visibility = 'PUBLIC' where public;
alter table commitments.commitment drop column public;
create index commitment_restricted on commitments.commitment (owner_unit, id) where visibility = 'RESTRICTED';
create index obstacle_unshared on commitments.obstacle (id) where competence = 'OWNER';

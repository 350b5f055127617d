-- A part of a unit that is no more, in a task in which its successor has a part of its own: the successor answers for both, and this one stays as it
-- was last reported. unit_id: whose part it was; came_from: the abolished unit through which it came to who answers for it now.
create table commitments.joined_part (
  id bigint generated always as identity primary key,
  commitment_id bigint not null references commitments.commitment,
  unit_id int not null,
  joined_to int not null,
  came_from int not null,
  words text not null,
  progress int not null check (progress between 0 and 100),
  note text not null,
  reported_at timestamptz,
  reported_by text,
  joined_at timestamptz not null
);
create index joined_part_by_commitment on commitments.joined_part (commitment_id);
create index joined_part_by_holder on commitments.joined_part (joined_to);

-- When its unit had reported its own part done, before an open one was joined to it; null: none was, or it has reported on both since.
alter table commitments.part add column done_before date;

-- Who could lead what nobody has been given yet, and why; 1 is the likeliest. A group has all its members under one rank.
create table commitments.proposal (
  commitment_id bigint not null references commitments.commitment,
  rank int not null,
  unit_id int not null,
  ground text not null,
  -- The words of the document that name it, or its functions found in the text.
  words text not null,
  share int not null check (share between 0 and 100),
  primary key (commitment_id, rank, unit_id)
);

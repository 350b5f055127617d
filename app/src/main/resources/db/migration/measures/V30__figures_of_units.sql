-- Where units stand comes from organisation alone; the city that was fixed before there were units makes room.
delete from measures.area;

-- What an official said about the unit whose plan this is, where its words mean none or several.
create table measures.plan_unit (
  plan_id bigint primary key,
  unit int not null,
  chosen_at timestamptz not null,
  chosen_by text not null
);

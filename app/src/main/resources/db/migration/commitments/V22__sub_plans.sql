-- A unit's own plan for carrying out another: which plan it is, of whom, and which it carries out.
create table commitments.sub_plan (
  plan_id bigint primary key,
  parent_plan_id bigint not null,
  unit_id int not null,
  registered_at timestamptz not null,
  registered_by text not null,
  check (plan_id <> parent_plan_id)
);
create index sub_plan_of on commitments.sub_plan (parent_plan_id, unit_id);

-- What a reviewer said of an item of a sub-plan; commitment_id null: it carries out nothing of the parent.
create table commitments.sub_plan_link (
  plan_id bigint not null references commitments.sub_plan on delete cascade,
  item_id bigint not null,
  commitment_id bigint references commitments.commitment,
  decided_at timestamptz not null,
  decided_by text not null,
  primary key (plan_id, item_id)
);

-- How what a briefing dealt with stood on its day, kept when the briefing ends. It is not derived from the histories each time it is
-- read: they do not tell evidence that was taken back nor the day of a report that was opened again, and nothing that happens later
-- may change the record of a meeting. stood_on null: the briefing is open, or ended before this was kept.
alter table commitments.briefing add column stood_on date;

-- Tasks of the agenda, the conclusions as they were taken, and the first of each change since the briefing before.
create table commitments.stood_task (
  briefing_id bigint not null references commitments.briefing on delete cascade,
  commitment_id bigint not null references commitments.commitment on delete cascade,
  text text not null,
  owner_unit int,
  original_due date,
  due date,
  extensions int not null,
  asked_due date,
  state text not null,
  progress int not null,
  claimed_on date,
  done_on date,
  evidence_offered int not null,
  evidence_accepted int not null,
  primary key (briefing_id, commitment_id)
);

-- Obstacles on the agenda, and those that held up a task of it.
create table commitments.stood_obstacle (
  briefing_id bigint not null references commitments.briefing on delete cascade,
  obstacle_id bigint not null references commitments.obstacle on delete cascade,
  text text not null,
  competence text not null,
  remover_unit int,
  state text not null,
  units int not null,
  tasks int not null,
  holds_up bigint[] not null,
  primary key (briefing_id, obstacle_id)
);

-- What had changed since the briefing before: how many, and the first of them.
create table commitments.stood_change (
  briefing_id bigint not null references commitments.briefing on delete cascade,
  kind text not null,
  since date not null,
  count int not null,
  first bigint[] not null,
  primary key (briefing_id, kind)
);

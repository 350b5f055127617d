-- What stands in the way of work, whoever reports it; several units may report the same one.
create table commitments.obstacle (
  id bigint generated always as identity primary key,
  text text not null check (text <> ''),
  -- What those who report it ask for.
  proposal text not null default '',
  -- Who can remove it: a level, and the unit there where it is known.
  competence text not null,
  remover_unit int,
  state text not null,
  merged_into bigint references commitments.obstacle,
  opened_on date not null,
  closed_on date,
  -- Why it counts as removed.
  reason text not null default '',
  version int not null default 0,
  check ((state = 'MERGED') = (merged_into is not null)),
  check ((state = 'OPEN') = (closed_on is null))
);
create index obstacle_open on commitments.obstacle (state, competence, opened_on, id);
create index obstacle_words on commitments.obstacle using gin (to_tsvector('public.vi', text));

create table commitments.obstacle_report (
  id bigint generated always as identity primary key,
  obstacle_id bigint not null references commitments.obstacle,
  commitment_id bigint references commitments.commitment,
  unit_id int,
  words text not null,
  by_name text not null,
  at timestamptz not null
);
create index report_of_obstacle on commitments.obstacle_report (obstacle_id, id);
create index report_of_commitment on commitments.obstacle_report (commitment_id) where commitment_id is not null;
create index report_of_unit on commitments.obstacle_report (unit_id, obstacle_id);

-- What happened to an obstacle; only added to.
create table commitments.obstacle_event (
  id bigint generated always as identity primary key,
  obstacle_id bigint not null references commitments.obstacle,
  at timestamptz not null,
  by_name text not null,
  kind text not null,
  note text not null,
  detail jsonb not null default '{}'
);
create index event_of_obstacle on commitments.obstacle_event (obstacle_id, id);

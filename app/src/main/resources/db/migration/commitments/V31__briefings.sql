-- Briefings (giao ban): a meeting with its agenda and what it decided.
create table commitments.briefing (
  id bigint generated always as identity primary key,
  unit_id int not null,
  title text not null check (title <> ''),
  held_on date not null,
  starts_at time not null,
  ends_at time,
  place text not null default '',
  chair text not null default '',
  chair_post text not null default '',
  secretary text not null default '',
  -- A line for each who takes part.
  attendance text not null default '',
  state text not null,
  previous_id bigint references commitments.briefing,
  version int not null default 0
);
create index briefing_of_unit on commitments.briefing (unit_id, held_on, id);
create index briefing_by_day on commitments.briefing (held_on, id);

create table commitments.agenda_item (
  id bigint generated always as identity primary key,
  briefing_id bigint not null references commitments.briefing,
  position int not null,
  kind text not null,
  commitment_id bigint references commitments.commitment,
  obstacle_id bigint references commitments.obstacle,
  indicator_id bigint,
  -- Who proposed it.
  unit_id int,
  title text not null check (title <> ''),
  -- What is to be known of it where nothing else tells: why a measure is red.
  remark text not null default '',
  -- What was said about it.
  discussion text not null default '',
  dropped boolean not null default false
);
create index item_of_briefing on commitments.agenda_item (briefing_id, position, id);
-- A thing stands on an agenda once, however often the agenda is made.
create unique index item_of_commitment on commitments.agenda_item (briefing_id, commitment_id) where commitment_id is not null;
create unique index item_of_obstacle on commitments.agenda_item (briefing_id, obstacle_id) where obstacle_id is not null;
create unique index item_of_indicator on commitments.agenda_item (briefing_id, indicator_id) where indicator_id is not null;

-- The numbered conclusions of a briefing; each is a commitment.
create table commitments.decision (
  briefing_id bigint not null references commitments.briefing,
  number int not null,
  commitment_id bigint not null references commitments.commitment,
  agenda_item_id bigint references commitments.agenda_item,
  primary key (briefing_id, commitment_id),
  unique (briefing_id, number) deferrable initially deferred
);
create index decision_of_item on commitments.decision (agenda_item_id) where agenda_item_id is not null;

-- What changed since the last briefing is looked up by these days.
create index commitment_by_opening on commitments.commitment (opened_on);
create index commitment_by_end on commitments.commitment (done_on) where done_on is not null;
create index event_of_other_terms on commitments.event (at) where kind in ('commitment.extended', 'commitment.reassigned');
create index commitment_by_meeting on commitments.commitment (meeting_id) where meeting_id is not null;

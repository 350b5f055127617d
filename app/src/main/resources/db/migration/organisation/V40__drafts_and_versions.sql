-- Counts the corrections of a unit's facts, so that a colleague's correction is not overwritten unseen.
alter table organisation.unit add column version int not null default 1;

-- What an official has written down of a reorganisation so far. A paper: nothing here has happened, and nothing asks into it.
create table organisation.reorganisation_draft (
  id int generated always as identity primary key,
  sheet jsonb not null,
  state text not null default 'OPEN' check (state in ('OPEN', 'DECIDED', 'DISCARDED')),
  version int not null default 1,
  created_at timestamptz not null,
  created_by text not null,
  changed_at timestamptz not null,
  changed_by text not null
);
create index reorganisation_draft_open on organisation.reorganisation_draft (changed_at) where state = 'OPEN';

-- How the units stood at the end of a month, drawn once from what was known then and kept. owner_unit 0: nobody's yet; -1: everything,
-- counted by itself and not as the sum of the others, so that the two can be held against each other.
create table commitments.month_end (
  day date not null,
  owner_unit int not null,
  total int not null,
  on_time int not null,
  late int not null,
  done_no_due int not null,
  in_time int not null,
  overdue int not null,
  open_no_due int not null,
  -- Done with evidence that the office accepted by then; open without a word in the thirty days before.
  proved int not null,
  silent int not null,
  drawn_at timestamptz not null,
  primary key (day, owner_unit)
);

-- A bulletin that was released; its figures do not change any more.
create table commitments.bulletin (
  day date primary key,
  released_at timestamptz not null,
  released_by text not null
);

-- The figures of a month as somebody published them, slips included.
create table commitments.published_month (
  day date primary key,
  source text not null check (source <> ''),
  total int not null,
  done int not null,
  open int not null,
  on_time int not null,
  late int not null,
  done_no_due int not null,
  in_time int not null,
  overdue int not null,
  open_no_due int not null,
  entered_at timestamptz not null,
  entered_by text not null
);

-- A filter of the list of tasks under the name somebody gave it.
create table commitments.saved_filter (
  id bigint generated always as identity primary key,
  account_id uuid not null,
  name text not null check (name <> ''),
  address text not null,
  unique (account_id, name)
);

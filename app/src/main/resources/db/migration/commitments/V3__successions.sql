-- Whose open work passes to whom from which day; done_at null: the day has not come yet.
create table commitments.succession (
  unit_id int not null,
  successor_id int not null,
  from_day date not null,
  done_at timestamptz,
  primary key (unit_id, from_day)
);

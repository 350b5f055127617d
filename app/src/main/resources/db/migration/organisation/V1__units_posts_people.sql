-- Units, posts and people through time. Every dated fact has a range [first day, day after the last day); null: no end in sight.
-- A unit is its number; names, codes, kind, level and place in the tree are facts with a time. Nothing is ever deleted.
create table organisation.unit (
  id int generated always as identity primary key,
  -- From the first day we know of to the day it was no more.
  lifetime daterange not null check (not isempty(lifetime) and lower(lifetime) is not null)
);

create function organisation.refuse_deletion() returns trigger language plpgsql as $$
begin
  raise exception '% of %.% is refused: units, posts and people are ended, not deleted', tg_op, tg_table_schema, tg_table_name
    using errcode = 'restrict_violation';
end $$;
create trigger units_stay before delete on organisation.unit
  for each row execute function organisation.refuse_deletion();

create table organisation.unit_name (
  unit_id int not null references organisation.unit,
  valid daterange not null check (not isempty(valid) and lower(valid) is not null),
  name text not null check (name <> '' and name = btrim(name)),
  -- As it stands in running text: "Sở KH&ĐT"; and in numbers of documents: "SKHĐT".
  abbreviation text check (abbreviation <> ''),
  folded text not null generated always as (public.f_unaccent(name)) stored,
  folded_abbreviation text generated always as (public.f_unaccent(abbreviation)) stored,
  exclude using gist (unit_id with =, valid with &&)
);
create index unit_name_folded on organisation.unit_name (folded);
create index unit_name_folded_abbreviation on organisation.unit_name (folded_abbreviation);
create index unit_name_letters on organisation.unit_name
  using gin ((folded || ' ' || coalesce(folded_abbreviation, '')) public.gin_trgm_ops);
create index unit_name_words on organisation.unit_name
  using gin (to_tsvector('public.vi'::regconfig, name || ' ' || coalesce(abbreviation, '')));

-- What kind of unit it is, on which level, and below which other it stands.
create table organisation.unit_place (
  unit_id int not null references organisation.unit,
  valid daterange not null check (not isempty(valid) and lower(valid) is not null),
  kind text not null,
  level text not null check (level in ('CENTRAL', 'PROVINCE', 'DISTRICT', 'COMMUNE')),
  parent_id int references organisation.unit check (parent_id <> unit_id),
  exclude using gist (unit_id with =, valid with &&)
);
create index unit_place_parent on organisation.unit_place (parent_id);

-- A code means one unit on any day, and a unit has one code of a scheme on any day; it may pass to another unit later.
create table organisation.unit_code (
  unit_id int not null references organisation.unit,
  scheme text not null,
  code text not null check (code ~ '^[0-9A-Za-zĐđ._/-]{1,35}$'),
  valid daterange not null check (not isempty(valid) and lower(valid) is not null),
  exclude using gist (scheme with =, code with =, valid with &&),
  exclude using gist (unit_id with =, scheme with =, valid with &&)
);
create index unit_code_of_unit on organisation.unit_code (unit_id);

-- What a unit is declared to be in charge of, one line a function, by which a lead is proposed where a text names nobody.
create table organisation.unit_function (
  unit_id int not null references organisation.unit,
  words text not null check (words <> '' and words = btrim(words)),
  valid daterange not null check (not isempty(valid) and lower(valid) is not null),
  folded text not null generated always as (public.f_unaccent(words)) stored,
  exclude using gist (unit_id with =, words with =, valid with &&)
);

-- What happened to units, on which day and by which document. key names the event in the file it was imported from.
create table organisation.event (
  id int generated always as identity primary key,
  kind text not null
    check (kind in ('FOUND', 'RENAME', 'MERGE', 'SPLIT', 'DISSOLVE', 'LEVEL_CHANGE', 'FUNCTION_TRANSFER')),
  happened_on date not null,
  legal_basis text not null check (legal_basis <> ''),
  key text unique,
  note text
);
create index event_day on organisation.event (happened_on);
create trigger events_stay before delete on organisation.event
  for each row execute function organisation.refuse_deletion();

create table organisation.event_unit (
  event_id int not null references organisation.event,
  unit_id int not null references organisation.unit,
  primary key (event_id, unit_id)
);
create index event_of_unit on organisation.event_unit (unit_id);

-- Who took over from whom. share: 1 the whole predecessor, below 1 that part of it, null a part whose size nobody has stated.
create table organisation.succession (
  event_id int not null references organisation.event,
  predecessor_id int not null references organisation.unit,
  successor_id int not null references organisation.unit,
  share numeric check (share > 0 and share <= 1),
  primary key (event_id, predecessor_id, successor_id),
  check (predecessor_id <> successor_id)
);
create index succession_predecessor on organisation.succession (predecessor_id);
create index succession_successor on organisation.succession (successor_id);
create trigger successions_stay before delete on organisation.succession
  for each row execute function organisation.refuse_deletion();

-- Derived from unit_place and unit_name: every unit as it stood, one row for each stretch in which nothing about it or above it
-- changed. path holds the numbers of its ancestors and its own. Rebuilt from standing_computed in the transaction of a change.
create table organisation.standing (
  unit_id int not null references organisation.unit,
  valid daterange not null,
  name text not null,
  abbreviation text,
  kind text not null,
  level text not null,
  parent_id int,
  path public.ltree not null,
  exclude using gist (unit_id with =, valid with &&)
);
create index standing_path on organisation.standing using gist (path);
create index standing_parent on organisation.standing (parent_id);

create view organisation.standing_computed as
with recursive placed as (
  select p.unit_id, p.valid, p.kind, p.level, p.parent_id, p.unit_id::text::public.ltree as path
  from organisation.unit_place p where p.parent_id is null
  union all
  select c.unit_id, c.valid * p.valid, c.kind, c.level, c.parent_id, p.path operator(public.||) c.unit_id::text
  from placed p join organisation.unit_place c on c.parent_id = p.unit_id and c.valid && p.valid
)
select p.unit_id, p.valid * n.valid as valid, n.name, n.abbreviation, p.kind, p.level, p.parent_id, p.path
from placed p join organisation.unit_name n on n.unit_id = p.unit_id and n.valid && p.valid;

-- For the queries of other modules: a unit's stretches with its ancestors, outermost first and itself last.
create view organisation.v_unit as
select unit_id, valid, name, abbreviation, kind, level, parent_id, path,
  string_to_array(path::text, '.')::int[] as ancestors
from organisation.standing;

create view organisation.v_succession as
select s.predecessor_id, s.successor_id, s.share, e.happened_on
from organisation.succession s join organisation.event e on e.id = s.event_id;

-- A post stands in a unit and carries a role; authority follows it. single: one holder at a time, as for a head.
create table organisation.post (
  id int generated always as identity primary key,
  unit_id int not null references organisation.unit,
  title text not null check (title <> '' and title = btrim(title)),
  role text not null,
  single boolean not null,
  rank int not null default 100,
  lifetime daterange not null check (not isempty(lifetime) and lower(lifetime) is not null)
);
create index post_of_unit on organisation.post (unit_id);
create trigger posts_stay before delete on organisation.post
  for each row execute function organisation.refuse_deletion();

-- Somebody who holds posts. account_id is the platform's number of his account, where he has one.
create table organisation.person (
  id int generated always as identity primary key,
  name text not null check (name <> '' and name = btrim(name)),
  folded text not null generated always as (public.f_unaccent(name)) stored,
  account_id uuid unique
);
create index person_folded on organisation.person (folded);
create trigger people_stay before delete on organisation.person
  for each row execute function organisation.refuse_deletion();

-- Who holds a post, when and in which capacity. A post with one seat has one ordinary or acting holder on any day; a deputy stands in
-- beside him, a delegate for a stated scope and until a stated day.
create table organisation.holding (
  id int generated always as identity primary key,
  post_id int not null references organisation.post,
  person_id int not null references organisation.person,
  capacity text not null check (capacity in ('ORDINARY', 'ACTING', 'DEPUTY', 'DELEGATE')),
  valid daterange not null check (not isempty(valid) and lower(valid) is not null),
  scope text check (scope <> ''),
  legal_basis text,
  single boolean not null,
  check (capacity <> 'DELEGATE' or (scope is not null and upper(valid) is not null)),
  exclude using gist (post_id with =, person_id with =, valid with &&),
  constraint one_holder_at_a_time exclude using gist (post_id with =, valid with &&)
    where (single and capacity in ('ORDINARY', 'ACTING'))
);
create index holding_of_person on organisation.holding (person_id);
create trigger holdings_stay before delete on organisation.holding
  for each row execute function organisation.refuse_deletion();

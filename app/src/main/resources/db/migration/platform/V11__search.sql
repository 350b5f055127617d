-- What can be found from the search box: one row for each thing, put here by the module that owns the thing.
create table platform.search_entry (
  id bigint generated always as identity primary key,
  -- The module's name for what this row was made from ("document:…", "edition:…"); its rows are replaced together.
  owner text not null,
  kind text not null,
  title text not null,
  body text not null,
  place text not null,
  url text not null,
  day date,
  weight real not null default 1,
  folded text not null generated always as (public.f_unaccent(title || ' ' || place || ' ' || body)) stored,
  words tsvector not null generated always as (
    setweight(to_tsvector('public.vi'::regconfig, title || ' ' || place), 'A') || setweight(to_tsvector('public.vi'::regconfig, body), 'B')) stored
);
create index on platform.search_entry (owner);
create index on platform.search_entry using gin (words);
create index on platform.search_entry using gin (folded public.gin_trgm_ops);

-- What every module's tables and queries rest on. Extensions live in public, where all schemas see them.
create extension if not exists unaccent schema public;
create extension if not exists pg_trgm schema public;
create extension if not exists btree_gist schema public;
create extension if not exists ltree schema public;

-- Searching without accents: 'Hải Phòng', 'HẢI PHÒNG' and 'hai phong' are the same. Immutable, so that it can stand in an index.
create function public.f_unaccent(text) returns text
  language sql immutable parallel safe strict
  return lower(public.unaccent('public.unaccent'::regdictionary, normalize($1, NFC)));

-- Full text for Vietnamese: no stemming, no stop words, no accents; '01/nq-cp' stays one word.
create text search configuration public.vi (copy = pg_catalog.simple);
alter text search configuration public.vi
  alter mapping for hword, hword_part, word with public.unaccent, simple;

-- Events that are still to be delivered to their listeners (Spring Modulith's event publication registry, structure v2).
create table platform.event_publication (
  id uuid primary key,
  listener_id text not null,
  event_type text not null,
  serialized_event text not null,
  publication_date timestamptz not null,
  completion_date timestamptz,
  status text,
  completion_attempts int,
  last_resubmission_date timestamptz
);
create index on platform.event_publication using hash (serialized_event);
create index on platform.event_publication (completion_date);

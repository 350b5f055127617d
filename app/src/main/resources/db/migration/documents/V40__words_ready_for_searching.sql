-- The words of a record, ready for ranking and for letters inside a word; words itself is generated, so both repeat what it is made of.
drop index documents.document_words;
drop index documents.document_letters;
alter table documents.document
  add column search tsvector not null generated always as (to_tsvector('public.vi'::regconfig,
    coalesce(type, '') || ' ' || coalesce(number, '') || ' ' || coalesce(issuer, '') || ' ' || coalesce(name, ''))) stored,
  add column folded text not null generated always as (public.f_unaccent(
    coalesce(type, '') || ' ' || coalesce(number, '') || ' ' || coalesce(issuer, '') || ' ' || coalesce(name, ''))) stored;
create index document_words on documents.document using gin (search);
create index document_letters on documents.document using gin (folded public.gin_trgm_ops);

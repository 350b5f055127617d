-- Files as they came in: the very bytes, each once.
create table documents.file (
  id bigint generated always as identity primary key,
  sha256 text not null unique check (sha256 ~ '^[0-9a-f]{64}$'),
  name text not null,
  media_type text not null,
  size bigint not null check (size = octet_length(bytes)),
  bytes bytea not null,
  uploaded_at timestamptz not null,
  uploaded_by text not null
);

create function documents.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% of %.% is refused: rows are only added', tg_op, tg_table_schema, tg_table_name
    using errcode = 'restrict_violation';
end $$;

create trigger files_stay before update or delete on documents.file
  for each row execute function documents.refuse_change();

-- A document, held with its file or only cited by others. What makes it this one and no other is written into identity:
-- number with notation, issuer and date; the name where there is no number. A number alone is no identity.
create table documents.document (
  id bigint generated always as identity primary key,
  identity text not null unique,
  type text,
  type_code text,
  number text,
  number_key text,
  issuer text,
  issuer_key text,
  issued_on date,
  name text,
  name_key text,
  distinction int not null default 0,
  file_id bigint references documents.file,
  added_at timestamptz not null,
  added_by text not null,
  words text generated always as
    (coalesce(type, '') || ' ' || coalesce(number, '') || ' ' || coalesce(issuer, '') || ' ' || coalesce(name, '')) stored
);
create index document_number on documents.document (number_key, issued_on);
create index document_name on documents.document (name_key);
create index document_file on documents.document (file_id);
create index document_words on documents.document using gin (to_tsvector('public.vi'::regconfig, words));
create index document_letters on documents.document using gin (public.f_unaccent(words) public.gin_trgm_ops);

-- One document cited by one edition of another. edition_id and item_id are the plan module's own numbers; here they only
-- tell citations apart. document_id is empty while nobody can say which document is meant; doubt says why the rule could not.
create table documents.citation (
  id bigint generated always as identity primary key,
  citing_document_id bigint not null references documents.document,
  edition_id bigint not null,
  item_id bigint not null,
  number text,
  type text,
  issued_on date,
  issuer text,
  name text,
  document_id bigint references documents.document,
  doubt text check (doubt in ('UNDATED', 'AMBIGUOUS', 'UNIDENTIFIED')),
  reason text,
  resolved_at timestamptz,
  resolved_by text,
  live boolean not null default true,
  version int not null default 0,
  unique (edition_id, item_id),
  check (document_id is not null or doubt is not null),
  check ((resolved_by is null) = (resolved_at is null))
);
create index citation_cited on documents.citation (document_id) where live;
create index citation_citing on documents.citation (citing_document_id) where live;
create index citation_open on documents.citation (edition_id) where live and document_id is null;

-- Every place in the citing text where it stands.
create table documents.mention (
  citation_id bigint not null references documents.citation on delete cascade,
  position int not null,
  section text not null,
  span_start int not null check (span_start >= 0),
  span_end int not null check (span_end >= span_start),
  raw text not null,
  primary key (citation_id, position)
);

-- What people did about a citation; only added to. undoes names the step that this one took back.
create table documents.citation_step (
  id bigint generated always as identity primary key,
  citation_id bigint not null references documents.citation on delete cascade,
  action text not null check (action in ('RESOLVED', 'OPENED', 'WITHDRAWN', 'RESTORED', 'UNDONE')),
  before_document_id bigint,
  after_document_id bigint,
  before_reason text,
  before_resolved_at timestamptz,
  before_resolved_by text,
  reason text,
  at timestamptz not null,
  by text not null,
  undoes bigint unique references documents.citation_step
);
create index citation_step_citation on documents.citation_step (citation_id, id);
create trigger steps_stay before update or delete on documents.citation_step
  for each row execute function documents.refuse_change();

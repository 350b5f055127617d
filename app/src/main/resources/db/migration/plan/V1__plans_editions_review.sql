-- A plan through all its editions. document_id is documents.document of the first edition.
create table plan.plan (
  id bigint generated always as identity primary key,
  document_id bigint not null unique,
  sample boolean not null default false,
  created_at timestamptz not null,
  created_by text not null
);

-- One reading of one file. A draft is reviewed; an issued edition never changes again.
create table plan.edition (
  id bigint generated always as identity primary key,
  plan_id bigint not null references plan.plan,
  number int not null check (number > 0),
  state text not null check (state in ('DRAFT', 'ISSUED', 'DISCARDED')),
  amends_id bigint references plan.edition,
  document_id bigint not null,
  file_id bigint not null,
  file_name text not null,
  media_type text not null,
  sha256 text not null,
  type text,
  type_code text,
  document_number text,
  issuer text,
  issued_on date,
  title text,
  plan_year int,
  text text not null,
  compiled jsonb not null,
  compiler_version text not null,
  created_at timestamptz not null,
  created_by text not null,
  issued_at timestamptz,
  issued_by text,
  discarded_at timestamptz,
  discarded_by text,
  discard_reason text,
  version int not null default 0,
  unique (plan_id, number),
  check ((state = 'ISSUED') = (issued_at is not null and issued_by is not null)),
  check ((state = 'DISCARDED') = (discarded_at is not null and discarded_by is not null and discard_reason is not null))
);
create unique index edition_one_draft on plan.edition (plan_id) where state = 'DRAFT';
create unique index edition_one_use_of_a_file on plan.edition (file_id) where state <> 'DISCARDED';
create index edition_document_number on plan.edition (document_number);

-- What the compiler proposed or an official added, with what was decided about it. proposal never changes, value does.
create table plan.item (
  id bigint generated always as identity primary key,
  edition_id bigint not null references plan.edition,
  position numeric not null,
  kind text not null check (kind in ('TASK', 'TARGET', 'QUALITATIVE', 'CITATION', 'RESPONSIBILITY', 'DEADLINE', 'REPORT_DUTY',
    'PROJECT', 'INDICATOR', 'DIAGNOSTIC')),
  address text not null,
  section text not null,
  span_start int not null check (span_start >= 0),
  span_end int not null check (span_end >= span_start),
  origin text not null check (origin in ('COMPILED', 'ADDED', 'SPLIT', 'MERGED')),
  code text,
  severity text check (severity in ('ERROR', 'WARNING', 'INFO')),
  proposal jsonb,
  value jsonb not null,
  decision text not null check (decision in ('PENDING', 'ACCEPTED', 'CORRECTED', 'REJECTED', 'ADDED', 'ACKNOWLEDGED', 'DISMISSED',
    'REPLACED', 'WITHDRAWN')),
  reason text,
  decided_at timestamptz,
  decided_by text,
  -- the same words in the edition before, whose decision is proposed again
  earlier_id bigint references plan.item,
  words text not null,
  version int not null default 0,
  check ((proposal is not null) = (origin = 'COMPILED')),
  check ((kind = 'DIAGNOSTIC') = (code is not null and severity is not null)),
  check ((decision = 'PENDING') = (decided_by is null)),
  check (decision not in ('REJECTED', 'DISMISSED') or reason is not null)
);
create index item_order on plan.item (edition_id, position, id);
create index item_words on plan.item using gin (to_tsvector('public.vi'::regconfig, words));
create index item_letters on plan.item using gin (public.f_unaccent(words) public.gin_trgm_ops);

-- Every action of the review, in order; only added to. undo_next and redo_next are the tops of the two stacks of this
-- official after this step: what an undo would take back and what a redo would do again.
create table plan.review_step (
  id bigint generated always as identity primary key,
  edition_id bigint not null references plan.edition,
  action text not null,
  before jsonb not null,
  after jsonb not null,
  reason text,
  previous bigint references plan.review_step,
  reverses bigint unique references plan.review_step,
  undo_next bigint references plan.review_step,
  redo_next bigint references plan.review_step,
  at timestamptz not null,
  by text not null
);
create index review_step_of on plan.review_step (edition_id, by, id);

-- A file that was handed in. Waiting ones keep their bytes until the question they raised is answered.
create table plan.upload (
  id bigint generated always as identity primary key,
  key text not null unique,
  sha256 text not null,
  name text not null,
  bytes bytea,
  question text check (question in ('SAME_IDENTITY', 'AMENDS')),
  existing_plan_id bigint references plan.plan,
  edition_id bigint references plan.edition,
  at timestamptz not null,
  by text not null,
  check ((edition_id is null) = (bytes is not null)),
  check ((bytes is null) or (question is not null))
);

create function plan.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% of %.% is refused: rows are only added', tg_op, tg_table_schema, tg_table_name
    using errcode = 'restrict_violation';
end $$;

create trigger steps_stay before update or delete on plan.review_step
  for each row execute function plan.refuse_change();

-- The lock makes an action and an issue at the same moment wait for each other, whoever speaks to the database.
create function plan.only_in_a_draft() returns trigger language plpgsql as $$
declare
  of_edition bigint := case tg_op when 'DELETE' then old.edition_id else new.edition_id end;
  found text;
begin
  select state into found from plan.edition where id = of_edition for share;
  if found <> 'DRAFT' then
    raise exception 'edition % is %: its % rows are frozen', of_edition, found, tg_table_name using errcode = 'restrict_violation';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;

create trigger items_freeze before insert or update or delete on plan.item
  for each row execute function plan.only_in_a_draft();
create trigger steps_freeze before insert on plan.review_step
  for each row execute function plan.only_in_a_draft();

create function plan.keep_edition() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.state <> 'DRAFT' then
    raise exception 'edition % is %: % refused', old.id, old.state, tg_op using errcode = 'restrict_violation';
  end if;
  if (new.text, new.compiled, new.file_id, new.sha256, new.plan_id, new.number)
      is distinct from (old.text, old.compiled, old.file_id, old.sha256, old.plan_id, old.number) then
    raise exception 'edition %: what was read from the file stays as it was read', old.id using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

create trigger editions_freeze before update or delete on plan.edition
  for each row execute function plan.keep_edition();

-- What the search of the whole program may see of a plan's items.
create view plan.v_search_item as
  select i.id as item_id, i.kind, i.address, i.section, i.span_start, i.span_end, i.words,
    to_tsvector('public.vi'::regconfig, i.words) as search, public.f_unaccent(i.words) as folded,
    e.id as edition_id, e.number as edition_number, e.state as edition_state, e.plan_id, e.type, e.document_number,
    e.issuer, e.issued_on, e.title
  from plan.item i
  join plan.edition e on e.id = i.edition_id
  where e.state <> 'DISCARDED'
    and i.decision not in ('REJECTED', 'DISMISSED', 'REPLACED', 'WITHDRAWN')
    and i.kind <> 'DIAGNOSTIC';

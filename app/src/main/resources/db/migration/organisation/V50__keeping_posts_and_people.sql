-- Keeping posts and people by hand: what two people may change at once has a version, nothing is deleted, and a reason stays with
-- what was ended or withdrawn.

-- The number by which the personnel office knows somebody; names repeat.
alter table organisation.person
  add column code text unique check (code ~ '^[0-9A-Za-zĐđ._/-]{1,40}$'),
  add column version int not null default 1;
create index person_letters on organisation.person using gin (folded public.gin_trgm_ops);

alter table organisation.post
  add column version int not null default 1,
  add column end_reason text check (end_reason <> '');

-- What a post was called until a day; today's title stands in the post itself.
create table organisation.former_title (
  post_id int not null references organisation.post,
  until date not null,
  title text not null check (title <> '' and title = btrim(title)),
  primary key (post_id, until)
);
create trigger former_titles_stay before delete on organisation.former_title
  for each row execute function organisation.refuse_deletion();

-- withdrawn: why it was an error of entry and never counted; null: it counts.
alter table organisation.holding
  add column version int not null default 1,
  add column end_reason text check (end_reason <> ''),
  add column withdrawn text check (withdrawn <> ''),
  drop constraint holding_post_id_person_id_valid_excl,
  drop constraint one_holder_at_a_time,
  add constraint holds_a_post_once exclude using gist (post_id with =, person_id with =, valid with &&)
    where (withdrawn is null),
  add constraint one_holder_at_a_time exclude using gist (post_id with =, valid with &&)
    where (single and capacity in ('ORDINARY', 'ACTING') and withdrawn is null);

-- Calendars that a phone fetches: whoever knows the address sees them, so only its hash is kept and it can be revoked.
create table commitments.feed (
  id bigint generated always as identity primary key,
  token_hash bytea not null unique,
  account_id uuid not null,
  unit_id int not null,
  created_at timestamptz not null,
  revoked_at timestamptz
);
create index feed_of_account on commitments.feed (account_id);

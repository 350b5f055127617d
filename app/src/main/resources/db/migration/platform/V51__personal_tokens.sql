-- What a program shows instead of a password, made by an official for himself. Only its hash is kept; the shown beginning tells
-- tokens apart. Rows stay after the end, so that the trail of what was done with a token can be read.
create table platform.personal_token (
  id uuid primary key,
  account_id uuid not null references platform.account on delete cascade,
  name text not null check (name <> ''),
  beginning text not null,
  token_hash bytea not null unique check (octet_length(token_hash) = 32),
  permissions text[] not null,
  created_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > created_at),
  used_at timestamptz,
  used_from text,
  revoked_at timestamptz,
  check ((used_at is null) = (used_from is null))
);
create index personal_token_account on platform.personal_token (account_id);

-- Wrong tokens by the address they came from.
create table platform.wrong_token (
  address text primary key,
  failures int not null,
  last_at timestamptz not null
);

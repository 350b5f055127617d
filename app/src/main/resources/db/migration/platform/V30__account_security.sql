-- What an administrator saw when he changed an account; who changes on top of something older is told.
alter table platform.account add column version int not null default 1;

-- A session can be named on a screen without naming its token, and tells how it was begun.
alter table platform.session add column id uuid not null default gen_random_uuid() unique;
alter table platform.session add column via text not null default 'PASSWORD' check (via in ('PASSWORD', 'PROVIDER'));

-- From where the last failure came.
alter table platform.failed_sign_in add column address text not null default '';
create index on platform.failed_sign_in (last_at);

-- The authenticator of an account (RFC 6238). The secret is sealed with a key that does not stand in the database.
create table platform.second_factor (
  account_id uuid primary key references platform.account on delete cascade,
  sealed_secret bytea not null,
  begun_at timestamptz not null,
  -- null: offered, but not yet proved by a first code
  confirmed_at timestamptz,
  -- The time step of the last code that was taken: no code is taken twice.
  last_step bigint not null default 0
);

-- For the day the telephone is lost: each works once. Only hashes are kept.
create table platform.recovery_code (
  account_id uuid not null references platform.account on delete cascade,
  code_hash bytea not null,
  used_at timestamptz,
  primary key (account_id, code_hash)
);

-- The roles that may not work without a second factor.
create table platform.second_factor_role (
  role text primary key
);

-- The first half of a sign-in: the password was right, the code is still to come.
create table platform.half_sign_in (
  token_hash bytea primary key,
  account_id uuid not null references platform.account on delete cascade,
  via text not null check (via in ('PASSWORD', 'PROVIDER')),
  begun_at timestamptz not null,
  codes_tried int not null default 0
);
create index on platform.half_sign_in (begun_at);
create index on platform.half_sign_in (account_id);

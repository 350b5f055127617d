-- Who may sign in. Names are lower case, so that nobody is told apart by capitals.
create table platform.account (
  id uuid primary key,
  name text not null unique check (name ~ '^[a-z][a-z0-9._-]{1,39}$'),
  full_name text not null check (full_name <> ''),
  post text not null,
  role text not null,
  password_hash text not null,
  must_change_password boolean not null,
  -- A one-time password handed out by an administrator ends by itself; null: no end.
  password_ends_at timestamptz,
  locked boolean not null default false,
  -- Made by --demo, for trying the program out; its password is made anew at every such start.
  demo boolean not null default false,
  language text not null default 'vi' check (language in ('vi', 'en')),
  theme text not null default 'light' check (theme in ('light', 'dark')),
  created_at timestamptz not null,
  last_sign_in_at timestamptz
);

-- A signed-in browser. Only the hash of its token is kept: who reads this table cannot sign in with it.
create table platform.session (
  token_hash bytea primary key,
  account_id uuid not null references platform.account on delete cascade,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  address text not null,
  device text not null
);
create index on platform.session (account_id);
create index on platform.session (seen_at);

-- Failures by the name that was typed, whether such an account exists or not: the answers must not differ.
create table platform.failed_sign_in (
  name text primary key,
  failures int not null,
  last_at timestamptz not null
);

-- Who did what when. Rows are only added; the tamper-evident chain is built over them.
create table platform.audit (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  account_id uuid,
  actor text not null,
  action text not null,
  subject text not null,
  detail jsonb not null default '{}'
);
create index on platform.audit (subject, id);
create index on platform.audit (account_id, id);

create function platform.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'platform.audit is only added to';
end $$;
create trigger audit_is_only_added_to before update or delete or truncate on platform.audit
  for each statement execute function platform.refuse_change();

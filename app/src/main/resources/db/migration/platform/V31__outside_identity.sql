-- Who an account belongs to at the outside identity provider. An administrator names whom he expects; the first sign-in of that person
-- binds the provider's own, unchanging name for him (subject). Nobody is bound by himself.
create table platform.outside_identity (
  account_id uuid primary key references platform.account on delete cascade,
  -- A verified e-mail address, or the provider's user name.
  expected text not null check (expected <> '' and expected = lower(btrim(expected))),
  issuer text not null,
  subject text,
  bound_at timestamptz,
  unique (issuer, expected),
  unique (issuer, subject),
  check ((subject is null) = (bound_at is null))
);

-- A sign-in that has gone to the provider and is to come back; the browser holds the token.
create table platform.outside_sign_in (
  token_hash bytea primary key,
  begun_at timestamptz not null,
  state text not null,
  nonce text not null,
  code_verifier text not null,
  redirect_uri text not null,
  next text not null
);
create index on platform.outside_sign_in (begun_at);

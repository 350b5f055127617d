-- What ties a session to the one at the outside identity provider: the provider's name for that session (sid), by which it says that it has
-- ended, and its token (sealed), by which we ask it to end it. A sign-in that waits for its code carries both along.
alter table platform.session add column outside_sid text, add column outside_token bytea;
alter table platform.half_sign_in add column outside_sid text, add column outside_token bytea;

-- Logout tokens that were obeyed, until they end: each counts once.
create table platform.logout_token (
  issuer text not null,
  token_id text not null,
  ends_at timestamptz not null,
  primary key (issuer, token_id)
);
create index on platform.logout_token (ends_at);

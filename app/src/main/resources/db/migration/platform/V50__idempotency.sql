-- What was answered to a request that carried a key, so that the same request gets the same answer and has its effect once.
-- The row is written in the transaction of the effect itself; status and answer are empty only while that transaction runs.
-- The key stands here as a hash, and the answer is sealed with the key: who reads this table learns neither.
create table platform.idempotency (
  account_id uuid not null,
  key_hash bytea not null check (octet_length(key_hash) = 32),
  fingerprint bytea not null check (octet_length(fingerprint) = 32),
  status int,
  location text,
  answer bytea,
  at timestamptz not null,
  ends_at timestamptz not null,
  primary key (account_id, key_hash),
  check ((status is null) = (answer is null))
);
create index idempotency_end on platform.idempotency (ends_at);

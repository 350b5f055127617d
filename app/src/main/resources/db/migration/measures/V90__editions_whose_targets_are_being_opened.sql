-- Issued editions from the moment of the issue until their targets are opened; of a plan the latest. Without it a scorecard cannot tell
-- a plan without targets from one whose targets are about to come.
create table measures.opening (
  plan_id bigint primary key,
  edition_id bigint not null
);

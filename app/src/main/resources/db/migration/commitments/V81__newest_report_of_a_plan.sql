-- The tasks of one plan, by what was said of them last: without this all of a plan are sorted to show its first page.
create index commitment_of_plan_by_word on commitments.commitment (plan_id, closed, (coalesce(reported_at, '-infinity')), id)
  where plan_id is not null;

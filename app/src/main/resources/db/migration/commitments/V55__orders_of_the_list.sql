-- Where a clause stands in its document, as letters that sort so: II.1.6 before II.1.10, d before đ before e, PL. after the body.
create function commitments.place_of(address text) returns text language sql immutable parallel safe as $$
  select coalesce(string_agg(case
      when part ~ '^[0-9]+$' then lpad(part, 5, '0')
      when part = any(array['I','II','III','IV','V','VI','VII','VIII','IX','X','XI','XII','XIII','XIV','XV','XVI','XVII','XVIII','XIX','XX'])
        then lpad(array_position(array['I','II','III','IV','V','VI','VII','VIII','IX','X','XI','XII','XIII','XIV','XV','XVI','XVII','XVIII',
          'XIX','XX'], part)::text, 5, '0')
      else replace(lower(part), 'đ', 'dz') end, '.' order by number), '')
  from regexp_matches(address, '[0-9]+|[^-0-9. ]+', 'g') with ordinality as parts (found, number), unnest(found) as part
$$;

alter table commitments.commitment
  add column place text collate "C" not null generated always as (commitments.place_of(address)) stored;

-- One list in each order, each kind of commitment by itself, as the list by due dates has them already.
create index commitment_by_place on commitments.commitment (closed, plan_id, place, id);
create index commitment_by_word on commitments.commitment (closed, (coalesce(reported_at, '-infinity')), id);

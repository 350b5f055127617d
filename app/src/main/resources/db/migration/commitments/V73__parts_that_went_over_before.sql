-- The trace of what went over before it was kept (V61). Somebody gave a part to a unit that is no more, nobody took it back, the unit has it
-- no longer, and its successor has one that nobody gave him: that is the same part, and it went over on the way the work went.
with recursive way as (
  select successor_id as holder, unit_id as came_from, unit_id as origin, done_at as left_at, done_at as arrived_at
  from commitments.succession where done_at is not null
  union
  select way.holder, way.came_from, s.unit_id, s.done_at, way.arrived_at
  from way join commitments.succession s on s.successor_id = way.origin and s.done_at <= way.left_at
)
update commitments.part p
set came_from = (
  select way.came_from from way
  where way.holder = p.unit_id
    and not exists (select from commitments.part still where still.commitment_id = p.commitment_id and still.unit_id = way.origin)
    and exists (
      select from commitments.event given
      where given.commitment_id = p.commitment_id and given.kind = 'commitment.shared'
        and given.detail->>'unit' = cast(way.origin as text) and given.at <= way.left_at
        and not exists (
          select from commitments.event back
          where back.commitment_id = p.commitment_id and back.kind = 'commitment.part-released'
            and back.detail->>'unit' = cast(way.origin as text) and back.id > given.id))
  order by way.arrived_at desc limit 1)
where p.came_from is null
  and not exists (
    select from commitments.event own
    where own.commitment_id = p.commitment_id and own.kind = 'commitment.shared' and own.detail->>'unit' = cast(p.unit_id as text));

-- What a plan named had no line in the history: where the work was older than the handover, it may have been either unit's.
update commitments.part p set origin_unclear = true
where p.came_from is null and p.done_on is null
  and not exists (
    select from commitments.event own
    where own.commitment_id = p.commitment_id and own.kind = 'commitment.shared' and own.detail->>'unit' = cast(p.unit_id as text))
  and exists (
    select from commitments.succession s
    where s.successor_id = p.unit_id and s.done_at > (select min(e.at) from commitments.event e where e.commitment_id = p.commitment_id)
      and not exists (select from commitments.part still where still.commitment_id = p.commitment_id and still.unit_id = s.unit_id));

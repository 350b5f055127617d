package vn.haidang.commitments;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.haidang.commitments.SinceLast.Group;
import vn.haidang.organisation.UnitId;

/**
 * What had changed between two days that are past, as it stood at the end of the later one: what
 * the histories say happened afterwards is taken back. No units: those of all units.
 */
@Component
class PastChangesStore {

  /**
   * As {@link SinceLastStore} has it for today. {@code recovered} are those late at the end of the
   * first day that were done, or given more time, and were not late at the end of the second.
   */
  private static final String CHANGES =
      """
      with later as materialized (
        select commitment_id,
          (array_agg(split_part(detail ->> 'owner', ' → ', 1) order by id) filter (where detail ->> 'owner' like '% → %'))[1] as owner,
          (array_agg(split_part(detail ->> 'due', ' → ', 1) order by id) filter (where detail ->> 'due' like '% → %'))[1] as due,
          (array_agg(split_part(detail ->> 'state', ' → ', 1) order by id) filter (where detail ->> 'state' like '% → %'))[1] as state
        from commitments.event where at >= :after group by commitment_id
      ), put_off as materialized (
        select distinct commitment_id from commitments.event
        where kind in ('commitment.extended', 'commitment.reassigned') and at >= :moment and at < :after
          and split_part(detail ->> 'due', ' → ', 1) between '0' and cast(:since as text)
          and split_part(detail ->> 'due', ' → ', 1) <> cast(:since as text)
      ), held as (
        select c.id, c.opened_on, c.done_on,
          case when l.owner is null then c.owner_unit else nullif(l.owner, '')::int end as owner_unit,
          case when l.due is null then c.due else nullif(l.due, '')::date end as due, coalesce(nullif(l.state, ''), c.state) as state
        from commitments.commitment c left join later l on l.commitment_id = c.id
        where c.opened_on <= :until and c.visibility <> 'RESTRICTED'
      ), stood as (
        select id, opened_on, due, state, state = 'COMPLETED' as done, case when state <> 'COMPLETED' then null
            when done_on <= :until then done_on else (
              select (max(e.at) at time zone :zone)::date from commitments.event e
              where e.commitment_id = held.id and e.kind = 'commitment.claimed' and e.at < :after) end as done_on
        from held where state not in ('CANCELLED', 'REPLACED', 'SPLIT') and (:all or owner_unit = any(:units))
      ), changed as (
        select kind, id, due from stood s cross join lateral (values
          ('fresh', opened_on > :since),
          ('slipped', not done and due >= :since and due < :until and state not in ('PAUSED', 'CLAIMED')),
          ('done', done and done_on > :since and (due is null or due >= :since)),
          ('recovered', done and done_on > :since and due < :since and done_on > due
            or not done and due >= :until and id in (select commitment_id from put_off))) k (kind, fits)
        where fits
      )
      select kind, id, count from (
        select kind, id, count(*) over (partition by kind) as count,
          row_number() over (partition by kind order by due nulls last, id) as number
        from changed) numbered
      where number <= :limit order by kind, number
      """;

  private final JdbcClient database;
  private final CommitmentStore commitments;

  PastChangesStore(JdbcClient database, CommitmentStore commitments) {
    this.database = database;
    this.commitments = commitments;
  }

  SinceLast find(
      Collection<UnitId> units, LocalDate since, LocalDate until, ZoneId zone, int limit) {
    Map<String, List<CommitmentId>> first = new HashMap<>();
    Map<String, Integer> counts = new HashMap<>();
    database
        .sql(CHANGES)
        .param("all", units.isEmpty())
        .param("units", UnitId.numbers(units))
        .param("since", since)
        .param("until", until)
        .param("moment", since.plusDays(1).atStartOfDay(zone).toOffsetDateTime())
        .param("after", until.plusDays(1).atStartOfDay(zone).toOffsetDateTime())
        .param("zone", zone.getId())
        .param("limit", limit)
        .query(row -> {
          String kind = row.getString("kind");
          counts.put(kind, row.getInt("count"));
          first
              .computeIfAbsent(kind, key -> new ArrayList<>())
              .add(new CommitmentId(row.getLong("id")));
        });
    Map<String, Group> groups = new HashMap<>();
    first.forEach((kind, ids) -> groups.put(kind, group(counts.getOrDefault(kind, 0), ids)));
    return SinceLast.of(since, groups);
  }

  private Group group(int count, List<CommitmentId> ids) {
    Map<CommitmentId, Commitment> found = commitments.list(ids);
    return new Group(count, ids.stream().map(found::get).filter(Objects::nonNull).toList());
  }
}

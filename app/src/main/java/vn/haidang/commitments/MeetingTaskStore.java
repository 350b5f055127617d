package vn.haidang.commitments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.haidang.commitments.Commitment.Evidenced;

/** How the commitments stood that briefings dealt with. */
@Component
class MeetingTaskStore {

  private final JdbcClient database;

  MeetingTaskStore(JdbcClient database) {
    this.database = database;
  }

  void forget(BriefingId briefing, Collection<CommitmentId> tasks) {
    database
        .sql(
            "delete from commitments.stood_task where briefing_id = :briefing and commitment_id = any(:tasks)")
        .param("briefing", briefing.value())
        .param("tasks", CommitmentId.numbers(tasks))
        .update();
  }

  /**
   * Keeps how they stood before a moment each, those that are not kept yet. What a history says was
   * changed from then on is taken back; evidence counts from when it was handed in and accepted.
   */
  void keep(BriefingId briefing, Map<CommitmentId, ZonedDateTime> before, ZoneId zone) {
    database
        .sql(
            """
            insert into commitments.stood_task (briefing_id, commitment_id, text, owner_unit, original_due, due, extensions,
              asked_due, state, progress, claimed_on, done_on, evidence_offered, evidence_accepted)
            with moment as (
              select task, moment, ((moment - interval '1 microsecond') at time zone :zone)::date as day
              from unnest(:tasks::bigint[], :moments::timestamptz[]) as moment (task, moment)
            ), later as (
              select commitment_id, %1$s, (array_agg(detail ->> 'text' order by id) filter (where detail ->> 'text' <> ''))[1] as text,
                count(*) filter (where detail ->> 'due' like '____-__-__ → ____-__-__') as extensions
              from moment join commitments.event on commitment_id = task and at >= moment group by commitment_id
            ), stood as (
              select c.id, m.moment, coalesce(l.text, c.text) as text,
                case when l.owner is null then c.owner_unit else nullif(l.owner, '')::int end as owner_unit,
                case when l.due is null then c.due else nullif(l.due, '')::date end as due, c.original_due,
                case when l.asked is null then c.asked_due else nullif(l.asked, '')::date end as asked_due,
                greatest(0, c.extensions - coalesce(l.extensions, 0)) as extensions,
                coalesce(nullif(l.state, ''), c.state) as state, coalesce(nullif(l.percent, '')::int, c.progress) as progress,
                case when c.claimed_on <= m.day then c.claimed_on else (
                  select (max(e.at) at time zone :zone)::date from commitments.event e
                  where e.commitment_id = c.id and e.kind = 'commitment.claimed' and e.at < m.moment) end as claimed_on,
                case when c.done_on <= m.day then c.done_on end as done_on
              from moment m join commitments.commitment c on c.id = m.task left join later l on l.commitment_id = c.id
            )
            select :briefing, id, text, owner_unit, case when due is not null then original_due end, due, extensions, asked_due,
              state, progress, case when state in ('CLAIMED', 'COMPLETED') then claimed_on end,
              case when state = 'COMPLETED' then coalesce(done_on, claimed_on) end,
              (select count(*) from commitments.evidence e where e.commitment_id = stood.id and e.offered_at < stood.moment),
              (select count(*) from commitments.evidence e where e.commitment_id = stood.id and e.accepted and e.judged_at < stood.moment)
            from stood
            on conflict do nothing
            """
                .formatted(
                    String.join(
                        ", ",
                        Stream.of("state", "owner", "due", "asked", "percent")
                            .map(MeetingTaskStore::before)
                            .toList())))
        .param("briefing", briefing.value())
        .param("tasks", CommitmentId.numbers(before.keySet()))
        .param(
            "moments",
            before.values().stream()
                .map(moment -> moment.toOffsetDateTime().toString())
                .toArray(String[]::new))
        .param("zone", zone.getId())
        .update();
  }

  /** When each conclusion was taken, or put in its last words while the briefing was open. */
  Map<CommitmentId, Instant> listLastWordings(Collection<CommitmentId> conclusions) {
    Map<CommitmentId, Instant> wordings = new HashMap<>();
    database
        .sql(
            """
            select distinct on (commitment_id) commitment_id, at from commitments.event
            where commitment_id = any(:tasks) and kind in ('commitment.opened', 'commitment.rewritten')
            order by commitment_id, id desc
            """)
        .param("tasks", CommitmentId.numbers(conclusions))
        .query(row -> {
          wordings.put(
              new CommitmentId(row.getLong("commitment_id")),
              row.getObject("at", OffsetDateTime.class).toInstant());
        });
    return wordings;
  }

  /** What a field of the histories said before its first change. */
  private static String before(String field) {
    return "(array_agg(split_part(detail ->> '%1$s', ' → ', 1) order by id) filter (where detail ->> '%1$s' like '%% → %%'))[1] as %1$s"
        .formatted(field);
  }

  /** By number. */
  Map<CommitmentId, KeptTask> list(BriefingId briefing) {
    Map<CommitmentId, KeptTask> kept = new HashMap<>();
    database
        .sql(
            """
            select commitment_id, text, owner_unit, original_due, due, extensions, asked_due, state, progress, claimed_on,
              done_on, evidence_offered, evidence_accepted
            from commitments.stood_task where briefing_id = :briefing
            """)
        .param("briefing", briefing.value())
        .query(row -> {
          kept.put(new CommitmentId(row.getLong("commitment_id")), task(row));
        });
    return kept;
  }

  private static KeptTask task(ResultSet row) throws SQLException {
    return new KeptTask(
        row.getString("text"),
        MeetingRecordStore.unit(row, "owner_unit"),
        row.getObject("original_due", LocalDate.class),
        row.getObject("due", LocalDate.class),
        row.getInt("extensions"),
        row.getObject("asked_due", LocalDate.class),
        State.valueOf(row.getString("state")),
        row.getInt("progress"),
        row.getObject("claimed_on", LocalDate.class),
        row.getObject("done_on", LocalDate.class),
        new Evidenced(row.getInt("evidence_offered"), row.getInt("evidence_accepted")));
  }
}

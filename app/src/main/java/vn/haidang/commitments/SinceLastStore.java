package vn.haidang.commitments;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.haidang.commitments.SinceLast.Group;
import vn.haidang.organisation.UnitId;

/** Looks up what changed since a day. No units: those of all units. */
@Component
class SinceLastStore {

  /** A briefing is for all who take part, so what is restricted stays out of it. */
  private static final String OF_UNITS =
      " and (:all or owner_unit = any(:units)) and visibility <> 'RESTRICTED' ";

  private static final String FRESH =
      "closed <> 'X' and opened_on > :since and opened_on <= :today";
  private static final String SLIPPED =
      "closed = 'O' and due >= :since and due < :today and state not in ('PAUSED', 'CLAIMED')";
  private static final String DONE =
      "closed in ('T', 'L', 'N') and done_on > :since and done_on <= :today"
          + " and (due is null or due >= :since)";

  /** Late then: done since, or given more time since and not late now. */
  private static final String RECOVERED =
      """
      id in (
        select id from commitments.commitment where closed = 'L' and done_on > :since and done_on <= :today and due < :since
        union select e.commitment_id from commitments.event e
          join commitments.commitment x on x.id = e.commitment_id and x.closed = 'O' and x.due >= :today
          where e.kind in ('commitment.extended', 'commitment.reassigned') and e.at > :moment
            and split_part(e.detail ->> 'due', ' → ', 1) between '0' and cast(:since as text)
            and split_part(e.detail ->> 'due', ' → ', 1) <> cast(:since as text))
      """;

  private final JdbcClient database;

  SinceLastStore(JdbcClient database) {
    this.database = database;
  }

  SinceLast find(
      Collection<UnitId> units, LocalDate since, LocalDate today, ZoneId zone, int limit) {
    Map<String, Object> parameters =
        Map.of(
            "all",
            units.isEmpty(),
            "units",
            UnitId.numbers(units),
            "since",
            since,
            "today",
            today,
            "moment",
            since.plusDays(1).atStartOfDay(zone).toOffsetDateTime());
    return new SinceLast(
        since,
        group(FRESH, parameters, limit),
        group(SLIPPED, parameters, limit),
        group(RECOVERED, parameters, limit),
        group(DONE, parameters, limit));
  }

  private Group group(String which, Map<String, Object> parameters, int limit) {
    return new Group(count(which, parameters), list(which, parameters, limit));
  }

  private int count(String which, Map<String, Object> parameters) {
    return database
        .sql("select count(*) from commitments.commitment where " + which + OF_UNITS)
        .params(parameters)
        .query(Integer.class)
        .single();
  }

  private List<Commitment> list(String which, Map<String, Object> parameters, int limit) {
    return database
        .sql(
            CommitmentStore.select(
                "where " + which + OF_UNITS + "order by due nulls last, id limit :limit"))
        .params(parameters)
        .param("limit", limit)
        .query(CommitmentStore::commitment)
        .list();
  }
}

package vn.haidang.commitments;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.haidang.organisation.UnitId;

/** What belongs on an agenda, looked up among the commitments. No units: those of all units. */
@Component
class AgendaSourceStore {

  private static final String OF_UNITS = " and (:all or owner_unit = any(:units)) ";

  private final JdbcClient database;

  AgendaSourceStore(JdbcClient database) {
    this.database = database;
  }

  /** Open and past its due date on that day, the latest first. */
  List<Commitment> listOverdue(Collection<UnitId> units, LocalDate day, int limit) {
    return of(
            units,
            "where closed = 'O' and due < :day and state not in ('PAUSED', 'CLAIMED', 'RETURNED')"
                + OF_UNITS
                + "order by due, id limit :limit",
            limit)
        .param("day", day)
        .query(CommitmentStore::commitment)
        .list();
  }

  /** Open and due between two days, both included. */
  List<Commitment> listDue(Collection<UnitId> units, LocalDate from, LocalDate until, int limit) {
    return of(
            units,
            "where closed = 'O' and due between :from and :until and state not in ('PAUSED', 'CLAIMED', 'RETURNED')"
                + OF_UNITS
                + "order by due, id limit :limit",
            limit)
        .param("from", from)
        .param("until", until)
        .query(CommitmentStore::commitment)
        .list();
  }

  /** Open, assigned, opened before a day and without a word since it. */
  List<Commitment> listStale(Collection<UnitId> units, LocalDate since, ZoneId zone, int limit) {
    return of(
            units,
            "where closed = 'O' and owner_unit is not null and state not in ('PAUSED', 'CLAIMED', 'RETURNED')"
                + " and opened_on < :since and coalesce(reported_at, '-infinity') < :moment"
                + OF_UNITS
                + "order by due nulls last, id limit :limit",
            limit)
        .param("since", since)
        .param("moment", since.atStartOfDay(zone).toOffsetDateTime())
        .query(CommitmentStore::commitment)
        .list();
  }

  /** Where the owner asks for more time or says it is not his. */
  List<Commitment> listAsking(Collection<UnitId> units, int limit) {
    return of(
            units,
            "where closed = 'O' and (asked_due is not null or state = 'RETURNED')"
                + OF_UNITS
                + "order by due nulls last, id limit :limit",
            limit)
        .query(CommitmentStore::commitment)
        .list();
  }

  private JdbcClient.StatementSpec of(Collection<UnitId> units, String where, int limit) {
    return database
        .sql(CommitmentStore.select(where))
        .param("all", units.isEmpty())
        .param("units", UnitId.numbers(units))
        .param("limit", limit);
  }
}

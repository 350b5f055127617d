package vn.haidang.commitments;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import vn.haidang.commitments.Urging.Made;
import vn.haidang.commitments.UrgingFilter.Answer;
import vn.haidang.organisation.UnitId;

/** The letters that were made, with what became since of what they spoke of. */
@Component
class UrgingLetterStore {

  /**
   * What is open and was not reported on since is {@code silent}. Of a letter of which only the day
   * is known a report of that day answers it.
   */
  private static final String LETTERS =
      """
      from (
        select u.id, u.unit_id, u.made_on, u.made_by, u.reply_by, count(d.commitment_id) as tasks,
          count(*) filter (where c.closed = 'O') as open,
          count(*) filter (where c.closed = 'O' and c.state <> 'CLAIMED'
            and coalesce(c.reported_at, '-infinity') < coalesce(u.made_at, u.made_on::timestamp at time zone :zone)) as silent
        from commitments.urging u
        left join commitments.urged d on d.urging_id = u.id
        left join commitments.commitment c on c.id = d.commitment_id
        where u.unit_id = any(:units) and u.made_on between :from and :until
        group by u.id
      ) letter where cast(:answer as text) is null or :answer = case when open = 0 then 'SETTLED' when silent = 0 then 'REPORTED'
        when reply_by < :today then 'LATE' else 'AWAITED' end
      """;

  private final JdbcClient database;

  UrgingLetterStore(JdbcClient database) {
    this.database = database;
  }

  /** Which letters: to these units, in the order in which they are named. */
  record Wanted(
      List<UnitId> units,
      LocalDate from,
      LocalDate until,
      @Nullable Answer answer,
      UrgingFilter.Order order,
      LocalDate today,
      String zone) {}

  /** All units that were ever urged. */
  List<UnitId> listUnits() {
    return database
        .sql("select distinct unit_id from commitments.urging order by unit_id")
        .query((row, number) -> new UnitId(row.getInt("unit_id")))
        .list();
  }

  int count(Wanted wanted) {
    return with(wanted, "select count(*) " + LETTERS).query(Integer.class).single();
  }

  List<Made> list(Wanted wanted, int limit, int offset) {
    return with(
            wanted,
            "select id, unit_id, made_on, made_by, reply_by, tasks, open, silent "
                + LETTERS
                + order(wanted.order())
                + " limit :limit offset :offset")
        .param("limit", limit)
        .param("offset", offset)
        .query((row, number) ->
            new Made(
                row.getLong("id"),
                new UnitId(row.getInt("unit_id")),
                row.getObject("made_on", LocalDate.class),
                row.getString("made_by"),
                row.getObject("reply_by", LocalDate.class),
                row.getInt("tasks"),
                row.getInt("open"),
                row.getInt("silent")))
        .list();
  }

  private static String order(UrgingFilter.Order order) {
    return " order by "
        + switch (order) {
          case MADE -> "";
          case REPLY -> "reply_by, ";
          case NAME -> "array_position(:units, unit_id), ";
          case TASKS -> "tasks desc, ";
          case OPEN -> "open desc, ";
        }
        + "made_on desc, id desc";
  }

  private StatementSpec with(Wanted wanted, String sql) {
    return database
        .sql(sql)
        .param("units", UnitId.numbers(wanted.units()))
        .param("from", wanted.from())
        .param("until", wanted.until())
        .param("answer", wanted.answer() == null ? null : wanted.answer().name())
        .param("today", wanted.today())
        .param("zone", wanted.zone());
  }
}

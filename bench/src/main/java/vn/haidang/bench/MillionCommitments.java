package vn.haidang.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.haidang.organisation.NewUnit;
import vn.haidang.organisation.Unit;
import vn.haidang.organisation.UnitBook;
import vn.haidang.organisation.UnitId;
import vn.haidang.organisation.UnitKind;
import vn.haidang.organisation.UnitLevel;
import vn.haidang.organisation.Units;
import vn.haidang.platform.Mandate;
import vn.haidang.platform.Role;
import vn.haidang.platform.SignedIn;
import vn.haidang.platform.Standing;

/**
 * Commitments over ten thousand units: due within 180 days around today, seven of ten open, units
 * by Zipf, every seventh without a due date; one in a hundred waits for confirmation.
 */
final class MillionCommitments {

  private MillionCommitments() {}

  /** A unit that really stands, and whom everybody works for; it gets number 1. */
  static UnitId unit(Units units, UnitBook book, LocalDate since) {
    return units.listNamed("Sở Công Thương", since).stream()
        .findFirst()
        .map(Unit::id)
        .orElseGet(() ->
            book.enter(
                NewUnit.of(
                    "Sở Công Thương", UnitKind.DEPARTMENT, UnitLevel.PROVINCE, null, since)));
  }

  /** Unless they are there. Indexes are made afterwards: only that is quick. */
  static void load(JdbcClient database, int count, LocalDate today) {
    int there =
        database.sql("select count(*) from commitments.commitment").query(Integer.class).single();
    if (there == count) {
      return;
    }
    List<String[]> indexes = indexes(database);
    indexes.forEach(index -> database.sql("drop index commitments." + index[0]).update());
    insert(database, count, today);
    indexes.forEach(index -> database.sql(index[1]).update());
    database.sql("vacuum analyze commitments.commitment").update();
    database.sql("vacuum analyze commitments.tally").update();
  }

  private static List<String[]> indexes(JdbcClient database) {
    return database
        .sql(
            """
            select indexname, indexdef from pg_indexes
            where schemaname = 'commitments' and tablename = 'commitment' and indexdef not like 'CREATE UNIQUE%'
            """)
        .query((row, number) -> new String[] {row.getString(1), row.getString(2)})
        .list();
  }

  private static void insert(JdbcClient database, int count, LocalDate today) {
    database
        .sql(
            """
            insert into commitments.commitment (source, source_words, address, text, owner_unit, original_due, due, state,
              progress, done_on, reported_at, opened_on, plan_id, officer_id)
            select 'LETTER', 'Công văn ' || n, 'II.' || n % 50, 'Nhiệm vụ số ' || n || ' về quy hoạch, đầu tư và xuất khẩu',
              greatest(1, least(10000, floor(power(10000, r1))::int)), due, due,
              case when r2 < 0.68 then 'IN_PROGRESS' when r2 < 0.69 then 'CLAIMED' when r2 < 0.695 then 'RETURNED'
                when r2 < 0.7 then 'ASSIGNED' else 'COMPLETED' end, (n % 20) * 5,
              case when r2 < 0.7 then null else :today::date - (n % 120) end, now() - (n % 90) * interval '1 day',
              :today::date - 200, 1 + n % 40, 1 + n % 7000
            from (select n, random() as r1, random() as r2,
                case when n % 7 = 0 then null else :today::date + (random() * 360)::int - 180 end as due
              from generate_series(1, :count) n) generated
            """)
        .param("today", today)
        .param("count", count)
        .update();
  }

  /** Somebody who reports for the unit. */
  static SignedIn officer(UnitId unit, int number) {
    return new SignedIn(
        UUID.nameUUIDFromBytes(new byte[] {(byte) number}),
        "canbo" + number,
        "Cán bộ " + number,
        "",
        Role.OFFICER,
        false,
        false,
        Locale.of("vi"),
        "light",
        new Standing(Set.of(), Set.of(Mandate.whole(Role.OFFICER, unit.value(), "Sở Công Thương"))),
        null);
  }
}

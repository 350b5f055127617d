package vn.haidang.bench;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.haidang.organisation.NewUnit;
import vn.haidang.organisation.UnitBook;
import vn.haidang.organisation.UnitId;
import vn.haidang.organisation.UnitKind;
import vn.haidang.organisation.UnitLevel;
import vn.haidang.platform.Mandate;
import vn.haidang.platform.Role;
import vn.haidang.platform.SignedIn;
import vn.haidang.platform.Standing;

/**
 * Commitments over ten thousand units: due within 180 days around today, seven of ten open, units
 * by Zipf, every seventh without a due date.
 */
final class MillionCommitments {

  private MillionCommitments() {}

  /** A unit that really stands, and whom everybody works for; it gets number 1. */
  static UnitId unit(UnitBook book, LocalDate since) {
    return book.enter(
        NewUnit.of("Sở Công Thương", UnitKind.DEPARTMENT, UnitLevel.PROVINCE, null, since));
  }

  static void load(JdbcClient database, int count, LocalDate today) {
    database
        .sql(
            """
            insert into commitments.commitment (source, source_words, address, text, owner_unit, original_due, due, state,
              progress, done_on, reported_at, opened_on)
            select 'LETTER', 'Công văn ' || n, 'II.' || n % 50, 'Nhiệm vụ số ' || n || ' về quy hoạch, đầu tư và xuất khẩu',
              greatest(1, least(10000, floor(power(10000, r1))::int)), due, due,
              case when r2 < 0.7 then 'IN_PROGRESS' else 'COMPLETED' end, (n % 20) * 5,
              case when r2 < 0.7 then null else :today::date - (n % 120) end, now() - (n % 90) * interval '1 day',
              :today::date - 200
            from (select n, random() as r1, random() as r2,
                case when n % 7 = 0 then null else :today::date + (random() * 360)::int - 180 end as due
              from generate_series(1, :count) n) generated
            """)
        .param("today", today)
        .param("count", count)
        .update();
    database.sql("vacuum analyze commitments.commitment").update();
    database.sql("vacuum analyze commitments.tally").update();
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

package vn.haidang.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.haidang.kernel.time.Period;
import vn.haidang.organisation.PlaceCorrections;
import vn.haidang.organisation.RightPlace;
import vn.haidang.organisation.UnitId;
import vn.haidang.organisation.UnitImport;
import vn.haidang.organisation.UnitKind;
import vn.haidang.organisation.UnitLevel;
import vn.haidang.organisation.Units;
import vn.haidang.platform.Role;
import vn.haidang.platform.SignedIn;
import vn.haidang.testing.ApplicationTest;

/** Figures stand in the tree of organisation, before and after it changes. */
@ApplicationTest
class AreasFollowTest {

  private static final String UNITS =
      """
      key,from,name,abbreviation,kind,level,parent,gso,local,functions
      city,2018-01-01,Thành phố Mẫu,,CENTRAL_CITY,,,91,,
      north,2018-01-01,Huyện Bắc,,RURAL_DISTRICT,,city,901,,
      south,2018-01-01,Huyện Nam,,RURAL_DISTRICT,,city,902,,
      office,2018-01-01,Sở Công Thương,,DEPARTMENT,PROVINCE,city,,,
      part,2018-01-01,Phòng Xuất nhập khẩu,,DIVISION,PROVINCE,office,,,
      n1,2018-01-01,Xã Một,,RURAL_COMMUNE,,north,90001,,
      n2,2018-01-01,Xã Hai,,RURAL_COMMUNE,,north,90002,,
      s1,2018-01-01,Xã Ba,,RURAL_COMMUNE,,south,90003,,
      """;

  /** Commune two moves below the other district, later both districts are merged. */
  private static final String EVENTS =
      """
      event,kind,date,legal_basis,from,to,share,function,note
      move,LEVEL_CHANGE,2019-04-01,Nghị quyết 1,n2,n2,1,,
      merge,MERGE,2020-01-01,Nghị quyết 2,north,all,1,,
      merge,MERGE,2020-01-01,Nghị quyết 2,south,all,1,,
      """;

  private static final String AFTER =
      """
      key,from,name,abbreviation,kind,level,parent,gso,local,functions
      n2,2019-04-01,Xã Hai,,RURAL_COMMUNE,,south,90002,,
      all,2020-01-01,Huyện Chung,,RURAL_DISTRICT,,city,903,,
      n1,2020-01-01,Xã Một,,RURAL_COMMUNE,,all,90001,,
      n2,2020-01-01,Xã Hai,,RURAL_COMMUNE,,all,90002,,
      s1,2020-01-01,Xã Ba,,RURAL_COMMUNE,,all,90003,,
      """;

  @Autowired private UnitImport files;
  @Autowired private PlaceCorrections places;
  @Autowired private Units units;
  @Autowired private Catalogue catalogue;
  @Autowired private Deliveries deliveries;
  @Autowired private Boards boards;
  @Autowired private Areas areas;
  @Autowired private JdbcClient database;

  @Test
  void sumsStandInTheTreeOfEachDayAsSoonAsAReorganisationIsTakenIn() {
    bring("1-units.csv", UNITS);
    IndicatorId jobs =
        catalogue.add(
            NewIndicator.of("T.1", "Việc làm mới", "người", 0, Kind.FLOW)
                .adding(Addition.usualFor(Kind.FLOW, 4)));
    for (int year = 2017; year <= 2020; year++) {
      deliver(jobs, year);
    }
    assertThat(sums(jobs, "901", "2018-06-30", 2020)).isEqualTo("3 of 2");
    assertThat(levels()).containsExactly("2 x1", "3 x2", "4 x3", "5 x1", "6 x1");

    bring("2-units.csv", AFTER, "3-events.csv", EVENTS);

    assertThat(sums(jobs, "901", "2018-06-30", 2017))
        .as("a year before the first day that is known")
        .isEqualTo("3 of 2");
    assertThat(sums(jobs, "901", "2018-06-30", 2019)).as("after the move").isEqualTo("1 of 1");
    assertThat(sums(jobs, "902", "2018-06-30", 2019)).isEqualTo("6 of 2");
    assertThat(sums(jobs, "902", "2018-06-30", 2020)).as("it is no more").isEqualTo("none");
    assertThat(sums(jobs, "903", "2020-06-30", 2020)).isEqualTo("7 of 3");
    assertThat(sums(jobs, "903", "2020-06-30", 2019)).as("not yet").isEqualTo("none");
    assertThat(sums(jobs, "91", "2018-06-30", 2019)).isEqualTo("7 of 3");
    assertThat(recorded()).as("once for each file that changed something").isEqualTo(2);

    areas.follow();
    assertThat(recorded()).as("nothing differs, nothing is done").isEqualTo(2);

    putRight("90001", "902");
    assertThat(sums(jobs, "902", "2018-06-30", 2018))
        .as("entered in north by mistake")
        .isEqualTo("5 of 2");
    assertThat(sums(jobs, "901", "2018-06-30", 2018)).isEqualTo("2 of 1");
    assertThat(sums(jobs, "902", "2018-06-30", 2019)).isEqualTo("7 of 3");
    assertThat(sums(jobs, "903", "2020-06-30", 2020)).as("the time after").isEqualTo("7 of 3");
    assertThat(sums(jobs, "91", "2018-06-30", 2018)).as("the whole").isEqualTo("7 of 3");
    assertThat(sums(jobs, "91", "2018-06-30", 2019)).isEqualTo("7 of 3");
    assertThat(recorded()).isEqualTo(3);
  }

  /** The commune stood below the other district from the first day on. */
  private void putRight(String commune, String district) {
    RightPlace right =
        new RightPlace(
            LocalDate.parse("2018-01-01"),
            UnitKind.RURAL_COMMUNE,
            UnitLevel.COMMUNE,
            unit(district, "2018-06-30"));
    SignedIn keeper =
        new SignedIn(
            UUID.fromString("00000000-0000-0000-0000-0000000000ff"),
            "giu.danh-muc",
            "Nguyễn Thị Danh Mục",
            "",
            Role.ADMINISTRATOR,
            false,
            Locale.of("vi"),
            "light");
    assertThat(places.put(unit(commune, "2018-06-30"), 1, right, "nhập nhầm", keeper).done())
        .isTrue();
  }

  private void bring(String... namesAndTexts) {
    var texts = new java.util.ArrayList<UnitImport.Text>();
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      texts.add(new UnitImport.Text(namesAndTexts[i], namesAndTexts[i + 1]));
    }
    assertThat(files.importAll(texts).errors()).isEmpty();
  }

  /** 1, 2 and 4 in the three communes, so that every sum tells its parts. */
  private void deliver(IndicatorId indicator, int year) {
    List<Integer> communes =
        Stream.of("90001", "90002", "90003").map(code -> unit(code, "2018-06-30").value()).toList();
    Batch batch =
        deliveries.bring(
            Delivery.of(Instant.parse("2021-01-02T00:00:00Z"), "thử", "lan"),
            sink -> {
              int line = 0;
              for (int commune : communes) {
                sink.add(
                    ++line,
                    indicator,
                    commune,
                    Period.ofYear(year),
                    BigDecimal.valueOf(1L << (line - 1)),
                    FigureStatus.OFFICIAL,
                    null);
              }
            });
    assertThat(batch.refused()).isZero();
  }

  private String sums(IndicatorId indicator, String code, String day, int year) {
    return boards
        .listTotals(
            List.of(indicator), List.of(unit(code, day).value()), List.of(Period.ofYear(year)))
        .stream()
        .map(total -> total.value().toPlainString() + " of " + total.units())
        .findFirst()
        .orElse("none");
  }

  private UnitId unit(String code, String day) {
    return units.findByAnyCode(code, LocalDate.parse(day)).orElseThrow().id();
  }

  private List<String> levels() {
    return database
        .sql("select level || ' x' || count(*) from measures.area group by level order by level")
        .query((row, number) -> row.getString(1))
        .list();
  }

  private int recorded() {
    return database
        .sql("select count(*) from platform.audit where action = 'areas.taken-over'")
        .query(Integer.class)
        .single();
  }
}

package vn.haidang.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.haidang.organisation.DraftsOf.keeper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.Role;
import vn.haidang.platform.Visitor;
import vn.haidang.testing.ApplicationTest;

/** A time that was entered with a wrong first day is put right, and the time before ends there. */
@ApplicationTest
class PlaceDaysTest {

  private static final LocalDate FOUNDED = LocalDate.of(2016, 1, 1);
  private static final LocalDate MOVED = LocalDate.of(2020, 1, 1);
  private static final LocalDate AGAIN = LocalDate.of(2023, 1, 1);
  private static final String WHY = "Quyết định 12 có hiệu lực từ ngày khác";

  /** A branch below the first department, below the second since 2020, another kind since 2023. */
  private static final String UNITS =
      """
      key,from,name,kind,level,parent,local
      #,2010-01-01,Thành phố #,CENTRAL_CITY,,,#
      #:a,2010-01-01,Sở Một #,DEPARTMENT,PROVINCE,#,#.A
      #:b,2018-01-01,Sở Hai #,DEPARTMENT,PROVINCE,#,#.B
      #:x,2016-01-01,Chi cục #,DIVISION,PROVINCE,#:a,#.X
      #:x,2020-01-01,Chi cục #,DIVISION,PROVINCE,#:b,#.X
      #:x,2023-01-01,Chi cục #,PUBLIC_SERVICE_UNIT,PROVINCE,#:b,#.X
      #:y,2016-01-01,Phòng #,DIVISION,PROVINCE,#:x,#.Y
      """;

  @Autowired private ApplicationContext context;
  @Autowired private PlaceCorrections corrections;
  @Autowired private UnitCorrections records;
  @Autowired private UnitImport imports;
  @Autowired private Units units;
  @Autowired private JdbcClient database;

  @Test
  void anEarlierDayIsTakenFromTheTimeBeforeAndWhatStandsBelowComesAlong() {
    World world = world("ND1");
    LocalDate right = LocalDate.of(2019, 7, 1);
    PlacePreview shown = corrections.preview(world.unit, world.since(MOVED, right));
    assertThat(shown.problem()).isNull();
    assertThat(shown.day()).as("of the days that are touched").isEqualTo(MOVED.minusDays(1));
    assertThat(shown.below()).extracting(Unit::id).containsExactly(world.below);
    assertThat(world.places()).as("nothing is written yet").isEqualTo(world.asEntered());

    assertThat(world.put(world.since(MOVED, right))).isEqualTo("done");
    assertThat(world.places())
        .containsExactly(
            "DIVISION a 2016-01-01 2019-07-01",
            "DIVISION b 2019-07-01 2023-01-01",
            "PUBLIC_SERVICE_UNIT b 2023-01-01 null");
    assertThat(units.get(world.below, right).ancestors()).contains(world.second);
    assertThat(units.get(world.below, right.minusDays(1)).ancestors()).contains(world.first);
    assertThat(computedElsewise()).isZero();
  }

  @Test
  void aLaterDayIsGivenToTheTimeBefore() {
    World world = world("ND2");
    assertThat(world.put(world.since(MOVED, LocalDate.of(2021, 3, 1)))).isEqualTo("done");
    assertThat(world.places())
        .containsExactly(
            "DIVISION a 2016-01-01 2021-03-01",
            "DIVISION b 2021-03-01 2023-01-01",
            "PUBLIC_SERVICE_UNIT b 2023-01-01 null");
    assertThat(units.get(world.below, MOVED).ancestors()).contains(world.first);
    assertThat(computedElsewise()).isZero();
  }

  @Test
  void dayAndParentAreRightedAtOnce() {
    World world = world("ND3");
    RightPlace right =
        new RightPlace(
            MOVED, MOVED.plusDays(9), UnitKind.INSPECTORATE, UnitLevel.PROVINCE, world.city);
    assertThat(world.put(right)).isEqualTo("done");
    assertThat(world.places())
        .containsExactly(
            "DIVISION a 2016-01-01 2020-01-10",
            "INSPECTORATE city 2020-01-10 2023-01-01",
            "PUBLIC_SERVICE_UNIT b 2023-01-01 null");
  }

  @Test
  void aDayThatLeavesAGapOrATimeWithoutDaysIsRefusedInWords() {
    World world = world("ND4");
    LocalDate before = FOUNDED.minusDays(1);
    assertThat(world.put(world.since(FOUNDED, before)))
        .isEqualTo("organisation.place-before-founding [31/12/2015, 01/01/2016]");
    assertThat(world.put(world.since(FOUNDED, FOUNDED.plusDays(1))))
        .isEqualTo("organisation.place-after-founding [02/01/2016, 01/01/2016]");
    assertThat(world.put(world.since(MOVED, FOUNDED)))
        .isEqualTo("organisation.place-over-the-one-before [01/01/2016, 01/01/2016]");
    assertThat(world.put(world.since(MOVED, before)))
        .isEqualTo("organisation.place-over-the-one-before [31/12/2015, 01/01/2016]");
    assertThat(world.put(world.since(MOVED, AGAIN)))
        .isEqualTo("organisation.place-ends-before [01/01/2023, 01/01/2023]");
    assertThat(world.put(world.since(MOVED, AGAIN.plusYears(1))))
        .isEqualTo("organisation.place-ends-before [01/01/2024, 01/01/2023]");
    assertThat(world.put(world.since(AGAIN, LocalDate.of(10_000, 1, 1))))
        .isEqualTo("organisation.day-unreadable [01/01/+10000]");
    assertThat(world.put(world.since(MOVED, MOVED))).isEqualTo("organisation.place-as-it-is []");
    for (LocalDate wrong : List.of(before, FOUNDED.plusDays(1))) {
      assertThat(corrections.preview(world.unit, world.since(FOUNDED, wrong)).problem())
          .as("the preview says the same")
          .isNotNull();
    }
    assertThat(world.put(world.since(MOVED, FOUNDED.plusYears(2))))
        .as("the first and the last day that can be")
        .isEqualTo("done");
    assertThat(world.put(world.since(FOUNDED.plusYears(2), AGAIN.minusDays(1)))).isEqualTo("done");
  }

  @Test
  void aParentThatDidNotStandThenOrHadOneOfThatNameIsRefused() {
    World world = world("ND5");
    assertThat(world.put(world.since(MOVED, LocalDate.of(2017, 12, 31))))
        .isEqualTo("organisation.parent-not-all-the-time [Sở Hai ND5, 31/12/2017]");
    take(
        """
        key,from,name,kind,level,parent,local
        ND5:t,2010-01-01,Chi cục ND5,DIVISION,PROVINCE,ND5:b,
        """
            .replace("2010", "2018"),
        """
        key,from,name,kind,level,parent,local
        ND5:t,2019-06-01,Chi cục cũ ND5,DIVISION,PROVINCE,ND5:b,
        """);
    assertThat(world.put(world.since(MOVED, LocalDate.of(2019, 5, 31))))
        .isEqualTo("organisation.name-beside-then [Chi cục ND5]");
    assertThat(world.put(world.since(MOVED, LocalDate.of(2019, 6, 1)))).isEqualTo("done");
  }

  @Test
  void theDayOfADecisionStays() {
    World world = world("ND6");
    take(
        """
        event,kind,date,legal_basis,from,to,share
        ND6-1,LEVEL_CHANGE,2020-01-01,QĐ 9,ND6:x,ND6:x,1
        """);
    assertThat(world.put(world.since(MOVED, MOVED.plusDays(1))))
        .isEqualTo("organisation.day-of-a-decision [01/01/2020, QĐ 9]");
    assertThat(world.put(world.since(AGAIN, AGAIN.plusDays(1))))
        .as("another day was not decided")
        .isEqualTo("done");
  }

  @Test
  void whoKeepsUnitsByAPostMovesADayOnlyWhereBothParentsAreHis() {
    World world = world("ND7");
    take(
        """
        key,from,name,kind,level,parent,local
        NDF,2010-01-01,Thành phố NDF,CENTRAL_CITY,,,NDF
        ND7:x,2016-01-01,Chi cục ND7,DIVISION,PROVINCE,NDF,ND7.X
        """);
    Visitor office = Visitor.holding(context, Role.OFFICE, world.second);
    assertThat(send(office, world, MOVED.plusDays(1)).getStatus())
        .as("days are given to a unit that is not his")
        .isEqualTo(422);
    assertThat(send(office, world, MOVED.minusDays(1)).getStatus())
        .as("days come to his own")
        .isEqualTo(303);
  }

  @Test
  void thePageTakesADayShowsWhatItTouchesAndLeavesTheReasonInTheTrail() {
    World world = world("ND8");
    Visitor keeper = Visitor.signedIn(context, Role.ADMINISTRATOR);
    var edit = keeper.open("/units/" + world.unit + "/edit?on=2021-01-01");
    assertThat(edit.select("#p-from").attr("value")).isEqualTo("2020-01-01");
    String asked =
        "/units/"
            + world.unit
            + "/edit/place?since=2020-01-01&day=2021-01-01&kind=DIVISION&level=PROVINCE&parent="
            + world.second;
    var shown = keeper.open(asked + "&from=2019-07-01");
    assertThat(shown.select("table").text())
        .contains("01/01/2020 01/07/2019", "đến hết ngày 31/12/2019 30/06/2019");
    assertThat(shown.select("#keo-theo").text()).contains("31/12/2019");
    assertThat(shown.select("form input[name=from]").attr("value")).isEqualTo("2019-07-01");
    var refused = keeper.open(asked + "&from=2015-07-01");
    assertThat(refused.text()).contains("Xin chọn ngày sau 01/01/2016.");
    assertThat(refused.select("form input[name=reason]")).isEmpty();
    assertThat(keeper.get(asked + "&from=mai").getStatus()).isEqualTo(303);
    assertThat(keeper.open("/units/" + world.unit + "/edit").text())
        .contains("Không hiểu ngày \"mai\"");

    assertThat(send(keeper, world, LocalDate.of(2019, 7, 1)).getStatus()).isEqualTo(303);
    MockHttpServletResponse late = send(keeper, world, LocalDate.of(2019, 8, 1));
    assertThat(late.getStatus()).as("the time begins on that day no more").isEqualTo(303);
    assertThat(world.places()).contains("DIVISION b 2019-07-01 2023-01-01");
    assertThat(
            database
                .sql(
                    "select detail::text || before::text || after::text from platform.audit where subject = :unit and action = 'unit.corrected'")
                .param("unit", "unit:" + world.unit)
                .query(String.class)
                .single())
        .contains(WHY, "2020-01-01", "2019-07-01");
  }

  @Test
  void programsSeeAndDoTheSame() {
    World world = world("ND9");
    Visitor keeper = Visitor.signedIn(context, Role.ADMINISTRATOR);
    keeper.open("/units/" + world.unit + "/edit");
    String address = "/api/v1/units/" + world.unit + "/place";
    String asked = "?since=2020-01-01&kind=DIVISION&level=PROVINCE&parent=" + world.second;
    assertThat(Visitor.text(keeper.get(address + asked + "&from=2019-01-01")))
        .contains("\"since\":\"2019-01-01\"", "\"refusal\":null");
    assertThat(Visitor.text(keeper.get(address + asked + "&from=2030-01-01")))
        .contains("\"refusal\":\"organisation.place-ends-before\"");
    String body =
        "{\"version\":1,\"since\":\"2020-01-01\",\"from\":\"%s\",\"kind\":\"DIVISION\",\"level\":\"PROVINCE\",\"parent\":%s,\"reason\":\"%s\"}";
    MockHttpServletResponse gap =
        call(keeper, address, body.formatted("2000-01-01", world.second, WHY));
    assertThat(gap.getStatus()).isGreaterThanOrEqualTo(400).isLessThan(500);
    assertThat(Visitor.text(gap)).contains("organisation.place-over-the-one-before");
    MockHttpServletResponse done =
        call(keeper, address, body.formatted("2019-01-01", world.second, WHY));
    assertThat(done.getStatus()).as(Visitor.text(done)).isEqualTo(200);
    assertThat(world.places()).contains("DIVISION b 2019-01-01 2023-01-01");
  }

  /** Whatever day is tried: done or refused, the unit stands every day of its life exactly once. */
  @Test
  void afterAnyDaysThatWereTriedTheUnitStandsOnceOnEveryDayOfItsLife() {
    World world = world("NDX");
    Random random = new Random(20_260_711);
    for (int i = 0; i < 60; i++) {
      List<UnitRecord.Place> places = records.get(world.unit).places();
      UnitRecord.Place one = places.get(random.nextInt(places.size()));
      LocalDate from = LocalDate.of(2015, 6, 1).plusDays(random.nextInt(3650));
      UnitId parent = random.nextInt(3) == 0 ? world.first : one.parent();
      RightPlace right = new RightPlace(one.since(), from, one.kind(), one.level(), parent);
      boolean possible = corrections.preview(world.unit, right).problem() == null;
      assertThat(world.put(right).equals("done")).as("as previewed: %s", right).isEqualTo(possible);
      assertThat(gapsOrOverlaps(world.unit)).as("after %s", right).isZero();
    }
    assertThat(world.places()).as("something was done").isNotEqualTo(world.asEntered());
    assertThat(computedElsewise()).isZero();
  }

  private MockHttpServletResponse send(Visitor who, World world, LocalDate from) {
    return who.post(
        "/units/" + world.unit + "/edit/place",
        "version",
        "1",
        "since",
        "2020-01-01",
        "from",
        from.toString(),
        "kind",
        "DIVISION",
        "level",
        "PROVINCE",
        "parent",
        world.second.toString(),
        "reason",
        WHY);
  }

  private static MockHttpServletResponse call(Visitor who, String address, String body) {
    return who.send(
        MockMvcRequestBuilders.post(address)
            .contentType(MediaType.APPLICATION_JSON)
            .header("X-CSRF-TOKEN", who.formToken())
            .content(body));
  }

  private void take(String... files) {
    List<UnitImport.Text> texts = new ArrayList<>();
    for (String file : files) {
      texts.add(new UnitImport.Text("tep.csv", file));
    }
    assertThat(imports.importAll(texts).errors()).isEmpty();
  }

  private World world(String prefix) {
    take(UNITS.replace("#", prefix));
    return new World(
        unit(prefix),
        unit(prefix + ".A"),
        unit(prefix + ".B"),
        unit(prefix + ".X"),
        unit(prefix + ".Y"));
  }

  private UnitId unit(String code) {
    return units.findByCode(CodeScheme.LOCAL, code, MOVED).orElseThrow().id();
  }

  /** The units of one test. */
  private final class World {

    private final UnitId city;
    private final UnitId first;
    private final UnitId second;
    private final UnitId unit;
    private final UnitId below;

    private World(UnitId city, UnitId first, UnitId second, UnitId unit, UnitId below) {
      this.city = city;
      this.first = first;
      this.second = second;
      this.unit = unit;
      this.below = below;
    }

    /** The time as it is on record, only with another first day. */
    RightPlace since(LocalDate since, LocalDate from) {
      UnitRecord.Place place = records.get(unit).placeSince(since).orElseThrow();
      return new RightPlace(since, from, place.kind(), place.level(), place.parent());
    }

    String put(RightPlace right) {
      try {
        int version = records.get(unit).version();
        return corrections.put(unit, version, right, WHY, keeper()).done() ? "done" : "slower";
      } catch (RefusedException e) {
        return e.problem().code() + " " + e.problem().arguments();
      }
    }

    List<String> places() {
      return records.get(unit).places().stream()
          .map(place ->
              place.kind()
                  + " "
                  + called(place.parent())
                  + " "
                  + place.since()
                  + " "
                  + place.until())
          .toList();
    }

    private List<String> asEntered() {
      return List.of(
          "DIVISION a 2016-01-01 2020-01-01",
          "DIVISION b 2020-01-01 2023-01-01",
          "PUBLIC_SERVICE_UNIT b 2023-01-01 null");
    }

    private String called(@Nullable UnitId parent) {
      return first.equals(parent) ? "a" : second.equals(parent) ? "b" : "city";
    }
  }

  /** 0: from its first day on the unit has one place on any day. */
  private int gapsOrOverlaps(UnitId unit) {
    return database
        .sql(
            """
            select count(*) from organisation.unit u
            where u.id = :unit and not (
              (select range_agg(valid) from organisation.unit_place where unit_id = u.id) = datemultirange(u.lifetime)
              and (select range_agg(valid) from organisation.standing where unit_id = u.id) = datemultirange(u.lifetime))
            """)
        .param("unit", unit.value())
        .query(Integer.class)
        .single();
  }

  /** How many rows of the derived table are not what the facts say. */
  private int computedElsewise() {
    return database
        .sql(
            """
            select count(*) from (
              (select unit_id, valid, name, kind, level, path::text from organisation.standing
               except select unit_id, valid, name, kind, level, path::text from organisation.standing_computed)
              union all
              (select unit_id, valid, name, kind, level, path::text from organisation.standing_computed
               except select unit_id, valid, name, kind, level, path::text from organisation.standing)) as differing
            """)
        .query(Integer.class)
        .single();
  }
}

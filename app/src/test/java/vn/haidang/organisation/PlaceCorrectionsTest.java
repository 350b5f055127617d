package vn.haidang.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.haidang.organisation.DraftsOf.keeper;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.Role;
import vn.haidang.platform.VietnamTime;
import vn.haidang.platform.Visitor;
import vn.haidang.testing.ApplicationTest;

/** A unit that was entered with a wrong kind, level or parent is put right with its days. */
@ApplicationTest
class PlaceCorrectionsTest {

  private static final LocalDate SINCE = LocalDate.of(2016, 1, 1);
  private static final String WHY = "Nhập nhầm đơn vị cấp trên";

  @Autowired private ApplicationContext context;
  @Autowired private PlaceCorrections corrections;
  @Autowired private UnitCorrections records;
  @Autowired private Units units;
  @Autowired private UnitBook book;
  @Autowired private JdbcClient database;
  @Autowired private Clock clock;

  @Test
  void whatStandsBelowComesAlongAndPostsReachAsFarAsTheRightPlaceLetsThem() {
    UnitId city = DraftsOf.city(context, "Thành phố Nơi Một");
    UnitId wrong = DraftsOf.department(context, city, "Sở Nhầm Một");
    UnitId right = DraftsOf.department(context, city, "Sở Đúng Một");
    UnitId unit = division(wrong, "Chi cục Lạc Một");
    UnitId below = division(unit, "Phòng Theo Một");
    Visitor there = Visitor.holding(context, Role.DEPARTMENT_HEAD, right);
    Visitor here = Visitor.holding(context, Role.DEPARTMENT_HEAD, wrong);
    assertThat(reaches(there, below)).isFalse();
    assertThat(reaches(here, below)).isTrue();

    PlacePreview shown = corrections.preview(unit, place(UnitKind.DIVISION, right));
    assertThat(shown.problem()).isNull();
    assertThat(shown.below()).extracting(Unit::name).containsExactly("Phòng Theo Một");
    assertThat(shown.losing()).as("who holds posts there").hasSize(1);
    assertThat(shown.gaining()).hasSize(1);
    assertThat(shown.losing()).doesNotContainAnyElementsOf(shown.gaining());
    assertThat(shown.aboveAfter())
        .extracting(Unit::name)
        .containsExactly("Thành phố Nơi Một", "Sở Đúng Một");
    assertThat(units.get(unit, SINCE).parent()).as("nothing is written yet").isEqualTo(wrong);

    assertThat(put(unit, 1, place(UnitKind.DIVISION, right)).done()).isTrue();
    for (LocalDate day : List.of(SINCE, SINCE.plusYears(5), LocalDate.now(clock))) {
      assertThat(units.get(unit, day).parent()).isEqualTo(right);
      assertThat(units.get(below, day).ancestors()).containsExactly(city, right, unit);
    }
    assertThat(reaches(there, below)).isTrue();
    assertThat(reaches(here, below)).isFalse();
    assertThat(units.childrenOf(wrong, SINCE)).isEmpty();
    assertThat(overlaps()).isZero();
  }

  @Test
  void aWrongKindOrLevelIsPutRightForItsTimeOnly() {
    UnitId city = DraftsOf.city(context, "Thành phố Nơi Hai");
    UnitId unit =
        book.enter(NewUnit.of("Hải Loại", UnitKind.TOWN, UnitLevel.DISTRICT, city, SINCE));
    moved(unit, UnitKind.PROVINCIAL_CITY, city, "Nghị quyết 7/NQ");

    put(unit, 1, new RightPlace(SINCE, UnitKind.RURAL_DISTRICT, UnitLevel.COMMUNE, city));
    assertThat(units.get(unit, DraftsOf.DAY.minusDays(1)).kind())
        .isEqualTo(UnitKind.RURAL_DISTRICT);
    assertThat(units.get(unit, DraftsOf.DAY.minusDays(1)).level())
        .as("a territory stands on the level of its kind")
        .isEqualTo(UnitLevel.DISTRICT);
    assertThat(units.get(unit, DraftsOf.DAY).kind()).isEqualTo(UnitKind.PROVINCIAL_CITY);
    assertThat(records.get(unit).places())
        .extracting(place -> place.kind() + " " + place.since() + " " + place.until())
        .containsExactly("RURAL_DISTRICT 2016-01-01 2025-03-01", "PROVINCIAL_CITY 2025-03-01 null");
  }

  @Test
  void aDecidedChangeOfPlaceStaysOne() {
    UnitId city = DraftsOf.city(context, "Thành phố Nơi Ba");
    UnitId unit =
        book.enter(NewUnit.of("Hải Nâng", UnitKind.TOWN, UnitLevel.DISTRICT, city, SINCE));
    moved(unit, UnitKind.PROVINCIAL_CITY, city, "Nghị quyết 8/NQ");
    assertThat(refusal(unit, new RightPlace(SINCE, UnitKind.PROVINCIAL_CITY, level(), city)))
        .isEqualTo("organisation.against-an-event [01/03/2025, Nghị quyết 8/NQ]");
    assertThat(refusal(unit, new RightPlace(DraftsOf.DAY, UnitKind.TOWN, level(), city)))
        .isEqualTo("organisation.against-an-event [01/03/2025, Nghị quyết 8/NQ]");
    assertThat(units.get(unit, SINCE).kind()).isEqualTo(UnitKind.TOWN);
  }

  @Test
  void aParentThatDidNotStandAllTheTimeIsRefusedWithTheDay() {
    UnitId city = DraftsOf.city(context, "Thành phố Nơi Bốn");
    UnitId unit = DraftsOf.department(context, city, "Sở Nơi Bốn");
    UnitId later =
        book.enter(
            NewUnit.of(
                "Sở Về Sau", UnitKind.DEPARTMENT, UnitLevel.PROVINCE, city, SINCE.plusYears(1)));
    UnitId ended = DraftsOf.department(context, city, "Sở Đã Thôi");
    Neighbourhood.enter(context).abolish(ended);
    assertThat(refusal(unit, place(UnitKind.DIVISION, later)))
        .isEqualTo("organisation.parent-not-all-the-time [Sở Về Sau, 01/01/2016]");
    assertThat(refusal(unit, place(UnitKind.DIVISION, ended)))
        .isEqualTo(
            "organisation.parent-not-all-the-time [Sở Đã Thôi, "
                + VietnamTime.written(LocalDate.now(clock))
                + "]");
    assertThat(refusal(unit, place(UnitKind.DIVISION, new UnitId(999_999_999))))
        .startsWith("organisation.no-such-unit");
    assertThat(units.get(unit, SINCE).parent()).isEqualTo(city);
  }

  @Test
  void nothingStandsBelowItselfHoweverFar() {
    UnitId city = DraftsOf.city(context, "Thành phố Nơi Năm");
    UnitId unit = DraftsOf.department(context, city, "Sở Nơi Năm");
    UnitId below = division(division(unit, "Phòng Nơi Năm"), "Tổ Nơi Năm");
    assertThat(refusal(unit, place(UnitKind.DEPARTMENT, unit)))
        .isEqualTo("organisation.below-itself [Sở Nơi Năm]");
    assertThat(refusal(unit, place(UnitKind.DEPARTMENT, below)))
        .isEqualTo("organisation.parent-below-it [Tổ Nơi Năm, Sở Nơi Năm, 01/01/2016]");
    assertThat(corrections.preview(unit, place(UnitKind.DEPARTMENT, below)).problem())
        .as("the preview says the same")
        .isNotNull();
    assertThat(units.get(below, SINCE).ancestors()).hasSize(3);
  }

  @Test
  void ofTwoWhoPutEachBelowTheOtherAtOnceOneIsRefused() throws Exception {
    UnitId city = DraftsOf.city(context, "Thành phố Nơi Sáu");
    UnitId one = DraftsOf.department(context, city, "Sở Sáu Một");
    UnitId two = DraftsOf.department(context, city, "Sở Sáu Hai");
    List<Callable<String>> both =
        List.of(
            () -> outcome(one, place(UnitKind.DEPARTMENT, two)),
            () -> outcome(two, place(UnitKind.DEPARTMENT, one)));
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<String> ends = threads.invokeAll(both).stream().map(PlaceCorrectionsTest::end).toList();
      assertThat(ends).containsExactlyInAnyOrder("done", "organisation.parent-below-it");
    }
    assertThat(units.find(one, SINCE)).isPresent();
    assertThat(units.find(two, SINCE)).isPresent();
  }

  @Test
  void twoUnitsOfOneNameDoNotComeToStandBesideEachOther() {
    UnitId city = DraftsOf.city(context, "Thành phố Nơi Bảy");
    UnitId one = DraftsOf.department(context, city, "Sở Bảy Một");
    UnitId two = DraftsOf.department(context, city, "Sở Bảy Hai");
    UnitId unit = division(one, "Văn phòng");
    division(two, "Văn phòng");
    assertThat(refusal(unit, place(UnitKind.DIVISION, two)))
        .isEqualTo("organisation.name-beside-then [Văn phòng]");
    assertThat(outcome(unit, place(UnitKind.COMMITTEE_OFFICE, one))).isEqualTo("done");
  }

  @Test
  void whoWasSlowerOrSaysNoReasonOrChangesNothingDoesNothing() {
    UnitId city = DraftsOf.city(context, "Thành phố Nơi Tám");
    UnitId unit = DraftsOf.department(context, city, "Sở Nơi Tám");
    assertThat(refusal(unit, place(UnitKind.DEPARTMENT, city)))
        .isEqualTo("organisation.place-as-it-is []");
    assertThat(put(unit, 1, place(UnitKind.INSPECTORATE, city)).done()).isTrue();
    assertThat(put(unit, 1, place(UnitKind.OTHER, city)).done()).isFalse();
    assertThat(units.get(unit, SINCE).kind()).isEqualTo(UnitKind.INSPECTORATE);
    assertThat(codeOf(() -> corrections.put(unit, 2, place(UnitKind.OTHER, city), "  ", keeper())))
        .isEqualTo("organisation.reason-missing");
    assertThat(
            codeOf(() ->
                put(
                    unit,
                    2,
                    new RightPlace(SINCE.plusDays(3), UnitKind.OTHER, UnitLevel.PROVINCE, city))))
        .isEqualTo("organisation.no-place-since");
  }

  @Test
  void whoKeepsUnitsByAPostMovesThemWithinItsReachOnly() {
    Neighbourhood around = Neighbourhood.enter(context);
    UnitId own = around.unit("own");
    UnitId mine = division(own, "Phòng Của Mình");
    Visitor office = Visitor.holding(context, Role.OFFICE, own);
    Visitor elsewhere = Visitor.holding(context, Role.OFFICE, around.unit("foreign"));
    assertThat(move(elsewhere, mine, around.unit("foreign")).getStatus())
        .as("not his to take")
        .isEqualTo(422);
    assertThat(move(office, mine, around.unit("foreign")).getStatus())
        .as("not his to give there")
        .isEqualTo(422);
    assertThat(units.get(mine, SINCE).parent()).isEqualTo(own);
    assertThat(move(office, mine, around.unit("sibling")).getStatus()).isEqualTo(303);
    assertThat(units.get(mine, SINCE).parent()).isEqualTo(around.unit("sibling"));
  }

  @Test
  void thePageShowsWhatItTouchesTakesAReasonAndLeavesItInTheTrail() {
    UnitId city = DraftsOf.city(context, "Thành phố Nơi Chín");
    UnitId wrong = DraftsOf.department(context, city, "Sở Nhầm Chín");
    UnitId right = DraftsOf.department(context, city, "Sở Đúng Chín");
    UnitId unit = division(wrong, "Chi cục Lạc Chín");
    division(unit, "Phòng Theo Chín");
    Visitor keeper = Visitor.signedIn(context, Role.ADMINISTRATOR);
    var edit = keeper.open("/units/" + unit + "/edit");
    assertThat(edit.select("#noi").text()).isNotEmpty();
    assertThat(edit.select("#p-parent option[selected]").text().strip()).isEqualTo("Sở Nhầm Chín");
    assertThat(edit.select("#p-parent option").eachText())
        .anyMatch(name -> name.endsWith("Sở Đúng Chín"))
        .noneMatch(name -> name.endsWith("Phòng Theo Chín"));

    String asked =
        "/units/"
            + unit
            + "/edit/place?since=2016-01-01&day=2020-01-01&kind=DIVISION&level=PROVINCE";
    var named = keeper.open(asked + "&other=S%E1%BB%9F%20%C4%90%C3%BAng%20Ch%C3%ADn");
    assertThat(named.select("#noi-dung").text())
        .contains("Thành phố Nơi Chín › Sở Đúng Chín", "Phòng Theo Chín");
    assertThat(named.select("form input[name=parent]").attr("value")).isEqualTo(right.toString());
    assertThat(keeper.open(asked + "&parent=" + unit).select("form input[name=reason]")).isEmpty();

    MockHttpServletResponse bare = move(keeper, unit, right, "");
    assertThat(bare.getStatus()).isEqualTo(422);
    assertThat(Visitor.page(bare).text()).contains("Xin ghi lý do.");
    assertThat(move(keeper, unit, right, WHY).getStatus()).isEqualTo(303);
    assertThat(units.get(unit, SINCE).parent()).isEqualTo(right);
    MockHttpServletResponse late = move(keeper, unit, city, WHY);
    assertThat(late.getStatus()).as("seen at the version before").isEqualTo(409);
    assertThat(Visitor.page(late).text()).contains("Sở Đúng Chín", "Thành phố Nơi Chín");
    assertThat(
            database
                .sql(
                    "select detail::text || before::text || after::text from platform.audit where subject = :unit and action = 'unit.corrected'")
                .param("unit", "unit:" + unit)
                .query(String.class)
                .single())
        .contains(WHY, "Sở Nhầm Chín", "Sở Đúng Chín");
  }

  @Test
  void thePageOfAUnitThatIsNoMoreOffersWhatStoodThen() {
    Neighbourhood around = Neighbourhood.enter(context);
    UnitId above = DraftsOf.city(context, "Thành phố Cùng Thôi");
    UnitId gone = DraftsOf.department(context, above, "Sở Cùng Thôi");
    UnitId beside = DraftsOf.department(context, above, "Sở Đúng Hồi Ấy");
    List.of(gone, beside, above).forEach(around::abolish);
    var form = Visitor.signedIn(context, Role.ADMINISTRATOR).open("/units/" + gone + "/edit");
    assertThat(form.select("#p-parent option[selected]").text().strip())
        .isEqualTo("Thành phố Cùng Thôi");
    assertThat(form.select("#p-parent option").eachText())
        .anyMatch(name -> name.endsWith("Sở Đúng Hồi Ấy"));
    assertThat(form.select("form[action$=place] input[name=day]"))
        .extracting(day -> day.attr("value"))
        .containsExactly(LocalDate.now(clock).minusDays(1).toString());
  }

  @Test
  void programsSeeAndDoTheSame() {
    UnitId city = DraftsOf.city(context, "Thành phố Nơi Mười");
    UnitId right = DraftsOf.department(context, city, "Sở Đúng Mười");
    UnitId unit = DraftsOf.department(context, city, "Trung tâm Lạc Mười");
    Visitor keeper = Visitor.signedIn(context, Role.ADMINISTRATOR);
    keeper.open("/units/" + unit + "/edit");
    String address = "/api/v1/units/" + unit + "/place";
    assertThat(
            Visitor.text(
                keeper.get(
                    address
                        + "?since=2016-01-01&kind=PUBLIC_SERVICE_UNIT&level=PROVINCE&parent="
                        + right)))
        .contains("\"parentName\":\"Sở Đúng Mười\"")
        .contains("\"refusal\":null");
    String wanted =
        "{\"version\":1,\"since\":\"2016-01-01\",\"kind\":\"PUBLIC_SERVICE_UNIT\",\"level\":\"PROVINCE\",\"parent\":%s,\"reason\":\"%s\"}";
    MockHttpServletResponse circle = call(keeper, address, wanted.formatted(unit, WHY));
    assertThat(circle.getStatus()).isGreaterThanOrEqualTo(400);
    assertThat(Visitor.text(circle)).contains("organisation.below-itself");
    MockHttpServletResponse done = call(keeper, address, wanted.formatted(right, WHY));
    assertThat(done.getStatus()).as(Visitor.text(done)).isEqualTo(200);
    assertThat(units.get(unit, SINCE).kind()).isEqualTo(UnitKind.PUBLIC_SERVICE_UNIT);
    assertThat(call(keeper, address, wanted.formatted(city, WHY)).getStatus()).isEqualTo(409);
  }

  private static MockHttpServletResponse call(Visitor who, String address, String body) {
    return who.send(
        org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post(address)
            .contentType(org.springframework.http.MediaType.APPLICATION_JSON)
            .header("X-CSRF-TOKEN", who.formToken())
            .content(body));
  }

  private static MockHttpServletResponse move(Visitor who, UnitId unit, UnitId parent) {
    return move(who, unit, parent, WHY);
  }

  private static MockHttpServletResponse move(
      Visitor who, UnitId unit, UnitId parent, String reason) {
    return who.post(
        "/units/" + unit + "/edit/place",
        "version",
        "1",
        "since",
        "2016-01-01",
        "kind",
        "DIVISION",
        "level",
        "PROVINCE",
        "parent",
        parent.toString(),
        "reason",
        reason);
  }

  /** Whether a head of his unit may set up a post in that one. */
  private static boolean reaches(Visitor head, UnitId unit) {
    int status =
        head.post(
                "/units/" + unit + "/posts",
                "title",
                "Chuyên viên " + java.util.UUID.randomUUID(),
                "role",
                "OFFICER",
                "single",
                "no",
                "since",
                "2020-01-01")
            .getStatus();
    assertThat(status).isIn(303, 403);
    return status == 303;
  }

  private void moved(UnitId unit, UnitKind kind, UnitId parent, String basis) {
    ReorganisationDrafts drafts = context.getBean(ReorganisationDrafts.class);
    DraftSheet sheet =
        DraftsOf.sheet(EventKind.LEVEL_CHANGE)
            .withBasis(EventKind.LEVEL_CHANGE, DraftsOf.DAY, basis, "")
            .withBefore(units.get(unit, SINCE))
            .withAfter(
                List.of(
                    new DraftSheet.Stand(
                        unit.value(),
                        units.get(unit, SINCE).name(),
                        "",
                        kind,
                        kind.onlyLevel().orElse(UnitLevel.PROVINCE),
                        parent.value(),
                        null,
                        "",
                        "")),
                List.of());
    drafts.decide(drafts.begin(sheet, keeper()).id(), 1, keeper());
  }

  private UnitId division(UnitId parent, String name) {
    return book.enter(NewUnit.of(name, UnitKind.DIVISION, UnitLevel.PROVINCE, parent, SINCE));
  }

  private static UnitLevel level() {
    return UnitLevel.DISTRICT;
  }

  private static RightPlace place(UnitKind kind, @Nullable UnitId parent) {
    return new RightPlace(SINCE, kind, UnitLevel.PROVINCE, parent);
  }

  private UnitCorrections.Outcome put(UnitId unit, int seen, RightPlace right) {
    return corrections.put(unit, seen, right, WHY, keeper());
  }

  private String refusal(UnitId unit, RightPlace right) {
    try {
      put(unit, records.get(unit).version(), right);
      return "done";
    } catch (RefusedException e) {
      return e.problem().code() + " " + e.problem().arguments();
    }
  }

  private String outcome(UnitId unit, RightPlace right) {
    String said = refusal(unit, right);
    return said.contains(" ") ? said.substring(0, said.indexOf(' ')) : said;
  }

  private static String codeOf(Runnable change) {
    try {
      change.run();
      return "done";
    } catch (RefusedException e) {
      return e.problem().code();
    }
  }

  private static String end(Future<String> future) {
    try {
      return Objects.requireNonNull(future.get());
    } catch (Exception e) {
      return String.valueOf(e.getCause());
    }
  }

  /** How many pairs of standings of one unit overlap: the database would refuse them as well. */
  private int overlaps() {
    return database
        .sql(
            "select count(*) from organisation.standing a join organisation.standing b on a.unit_id = b.unit_id and a.valid && b.valid and a.valid <> b.valid")
        .query(Integer.class)
        .single();
  }
}

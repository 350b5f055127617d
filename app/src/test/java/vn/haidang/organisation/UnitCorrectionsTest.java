package vn.haidang.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.haidang.organisation.DraftsOf.keeper;

import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.haidang.platform.Role;
import vn.haidang.platform.SearchSource;
import vn.haidang.platform.SearchWords;
import vn.haidang.platform.Visitor;
import vn.haidang.testing.ApplicationTest;

/** A clerk puts right what is on record about a unit, and finds units by any name they had. */
@ApplicationTest
class UnitCorrectionsTest {

  private static final LocalDate DAY = LocalDate.of(2020, 5, 1);

  @Autowired private ApplicationContext context;
  @Autowired private UnitCorrections corrections;
  @Autowired private Units units;
  @Autowired private UnitBook book;
  @Autowired private UnitSearchSource search;

  @Test
  void aNameThatWasWrittenWronglyIsPutRightForAllItsTime() {
    UnitId city = DraftsOf.city(context, "Thành phố Hải Sửa");
    UnitId unit = DraftsOf.department(context, city, "Sở Du Lịnh");

    corrections.putName(unit, 1, LocalDate.of(2016, 1, 1), "Sở  Du lịch ", "Sở DL", keeper());

    assertThat(units.get(unit, DAY).name()).isEqualTo("Sở Du lịch");
    assertThat(units.get(unit, DAY).shortName()).isEqualTo("Sở DL");
    assertThat(
            corrections.putName(unit, 1, LocalDate.of(2016, 1, 1), "Sở khác", "", keeper()).done())
        .as("somebody was faster")
        .isFalse();
    assertThat(units.get(unit, DAY).name()).isEqualTo("Sở Du lịch");
  }

  @Test
  void aCodeRunsFromItsDayAndTheOneBeforeItEnds() {
    UnitId city = DraftsOf.city(context, "Thành phố Hải Mã");
    UnitId unit = DraftsOf.department(context, city, "Sở Có Mã Mới");
    UnitId other = DraftsOf.department(context, city, "Sở Chiếm Mã");

    corrections.putCode(unit, 1, CodeScheme.LOCAL, "HM.CU", LocalDate.of(2016, 1, 1), keeper());
    corrections.putCode(unit, 2, CodeScheme.LOCAL, "HM.MOI", DAY, keeper());
    assertThat(units.get(unit, DAY.minusDays(1)).code(CodeScheme.LOCAL)).contains("HM.CU");
    assertThat(units.get(unit, DAY).code(CodeScheme.LOCAL)).contains("HM.MOI");

    corrections.putCode(unit, 3, CodeScheme.LOCAL, "HM.MOI2", DAY, keeper());
    assertThat(units.get(unit, DAY).code(CodeScheme.LOCAL)).contains("HM.MOI2");
    corrections.putCode(unit, 4, CodeScheme.LOCAL, "", DAY.plusYears(1), keeper());
    assertThat(units.get(unit, DAY.plusYears(1)).code(CodeScheme.LOCAL)).isEmpty();
    assertThatThrownBy(
            () -> corrections.putCode(other, 1, CodeScheme.LOCAL, "HM.MOI2", DAY, keeper()))
        .hasMessageContaining("organisation.code-of-two");
    assertThat(corrections.get(unit).codes())
        .extracting(code -> code.code() + " " + code.since() + " " + code.until())
        .containsExactly("HM.CU 2016-01-01 2020-05-01", "HM.MOI2 2020-05-01 2021-05-01");
  }

  @Test
  void aFunctionIsDeclaredEndedAndTakenOutAgain() {
    UnitId city = DraftsOf.city(context, "Thành phố Hải Chức");
    UnitId unit = DraftsOf.department(context, city, "Sở Có Chức Năng");

    corrections.putFunction(unit, 1, "nghề muối", DAY, null, keeper());
    corrections.putFunction(unit, 2, "nghề muối", DAY, DAY.plusDays(10), keeper());
    assertThat(units.listFunctions(unit, DAY.plusDays(9))).containsExactly("nghề muối");
    assertThat(units.listFunctions(unit, DAY.plusDays(10))).isEmpty();
    assertThatThrownBy(
            () -> corrections.putFunction(unit, 3, "nghề muối", DAY.plusDays(3), null, keeper()))
        .hasMessageContaining("organisation.function-twice");
    corrections.removeFunction(unit, 3, "nghề muối", DAY, keeper());
    assertThat(corrections.get(unit).functions()).isEmpty();
  }

  @Test
  void aUnitsNameIsNotLongerThan300LettersWhoeverEntersIt() {
    UnitId city = DraftsOf.city(context, "Thành phố Hải Dài");
    assertThatThrownBy(() -> book.add(named("S".repeat(301), city), keeper()))
        .hasMessageContaining("organisation.name-missing");
    assertThat(units.get(book.add(named("S".repeat(300), city), keeper()), DAY).name())
        .hasSize(300);
  }

  private static NewUnit named(String name, UnitId city) {
    return NewUnit.of(name, UnitKind.DEPARTMENT, UnitLevel.PROVINCE, city, DAY);
  }

  @Test
  void anEndThatCannotBeReadIsToldAndDoesNotMeanWithoutEnd() {
    UnitId unit =
        DraftsOf.department(context, DraftsOf.city(context, "Thành phố Hải Hạn"), "Sở Có Hạn");
    var answer =
        Visitor.signedIn(context, Role.ADMINISTRATOR)
            .post(
                "/units/" + unit + "/edit/function",
                "version",
                "1",
                "words",
                "nghề muối",
                "since",
                DAY.toString(),
                "until",
                "31/12/2020");
    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(corrections.get(unit).functions()).isEmpty();
  }

  @Test
  void aUnitIsFoundByEveryNameItHadWithoutAccentsAndOnlyOnce() {
    UnitId city = DraftsOf.city(context, "Thành phố Hải Tầm");
    UnitId unit = DraftsOf.department(context, city, "Sở Tầm Xưa");
    ReorganisationDrafts drafts = context.getBean(ReorganisationDrafts.class);
    DraftSheet renamed =
        DraftsOf.sheet(EventKind.RENAME)
            .withBefore(units.get(unit, DAY))
            .withAfter(
                java.util.List.of(
                    new DraftSheet.Stand(
                        unit.value(),
                        "Sở Tầm Nay",
                        "",
                        UnitKind.DEPARTMENT,
                        UnitLevel.PROVINCE,
                        city.value(),
                        null,
                        "",
                        "")),
                java.util.List.of());
    drafts.decide(drafts.begin(renamed, keeper()).id(), 1, keeper());

    var old =
        Objects.requireNonNull(
            search.findBest(SearchWords.of("so tam xua"), SearchSource.Match.WORDS, 5).get("unit"));
    assertThat(old.count()).isEqualTo(1);
    assertThat(old.hits().getFirst().title()).isEqualTo("Sở Tầm Xưa");
    assertThat(old.hits().getFirst().body())
        .isEqualTo("Tên cũ, đến ngày 28/02/2025; nay là Sở Tầm Nay");
    assertThat(old.hits().getFirst().url()).isEqualTo("/units/" + unit + "?on=2025-02-28");
    var now = search.findBest(SearchWords.of("hai tam so"), SearchSource.Match.WORDS, 5);
    assertThat(now).isEmpty();
    assertThat(search.find(SearchWords.of("tam nay"), SearchSource.Match.WORDS, "unit", 5, 0))
        .extracting(hit -> hit.title() + " | " + hit.place() + " | " + hit.body())
        .containsExactly("Sở Tầm Nay | Sở · Thành phố Hải Tầm | ");
    assertThat(Visitor.signedIn(context, Role.OFFICER).open("/search?q=so+tam+xua").text())
        .contains("Đơn vị", "Tên cũ, đến ngày 28/02/2025");
  }

  @Test
  void whoKeepsUnitsByAPostKeepsThoseInItsReach() {
    Neighbourhood around = Neighbourhood.enter(context);
    Visitor office = Visitor.holding(context, Role.OFFICE, around.unit("own"));

    assertThat(edit(office, around.unit("sibling")).getStatus()).isEqualTo(303);
    assertThat(edit(office, around.unit("foreign")).getStatus()).isEqualTo(422);
    assertThat(edit(office, around.unit("foreign")).getContentAsByteArray()).isNotEmpty();
    assertThat(units.listFunctions(around.unit("foreign"), DAY)).isEmpty();
    assertThat(units.listFunctions(around.unit("sibling"), DAY)).containsExactly("việc thử");
    assertThat(
            office
                .post("/units", "name", "Tỉnh Mới", "kind", "PROVINCE", "since", "2020-01-01")
                .getStatus())
        .as("nothing is put at the top by a post")
        .isEqualTo(422);
    assertThat(
            office
                .post(
                    "/units",
                    "name",
                    "Phòng Mới",
                    "kind",
                    "DIVISION",
                    "level",
                    "PROVINCE",
                    "parent",
                    around.unit("own").toString(),
                    "since",
                    "2020-01-01")
                .getStatus())
        .isEqualTo(303);
    assertThat(units.childrenOf(around.unit("own"), DAY))
        .extracting(Unit::name)
        .contains("Phòng Mới");
    assertThat(book).isNotNull();
  }

  private static org.springframework.mock.web.MockHttpServletResponse edit(
      Visitor visitor, UnitId unit) {
    return visitor.post(
        "/units/" + unit + "/edit/function",
        "version",
        "1",
        "words",
        "việc thử",
        "since",
        DAY.toString());
  }
}

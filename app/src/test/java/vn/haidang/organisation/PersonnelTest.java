package vn.haidang.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.haidang.platform.Role;
import vn.haidang.platform.Visitor;
import vn.haidang.testing.ApplicationTest;

/** What of people and posts everybody reads, and what only who reads inside the unit does. */
@ApplicationTest
class PersonnelTest {

  private static final String NAME = "Đoàn Thị Kín Tiếng";

  @Autowired private ApplicationContext context;
  @Autowired private People people;
  @Autowired private Posts posts;
  @Autowired private Clock clock;

  private UnitId own;
  private PersonId person;
  private HoldingId delegation;
  private String code;
  private UnitId aside;
  private Visitor inside;
  private Visitor sibling;

  @BeforeEach
  void somebodyWithACodeAndADelegation() {
    Neighbourhood around = Neighbourhood.enter(context);
    own = around.unit("own");
    LocalDate today = LocalDate.now(clock);
    code = "CB." + own;
    person = people.enter(NAME, code, null);
    PostId officer =
        posts.setUp(new NewPost(own, "Chuyên viên", Role.OFFICER, false, 9, today.minusDays(9)));
    posts.give(NewHolding.ordinary(officer, person, today.minusDays(9)));
    PostId head =
        posts.setUp(
            new NewPost(own, "Giám đốc", Role.DEPARTMENT_HEAD, true, 1, today.minusDays(9)));
    delegation =
        posts.give(
            new NewHolding(
                head,
                person,
                Capacity.DELEGATE,
                new Lifetime(today, today.plusDays(9)),
                "Duyệt số liệu quý",
                "Giấy ủy quyền 1"));
    inside = Visitor.holding(context, Role.OFFICER, own);
    aside = around.unit("sibling");
    sibling = Visitor.holding(context, Role.DEPARTMENT_HEAD, around.unit("sibling"));
  }

  @Test
  void whoHoldsAPostIsForEverybodyAndThePersonnelCodeIsNot() {
    for (String list : List.of("/people", "/people.csv", "/api/v1/people")) {
      String words = list + "?q=kin%20tieng&unit=" + own;
      assertThat(Visitor.text(inside.get(words))).as(list).contains(NAME, code);
      assertThat(Visitor.text(sibling.get(words)))
          .as(list)
          .contains(NAME, "Chuyên viên")
          .doesNotContain(code);
    }
    for (String page : List.of("/people/" + person, "/api/v1/people/" + person)) {
      assertThat(Visitor.text(inside.get(page))).as(page).contains(NAME, code);
      assertThat(Visitor.text(sibling.get(page))).as(page).contains(NAME).doesNotContain(code);
    }
    assertThat(Visitor.text(sibling.get("/units/" + own + "/posts.csv")))
        .contains(NAME)
        .doesNotContain(code);
  }

  @Test
  void nobodyFindsAPersonByACodeThatIsNotForHim() {
    assertThat(Visitor.text(inside.get("/api/v1/people?q=" + code))).contains(NAME);
    Visitor beside = Visitor.holding(context, Role.OFFICER, aside);
    assertThat(Visitor.text(beside.get("/api/v1/people?q=" + code))).doesNotContain(NAME);
    assertThat(Visitor.text(sibling.get("/api/v1/people?q=" + code)))
        .as("who keeps posts finds whom a decision names by the whole code")
        .contains(NAME)
        .doesNotContain("\"code\":\"" + code);
    assertThat(
            Visitor.text(
                Visitor.signedIn(context, Role.ADMINISTRATOR).get("/api/v1/people?q=" + code)))
        .contains(NAME);
  }

  @Test
  void aDelegationIsReadInsideTheUnitAndNowhereElse() {
    assertThat(inside.get("/holdings/" + delegation).getStatus()).isEqualTo(200);
    assertThat(sibling.get("/holdings/" + delegation).getStatus()).isEqualTo(404);
    assertThat(sibling.get("/api/v1/holdings/" + delegation).getStatus()).isEqualTo(404);
    for (String page :
        List.of(
            "/people/" + person,
            "/api/v1/people/" + person,
            "/units/" + own + "/posts",
            "/api/v1/units/" + own + "/posts")) {
      assertThat(Visitor.text(sibling.get(page))).as(page).doesNotContain("Duyệt số liệu quý");
    }
    assertThat(Visitor.text(inside.get("/people/" + person))).contains("Duyệt số liệu quý");
  }

  @Test
  void aReorganisationThatIsNotDecidedIsReadByThoseItConcernsOnly() {
    ReorganisationDrafts drafts = context.getBean(ReorganisationDrafts.class);
    DraftSheet sheet =
        DraftSheet.empty(EventKind.DISSOLVE)
            .withBefore(context.getBean(Units.class).find(own, LocalDate.now(clock)).orElseThrow());
    StoredDraft draft = drafts.begin(sheet, Visitor.identity(context, administrator()));
    String list = "/units/reorganisations";
    Map<Visitor, Boolean> sees =
        Map.of(
            Visitor.holding(context, Role.OFFICE, own),
            true,
            Visitor.signedIn(context, Role.ADMINISTRATOR),
            true,
            sibling,
            false);
    sees.forEach((visitor, told) -> {
      boolean found = Visitor.text(visitor.get(list)).contains(list + "/" + draft.id());
      assertThat(found).isEqualTo(told);
    });
    Visitor elsewhere =
        Visitor.holding(context, Role.OFFICE, Neighbourhood.enter(context).unit("foreign"));
    assertThat(elsewhere.get(list + "/" + draft.id()).getStatus()).isEqualTo(404);
    assertThat(elsewhere.get("/api/v1/reorganisations/" + draft.id()).getStatus()).isEqualTo(404);
  }

  private String administrator() {
    Visitor.named(context, "quan.tri.bo.may", Role.ADMINISTRATOR);
    return "quan.tri.bo.may";
  }
}

package vn.haidang.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import vn.haidang.organisation.Appointments;
import vn.haidang.organisation.Authority;
import vn.haidang.organisation.Capacity;
import vn.haidang.organisation.HoldingId;
import vn.haidang.organisation.Lifetime;
import vn.haidang.organisation.Neighbourhood;
import vn.haidang.organisation.NewHolding;
import vn.haidang.organisation.NewPost;
import vn.haidang.organisation.PostId;
import vn.haidang.organisation.Posts;
import vn.haidang.organisation.UnitId;
import vn.haidang.testing.ApplicationTest;

/** Authority follows the post on the day: acting, deputy, delegate, holder gone, unit gone. */
@ApplicationTest
class AuthorityTest {

  @Autowired private ApplicationContext context;
  @Autowired private Authority authority;
  @Autowired private Admission admission;
  @Autowired private AccountStore accounts;
  @Autowired private Posts posts;
  @Autowired private Clock clock;
  @Autowired private JdbcClient database;

  private Neighbourhood around;
  private UnitId own;
  private LocalDate today;

  @BeforeEach
  void enterTheUnits() {
    around = Neighbourhood.enter(context);
    own = around.unit("own");
    today = LocalDate.now(clock);
    database.sql("delete from platform.session").update();
  }

  @Test
  void whoActsOrStandsInAsDeputyMayWhatThePostMay() {
    for (Capacity capacity : new Capacity[] {Capacity.ACTING, Capacity.DEPUTY}) {
      String name = "thay." + capacity.name().toLowerCase(java.util.Locale.ROOT);
      Visitor.named(context, name, Role.OFFICER);
      PostId post = head(own, "Giám đốc " + capacity);
      give(name, post, capacity, new Lifetime(today, null));
      assertThat(authority.may(signedIn(name), Permission.DELEGATE, own)).as(name).isTrue();
    }
  }

  @Test
  void authorityEndsWithTheDayBeforeTheHoldingEnds() {
    Visitor.named(context, "sap.nghi", Role.OFFICER);
    PostId post = head(own, "Giám đốc");
    give("sap.nghi", post, Capacity.ORDINARY, new Lifetime(today.minusDays(9), today.plusDays(1)));
    assertThat(authority.may(signedIn("sap.nghi"), Permission.DELEGATE, own)).isTrue();
    Visitor.named(context, "da.nghi", Role.OFFICER);
    PostId before = head(own, "Giám đốc cũ");
    give("da.nghi", before, Capacity.ORDINARY, new Lifetime(today.minusDays(9), today));
    assertThat(authority.may(signedIn("da.nghi"), Permission.DELEGATE, own)).isFalse();
    assertThat(signedIn("da.nghi").may(Permission.READ)).isFalse();
  }

  @Test
  void aPostReachesItsUnitAndWhatStandsBelow() {
    Visitor.holding(context, Role.DEPARTMENT_HEAD, own);
    SignedIn head = signedIn("giu.department-head." + own);
    assertThat(mayIn(head, Permission.DELEGATE)).isEqualTo("own below");
  }

  @Test
  void theOfficeLooksAfterAllThatStandsBelowTheUnitAboveIt() {
    Visitor.holding(context, Role.OFFICE, own);
    SignedIn office = signedIn("giu.office." + own);
    assertThat(mayIn(office, Permission.PREPARE_PLANS)).isEqualTo("own below sibling above");
    assertThat(authority.reachOf(office, Permission.PREPARE_PLANS))
        .containsExactly(around.unit("above"));
  }

  @Test
  void anAbolishedUnitGivesNothing() {
    Visitor head = Visitor.holding(context, Role.DEPARTMENT_HEAD, around.unit("sibling"));
    assertThat(head.get("/plans").getStatus()).isEqualTo(200);
    around.abolish(around.unit("sibling"));
    assertThat(head.get("/plans").getStatus()).isEqualTo(403);
    assertThat(head.get("/account").getStatus()).isEqualTo(200);
    assertThat(head.get("/units/" + around.unit("sibling") + "/delegations").getStatus())
        .isEqualTo(403);
  }

  @Test
  void aUnitWrittenInAnotherWayIsNoUnitAndNobodyGetsPastTheQuestionByIt() {
    Visitor foreign = Visitor.holding(context, Role.LEADER, around.unit("foreign"));
    for (String written : List.of("00" + own, "+" + own)) {
      assertThat(foreign.get("/units/" + written + "/delegations").getStatus())
          .as(written)
          .isEqualTo(404);
      for (String act :
          List.of(
              "/units/" + written + "/delegations",
              "/units/waiting/" + written,
              "/api/v1/units/waiting/" + written,
              "/api/v1/urging/" + written)) {
        assertThat(foreign.post(act).getStatus()).as(act).isIn(404, 405);
      }
      assertThatThrownBy(() -> UnitId.valueOf(written)).isInstanceOf(NumberFormatException.class);
    }
  }

  @Test
  void aRoleThatTheAccountNamesWithoutAPostCountsInNoUnit() {
    Visitor.named(context, "chua.bo.nhiem", Role.LEADER);
    SignedIn leader = signedIn("chua.bo.nhiem");
    assertThat(leader.may(Permission.DELEGATE)).isTrue();
    assertThat(mayIn(leader, Permission.DELEGATE)).isEmpty();
  }

  @Test
  void aDelegateMayWhatWasDelegatedAndNoMoreUntilItIsTakenBack() {
    Visitor planner = Visitor.holding(context, Role.PLANNER, own);
    Visitor head = Visitor.holding(context, Role.DEPARTMENT_HEAD, own);
    Visitor delegate = Visitor.holding(context, Role.OFFICER, around.unit("below"));
    String delegateName = "giu.officer." + around.unit("below");
    assertThat(planner.get("/units/" + own + "/delegations").getStatus()).isEqualTo(403);
    assertThat(delegate.get("/plans/upload").getStatus()).isEqualTo(403);

    Visitor.named(context, "chanh.vp", Role.OFFICER);
    Appointments.appoint(context, Visitor.account(context, "chanh.vp"), Role.OFFICE, own);
    Appointments.appoint(context, Visitor.account(context, "chanh.vp"), Role.DEPARTMENT_HEAD, own);
    Visitor chief = Visitor.named(context, "chanh.vp", Role.OFFICER);
    String address = "/units/" + own + "/delegations";
    Document page = chief.open(address);
    String post = option(page, "post", "Chức vụ OFFICE");
    String to =
        String.valueOf(
            Appointments.personOf(context, Visitor.account(context, delegateName)).value());
    MockHttpServletResponse without =
        chief.post(address, "post", post, "to", to, "permissions", "PREPARE_PLANS", "scope", "");
    assertThat(without.getStatus()).isEqualTo(422);
    MockHttpServletResponse toNobody =
        chief.post(address, "post", post, "to", "", "permissions", "PREPARE_PLANS", "scope", "");
    assertThat(Visitor.page(toNobody).select(".flash").text()).contains("người được ủy quyền");
    MockHttpServletResponse passedOn = delegateTo(chief, address, post, to, "DELEGATE", today);
    assertThat(Visitor.page(passedOn).select(".flash").text()).contains("ít nhất một việc");
    MockHttpServletResponse tooLong =
        delegateTo(chief, address, post, to, "PREPARE_PLANS", today.plusYears(2));
    assertThat(Visitor.page(tooLong).select(".flash").text()).contains("không quá một năm");

    MockHttpServletResponse done =
        delegateTo(chief, address, post, to, "PREPARE_PLANS", today.plusDays(30));
    assertThat(done.getStatus()).as(Visitor.text(done)).isEqualTo(303);
    assertThat(delegate.get("/plans/upload").getStatus()).isEqualTo(200);
    SignedIn now = signedIn(delegateName);
    assertThat(authority.may(now, Permission.PREPARE_PLANS, own)).isTrue();
    assertThat(now.may(Permission.RESOLVE_CITATIONS)).isFalse();
    assertThat(head.open(address).select("tbody").text())
        .contains("Nạp, rà soát, ban hành kế hoạch");

    String end = head.open(address).select("form[action$=/end]").attr("action");
    assertThat(head.post(end).getStatus()).isEqualTo(303);
    assertThat(delegate.get("/plans/upload").getStatus()).isEqualTo(403);
    assertThat(
            database
                .sql("select action from platform.audit where subject like 'holding:%'")
                .query((row, number) -> row.getString(1))
                .list())
        .contains("post.delegated", "post.delegation-taken-back");
  }

  @Test
  void aDelegationBeginsOnItsFirstDayAndTheListTellsWhatRunsWhatComesAndWhatIsOver() {
    Visitor delegate = Visitor.holding(context, Role.OFFICER, around.unit("below"));
    String delegateName = "giu.officer." + around.unit("below");
    Visitor.named(context, "pho.vp", Role.OFFICER);
    Appointments.appoint(context, Visitor.account(context, "pho.vp"), Role.OFFICE, own);
    Appointments.appoint(context, Visitor.account(context, "pho.vp"), Role.DEPARTMENT_HEAD, own);
    Visitor chief = Visitor.named(context, "pho.vp", Role.OFFICER);
    String address = "/units/" + own + "/delegations";
    String post = option(chief.open(address), "post", "Chức vụ OFFICE");
    String to = "" + Appointments.personOf(context, Visitor.account(context, delegateName)).value();
    String[] coming = {
      "post",
      post,
      "to",
      to,
      "permissions",
      "PREPARE_PLANS",
      "scope",
      "Đi công tác",
      "legalBasis",
      "Quyết định 2/QĐ-VP",
      "firstDay",
      today.plusDays(3).toString(),
      "lastDay",
      today.plusDays(9).toString()
    };
    assertThat(chief.post(address, coming).getStatus()).isEqualTo(303);
    assertThat(delegate.get("/plans/upload").getStatus()).as("it has not begun").isEqualTo(403);
    assertThat(Visitor.page(chief.post(address, coming)).select(".flash").text())
        .contains("đã được ủy quyền từ chức vụ này");
    assertThat(chief.open(address).select("tbody").text())
        .contains("chưa đến ngày", "Phạm vi: Đi công tác");
    assertThat(delegate.open("/delegations").select("tbody tr").text())
        .contains("chưa đến ngày", "Cho bạn");
    assertThat(delegate.open("/delegations?state=over").select("tbody tr")).isEmpty();

    String end = chief.open(address).select("form[action$=/end]").attr("action");
    assertThat(chief.post(end).getStatus()).isEqualTo(303);
    assertThat(chief.post(end).getStatus()).as("it is over already").isEqualTo(404);
    assertThat(delegate.open("/delegations").select("tbody tr")).isEmpty();
    assertThat(delegate.open("/delegations?state=over&q=cong%20tac").select("tbody tr").text())
        .contains("đã thu hồi", "Nạp, rà soát, ban hành kế hoạch");
    assertThat(chief.open(address).select("section:has(#da-het) tbody tr")).hasSize(1);
    assertThat(Visitor.text(delegate.get("/delegations.csv?state=all")))
        .contains("Quyết định 2/QĐ-VP", "đã thu hồi");
    assertThat(Visitor.text(delegate.get("/api/v1/delegations?state=over")))
        .contains("\"state\":\"TAKEN_BACK\"");
    coming[11] = today.minusDays(1).toString();
    assertThat(Visitor.page(chief.post(address, coming)).select(".flash").text())
        .contains("từ hôm nay trở đi");
  }

  private MockHttpServletResponse delegateTo(
      Visitor by, String address, String post, String to, String what, LocalDate lastDay) {
    return by.post(
        address,
        "post",
        post,
        "to",
        to,
        "permissions",
        what,
        "lastDay",
        lastDay.toString(),
        "scope",
        "Ký kế hoạch quý",
        "legalBasis",
        "Quyết định 1/QĐ-VP ngày 02/01/2026");
  }

  private static String option(Document page, String select, String text) {
    return page.select("select[name=" + select + "] option:contains(" + text + ")").attr("value");
  }

  private PostId head(UnitId unit, String title) {
    return posts.setUp(
        new NewPost(unit, title, Role.DEPARTMENT_HEAD, true, 1, today.minusDays(30)));
  }

  private HoldingId give(String name, PostId post, Capacity capacity, Lifetime time) {
    UUID account = Visitor.account(context, name);
    return posts.give(
        new NewHolding(post, Appointments.personOf(context, account), capacity, time, null, null));
  }

  private SignedIn signedIn(String name) {
    return admission.admit(accounts.findByName(name).orElseThrow(), Via.PASSWORD);
  }

  private String mayIn(SignedIn who, Permission permission) {
    return String.join(
        " ",
        AuthorizationTable.RELATIONS.stream()
            .filter(relation -> authority.may(who, permission, around.unit(relation)))
            .toList());
  }
}

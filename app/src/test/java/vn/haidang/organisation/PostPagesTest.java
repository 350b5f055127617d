package vn.haidang.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Role;
import vn.haidang.platform.Visitor;
import vn.haidang.testing.ApplicationTest;

/** Posts, people and holdings on the screens, in forms that need no script. */
@ApplicationTest
class PostPagesTest {

  @Autowired private ApplicationContext context;
  @Autowired private Posts posts;
  @Autowired private People people;
  @Autowired private Authority authority;
  @Autowired private JdbcClient database;
  @Autowired private Clock clock;

  private Neighbourhood around;
  private UnitId own;
  private LocalDate today;
  private Visitor head;

  @BeforeEach
  void aHeadKeepsThePostsOfHisDepartment() {
    around = Neighbourhood.enter(context);
    own = around.unit("own");
    today = LocalDate.now(clock);
    head = Visitor.holding(context, Role.DEPARTMENT_HEAD, own);
  }

  @Test
  void aHeadSetsUpAPostAndGivesItAndTheHolderMayWhatItSaysFromHisFirstDayToHisLast() {
    String post = setUp("Phó Giám đốc", Role.OFFICER, true, today.minusDays(30));
    PersonId person = people.enter("Trần Ngọc Lan " + own, "L" + own, null);
    String account = "lan." + own;
    Visitor.named(context, account, Role.OFFICER);
    tie(person, account);
    assertThat(may(account)).isFalse();

    MockHttpServletResponse given =
        head.post(
            post + "/holdings",
            "who",
            "l" + own,
            "since",
            today.toString(),
            "lastDay",
            today.plusDays(3).toString(),
            "legalBasis",
            "QĐ 12");
    assertThat(given.getStatus()).as(Visitor.text(given)).isEqualTo(303);
    assertThat(may(account)).isTrue();
    Document page = head.open(post);
    assertThat(page.select("table tbody tr").text()).contains("Trần Ngọc Lan", "Đang giữ", "QĐ 12");

    PersonId second = people.enter("Trần Ngọc Lan " + own, null, null);
    MockHttpServletResponse several =
        head.post(post + "/holdings", "who", "ngoc lan " + own, "since", today.toString());
    assertThat(several.getStatus()).isEqualTo(422);
    assertThat(Visitor.page(several).select("input[name=person]")).hasSize(2);
    MockHttpServletResponse taken =
        head.post(
            post + "/holdings",
            "person",
            second.toString(),
            "since",
            today.plusDays(1).toString(),
            "_once",
            java.util.UUID.randomUUID().toString());
    assertThat(taken.getStatus()).as("with the key that every form carries").isEqualTo(422);
    assertThat(Visitor.page(taken).text()).contains("đã có người giữ trong thời gian đó");

    String holding = holdingOf(person);
    MockHttpServletResponse silent =
        head.post(holding + "/end", "lastDay", today.minusDays(1).toString(), "version", "1");
    assertThat(silent.getStatus()).isEqualTo(422);
    head.post(
        holding,
        "since",
        today.minusDays(9).toString(),
        "lastDay",
        "",
        "capacity",
        "ACTING",
        "reason",
        "Ghi nhầm ngày",
        "version",
        "1");
    assertThat(
            head.post(
                    holding + "/end",
                    "lastDay",
                    today.minusDays(1).toString(),
                    "reason",
                    "Chuyển công tác",
                    "version",
                    "2")
                .getStatus())
        .isEqualTo(303);
    assertThat(may(account)).isFalse();
    assertThat(head.open("/people/" + person).select("ol.line").text())
        .contains("Quyền", "Kết thúc vì: Chuyển công tác");
    assertThat(trail("holding:" + holding.substring(holding.lastIndexOf('/') + 1)))
        .isEqualTo("post.given, post.holding-corrected, post.holding-corrected");
  }

  @Test
  void aWithdrawnHoldingStaysToBeSeenAndCountsNoMore() {
    String post = setUp("Trưởng phòng", Role.DEPARTMENT_HEAD, true, today.minusDays(5));
    PersonId first = people.enter("Lý Văn Nhầm " + own, null, null);
    PersonId right = people.enter("Lý Văn Đúng " + own, null, null);
    head.post(post + "/holdings", "person", first.toString(), "since", today.toString());
    String holding = holdingOf(first);
    assertThat(head.post(holding + "/withdraw", "reason", "Nhầm người", "version", "1").getStatus())
        .isEqualTo(303);
    assertThat(
            head.post(post + "/holdings", "person", right.toString(), "since", today.toString())
                .getStatus())
        .isEqualTo(303);
    Document page = head.open(post);
    assertThat(page.select("tr.dim").text()).contains("Lý Văn Nhầm", "Đã rút");
    assertThat(posts.holdersIn(own, today).stream().map(one -> one.person().id()))
        .contains(right)
        .doesNotContain(first);
    assertThat(head.open(holding).select("form[action*=/withdraw]")).isEmpty();
  }

  @Test
  void aPostHasItsOldNameBeforeTheDayOfItsNewOneAndEndsWithItsHolders() {
    String post = setUp("Chuyên viên chính", Role.OFFICER, false, today.minusDays(400));
    PersonId person = people.enter("Hà Thị Cũ " + own, null, null);
    head.post(
        post + "/holdings", "person", person.toString(), "since", today.minusDays(300).toString());
    head.post(
        post,
        "title",
        "Chuyên viên cao cấp",
        "role",
        "OFFICER",
        "rank",
        "7",
        "renamedFrom",
        today.minusDays(100).toString(),
        "version",
        "1");
    assertThat(titles(today)).contains("Chuyên viên cao cấp").doesNotContain("Chuyên viên chính");
    assertThat(titles(today.minusDays(101))).contains("Chuyên viên chính");
    head.post(
        post + "/end", "lastDay", today.minusDays(1).toString(), "reason", "Bỏ", "version", "2");
    assertThat(titles(today)).doesNotContain("Chuyên viên cao cấp");
    assertThat(posts.historyOf(person).getFirst().time().until()).isEqualTo(today);
    assertThat(head.open("/units/" + own + "/posts").select("#khac ~ ul, section").text())
        .contains("Chuyên viên cao cấp");
  }

  @Test
  void twoWhoChangeTheSamePostOrPersonSeeBothVersionsAndNothingIsLost() {
    String post = setUp("Thư ký", Role.CLERK, false, today.minusDays(5));
    head.post(post, "title", "Thư ký một", "role", "CLERK", "rank", "50", "version", "1");
    MockHttpServletResponse late =
        head.post(post, "title", "Thư ký hai", "role", "OFFICER", "rank", "50", "version", "1");
    assertThat(late.getStatus()).isEqualTo(409);
    assertThat(Visitor.page(late).select("table.merge").text())
        .contains("Thư ký một", "Thư ký hai", "Văn thư", "Chuyên viên");
    PersonId person = people.enter("Mai Văn Hai " + own, null, null);
    head.post(post + "/holdings", "person", person.toString(), "since", today.toString());
    head.post("/people/" + person, "name", "Mai Văn Ba", "code", "", "version", "1");
    MockHttpServletResponse other =
        head.post("/people/" + person, "name", "Mai Văn Bốn", "code", "B" + own, "version", "1");
    assertThat(other.getStatus()).isEqualTo(409);
    assertThat(Visitor.page(other).select("table.merge").text())
        .contains("Mai Văn Ba", "Mai Văn Bốn");
  }

  @Test
  void aHeadLiftsNeitherHimselfNorHisDepartment() {
    String office = "/units/" + own + "/posts";
    MockHttpServletResponse wide =
        head.post(office, "title", "Theo dõi", "role", "OFFICE", "since", today.toString());
    assertThat(wide.getStatus()).isEqualTo(422);
    assertThat(Visitor.page(wide).text()).contains("chỉ người quản trị hệ thống");
    String post = setUp("Phó", Role.DEPARTMENT_HEAD, false, today.minusDays(2));
    PersonId himself =
        Appointments.personOf(context, Visitor.account(context, "giu.department-head." + own));
    MockHttpServletResponse own =
        head.post(post + "/holdings", "person", himself.toString(), "since", today.toString());
    assertThat(Visitor.page(own).text()).contains("không giao chức vụ cho chính mình");
    assertThat(
            head.post(
                    "/units/" + around.unit("sibling") + "/posts", "title", "Lạ", "role", "OFFICER")
                .getStatus())
        .isEqualTo(403);
  }

  @Test
  void anAdministratorTiesAnAccountFromBothSidesAndUntiesItWithAReason() {
    Visitor administrator = Visitor.signedIn(context, Role.ADMINISTRATOR);
    PersonId person = people.enter("Võ Thị Gắn " + own, null, null);
    Visitor.named(context, "gan." + own, Role.OFFICER);
    String account = Visitor.account(context, "gan." + own).toString();
    Document choice = administrator.open("/people/" + person + "/account?q=gan." + own);
    assertThat(choice.select("input[name=account]").eachAttr("value")).containsExactly(account);
    assertThat(administrator.post("/people/" + person + "/account", "account", account).getStatus())
        .isEqualTo(303);
    assertThat(administrator.open("/accounts/" + account + "/person").text())
        .contains("Võ Thị Gắn");
    String untie = "/people/" + person + "/account/remove";
    String seen =
        administrator
            .open("/people/" + person)
            .select("form[action$=/remove] [name=version]")
            .val();
    administrator.post(untie, "reason", "", "version", seen);
    assertThat(people.get(person).account()).isNotNull();
    assertThat(people.change(person, "Võ Thị Gắn Lại " + own, null, Integer.parseInt(seen)))
        .isTrue();
    administrator.post(untie, "reason", "Dùng nhầm", "version", seen);
    assertThat(people.get(person).account()).as("changed since it was seen").isNotNull();
    assertThat(administrator.open("/people/" + person).text()).contains("Người khác vừa sửa");
    String now = Integer.toString(people.get(person).version());
    administrator.post(untie, "reason", "Dùng nhầm", "version", now);
    assertThat(people.get(person).account()).isNull();
    assertThat(
            administrator
                .post("/accounts/" + account + "/person", "name", "Người Mới", "code", "")
                .getStatus())
        .isEqualTo(303);
    assertThat(people.findByAccount(Visitor.account(context, "gan." + own)).orElseThrow().name())
        .isEqualTo("Người Mới");
    assertThat(head.get("/people/" + person + "/account").getStatus()).isEqualTo(403);
  }

  @Test
  void theListIsSearchedFilteredSortedAndTakenAway() {
    String post = setUp("Kế toán trưởng", Role.OFFICER, true, today.minusDays(5));
    PersonId an = people.enter("Zũ Đình An " + own, "Z" + own + ".2", null);
    people.enter("Zũ Đình Bình " + own, "Z" + own + ".1", null);
    head.post(post + "/holdings", "person", an.toString(), "since", today.toString());
    assertThat(names("/people?q=zu%20dinh")).startsWith("Zũ Đình An");
    assertThat(names("/people?q=zu%20dinh&sort=code")).startsWith("Zũ Đình Bình");
    assertThat(names("/people?unit=" + own + "&q=ke%20toan")).isEqualTo("Zũ Đình An " + own);
    assertThat(names("/people?q=zu%20dinh&state=without_post")).startsWith("Zũ Đình Bình");
    assertThat(head.open("/people?q=khong%20ai%20ca").text()).contains("Không có ai như vậy");
    String csv =
        new String(
            head.get("/people.csv?unit=" + own).getContentAsByteArray(), StandardCharsets.UTF_8);
    assertThat(csv).startsWith("\uFEFFMã cán bộ,").contains(",Kế toán trưởng,");
    assertThat(head.get("/people.xlsx").getContentAsByteArray()).startsWith('P', 'K');
    assertThat(head.get("/units/" + own + "/posts.xlsx").getContentAsByteArray())
        .startsWith('P', 'K');
    assertThat(head.open("/people/" + an + "/appoint?q=cua%20minh").select("a[href*=/posts/]"))
        .isNotEmpty();
  }

  @Test
  void aFileIsTriedRowByRowAndTakenInOnlyWhenPressed() {
    Visitor administrator = Visitor.signedIn(context, Role.ADMINISTRATOR);
    String good = "code,name\nT%1$s.1,Tô Thị Một\nT%1$s.2,Tô Thị Hai\n".formatted(own);
    Document tried = Visitor.page(sent(administrator, good));
    assertThat(tried.select("tbody tr")).hasSize(2);
    assertThat(context.getBean(PersonStore.class).findByCode("T" + own + ".1")).isEmpty();
    String content = tried.expectFirst("textarea[name=content]").wholeText();
    assertThat(
            administrator
                .post("/people/import/take", "name", "t.csv", "content", content)
                .getStatus())
        .isEqualTo(303);
    assertThat(context.getBean(PersonStore.class).findByCode("T" + own + ".1")).isPresent();
    assertThat(Visitor.page(sent(administrator, good)).text()).contains("không có gì mới");
    Document bad = Visitor.page(sent(administrator, "code,name,tuổi\n1,A,3\n"));
    assertThat(bad.text()).contains("Không có cột nào tên").doesNotContain("Ghi tất cả");
  }

  @Test
  void delegationsHaveAPageOfTheirOwn() {
    assertThat(head.open("/delegations").select("a[href=/units/" + own + "/delegations]"))
        .isNotEmpty();
    assertThat(
            Visitor.holding(context, Role.OFFICER, own).open("/delegations").select("main").text())
        .contains("Chưa ủy quyền việc gì");
  }

  @Test
  void aProgramDoesWhatTheScreensDo() {
    String made =
        body(
            "/api/v1/units/" + own + "/posts",
            """
            {"title":"Thống kê viên","role":"OFFICER","single":true,"rank":9,"since":"%s"}\
            """
                .formatted(today.minusDays(3)),
            201);
    String post = number(made, "id");
    String person = number(body("/api/v1/people", "{\"name\":\"Lâm Văn Máy\"}", 201), "id");
    String holding =
        number(
            body(
                "/api/v1/posts/" + post + "/holdings",
                """
                {"person":%s,"capacity":"DEPUTY","since":"%s"}\
                """
                    .formatted(person, today),
                201),
            "id");
    assertThat(
            body(
                "/api/v1/holdings/" + holding + "/withdraw",
                "{\"reason\":\"thử\",\"version\":1}",
                200))
        .contains("\"withdrawn\":\"thử\"");
    assertThat(
            body(
                "/api/v1/posts/" + post,
                "{\"title\":\"X\",\"role\":\"OFFICER\",\"rank\":9,\"version\":7}",
                409))
        .contains("\"current\"", "Thống kê viên");
    assertThat(
            body(
                "/api/v1/units/" + around.unit("foreign") + "/posts",
                "{\"title\":\"X\",\"role\":\"OFFICER\",\"single\":false,\"rank\":9,\"since\":\"2020-01-01\"}",
                403))
        .contains("organisation.unit-not-allowed");
    assertThat(
            new String(
                head.get("/api/v1/people?q=lam%20van%20may").getContentAsByteArray(),
                StandardCharsets.UTF_8))
        .contains("Lâm Văn Máy");
  }

  private String body(String address, String json, int status) {
    MockHttpServletResponse answer =
        head.send(
            MockMvcRequestBuilders.post(address)
                .contentType("application/json")
                .header("X-CSRF-TOKEN", token())
                .content(json.getBytes(StandardCharsets.UTF_8)));
    assertThat(answer.getStatus()).as(Visitor.text(answer)).isEqualTo(status);
    return Visitor.text(answer);
  }

  private String token() {
    if (head.formToken().isEmpty()) {
      head.open("/people");
    }
    return head.formToken();
  }

  private static String number(String json, String field) {
    return json.replaceFirst("(?s).*?\"" + field + "\":(\\d+).*", "$1");
  }

  private MockHttpServletResponse sent(Visitor by, String content) {
    by.open("/people/import");
    return by.send(
        MockMvcRequestBuilders.multipart("/people/import")
            .file(
                new MockMultipartFile(
                    "file", "t.csv", "text/csv", content.getBytes(StandardCharsets.UTF_8)))
            .param("_csrf", by.formToken()));
  }

  private String setUp(String title, Role role, boolean single, LocalDate since) {
    MockHttpServletResponse made =
        head.post(
            "/units/" + own + "/posts",
            "title",
            title,
            "role",
            role.name(),
            "single",
            single ? "yes" : "",
            "rank",
            "50",
            "since",
            since.toString());
    assertThat(made.getStatus()).as(Visitor.text(made)).isEqualTo(303);
    return String.valueOf(made.getHeader("Location"));
  }

  private void tie(PersonId person, String account) {
    people.tie(people.get(person), Visitor.account(context, account));
  }

  private boolean may(String account) {
    return authority.may(Visitor.identity(context, account), Permission.REPORT_WORK, own);
  }

  private String holdingOf(PersonId person) {
    return "/holdings/" + posts.historyOf(person).getFirst().id();
  }

  private List<String> titles(LocalDate on) {
    return posts.listIn(own, on).stream().map(Post::title).toList();
  }

  private String names(String address) {
    return head.open(address).select("tbody tr td:first-child a").stream()
        .map(Element::text)
        .collect(Collectors.joining(", "));
  }

  private String trail(String subject) {
    return String.join(
        ", ",
        database
            .sql("select action from platform.audit where subject = :subject order by id")
            .param("subject", subject)
            .query(String.class)
            .list());
  }
}

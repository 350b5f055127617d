package vn.haidang.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import vn.haidang.testing.ApplicationTest;

@ApplicationTest
class SignInTest {

  @Autowired private ApplicationContext context;
  @Autowired private Accounts accounts;
  @Autowired private JdbcClient database;

  private Accounts.Opened an;

  @BeforeEach
  void somebodyNew() {
    database.sql("delete from platform.account").update();
    database.sql("delete from platform.failed_sign_in").update();
    an = accounts.open(new Accounts.Wish("an", "Trần Văn An", "Văn phòng", Role.OFFICE));
  }

  @Test
  void aPageAsksToSignInAndComesBackAfterwards() {
    Visitor visitor = Visitor.of(context);
    assertThat(visitor.get("/audit?q=an").getHeader("Location"))
        .isEqualTo("/sign-in?next=%2Faudit%3Fq%3Dan");
    assertThat(
            visitor
                .open("/sign-in?next=%2Faudit%3Fq%3Dan")
                .select("input[name=next]")
                .attr("value"))
        .isEqualTo("/audit?q=an");
  }

  @Test
  void theWayBackNeverLeadsToAnotherSite() {
    Visitor visitor = Visitor.of(context);
    for (String next : new String[] {"https://example.org/", "//example.org/", "/\\example.org"}) {
      String encoded = java.net.URLEncoder.encode(next, java.nio.charset.StandardCharsets.UTF_8);
      assertThat(visitor.open("/sign-in?next=" + encoded).select("input[name=next]").attr("value"))
          .isEqualTo("/");
    }
  }

  @Test
  void aOneTimePasswordOpensNothingUntilItIsReplaced() {
    Visitor visitor = Visitor.of(context);
    assertThat(visitor.signIn("An ", an.password()).getHeader("Location")).isEqualTo("/password");
    assertThat(visitor.get("/search").getHeader("Location")).isEqualTo("/password");
    assertThat(
            visitor
                .post(
                    "/password",
                    "present",
                    an.password(),
                    "wanted",
                    "mưa xuân bến cảng",
                    "repeated",
                    "mưa xuân bến cảng")
                .getStatus())
        .isEqualTo(303);
    assertThat(visitor.get("/search").getStatus()).isEqualTo(200);
    assertThat(Visitor.of(context).signIn("an", an.password()).getStatus()).isEqualTo(422);
    assertThat(Visitor.of(context).signIn("an", "mưa xuân bến cảng").getHeader("Location"))
        .isEqualTo("/");
  }

  @Test
  void aNewPasswordIsRefusedWithTheReasonBesideTheField() {
    Visitor visitor = Visitor.of(context);
    visitor.signIn("an", an.password());
    MockHttpServletResponse answer =
        visitor.post("/password", "present", "sai", "wanted", "ngắn", "repeated", "khác");
    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(Visitor.page(answer).select("p.err").eachText())
        .containsExactly(
            "Mật khẩu hiện tại chưa đúng.",
            "Mật khẩu mới cần ít nhất 10 ký tự.",
            "Hai lần nhập mật khẩu mới chưa giống nhau.");
  }

  @Test
  void aWrongNameAndAWrongPasswordAreAnsweredAlike() {
    String wrongPassword = refusal("an", "không phải");
    String wrongName = refusal("binh", "không phải");
    assertThat(wrongPassword)
        .isEqualTo(wrongName)
        .contains("Tên đăng nhập hoặc mật khẩu chưa đúng.");
  }

  @Test
  void afterFiveFailuresTheNameMustWaitWhetherItExistsOrNot() {
    for (int i = 0; i < SignInFailures.FREE; i++) {
      refusal("an", "sai" + i);
      refusal("nobody", "sai" + i);
    }
    assertThat(refusal("an", an.password()))
        .isEqualTo(refusal("nobody", "x"))
        .contains("thử lại sau 1 phút");
    database
        .sql("update platform.failed_sign_in set last_at = last_at - cast(:wait as interval)")
        .param("wait", Duration.ofMinutes(2).toString())
        .update();
    assertThat(Visitor.of(context).signIn("an", an.password()).getStatus()).isEqualTo(303);
  }

  @Test
  void aLockedAccountIsSignedOutAtOnceAndToldOnlyToWhoKnowsThePassword() {
    Visitor visitor = Visitor.of(context);
    visitor.signIn("an", an.password());
    Visitor administrator = Visitor.signedIn(context, Role.ADMINISTRATOR);
    administrator.post("/accounts/" + an.account().id() + "/lock");
    assertThat(visitor.get("/password").getHeader("Location")).startsWith("/sign-in");
    assertThat(refusal("an", "sai")).contains("chưa đúng").doesNotContain("khóa");
    assertThat(refusal("an", an.password())).contains("Tài khoản đang bị khóa");
  }

  @Test
  void signingOutEndsTheSessionInTheDatabase() {
    Visitor visitor = Visitor.of(context);
    visitor.signIn("an", an.password());
    String session = visitor.cookie(SessionCookie.NAME);
    visitor.post("/sign-out");
    visitor.setCookie(SessionCookie.NAME, session);
    assertThat(visitor.get("/password").getHeader("Location")).startsWith("/sign-in");
  }

  @Test
  void aSessionEndsAfterHoursWithoutARequest() {
    Visitor visitor = Visitor.of(context);
    visitor.signIn("an", an.password());
    database
        .sql("update platform.session set seen_at = seen_at - interval '4 hours 1 minute'")
        .update();
    assertThat(visitor.get("/password").getHeader("Location")).startsWith("/sign-in");
  }

  @Test
  void theDatabaseHoldsNeitherPasswordNorToken() {
    Visitor visitor = Visitor.of(context);
    visitor.signIn("an", an.password());
    String everything =
        database
            .sql(
                """
                select string_agg(t, ' ') from (
                  select a::text as t from platform.account a union all select s::text from platform.session s
                  union all select l::text from platform.audit l) as all_rows
                """)
            .query(String.class)
            .single();
    assertThat(everything)
        .contains("$argon2id$")
        .doesNotContain(an.password())
        .doesNotContain(visitor.cookie(SessionCookie.NAME));
  }

  @Test
  void aFormWithoutItsTokenIsRefused() {
    Visitor visitor = Visitor.signedIn(context, Role.ADMINISTRATOR);
    MockHttpServletResponse answer =
        visitor.send(
            org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post(
                "/accounts/" + an.account().id() + "/lock"));
    assertThat(answer.getStatus()).isEqualTo(403);
    assertThat(accounts.get(an.account().id()).locked()).isFalse();
  }

  @Test
  void aTokenOfAnotherSessionDoesNotHelp() {
    Visitor visitor = Visitor.signedIn(context, Role.ADMINISTRATOR);
    Visitor other = Visitor.of(context);
    other.signIn("an", an.password());
    other.open("/password");
    MockHttpServletResponse answer =
        visitor.send(
            org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post(
                    "/accounts/" + an.account().id() + "/lock")
                .param("_csrf", other.formToken()));
    assertThat(answer.getStatus()).isEqualTo(403);
  }

  @Test
  void whatWasTypedWhenTheSessionHadEndedCanBeSentAgain() {
    Visitor administrator = Visitor.signedIn(context, Role.ADMINISTRATOR);
    administrator.open("/accounts/new");
    database.sql("delete from platform.session").update();
    MockHttpServletResponse asked =
        administrator.post(
            "/accounts",
            "name",
            "binh",
            "fullName",
            "Lê Thị Bình",
            "post",
            "Văn thư",
            "role",
            "CLERK");
    assertThat(asked.getStatus()).isEqualTo(401);
    assertThat(Visitor.page(asked).select("input[name=kept.fullName]").attr("value"))
        .isEqualTo("Lê Thị Bình");

    String password =
        accounts
            .openDemo(new Accounts.Wish("quantri", "x", "", Role.ADMINISTRATOR))
            .orElseThrow()
            .password();
    MockHttpServletResponse in =
        administrator.post(
            "/sign-in",
            "name",
            "quantri",
            "password",
            password,
            "kept-path",
            "/accounts",
            "kept.name",
            "binh",
            "kept.fullName",
            "Lê Thị Bình",
            "kept.post",
            "Văn thư",
            "kept.role",
            "CLERK");
    assertThat(Visitor.page(in).select("form[action=/accounts] input[name=fullName]").attr("value"))
        .isEqualTo("Lê Thị Bình");
    assertThat(
            administrator
                .post(
                    "/accounts",
                    "name",
                    "binh",
                    "fullName",
                    "Lê Thị Bình",
                    "post",
                    "Văn thư",
                    "role",
                    "CLERK")
                .getStatus())
        .isEqualTo(200);
  }

  @Test
  void cookiesAreOutOfReachForScriptsAndOtherSites() {
    MockHttpServletResponse answer = Visitor.of(context).signIn("an", an.password());
    assertThat(answer.getHeaders("Set-Cookie"))
        .isNotEmpty()
        .allMatch(c -> c.contains("HttpOnly") && c.contains("SameSite=Lax"));
  }

  private String refusal(String name, String password) {
    MockHttpServletResponse answer = Visitor.of(context).signIn(name, password);
    assertThat(answer.getStatus()).isEqualTo(422);
    return Visitor.page(answer).select(".flash").text();
  }
}

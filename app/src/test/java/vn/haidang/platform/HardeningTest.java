package vn.haidang.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import vn.haidang.testing.ApplicationTest;

/** What makes guessing, stealing and knocking harder, and leaves a trace of it. */
@ApplicationTest
class HardeningTest {

  @Autowired private ApplicationContext context;
  @Autowired private Passwords passwords;
  @Autowired private JdbcClient database;

  private Visitor officer;

  @BeforeEach
  void signIn() {
    officer = Visitor.named(context, "go.cua", Role.OFFICER);
  }

  @Test
  void whatManyOthersHaveIsNoPasswordAndAPhraseIs() {
    for (String common :
        List.of(
            "qwertyuiop",
            "password123",
            "Password2025!",
            "1qaz2wsx3edc",
            "0912345678",
            "HaiPhong@2025",
            "Hải Phòng 2025",
            "matkhau12345")) {
      assertThat(passwords.refuse(common, "an").map(Problem::code))
          .as(common)
          .contains("platform.password-too-common");
    }
    for (String good : List.of("cầu Bính buổi sớm", "k7mw-3pqd-x9nh-tc4r", "ba-con-tau-roi-ben")) {
      assertThat(passwords.refuse(good, "an")).as(good).isEmpty();
    }
    assertThat(passwords.refuse(passwords.makeOneTime(), "an")).isEmpty();
  }

  @Test
  void overHttpsCookiesAreSecureAndBoundToTheHost() throws Exception {
    assertThat(cookieBehind("https://haidang.haiphong.gov.vn"))
        .startsWith("__Host-haidang-session=x;")
        .contains("Path=/;", "Secure", "HttpOnly", "SameSite=Lax")
        .doesNotContain("Domain");
    assertThat(cookieBehind("http://haidang.local")).startsWith("haidang-session=x;");
  }

  @Test
  void overHttpsACookieThatAnotherSiteOfTheDomainSetIsNotLookedAt() {
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.setSecure(true);
    request.setCookies(new jakarta.servlet.http.Cookie(SessionCookie.NAME, "foreign"));
    assertThat(Cookies.find(request, SessionCookie.NAME)).isEmpty();
    request.setCookies(new jakarta.servlet.http.Cookie("__Host-" + SessionCookie.NAME, "ours"));
    assertThat(Cookies.find(request, SessionCookie.NAME)).contains("ours");
  }

  @Test
  void signingOutClearsWhatTheBrowserKept() {
    assertThat(officer.post("/sign-out").getHeader("Clear-Site-Data"))
        .isEqualTo("\"cache\", \"storage\"");
  }

  @Test
  void aRefusedAddressStandsInTheTrailWithTheReasonAndNothingThatWasSent() {
    forget("go.cua");
    officer.get("/accounts?q=mat+khau");
    officer.get("/api/v1/audit");
    assertThat(refusals())
        .containsExactly(
            "GET /accounts platform.not-allowed", "GET /api/v1/audit platform.not-allowed");
  }

  @Test
  void whoKnocksWithoutEndFillsNoTrail() {
    forget("go.mai");
    for (int i = 0; i < 40; i++) {
      officer.get("/accounts");
    }
    assertThat(refusals()).hasSizeBetween(1, 2 * RefusedAttempts.MOST);
  }

  private void forget(String account) {
    name = account;
    officer = Visitor.named(context, account, Role.OFFICER);
    start =
        database.sql("select coalesce(max(id), 0) from platform.audit").query(Long.class).single();
  }

  private long start;
  private String name = "";

  private List<String> refusals() {
    return database
        .sql(
            """
            select detail ->> 'call' || ' ' || (detail ->> 'reason') from platform.audit
            where action = 'access.refused' and id > :start
              and subject = 'account:' || cast(:account as text) order by id
            """)
        .param("start", start)
        .param("account", Visitor.account(context, name).toString())
        .query((row, number) -> row.getString(1))
        .list();
  }

  private static String cookieBehind(String address) throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
    MockHttpServletResponse response = new MockHttpServletResponse();
    OverHttps filter = new OverHttps(Settings.of(Map.of(Setting.URL.variable(), address)));
    filter.doFilter(
        request,
        response,
        new MockFilterChain(
            new jakarta.servlet.http.HttpServlet() {
              @Override
              protected void service(
                  jakarta.servlet.http.HttpServletRequest asked,
                  jakarta.servlet.http.HttpServletResponse answer) {
                Cookies.set(asked, answer, SessionCookie.NAME, "x", Cookies.WHILE_OPEN);
              }
            }));
    return response.getHeaders("Set-Cookie").getFirst();
  }
}

package vn.haidang.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import vn.haidang.testing.ApplicationTest;
import vn.haidang.testing.SameInstant;

@ApplicationTest
class ProblemPagesTest {

  @Autowired private ApplicationContext context;
  @Autowired private ProblemAnswers answers;
  @LocalServerPort private int port;

  @Test
  void aPageThatDoesNotExistSaysSoInVietnamese() {
    MockHttpServletResponse answer = Visitor.signedIn(context, Role.OFFICER).get("/khong-co");
    assertThat(answer.getStatus()).isEqualTo(404);
    assertThat(Visitor.page(answer).select("h1").text()).isEqualTo("Không tìm thấy trang");
  }

  @Test
  void aProgramGetsAProblemDetail() {
    MockHttpServletResponse answer = Visitor.signedIn(context, Role.OFFICER).get("/api/khong-co");
    assertThat(answer.getStatus()).isEqualTo(404);
    assertThat(answer.getContentType()).isEqualTo("application/problem+json");
    assertThat(Visitor.text(answer))
        .contains(
            "\"type\":\"urn:haidang:problem:platform.page-not-found\"",
            "\"status\":404",
            "\"code\":\"platform.page-not-found\"");
  }

  @Test
  void aProgramWithoutSessionGets401AndNoRedirect() {
    MockHttpServletResponse answer = Visitor.of(context).get("/api/v1/plans/1/outline");
    assertThat(answer.getStatus()).isEqualTo(401);
    assertThat(answer.getContentType()).isEqualTo("application/problem+json");
  }

  @Test
  void aRequestOfHtmxWithoutSessionGetsOneSentenceAndKeepsThePage() {
    MockHttpServletResponse answer = Visitor.of(context).get("/search?q=x", "HX-Request", "true");
    assertThat(answer.getStatus()).isEqualTo(401);
    assertThat(Visitor.text(answer)).doesNotContain("<").contains("Vui lòng đăng nhập");
  }

  @Test
  void aWrongMethodSaysWhichAreRight() {
    Visitor visitor = Visitor.signedIn(context, Role.OFFICER);
    visitor.open("/search");
    MockHttpServletResponse answer =
        visitor.send(delete("/search").param("_csrf", visitor.formToken()));
    assertThat(answer.getStatus()).isEqualTo(405);
    assertThat(answer.getHeader("Allow")).isEqualTo("GET");
  }

  @Test
  void aFaultShowsAReferenceAndNoTrace() throws IOException {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/plans");
    request.setAttribute("org.springframework.security.web.csrf.CsrfToken", new Object());
    MockHttpServletResponse response = new MockHttpServletResponse();
    answers.answerBroken(request, response, new IllegalStateException("bảng plan.item hỏng"));
    Document page = Visitor.page(response);
    assertThat(response.getStatus()).isEqualTo(500);
    assertThat(page.select("#ma-tra-cuu").text()).matches("[0-9A-F]{8}");
    assertThat(page.text()).doesNotContain("plan.item").doesNotContain("Exception");
  }

  @Test
  void aDatabaseThatIsAwayIs503AndAsksToComeBack() throws IOException {
    MockHttpServletResponse response = new MockHttpServletResponse();
    answers.answerBroken(
        new MockHttpServletRequest("GET", "/plans"),
        response,
        new org.springframework.jdbc.CannotGetJdbcConnectionException(
            "away", new java.sql.SQLException("away")));
    assertThat(response.getStatus()).isEqualTo(503);
    assertThat(response.getHeader("Retry-After")).isEqualTo("10");
  }

  @Test
  void whatAnotherDidAtTheSameInstantIsAConflictAndNoFault() throws IOException {
    MockHttpServletResponse response = new MockHttpServletResponse();
    MockHttpServletRequest request = new MockHttpServletRequest("POST", "/plans");
    request.setAttribute("org.springframework.security.web.csrf.CsrfToken", new Object());
    answers.answerBroken(
        request,
        response,
        new org.springframework.dao.DataIntegrityViolationException(
            "overlaps", new java.sql.SQLException("constraint standing_valid_excl", "23P01")));
    assertThat(response.getStatus()).isEqualTo(409);
    assertThat(Visitor.page(response).text())
        .contains("Người khác vừa làm cùng việc này trước một chút")
        .doesNotContain("standing_valid_excl");
  }

  @Test
  void anAccountNameTakenByTwoAtTheSameInstantIsSaidBesideItsField() {
    Visitor administrator = Visitor.signedIn(context, Role.ADMINISTRATOR);
    administrator.open("/accounts/new");
    Accounts accounts = context.getBean(Accounts.class);
    MockHttpServletResponse late =
        SameInstant.whileUnseen(
            context,
            () -> accounts.open(new Accounts.Wish("cung.luc", "Người Nhanh", "", Role.OFFICER)),
            () ->
                administrator.post(
                    "/accounts", "name", "cung.luc", "fullName", "Người Chậm", "role", "OFFICER"));
    assertThat(late.getStatus()).isEqualTo(422);
    assertThat(Visitor.page(late).text()).contains("cung.luc").contains("đã có");
  }

  @Test
  void aProgramThatLeavesOutWhatIsRequiredIsToldWhichAndWhere() {
    Visitor administrator = Visitor.signedIn(context, Role.ADMINISTRATOR);
    administrator.open("/accounts");
    MockHttpServletResponse answer =
        administrator.send(
            org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post(
                    "/api/v1/accounts")
                .contentType("application/json")
                .header("X-CSRF-TOKEN", administrator.formToken())
                .content("{}"));
    assertThat(answer.getStatus()).as(Visitor.text(answer)).isEqualTo(422);
    assertThat(Visitor.text(answer))
        .contains("\"field\":\"name\"", "platform.member-missing", "\"field\":\"role\"");
  }

  @Test
  void aFormOfARefusedActionIsAnsweredWithItsSentence() {
    Visitor administrator = Visitor.signedIn(context, Role.ADMINISTRATOR);
    MockHttpServletResponse answer =
        administrator.post("/accounts/00000000-0000-0000-0000-000000000000/lock");
    assertThat(answer.getStatus()).isEqualTo(404);
    assertThat(Visitor.page(answer).text()).contains("Không tìm thấy tài khoản này.");
  }

  @Test
  void styleFilesCarryTheirHashAndAreKeptForAYear() throws Exception {
    Document page = Visitor.of(context).open("/sign-in");
    assertThat(
            page.select("link[href], script[src]").stream()
                .map(e -> e.hasAttr("href") ? e.attr("href") : e.attr("src")))
        .isNotEmpty()
        .allMatch(address -> address.matches("/.+-[0-9a-f]{32}\\.(css|js|svg|woff2)"));
    HttpResponse<String> style = fetch(page.select("link[href*=app]").attr("href"));
    assertThat(style.statusCode()).isEqualTo(200);
    assertThat(style.headers().firstValue("Cache-Control"))
        .hasValue("max-age=31536000, public, immutable");
    HttpResponse<String> fonts = fetch(page.select("link[href*=fonts]").attr("href"));
    assertThat(fonts.body())
        .containsPattern("url\\(/vendor/tinos/tinos-latin-400-normal-[0-9a-f]{32}\\.woff2\\)");
  }

  @Test
  void pagesAreSmallOnTheWire() throws Exception {
    HttpResponse<String> page = fetch("/sign-in", "Accept-Encoding", "gzip");
    assertThat(page.headers().firstValue("Content-Encoding")).hasValue("gzip");
  }

  @Test
  void headersForbidWhatPagesDoNotNeed() throws Exception {
    HttpResponse<String> page = fetch("/sign-in");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .doesNotContain("unsafe")
        .contains("default-src 'self'");
    assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
    assertThat(page.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
    assertThat(page.headers().firstValue("Server")).isEmpty();
    assertThat(page.headers().allValues("Set-Cookie"))
        .noneMatch(cookie -> cookie.startsWith("JSESSIONID"));
  }

  private HttpResponse<String> fetch(String path, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
  }
}

package vn.haidang.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import vn.haidang.testing.ApplicationTest;

/**
 * What cannot be read is answered with a sentence that says where it stands, and changes nothing.
 */
@ApplicationTest
class UnreadableRequestsTest {

  private static final String FORM = "application/x-www-form-urlencoded";

  @Autowired private ApplicationContext context;
  @Autowired private ProblemAnswers answers;
  @Autowired private MessageFiles messages;
  @LocalServerPort private int port;

  private Visitor administrator;

  @BeforeEach
  void signIn() {
    administrator = Visitor.signedIn(context, Role.ADMINISTRATOR);
    administrator.anyFormToken();
  }

  @Test
  void whatTheServerItselfRefusesIsToldOnOurPage() throws IOException {
    List<String> lines =
        List.of(
            "GET /sign-in%zz",
            "GET /a%00b", "GET /sign-in?next=<script>", "GET /sign-in?x=" + "x".repeat(9_000));
    for (String line : lines) {
      String answer = sent(line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
      assertThat(answer).as(line).startsWith("HTTP/1.1 400").contains("default-src 'self'");
      var page = Jsoup.parse(answer.substring(answer.indexOf("\r\n\r\n")));
      assertThat(page.select("html").attr("lang")).as(line).isEqualTo("vi");
      assertThat(page.select("h1").text()).as(line).isEqualTo("Yêu cầu chưa đúng");
      assertThat(page.select("main a[href=/]")).as(line).isNotEmpty();
      assertThat(answer).as(line).doesNotContain("HTTP Status", "Tomcat");
    }
  }

  @Test
  void aProgramWhoseAddressIsNoneGetsAProblem() throws IOException {
    for (String path : List.of("/api/v1/plans%00", "/api/v1/plans;x=1", "/api/v1//plans")) {
      String answer =
          sent("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
      assertThat(answer)
          .as(path)
          .startsWith("HTTP/1.1 400")
          .contains("application/problem+json", "platform.request-not-understood");
    }
  }

  @Test
  void bracketsThatAreTypedIntoAnAddressAreFound() throws IOException {
    String answer = sent(request("GET", "/search?q=[GPMB]|{x}", "", ""));
    assertThat(answer).startsWith("HTTP/1.1 200").contains("value=\"[GPMB]|{x}\"");
  }

  @Test
  void fieldsThatAreNoUtf8AreRefusedWithARemedy() throws IOException {
    for (String query : List.of("q=%FF", "q=%C3%28", "%FF=1", "q=%zz", "q%00=1")) {
      assertThat(sent(request("GET", "/accounts?" + query, "", "")))
          .as(query)
          .startsWith("HTTP/1.1 400")
          .contains("bảng mã UTF-8", "Chưa có gì được lưu");
      assertThat(sent(request("GET", "/api/v1/accounts?" + query, "", "")))
          .as(query)
          .startsWith("HTTP/1.1 400")
          .contains("platform.encoding-not-understood");
    }
    assertThat(sent(request("POST", "/accounts", FORM, "name=%FF"))).startsWith("HTTP/1.1 400");
  }

  @Test
  void aFormThatBreaksOffOrNamesAnImpossibleFileIsRefusedWithARemedy() throws IOException {
    String cut = "--r\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nx";
    String impossible = cut.replace("\"a\"", "\"a\0b.docx\"") + "\r\n--r--\r\n";
    for (String body : List.of(cut, impossible, "--r--\r\n")) {
      assertThat(sent(request("POST", "/people/import", "multipart/form-data; boundary=r", body)))
          .as(body)
          .startsWith("HTTP/1.1 4")
          .contains("<h1>");
    }
    assertThat(sent(request("POST", "/people/import", "multipart/form-data", "x")))
        .startsWith("HTTP/1.1 400");
    String chunks =
        request("POST", "/accounts", FORM, "")
            .replace("Content-Length: 0", "Transfer-Encoding: chunked");
    assertThat(sent(chunks + "ZZ\r\n")).startsWith("HTTP/1.1 400");
  }

  @Test
  void aCharacterThatNoDatabaseHoldsIsToldWithItsField() {
    for (String address : List.of("/accounts?q=a%00b", "/accounts.csv?q=%00", "/search?q=%00")) {
      MockHttpServletResponse answer = administrator.get(address);
      assertThat(answer.getStatus()).as(address).isEqualTo(400);
      assertThat(Visitor.page(answer).select("main").text()).contains("\"q\"", "U+0000");
    }
    MockHttpServletResponse form =
        administrator.post("/accounts", "name", "moi", "fullName", "A\0", "role", "OFFICER");
    assertThat(form.getStatus()).isEqualTo(400);
    assertThat(Visitor.text(form)).contains("fullName");
    for (String character : List.of("\\u0000", "\\ud800", "\\udc00x")) {
      MockHttpServletResponse json =
          sentJson("{\"name\":\"moi\",\"fullName\":\"" + character + "\",\"role\":\"OFFICER\"}");
      assertThat(json.getStatus()).as(character).isEqualTo(422);
      assertThat(Visitor.text(json))
          .contains("platform.characters-not-understood", "\"field\":\"fullName\"");
    }
  }

  @Test
  void aFilterIsReadByItsNameAndNothingIsLookedForInsideIt() {
    for (String query : List.of("q[0]=1", "q[]=1", "q[99999999]=1", "q.x=1", "role.x.y=1")) {
      String sent = query.replace("[", "%5B").replace("]", "%5D");
      assertThat(administrator.get("/accounts?" + sent).getStatus()).as(query).isEqualTo(200);
    }
  }

  @Test
  void jsonThatIsNoneIsToldWithLineAndColumnAndAWrongMemberByItsName() {
    assertThat(Visitor.text(sentJson("{\n  \"name\": \"a\",\n  \"role\" }")))
        .contains("platform.json-not-understood", "dòng 3");
    assertThat(Visitor.text(sentJson("{\"name\":\"a\",\"fullName\":\"b\",\"role\":\"NONE\"}")))
        .contains("platform.member-not-understood", "\\\"role\\\"");
    assertThat(Visitor.text(sentJson(""))).contains("platform.body-not-understood");
    MockHttpServletResponse text =
        administrator.send(
            post("/api/v1/accounts")
                .contentType("text/plain")
                .header("X-CSRF-TOKEN", administrator.formToken())
                .content("x"));
    assertThat(text.getStatus()).isEqualTo(415);
    assertThat(Visitor.text(text)).contains("application/json", "text/plain");
  }

  @Test
  void aParameterThatNamesNothingIsToldByItsName() {
    Visitor office = Visitor.signedIn(context, Role.OFFICE);
    office.anyFormToken();
    String address = "/api/v1/plans/1/issue";
    for (Map.Entry<String, String> query :
        Map.of("?version=x", "parameter-not-understood", "", "parameter-missing").entrySet()) {
      MockHttpServletResponse answer =
          office.send(post(address + query.getKey()).header("X-CSRF-TOKEN", office.formToken()));
      assertThat(answer.getStatus()).isEqualTo(400);
      assertThat(Visitor.text(answer)).contains("platform." + query.getValue(), "version");
    }
  }

  @Test
  void whatTheDatabaseCannotHoldIsNoFaultOfTheSystem() throws IOException {
    for (String state : List.of("22001", "22003", "22008", "22021", "54000")) {
      MockHttpServletResponse response = new MockHttpServletResponse();
      MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/v1/accounts");
      answers.answerBroken(
          request,
          response,
          new DataIntegrityViolationException("x", new SQLException("column secret", state)));
      assertThat(response.getStatus()).as(state).isEqualTo(422);
      assertThat(Visitor.text(response))
          .contains("platform.value-not-storable", "Chưa có gì được lưu")
          .doesNotContain("secret");
    }
  }

  @Test
  void noMoreOfABodyLiesInMemoryThanTheLargestThatIsTakenIn() throws IOException {
    MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/v1/accounts");
    request.setContentType("application/json");
    request.setContent("{\"a\":1}".getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> Payload.of(request, 6))
        .isInstanceOf(MaxUploadSizeExceededException.class);
    String huge = request("POST", "/api/v1/accounts", "application/json", "");
    assertThat(sent(huge.replace("Content-Length: 0", "Content-Length: 99999999999")))
        .startsWith("HTTP/1.1 413")
        .contains("platform.file-too-large");
  }

  @Test
  void anUnusualStatusIsToldAsTheOneItBelongsTo() {
    Texts texts = messages.in(Locale.of("vi"));
    for (int status : new int[] {400, 404, 411, 414, 431, 451, 500, 501, 505}) {
      assertThat(texts.has(vn.haidang.platform.web.ProblemPage.titleKey(status)))
          .as(String.valueOf(status))
          .isTrue();
    }
    assertThat(texts.called("role.", "OFFICER")).isEqualTo(texts.get("role.OFFICER"));
    assertThat(texts.called("role.", "made-up")).isEqualTo("made-up");
  }

  private MockHttpServletResponse sentJson(String json) {
    return administrator.send(
        post("/api/v1/accounts")
            .contentType("application/json")
            .header("X-CSRF-TOKEN", administrator.formToken())
            .content(json));
  }

  private String request(String verb, String path, String type, String body) {
    return verb
        + " "
        + path
        + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nCookie: "
        + SessionCookie.NAME
        + "="
        + administrator.cookie(SessionCookie.NAME)
        + (verb.equals("GET")
            ? "\r\n\r\n"
            : "\r\nX-CSRF-TOKEN: "
                + administrator.formToken()
                + "\r\nIdempotency-Key: "
                + java.util.UUID.randomUUID()
                + "\r\nContent-Type: "
                + type
                + "\r\nContent-Length: "
                + body.getBytes(StandardCharsets.UTF_8).length
                + "\r\n\r\n"
                + body);
  }

  /** The whole answer to these bytes, which no client would send. */
  private String sent(String bytes) throws IOException {
    try (Socket socket = new Socket("localhost", port)) {
      socket.setSoTimeout(60_000);
      socket.getOutputStream().write(bytes.getBytes(StandardCharsets.UTF_8));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

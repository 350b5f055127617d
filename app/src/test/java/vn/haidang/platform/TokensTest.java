package vn.haidang.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.haidang.testing.ApplicationTest;

@ApplicationTest
class TokensTest {

  private static final JsonMapper JSON = JsonMapper.shared();

  @Autowired private ApplicationContext context;
  @Autowired private JdbcClient database;

  private Visitor office;

  @BeforeEach
  void nobodyWaits() {
    database.sql("delete from platform.wrong_token").update();
    database.sql("delete from platform.personal_token").update();
    office = Visitor.signedIn(context, Role.OFFICE);
  }

  @Test
  void aTokenIsShownOnceAndStandsInTheListByItsBeginning() {
    String token = made(office, "Bảng tính tháng", "PREPARE_PLANS");
    assertThat(token).matches("hdpat_[A-Za-z0-9_-]{43}");
    Document list = office.open("/tokens");
    assertThat(list.text()).contains("Bảng tính tháng").contains("Chưa dùng");
    assertThat(list.html()).contains(token.substring(0, 12)).doesNotContain(token);
    assertThat(
            database
                .sql("select count(*) from platform.personal_token t where t::text like :token")
                .param("token", "%" + token.substring(12) + "%")
                .query(Integer.class)
                .single())
        .isZero();
    assertThat(audited("token.made")).isPositive();
  }

  @Test
  void aProgramComesInWithItWithoutCookieAndFormToken() {
    String token = made(office, "Chương trình", "PREPARE_PLANS");
    JsonNode me = json(call(token, HttpMethod.GET, "/api/v1/me"));
    assertThat(me.path("name").asString()).isEqualTo(FirstAccounts.demoName(Role.OFFICE));
    assertThat(me.path("permissions").valueStream().map(JsonNode::asString))
        .containsExactly("READ", "PREPARE_PLANS");
    MockHttpServletResponse answer = call(token, HttpMethod.POST, "/api/v1/plans/9999/review/undo");
    assertThat(answer.getStatus()).as(Visitor.text(answer)).isEqualTo(404);
    assertThat(office.open("/tokens").text()).contains("127.0.0.1");
  }

  @Test
  void aTokenThatOnlyReadsChangesNothing() {
    String token = made(office, "Chỉ đọc");
    assertThat(call(token, HttpMethod.GET, "/api/v1/plans").getStatus()).isEqualTo(200);
    MockHttpServletResponse refused = call(token, HttpMethod.POST, "/api/v1/plans/1/review/undo");
    assertThat(refused.getStatus()).isEqualTo(403);
    assertThat(refused.getHeader("WWW-Authenticate")).contains("insufficient_scope");
    assertThat(json(refused).path("code").asString()).isEqualTo("platform.token-not-allowed");
  }

  @Test
  void aTokenIsNeverWiderThanItsOwner() {
    MockHttpServletResponse refused =
        office.post(
            "/tokens", "name", "quá quyền", "permissions", "ADMINISTER_ACCOUNTS", "days", "30");
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(Visitor.page(refused).select("p.err").text()).contains("chính bạn không có");
    String token = made(office, "Đổi vai", "PREPARE_PLANS");
    database
        .sql("update platform.account set role = 'OFFICER' where name = :name")
        .param("name", FirstAccounts.demoName(Role.OFFICE))
        .update();
    assertThat(call(token, HttpMethod.POST, "/api/v1/plans/1/review/undo").getStatus())
        .isEqualTo(403);
    database
        .sql("update platform.account set role = 'OFFICE' where name = :name")
        .param("name", FirstAccounts.demoName(Role.OFFICE))
        .update();
  }

  @Test
  void aTokenOpensNoPageAndMakesNoOtherToken() {
    String token = made(office, "Không mở trang", "PREPARE_PLANS");
    assertThat(call(token, HttpMethod.GET, "/plans").getStatus()).isEqualTo(303);
    MockHttpServletResponse refused =
        Visitor.of(context)
            .send(
                request(token, HttpMethod.POST, "/api/v1/me/tokens")
                    .content("{\"name\":\"con\",\"days\":30}"));
    assertThat(refused.getStatus()).isEqualTo(403);
    assertThat(json(refused).path("code").asString())
        .isEqualTo("platform.token-by-token-not-allowed");
  }

  @Test
  void whatEndedWasRevokedOrIsWrongIsToldApart() {
    String ended = made(office, "Hết hạn");
    database
        .sql(
            "update platform.personal_token set created_at = created_at - interval '9 days', ends_at = created_at - interval '1 day'")
        .update();
    String revoked = made(office, "Thu hồi");
    String id =
        database
            .sql("select id::text from platform.personal_token where name = 'Thu hồi'")
            .query(String.class)
            .single();
    assertThat(office.post("/tokens/" + id + "/revoke").getStatus()).isEqualTo(303);
    assertThat(refusal(ended)).isEqualTo("401 urn:haidang:problem:platform.token-ended");
    assertThat(refusal(revoked)).isEqualTo("401 urn:haidang:problem:platform.token-revoked");
    assertThat(refusal("hdpat_" + "x".repeat(43)))
        .isEqualTo("401 urn:haidang:problem:platform.token-wrong");
    assertThat(audited("token.revoked")).isPositive();
  }

  @Test
  void somebodyElsesTokenCannotBeRevoked() {
    made(office, "Của văn phòng");
    String id =
        database
            .sql("select id::text from platform.personal_token where name = 'Của văn phòng'")
            .query(String.class)
            .single();
    Visitor other = Visitor.signedIn(context, Role.ADMINISTRATOR);
    assertThat(other.post("/tokens/" + id + "/revoke").getStatus()).isEqualTo(404);
  }

  @Test
  void aLockedOwnerLocksHisTokens() {
    String token = made(office, "Khóa");
    database
        .sql("update platform.account set locked = true where name = :name")
        .param("name", FirstAccounts.demoName(Role.OFFICE))
        .update();
    assertThat(refusal(token)).startsWith("401");
    database
        .sql("update platform.account set locked = false where name = :name")
        .param("name", FirstAccounts.demoName(Role.OFFICE))
        .update();
  }

  @Test
  void anAddressWithManyWrongTokensMustWaitWhileItsRightOnesGoOn() {
    String right = made(office, "Vẫn chạy");
    for (int i = 0; i < Tokens.FREE_FAILURES; i++) {
      assertThat(refusal("hdpat_sai" + i)).startsWith("401");
    }
    int noted = audited("token.refused");
    MockHttpServletResponse waits = call("hdpat_sai", HttpMethod.GET, "/api/v1/me");
    assertThat(waits.getStatus()).isEqualTo(429);
    assertThat(Integer.parseInt(String.valueOf(waits.getHeader("Retry-After")))).isBetween(1, 60);
    assertThat(audited("token.refused")).isEqualTo(noted);
    assertThat(call(right, HttpMethod.GET, "/api/v1/me").getStatus()).isEqualTo(200);
    database.sql("update platform.wrong_token set last_at = last_at - interval '1 hour'").update();
    assertThat(refusal("hdpat_sai")).startsWith("401");
  }

  @Test
  void moreTokensThanNeededAreRefused() {
    for (int i = 0; i < Tokens.MOST; i++) {
      made(office, "mã " + i);
    }
    MockHttpServletResponse refused = office.post("/tokens", "name", "một nữa", "days", "30");
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(Visitor.page(refused).text()).contains("nhiều nhất 20 mã");
  }

  @Test
  void hundredsOfDoubleClicksMakeNoDuplicate() throws Exception {
    doubleClicks(150);
  }

  @Test
  @Tag("long")
  void tenThousandDoubleClicksMakeNoDuplicate() throws Exception {
    doubleClicks(10_000);
  }

  /** R6: both clicks of a pair arrive at the same time; each pair makes one token. */
  private void doubleClicks(int pairs) throws Exception {
    office.anyFormToken();
    int duplicates = 0;
    int lost = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (int done = 0; done < pairs; done += 10) {
        List<Future<MockHttpServletResponse>> sent = new ArrayList<>();
        for (int i = done; i < Math.min(pairs, done + 10); i++) {
          String key = UUID.randomUUID().toString();
          for (int click = 0; click < 2; click++) {
            MockHttpServletRequestBuilder form =
                office.form("/tokens", "_once", key, "name", "đôi " + i, "days", "30");
            sent.add(threads.submit(() -> office.send(form)));
          }
        }
        for (int i = 0; i < sent.size(); i += 2) {
          String one = token(sent.get(i).get());
          lost += one.isEmpty() || !one.equals(token(sent.get(i + 1).get())) ? 1 : 0;
        }
        duplicates +=
            database
                .sql(
                    """
                    select coalesce(sum(n - 1), 0) from (
                      select count(*) as n from platform.personal_token group by name) x
                    """)
                .query(Integer.class)
                .single();
        lost +=
            sent.size() / 2
                - database
                    .sql("select count(distinct name) from platform.personal_token")
                    .query(Integer.class)
                    .single();
        database.sql("delete from platform.personal_token").update();
      }
    }
    assertThat(duplicates).isZero();
    assertThat(lost).as("pairs whose two answers differ, or whose effect is missing").isZero();
  }

  private String made(Visitor visitor, String name, String... permissions) {
    List<String> fields = new ArrayList<>(List.of("name", name, "days", "30"));
    for (String permission : permissions) {
      fields.addAll(List.of("permissions", permission));
    }
    MockHttpServletResponse answer = visitor.post("/tokens", fields.toArray(String[]::new));
    assertThat(answer.getStatus()).as(Visitor.page(answer).text()).isEqualTo(200);
    return token(answer);
  }

  private static String token(MockHttpServletResponse answer) {
    return Visitor.page(answer).select("#ma-truy-cap").text();
  }

  private static MockHttpServletRequestBuilder request(
      String token, HttpMethod method, String path) {
    return MockMvcRequestBuilders.request(method, java.net.URI.create(path))
        .header("Authorization", "Bearer " + token)
        .contentType(MediaType.APPLICATION_JSON)
        .content("{}");
  }

  private MockHttpServletResponse call(String token, HttpMethod method, String path) {
    return Visitor.of(context).send(request(token, method, path));
  }

  private String refusal(String token) {
    MockHttpServletResponse answer = call(token, HttpMethod.GET, "/api/v1/me");
    return answer.getStatus() + " " + json(answer).path("type").asString();
  }

  private static JsonNode json(MockHttpServletResponse answer) {
    return JSON.readTree(answer.getContentAsByteArray());
  }

  private int audited(String action) {
    return database
        .sql("select count(*) from platform.audit where action = :action")
        .param("action", action)
        .query(Integer.class)
        .single();
  }
}

package vn.haidang.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.haidang.testing.ApplicationTest;

@ApplicationTest
class IdempotencyTest {

  private static final Pattern VARIABLE = Pattern.compile("\\{\\w+(?::((?:[^{}]|\\{[^{}]*})*))?}");

  @Autowired private ApplicationContext context;
  @Autowired private EndpointRules rules;
  @Autowired private IdempotencyStore store;
  @Autowired private TransactionTemplate transaction;
  @Autowired private JdbcClient database;
  @Autowired private JsonMapper json;
  @Autowired private Clock clock;

  @Test
  void aFormThatIsSentTwiceOpensOneAccountAndShowsTheSamePasswordAgain() {
    Visitor administrator = Visitor.signedIn(context, Role.ADMINISTRATOR);
    String key = keyOf(administrator.open("/accounts/new"), "/accounts");
    MockHttpServletResponse first = administrator.post("/accounts", account("hai.lan", key));
    MockHttpServletResponse second = administrator.post("/accounts", account("hai.lan", key));
    assertThat(first.getStatus()).isEqualTo(200);
    assertThat(second.getStatus()).isEqualTo(200);
    assertThat(first.getHeader(KeptAnswer.REPLAYED)).isNull();
    assertThat(second.getHeader(KeptAnswer.REPLAYED)).isEqualTo("true");
    assertThat(password(second)).isNotEmpty().isEqualTo(password(first));
    assertThat(count("select count(*) from platform.account where name = 'hai.lan'")).isEqualTo(1);
    assertThat(
            count(
                "select count(*) from platform.audit a join platform.account c on a.subject = 'account:' || c.id where c.name = 'hai.lan'"))
        .isEqualTo(1);
  }

  @Test
  void theDatabaseKeepsNeitherTheKeyNorThePasswordThatWasShown() {
    Visitor administrator = Visitor.signedIn(context, Role.ADMINISTRATOR);
    String key = UUID.randomUUID().toString();
    String shown = password(administrator.post("/accounts", account("khong.lo", key)));
    String row =
        database
            .sql(
                """
                select encode(key_hash, 'escape') || encode(answer, 'escape') || encode(answer, 'base64')
                from platform.idempotency where key_hash = :hash
                """)
            .param("hash", new IdempotencyKey(key).hash())
            .query(String.class)
            .single();
    assertThat(row).doesNotContain(key).doesNotContain(shown).doesNotContain("html");
  }

  @Test
  void theAnswerThatSendsTheBrowserOnSaysItsSentenceAgain() {
    Visitor administrator = Visitor.signedIn(context, Role.ADMINISTRATOR);
    String id = openedAccount("gui.tiep");
    String key = UUID.randomUUID().toString();
    administrator.post("/accounts/" + id + "/lock", "_once", key);
    assertThat(administrator.open("/accounts").select("#thong-bao").text()).contains("khóa");
    MockHttpServletResponse again = administrator.post("/accounts/" + id + "/lock", "_once", key);
    assertThat(again.getStatus()).isEqualTo(303);
    assertThat(again.getHeader("Location")).isEqualTo("/accounts");
    assertThat(administrator.open("/accounts").select("#thong-bao").text()).contains("khóa");
  }

  @Test
  void aFormThatWasChangedAfterItWasSentIsOfferedAsAnotherOne() {
    Visitor administrator = Visitor.signedIn(context, Role.ADMINISTRATOR);
    String key = UUID.randomUUID().toString();
    administrator.post("/accounts", account("mot", key));
    MockHttpServletResponse changed = administrator.post("/accounts", account("hai", key));
    assertThat(changed.getStatus()).isEqualTo(422);
    Document page = Visitor.page(changed);
    assertThat(page.select("h1").text()).isEqualTo("Biểu mẫu này đã gửi rồi");
    assertThat(count("select count(*) from platform.account where name = 'hai'")).isZero();
    Element form = page.select("form[action=/accounts]").first();
    assertThat(form).isNotNull();
    List<String> fields = new ArrayList<>();
    for (Element input : page.select("form[action=/accounts] input")) {
      if (!input.attr("name").equals("_csrf")) {
        fields.add(input.attr("name"));
        fields.add(input.attr("value"));
      }
    }
    assertThat(administrator.post("/accounts", fields.toArray(String[]::new)).getStatus())
        .isEqualTo(200);
    assertThat(count("select count(*) from platform.account where name = 'hai'")).isEqualTo(1);
  }

  @Test
  void aRefusedFormKeepsItsKeyForWhenItIsCorrected() {
    Visitor administrator = Visitor.signedIn(context, Role.ADMINISTRATOR);
    String key = UUID.randomUUID().toString();
    assertThat(administrator.post("/accounts", account("SAI TÊN", key)).getStatus()).isEqualTo(422);
    assertThat(administrator.post("/accounts", account("dung.ten", key)).getStatus())
        .isEqualTo(200);
  }

  @Test
  void aKeyBelongsToItsAccount() {
    String key = UUID.randomUUID().toString();
    Visitor.signedIn(context, Role.ADMINISTRATOR).post("/accounts", account("cua.toi", key));
    openedAccount("quan.tri.hai");
    Visitor other = Visitor.of(context);
    Accounts.Opened second =
        context
            .getBean(Accounts.class)
            .openDemo(new Accounts.Wish("qt.hai", "Quản trị Hai", "", Role.ADMINISTRATOR))
            .orElseThrow();
    other.signIn("qt.hai", second.password());
    assertThat(other.post("/accounts", account("cua.ban", key)).getStatus()).isEqualTo(200);
  }

  @Test
  void whoComesWhileTheFirstStillRunsGetsTheSameAnswer() throws Exception {
    Visitor administrator = Visitor.signedIn(context, Role.ADMINISTRATOR);
    administrator.open("/accounts/new");
    String key = UUID.randomUUID().toString();
    List<Future<MockHttpServletResponse>> sent = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
      for (int i = 0; i < 6; i++) {
        MockHttpServletRequestBuilder request =
            administrator.form("/accounts", account("cung.luc", key));
        sent.add(threads.submit(() -> administrator.send(request)));
      }
    }
    List<String> passwords = new ArrayList<>();
    for (Future<MockHttpServletResponse> answer : sent) {
      passwords.add(password(answer.get()));
    }
    assertThat(passwords.stream().distinct()).hasSize(1);
    assertThat(passwords.getFirst()).isNotEmpty();
  }

  @Test
  void whatFailsLeavesNeitherAnEffectNorAKey() {
    Visitor administrator = Visitor.signedIn(context, Role.ADMINISTRATOR);
    String key = UUID.randomUUID().toString();
    database
        .sql(
            """
            create function platform.fail_once() returns trigger language plpgsql as $$
            begin raise exception 'thử'; end $$
            """)
        .update();
    database
        .sql(
            "create trigger fail_once before update on platform.idempotency for each row execute function platform.fail_once()")
        .update();
    MockHttpServletResponse broken = administrator.post("/accounts", account("do.dang", key));
    database.sql("drop trigger fail_once on platform.idempotency").update();
    assertThat(broken.getStatus()).isEqualTo(500);
    assertThat(password(broken)).isEmpty();
    assertThat(count("select count(*) from platform.account where name = 'do.dang'")).isZero();
    assertThat(administrator.post("/accounts", account("do.dang", key)).getStatus()).isEqualTo(200);
  }

  @Test
  void aKeyThatIsOverMayBeUsedAnewAndIsSweptAway() {
    Visitor administrator = Visitor.signedIn(context, Role.ADMINISTRATOR);
    String id = openedAccount("het.han");
    String key = UUID.randomUUID().toString();
    administrator.post("/accounts/" + id + "/lock", "_once", key);
    database
        .sql("update platform.idempotency set ends_at = ends_at - interval '25 hours'")
        .update();
    MockHttpServletResponse again = administrator.post("/accounts/" + id + "/lock", "_once", key);
    assertThat(again.getHeader(KeptAnswer.REPLAYED)).isNull();
    Instant later = clock.instant().plus(Idempotency.REMEMBERED).plus(Duration.ofMinutes(1));
    assertThat(store.sweep(later, 10_000)).isPositive();
    assertThat(count("select count(*) from platform.idempotency")).isZero();
  }

  @Test
  void aProgramMustSendAKeyAndAWellFormedOne() {
    Visitor office = Visitor.signedIn(context, Role.OFFICE);
    MockHttpServletResponse none =
        office.sendAsIs(api(office, HttpMethod.POST, "/api/v1/plans/1/review/undo"));
    assertThat(none.getStatus()).isEqualTo(400);
    assertThat(Visitor.text(none)).contains("platform.idempotency-key-missing");
    MockHttpServletResponse malformed =
        office.sendAsIs(
            api(office, HttpMethod.POST, "/api/v1/plans/1/review/undo")
                .header(IdempotencyKey.HEADER, "1"));
    assertThat(malformed.getStatus()).isEqualTo(400);
    assertThat(Visitor.text(malformed)).contains("platform.idempotency-key-malformed");
  }

  @Test
  void everyChangingEndpointHonoursTheKey() throws Exception {
    Visitor administrator = Visitor.signedIn(context, Role.ADMINISTRATOR);
    UUID me =
        database
            .sql("select id from platform.account where name = :name")
            .param("name", FirstAccounts.demoName(Role.ADMINISTRATOR))
            .query(UUID.class)
            .single();
    Map<String, Integer> deaf = new TreeMap<>();
    List<String> walked = new ArrayList<>();
    for (String endpoint : rules.listRules().keySet()) {
      String[] parts = endpoint.split(" ");
      if (parts[0].equals("GET") || safeToRepeat().contains(endpoint)) {
        continue;
      }
      String path = VARIABLE.matcher(parts[1]).replaceAll(found -> example(found.group(1)));
      String key = UUID.randomUUID().toString();
      remember(me, key, parts[0], path);
      int status =
          administrator
              .sendAsIs(
                  api(administrator, HttpMethod.valueOf(parts[0]), path)
                      .header(IdempotencyKey.HEADER, '"' + key + '"'))
              .getStatus();
      walked.add(endpoint);
      if (status != 299 && Role.ADMINISTRATOR.may(rules.listRules().get(endpoint).orElseThrow())) {
        deaf.put(endpoint, status);
      }
    }
    assertThat(walked).hasSizeGreaterThan(8);
    assertThat(deaf).as("endpoints that do not give the kept answer").isEmpty();
  }

  @Test
  void onlyTheseNeedNoKey() {
    assertThat(safeToRepeat())
        .containsExactlyInAnyOrder(
            "POST /sign-in",
            "POST /sign-out",
            "POST /sign-in/provider/signed-out",
            "POST /appearance");
  }

  /** As if this request had been answered with status 299. */
  private void remember(UUID account, String key, String method, String path) throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest(method, path);
    request.setContentType(MediaType.APPLICATION_JSON_VALUE);
    byte[] fingerprint = Payload.of(request, 1_000_000).fingerprint();
    IdempotencyKey kept = new IdempotencyKey(key);
    transaction.executeWithoutResult(status -> {
      store.take(
          account, kept.hash(), fingerprint, clock.instant(), clock.instant().plusSeconds(60));
      byte[] answer = json.writeValueAsBytes(new KeptAnswer(299, List.of(), new byte[0]));
      store.keep(account, kept.hash(), 299, null, kept.seal(answer));
    });
  }

  private List<String> safeToRepeat() {
    List<String> safe = new ArrayList<>();
    rules
        .endpoints()
        .forEach((mapping, method) -> {
          if (method.hasMethodAnnotation(SafeToRepeat.class)) {
            mapping
                .getMethodsCondition()
                .getMethods()
                .forEach(verb -> mapping.getPatternValues().forEach(p -> safe.add(verb + " " + p)));
          }
        });
    return safe;
  }

  private static String example(@org.jspecify.annotations.Nullable String pattern) {
    for (String value : List.of("00000000-0000-0000-0000-000000000000", "1", "accept", "2018-09")) {
      if (pattern == null || value.matches(pattern)) {
        return value;
      }
    }
    throw new IllegalStateException("no example for " + pattern);
  }

  private static MockHttpServletRequestBuilder api(
      Visitor visitor, HttpMethod method, String path) {
    return MockMvcRequestBuilders.request(method, java.net.URI.create(path))
        .contentType(MediaType.APPLICATION_JSON)
        .header("X-CSRF-TOKEN", visitor.anyFormToken());
  }

  private String openedAccount(String name) {
    return context
        .getBean(Accounts.class)
        .open(new Accounts.Wish(name, "Người Thử", "", Role.OFFICER))
        .account()
        .id()
        .toString();
  }

  private static String[] account(String name, String key) {
    return new String[] {
      "_once", key, "name", name, "fullName", "Trần Thị Lan", "post", "", "role", "OFFICER"
    };
  }

  private static String keyOf(Document page, String action) {
    return page.select("form[action=" + action + "] input[name=_once]").attr("value");
  }

  private static String password(MockHttpServletResponse answer) {
    return Visitor.page(answer).select("#mat-khau").text();
  }

  private int count(String sql) {
    return database.sql(sql).query(Integer.class).single();
  }
}

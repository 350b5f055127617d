package vn.haidang.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import vn.haidang.testing.ApplicationTest;

/** Second factor, sessions, lockout and changes of accounts, through the real forms. */
@ApplicationTest
class AccountSecurityTest {

  private static final String PASSWORD = "mưa xuân bến cảng";

  @Autowired private ApplicationContext context;
  @Autowired private Accounts accounts;
  @Autowired private AccountStore store;
  @Autowired private AuditStore auditStore;
  @Autowired private SignInFailures failures;
  @Autowired private JdbcClient database;
  @Autowired private Clock clock;

  private Account an;

  @BeforeEach
  void somebodyWithAPasswordOfHisOwn() {
    database.sql("delete from platform.account").update();
    database.sql("delete from platform.failed_sign_in").update();
    database.sql("delete from platform.second_factor_role").update();
    Accounts.Opened opened =
        accounts.open(new Accounts.Wish("an", "Trần Văn An", "Văn phòng", Role.OFFICE));
    an = opened.account();
    Visitor visitor = Visitor.of(context);
    visitor.signIn("an", opened.password());
    visitor.post(
        "/password", "present", opened.password(), "wanted", PASSWORD, "repeated", PASSWORD);
  }

  @Test
  void aSecondFactorIsSetUpFromTheSquareCodeAndAskedForFromThenOn() {
    Visitor visitor = signedIn();
    byte[] secret = offeredSecret(visitor);
    MockHttpServletResponse wrong =
        visitor.post("/account/second-factor/confirm", "code", "000000");
    assertThat(wrong.getStatus()).isEqualTo(422);
    assertThat(store.find(an.id()).orElseThrow().secondFactor()).isFalse();

    List<String> codes = confirm(visitor, secret, 0);

    assertThat(codes).hasSize(SecondFactor.RECOVERY_CODES).doesNotHaveDuplicates();
    Visitor again = Visitor.of(context);
    assertThat(Visitor.page(again.signIn("an", PASSWORD)).select("form").attr("action"))
        .isEqualTo("/sign-in/code");
    assertThat(again.get("/account").getHeader("Location")).startsWith("/sign-in");
    assertThat(again.post("/sign-in/code", "code", code(secret, 1)).getStatus()).isEqualTo(303);
    assertThat(again.get("/account").getStatus()).isEqualTo(200);
  }

  @Test
  void aCodeIsTakenOnceOnly() {
    Visitor visitor = signedIn();
    byte[] secret = offeredSecret(visitor);
    // Reckoned once: half a minute may end between any two lines of this test.
    String first = code(secret, 0);
    confirm(visitor, secret, 0);
    Visitor replayed = Visitor.of(context);
    replayed.signIn("an", PASSWORD);
    assertThat(replayed.post("/sign-in/code", "code", first).getStatus()).isEqualTo(422);
    String next = code(secret, 1);
    assertThat(replayed.post("/sign-in/code", "code", next).getStatus()).isEqualTo(303);
    Visitor later = Visitor.of(context);
    later.signIn("an", PASSWORD);
    assertThat(later.post("/sign-in/code", "code", next).getStatus()).isEqualTo(422);
  }

  @Test
  void ofTwoWhoSendTheSameCodeAtOnceOneIsLetIn() throws Exception {
    Visitor visitor = signedIn();
    byte[] secret = offeredSecret(visitor);
    confirm(visitor, secret, 0);
    String code = code(secret, 1);
    Callable<Integer> attempt =
        () -> {
          Visitor one = Visitor.of(context);
          one.signIn("an", PASSWORD);
          return one.post("/sign-in/code", "code", code).getStatus();
        };
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<Integer> answers =
          threads.invokeAll(List.of(attempt, attempt)).stream().map(Future::resultNow).toList();
      assertThat(answers).containsExactlyInAnyOrder(303, 422);
    }
  }

  @Test
  void aRecoveryCodeOpensOnceWhenTheTelephoneIsLost() {
    Visitor visitor = signedIn();
    List<String> codes = confirm(visitor, offeredSecret(visitor), 0);
    String typed = codes.getFirst().toUpperCase(java.util.Locale.ROOT).replace("-", " ");
    Visitor first = Visitor.of(context);
    first.signIn("an", PASSWORD);
    assertThat(first.post("/sign-in/code", "code", typed).getStatus()).isEqualTo(303);
    assertThat(first.open("/account").text()).contains("Còn 9 mã khôi phục.");
    Visitor second = Visitor.of(context);
    second.signIn("an", PASSWORD);
    assertThat(second.post("/sign-in/code", "code", codes.getFirst()).getStatus()).isEqualTo(422);
  }

  @Test
  void theDatabaseHoldsNeitherSecretNorRecoveryCode() {
    Visitor visitor = signedIn();
    byte[] secret = offeredSecret(visitor);
    List<String> codes = confirm(visitor, secret, 0);
    String everything =
        database
            .sql(
                """
                select string_agg(t, ' ') from (
                  select f::text as t from platform.second_factor f union all select c::text from platform.recovery_code c
                  union all select l::text from platform.audit l) as all_rows
                """)
            .query(String.class)
            .single();
    assertThat(everything)
        .doesNotContain(java.util.HexFormat.of().formatHex(secret))
        .doesNotContain(Totp.base32(secret));
    codes.forEach(code -> assertThat(everything).doesNotContain(code));
  }

  @Test
  void wrongCodesCountAsFailuresAndARightPasswordDoesNotForgiveThem() {
    Visitor visitor = signedIn();
    confirm(visitor, offeredSecret(visitor), 0);
    for (int i = 0; i < SignInFailures.FREE; i++) {
      Visitor guessing = Visitor.of(context);
      guessing.signIn("an", PASSWORD);
      guessing.post("/sign-in/code", "code", "00000" + i);
    }
    assertThat(Visitor.page(Visitor.of(context).signIn("an", PASSWORD)).text())
        .contains("thử lại sau 1 phút");
  }

  @Test
  void afterFiveWrongCodesThePasswordIsAskedForAnew() {
    Visitor visitor = signedIn();
    byte[] secret = offeredSecret(visitor);
    confirm(visitor, secret, 0);
    Visitor guessing = Visitor.of(context);
    guessing.signIn("an", PASSWORD);
    for (int i = 0; i < SignIn.MOST_CODES; i++) {
      guessing.post("/sign-in/code", "code", "00000" + i);
    }
    failures.forget("an");
    MockHttpServletResponse answer = guessing.post("/sign-in/code", "code", code(secret, 1));
    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(Visitor.page(answer).text()).contains("đăng nhập lại từ đầu");
  }

  @Test
  void aRoleThatDemandsASecondFactorOpensNothingWithoutOne() {
    Visitor visitor = signedIn();
    Visitor administrator = Visitor.signedIn(context, Role.ADMINISTRATOR);
    administrator.post("/accounts/sign-in/second-factor", "roles", "OFFICE", "roles", "LEADER");
    assertThat(store.rolesThatNeedSecondFactor()).isEqualTo(Set.of(Role.OFFICE, Role.LEADER));
    String[] unseen = {"roles", "CLERK", "roles", "OFFICE", "seen", "OFFICE"};
    administrator.post("/accounts/sign-in/second-factor", unseen);
    assertThat(store.rolesThatNeedSecondFactor())
        .as("a role that a colleague has added meanwhile is not taken out unseen")
        .isEqualTo(Set.of(Role.OFFICE, Role.LEADER, Role.CLERK));

    assertThat(visitor.get("/search").getHeader("Location")).isEqualTo("/account/second-factor");
    assertThat(visitor.get("/api/plans").getStatus()).isEqualTo(403);
    List<String> codes = confirm(visitor, offeredSecret(visitor), 0);
    assertThat(visitor.get("/search").getStatus()).isEqualTo(200);
    MockHttpServletResponse refused =
        visitor.post("/account/second-factor/remove", "code", codes.getFirst());
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(Visitor.page(refused).text()).contains("bắt buộc");
  }

  @Test
  void turningItOffAsksForACode() {
    Visitor visitor = signedIn();
    byte[] secret = offeredSecret(visitor);
    confirm(visitor, secret, 0);
    assertThat(visitor.post("/account/second-factor/remove", "code", "123456").getStatus())
        .isEqualTo(422);
    assertThat(visitor.post("/account/second-factor/remove", "code", code(secret, 1)).getStatus())
        .isEqualTo(303);
    assertThat(store.find(an.id()).orElseThrow().secondFactor()).isFalse();
    assertThat(Visitor.of(context).signIn("an", PASSWORD).getStatus()).isEqualTo(303);
  }

  @Test
  void anAdministratorResetsALostSecondFactorAndTheTrailSaysSo() {
    Visitor visitor = signedIn();
    confirm(visitor, offeredSecret(visitor), 0);
    Visitor administrator = Visitor.signedIn(context, Role.ADMINISTRATOR);
    administrator.post("/accounts/" + an.id() + "/second-factor/reset");
    assertThat(visitor.get("/account").getHeader("Location")).startsWith("/sign-in");
    assertThat(Visitor.of(context).signIn("an", PASSWORD).getStatus()).isEqualTo(303);
    assertThat(trail())
        .contains("quantri account.second-factor-reset", "an account.second-factor-set-up");
  }

  @Test
  void everybodySeesWhereHeIsSignedInAndEndsWhatIsNotHis() {
    Visitor here = signedIn();
    Visitor elsewhere = signedIn();
    Document page = here.open("/account");
    assertThat(page.select("tbody tr")).hasSize(3);
    String end = page.select("form[action^=/account/sessions/][action$=/end]").attr("action");
    assertThat(here.post(end).getStatus()).isEqualTo(303);
    assertThat(here.open("/account").select("tbody tr")).hasSize(2);
    here.post("/account/sessions/end-others");
    assertThat(elsewhere.get("/account").getHeader("Location")).startsWith("/sign-in");
    assertThat(here.open("/account").select("tbody tr")).hasSize(1);
  }

  @Test
  void nobodyEndsASessionOfSomebodyElse() {
    Visitor visitor = signedIn();
    Visitor other = Visitor.signedIn(context, Role.OFFICER);
    UUID session =
        database
            .sql("select id from platform.session where account_id = :an limit 1")
            .param("an", an.id())
            .query(UUID.class)
            .single();
    other.post("/account/sessions/" + session + "/end");
    other.post("/account/sessions/end-others");
    assertThat(visitor.get("/account").getStatus()).isEqualTo(200);
  }

  @Test
  void anAdministratorSeesAndEndsTheSessionsOfOthers() {
    Visitor visitor = signedIn();
    Visitor administrator = Visitor.signedIn(context, Role.ADMINISTRATOR);
    Document page = administrator.open("/accounts/" + an.id());
    String end =
        page.select("form[action*=/sessions/][action$=/end]:not([data-confirm])").attr("action");
    administrator.post(end);
    administrator.post("/accounts/" + an.id() + "/sessions/end");
    assertThat(visitor.get("/account").getHeader("Location")).startsWith("/sign-in");
    assertThat(trail()).contains("quantri account.session-ended", "quantri account.sessions-ended");
  }

  @Test
  void manyTriesAtOnceAreNoWayRoundTheWait() throws Exception {
    Callable<Integer> guess =
        () -> {
          Visitor visitor = Visitor.of(context);
          visitor.signIn("an", "sai sai sai sai");
          return 0;
        };
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      threads.invokeAll(java.util.Collections.nCopies(16, guess));
    }
    assertThat(failures.find("an").orElseThrow().count()).isEqualTo(SignInFailures.FREE);
  }

  @Test
  void anAdministratorSeesTheNamesThatFailedAndLetsOneTryAgain() {
    for (int i = 0; i < SignInFailures.FREE; i++) {
      Visitor.of(context).signIn("an", "sai lần " + i);
    }
    assertThat(Visitor.page(Visitor.of(context).signIn("an", PASSWORD)).text()).contains("1 phút");
    Visitor administrator = Visitor.signedIn(context, Role.ADMINISTRATOR);
    assertThat(administrator.open("/accounts/sign-in").select("tbody").text())
        .contains("an 5")
        .contains("127.0.0.1")
        .contains("Phải chờ đến");
    administrator.post("/accounts/sign-in/failures/clear", "name", "an");
    assertThat(Visitor.of(context).signIn("an", PASSWORD).getStatus()).isEqualTo(303);
  }

  @Test
  void aChangedAccountKeepsWhatWasBeforeInTheTrail() {
    Visitor administrator = Visitor.signedIn(context, Role.ADMINISTRATOR);
    change(administrator, "an.tv", "Trần Văn An", "Phó Chánh Văn phòng", "LEADER", 1);
    Account changed = store.find(an.id()).orElseThrow();
    assertThat(changed.name()).isEqualTo("an.tv");
    assertThat(changed.role()).isEqualTo(Role.LEADER);
    AuditLine line =
        auditStore
            .list(new AuditFilter("", "account.changed", "", null, null, ""), false, 2, 0)
            .getFirst()
            .line();
    assertThat(line.before())
        .isEqualTo(Map.of("name", "an", "post", "Văn phòng", "role", "OFFICE"));
    assertThat(line.after())
        .isEqualTo(Map.of("name", "an.tv", "post", "Phó Chánh Văn phòng", "role", "LEADER"));
    assertThat(Visitor.of(context).signIn("an.tv", PASSWORD).getStatus()).isEqualTo(303);
  }

  @Test
  void whoeverChangesOnTopOfAnotherIsShownBoth() {
    Visitor administrator = Visitor.signedIn(context, Role.ADMINISTRATOR);
    change(administrator, "an", "Trần Văn An", "Chánh Văn phòng", "OFFICE", 1);
    MockHttpServletResponse answer =
        change(administrator, "an", "Trần Văn An", "Trưởng phòng", "OFFICE", 1);
    assertThat(answer.getStatus()).isEqualTo(409);
    Document page = Visitor.page(answer);
    assertThat(page.select(".flash").text())
        .contains("đang lưu là “Chánh Văn phòng”, bạn nhập “Trưởng phòng”");
    assertThat(page.select("input[name=version]").val()).isEqualTo("2");
    assertThat(page.select("input[name=post]").val()).isEqualTo("Trưởng phòng");
    assertThat(store.find(an.id()).orElseThrow().post()).isEqualTo("Chánh Văn phòng");
  }

  @Test
  void aNameThatIsTakenIsRefusedBesideTheField() {
    Visitor administrator = Visitor.signedIn(context, Role.ADMINISTRATOR);
    MockHttpServletResponse answer = change(administrator, "quantri", "", "", "OFFICE", 1);
    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(Visitor.page(answer).select("p.err").eachText())
        .containsExactly("Cần nhập họ và tên.", "Tên đăng nhập quantri đã có người dùng.");
  }

  @Test
  void theLastAdministratorStays() {
    Visitor administrator = Visitor.signedIn(context, Role.ADMINISTRATOR);
    Account own = store.findByName("quantri").orElseThrow();
    MockHttpServletResponse answer =
        administrator.post(
            "/accounts/" + own.id(),
            "name",
            "quantri",
            "fullName",
            "Quản Trị",
            "post",
            "",
            "role",
            "OFFICER",
            "version",
            "1");
    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(store.find(own.id()).orElseThrow().role()).isEqualTo(Role.ADMINISTRATOR);
  }

  private MockHttpServletResponse change(
      Visitor by, String name, String fullName, String post, String role, int version) {
    return by.post(
        "/accounts/" + an.id(),
        "name",
        name,
        "fullName",
        fullName,
        "post",
        post,
        "role",
        role,
        "version",
        String.valueOf(version));
  }

  private Visitor signedIn() {
    Visitor visitor = Visitor.of(context);
    assertThat(visitor.signIn("an", PASSWORD).getStatus()).isEqualTo(303);
    return visitor;
  }

  private static byte[] offeredSecret(Visitor visitor) {
    visitor.open("/account/second-factor");
    visitor.post("/account/second-factor");
    return decoded(visitor.open("/account/second-factor").select("#khoa").text().replace(" ", ""));
  }

  private List<String> confirm(Visitor visitor, byte[] secret, int stepsLater) {
    MockHttpServletResponse answer =
        visitor.post("/account/second-factor/confirm", "code", code(secret, stepsLater));
    assertThat(answer.getStatus()).as(Visitor.text(answer)).isEqualTo(200);
    return Visitor.page(answer).select(".codes code").eachText();
  }

  private String code(byte[] secret, int stepsLater) {
    return Totp.code(secret, Totp.step(clock.instant()) + stepsLater);
  }

  private List<String> trail() {
    return database
        .sql("select actor || ' ' || action from platform.audit")
        .query((row, number) -> row.getString(1))
        .list();
  }

  private static byte[] decoded(String base32) {
    StringBuilder bits = new StringBuilder();
    for (char letter : base32.toCharArray()) {
      int value = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter);
      bits.append(String.format("%5s", Integer.toBinaryString(value)).replace(' ', '0'));
    }
    byte[] bytes = new byte[bits.length() / 8];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Integer.parseInt(bits.substring(8 * i, 8 * i + 8), 2);
    }
    return bytes;
  }
}

package vn.haidang.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.DispatcherServlet;
import vn.haidang.testing.ApplicationTest;

/** Signing out here and at a provider of our own that speaks the real protocol. */
@ApplicationTest
class OutsideSignOutTest {

  private static final StandInProvider PROVIDER = new StandInProvider("hai-dang", "bí mật");
  private static final Browser BROWSER = new Browser("10.0.0.9", "Firefox/140 Windows");

  @Autowired private ApplicationContext context;
  @Autowired private OutsideStore store;
  @Autowired private AccountStore accounts;
  @Autowired private Accounts book;
  @Autowired private Sessions sessions;
  @Autowired private SignIn signIn;
  @Autowired private SecondFactor secondFactor;
  @Autowired private Sealer sealer;
  @Autowired private Audit audit;
  @Autowired private CurrentUser currentUser;
  @Autowired private TransactionTemplate transaction;
  @Autowired private Clock clock;
  @Autowired private JdbcClient database;

  private OutsideSignIn outside;
  private OutsideSignOut signOut;
  private OutsideSignOutPages pages;
  private Account an;

  @BeforeEach
  void somebodyTheProviderKnows() {
    OutsideProvider known = new OutsideProvider(settings());
    outside =
        new OutsideSignIn(
            known, store, accounts, sessions, signIn, sealer, audit, transaction, clock);
    signOut = signOut(clock);
    pages = new OutsideSignOutPages(signOut, known);
    database.sql("delete from platform.account").update();
    database.sql("delete from platform.logout_token").update();
    an = book.open(new Accounts.Wish("an", "Trần Văn An", "", Role.OFFICE)).account();
    expect(an, "an@haiphong.gov.vn");
    PROVIDER.lie(StandInProvider.Lie.NONE);
    PROVIDER.refusals.clear();
    PROVIDER.running.clear();
  }

  @AfterAll
  static void stop() {
    PROVIDER.close();
  }

  @Test
  void whoCameThroughTheProviderAndSignsOutHereIsSignedOutThereAndComesBack() throws Exception {
    String token = welcome("s-1", "an@haiphong.gov.vn");
    SessionStore.Ended ended = signIn.leave(token).orElseThrow();
    assertThat(sessions.find(token)).isEmpty();

    MockHttpServletRequest request = request("POST", "/sign-out");
    MockHttpServletResponse response = new MockHttpServletResponse();
    pages.leave(ended, request, response).orElseThrow().render(Map.of(), request, response);
    String refresh = Objects.requireNonNull(response.getHeader("Refresh"));
    assertThat(refresh).startsWith("0; url=" + PROVIDER.issuer() + "/leave?client_id=hai-dang&");
    String address = refresh.substring("0; url=".length());
    assertThat(Visitor.page(response).select("a.btn").attr("href")).isEqualTo(address);

    assertThat(PROVIDER.running).hasSize(1);
    HttpResponse<String> there = open(address);
    assertThat(there.statusCode()).as(there.body()).isEqualTo(302);
    assertThat(there.headers().firstValue("Location")).hasValue("https://haidang.example/sign-in");
    assertThat(PROVIDER.running).as("signed out there too").isEmpty();
  }

  @Test
  void theTokenThatAsksTheProviderLiesSealedAndGoesWithTheSession() {
    String token = welcome("s-2", "an@haiphong.gov.vn");
    byte[] kept =
        database
            .sql("select outside_token from platform.session where account_id = :an")
            .param("an", an.id())
            .query(byte[].class)
            .single();
    assertThat(new String(kept, java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain("eyJ");
    assertThat(sealer.open(kept, OutsideSignOut.context(an.id())).map(open -> open.length > 200))
        .hasValue(true);
    signIn.leave(token);
    assertThat(sessions.list(an.id(), "")).isEmpty();
  }

  @Test
  void whoSignedInByPasswordOrWhoseProviderIsAwayLeavesHereOnly() {
    String byPassword = sessions.begin(an.id(), Entrance.BY_PASSWORD, BROWSER);
    assertThat(signOut.findPage(signIn.leave(byPassword).orElseThrow(), "/sign-in")).isEmpty();

    SessionStore.Ended ended = signIn.leave(welcome("s-3", "an@haiphong.gov.vn")).orElseThrow();
    OutsideProvider away =
        new OutsideProvider(settings().with(Setting.OIDC_ISSUER, "http://127.0.0.1:1"));
    OutsideSignOut alone = signOut(away, clock);
    assertThat(alone.findPage(ended, "/sign-in")).isEmpty();
    assertThat(alone.obey("x.y.z", "10.0.0.1")).isEqualTo(OutsideSignOut.Outcome.NOBODY_TO_ASK);
  }

  @Test
  void aSessionThatEndsAtTheProviderEndsHereAndOnlyThatOne() {
    String office = welcome("s-4", "an@haiphong.gov.vn");
    String home = welcome("s-4", "an@haiphong.gov.vn");
    String byPassword = sessions.begin(an.id(), Entrance.BY_PASSWORD, BROWSER);

    assertThat(obey(Map.of("sid", PROVIDER.running.getFirst().sid())))
        .isEqualTo(OutsideSignOut.Outcome.ENDED);

    assertThat(sessions.find(office)).isEmpty();
    assertThat(sessions.find(home)).isPresent();
    assertThat(sessions.find(byPassword)).isPresent();
    assertThat(lines("account.signed-out-at-provider"))
        .singleElement()
        .isEqualTo("account:" + an.id());
  }

  @Test
  void aPersonWhoSignsOutAtTheProviderIsSignedOutOfAllThatCameFromThere() {
    Account binh = book.open(new Accounts.Wish("binh", "Lê Thị Bình", "", Role.OFFICE)).account();
    expect(binh, "binh@haiphong.gov.vn");
    String other = welcome("s-6", "binh@haiphong.gov.vn");
    List<String> his =
        List.of(welcome("s-5", "an@haiphong.gov.vn"), welcome("s-5", "an@haiphong.gov.vn"));
    String byPassword = sessions.begin(an.id(), Entrance.BY_PASSWORD, BROWSER);

    assertThat(obey(Map.of("sub", "s-5"))).isEqualTo(OutsideSignOut.Outcome.ENDED);

    assertThat(his).allSatisfy(token -> assertThat(sessions.find(token)).isEmpty());
    assertThat(sessions.find(byPassword)).as("is no session of the provider").isPresent();
    assertThat(sessions.find(other)).isPresent();
    assertThat(obey(Map.of("sub", "nobody we know"))).isEqualTo(OutsideSignOut.Outcome.ENDED);
  }

  @Test
  void aSessionOfSomebodyElseIsNotEndedByItsNameAlongWithAnotherPerson() {
    String token = welcome("s-7", "an@haiphong.gov.vn");
    obey(Map.of("sid", PROVIDER.running.getLast().sid(), "sub", "s-8"));
    assertThat(sessions.find(token)).isPresent();
    obey(Map.of("sid", PROVIDER.running.getLast().sid(), "sub", "s-7"));
    assertThat(sessions.find(token)).isEmpty();
  }

  @Test
  void aSignInThatStillWaitsForItsCodeEndsAsWell() {
    welcome("s-9", "an@haiphong.gov.vn");
    secondFactor.offer(an.id());
    byte[] secret = secondFactor.findOffered(an.id()).orElseThrow();
    secondFactor.confirm(an.id(), Totp.code(secret, Totp.step(clock.instant())));
    var half = (SignIn.Outcome.CodeNeeded) through("s-9", "an@haiphong.gov.vn");
    obey(Map.of("sid", PROVIDER.running.getLast().sid()));
    String next = Totp.code(secret, Totp.step(clock.instant()) + 1);
    assertThat(signIn.attemptCode(half.token(), next, BROWSER))
        .isEqualTo(new SignIn.Outcome.Refused(Problem.of("platform.sign-in-begin-again")));
  }

  @Test
  void theSecondFactorKeepsWhatTiesTheSessionToTheProvider() {
    welcome("s-10", "an@haiphong.gov.vn");
    secondFactor.offer(an.id());
    byte[] secret = secondFactor.findOffered(an.id()).orElseThrow();
    secondFactor.confirm(an.id(), Totp.code(secret, Totp.step(clock.instant())));
    var half = (SignIn.Outcome.CodeNeeded) through("s-10", "an@haiphong.gov.vn");
    String next = Totp.code(secret, Totp.step(clock.instant()) + 1);
    var in = (SignIn.Outcome.Welcome) signIn.attemptCode(half.token(), next, BROWSER);
    obey(Map.of("sid", PROVIDER.running.getLast().sid()));
    assertThat(sessions.find(in.token())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("lies")
  void aTokenThatLiesEndsNothing(StandInProvider.Lie lie) {
    String token = welcome("s-11", "an@haiphong.gov.vn");
    PROVIDER.lie(lie);
    assertThat(obey(Map.of("sub", "s-11"))).isEqualTo(OutsideSignOut.Outcome.NOT_TRUSTED);
    assertThat(sessions.find(token)).isPresent();
    assertThat(lines("account.sign-out-refused")).isNotEmpty();
  }

  static Stream<StandInProvider.Lie> lies() {
    return StandInProvider.Lie.inBoth().stream();
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void aTokenOfAnotherSortEndsNothing(String claim, @Nullable Object value) {
    String token = welcome("s-12", "an@haiphong.gov.vn");
    Map<String, @Nullable Object> otherwise = new HashMap<>();
    otherwise.put(claim, value);
    String sent = PROVIDER.logoutToken(Map.of("sub", "s-12"), otherwise);
    assertThat(signOut.obey(sent, "10.0.0.1")).isEqualTo(OutsideSignOut.Outcome.NOT_TRUSTED);
    assertThat(sessions.find(token)).isPresent();
  }

  static Stream<Arguments> wrong() {
    return Stream.of(
        Arguments.of("nonce", "as in a token for signing in"),
        Arguments.of("events", null),
        Arguments.of("events", Map.of("http://schemas.openid.net/event/other", Map.of())),
        Arguments.of("events", "backchannel-logout"),
        Arguments.of("jti", null),
        Arguments.of("jti", ""),
        Arguments.of("exp", null),
        Arguments.of("sub", null),
        Arguments.of("sub", ""));
  }

  @Test
  void whatIsNoTokenAtAllEndsNothingAndFillsNoTrail() {
    for (int i = 0; i < 3 * RefusedAttempts.MOST; i++) {
      assertThat(signOut.obey("không phải", "10.0.0.1"))
          .isEqualTo(OutsideSignOut.Outcome.NOT_TRUSTED);
    }
    assertThat(signOut.obey("x".repeat(30_000), "10.0.0.1"))
        .isEqualTo(OutsideSignOut.Outcome.NOT_TRUSTED);
    assertThat(lines("account.sign-out-refused"))
        .as("a few of each minute, and a minute may end meanwhile")
        .hasSizeBetween(1, 2 * RefusedAttempts.MOST);
  }

  @Test
  void aTokenCountsOnceAndNotAfterItsEnd() {
    String token = welcome("s-13", "an@haiphong.gov.vn");
    String sent = PROVIDER.logoutToken(Map.of("sub", "s-13"), Collections.emptyMap());
    assertThat(signOut(Clock.offset(clock, Duration.ofHours(1))).obey(sent, "10.0.0.1"))
        .isEqualTo(OutsideSignOut.Outcome.NOT_TRUSTED);
    assertThat(sessions.find(token)).isPresent();
    assertThat(signOut.obey(sent, "10.0.0.1")).isEqualTo(OutsideSignOut.Outcome.ENDED);
    String again = welcome("s-13", "an@haiphong.gov.vn");
    assertThat(signOut.obey(sent, "10.0.0.1")).isEqualTo(OutsideSignOut.Outcome.CAME_BEFORE);
    assertThat(sessions.find(again)).isPresent();
  }

  @Test
  void theProviderIsHeardWithoutAFormTokenAndAnsweredAsTheStandardSays() {
    MockHttpServletRequest request = request("POST", OutsideSignOutPages.TOLD);
    welcome("s-14", "an@haiphong.gov.vn");
    var done =
        pages.told(PROVIDER.logoutToken(Map.of("sub", "s-14"), Collections.emptyMap()), request);
    assertThat(done.getStatusCode().value()).isEqualTo(200);
    assertThat(done.getHeaders().getCacheControl()).isEqualTo("no-store");
    assertThat(sessions.list(an.id(), "")).isEmpty();

    MockHttpServletResponse unset =
        Visitor.of(context)
            .send(
                MockMvcRequestBuilders.post(OutsideSignOutPages.TOLD)
                    .param("logout_token", "x.y.z"));
    assertThat(unset.getStatus()).as("no provider is set in this program").isEqualTo(400);
    assertThat(Visitor.text(unset)).contains("\"error\":\"invalid_request\"");
  }

  private OutsideSignOut.Outcome obey(Map<String, Object> named) {
    return signOut.obey(PROVIDER.logoutToken(named, Collections.emptyMap()), "10.0.0.1");
  }

  private OutsideSignOut signOut(Clock at) {
    return signOut(new OutsideProvider(settings()), at);
  }

  private OutsideSignOut signOut(OutsideProvider known, Clock at) {
    return new OutsideSignOut(
        known,
        new LogoutTokens(known, at),
        store,
        sessions,
        sealer,
        audit,
        new RefusedAttempts(audit, currentUser, at),
        transaction,
        at);
  }

  private void expect(Account account, String name) {
    transaction.executeWithoutResult(status -> store.expect(account.id(), PROVIDER.issuer(), name));
  }

  private String welcome(String subject, String email) {
    return ((SignIn.Outcome.Welcome) through(subject, email)).token();
  }

  private SignIn.Outcome through(String subject, String email) {
    OutsideSignIn.Departure departure = outside.depart(request("GET", "/sign-in/provider"), "/");
    String code =
        PROVIDER.signIn(
            departure.address(), Map.of("sub", subject, "email", email, "email_verified", true));
    MockHttpServletRequest back = request("GET", OutsideProvider.DONE);
    back.setParameter("code", code);
    back.setParameter(
        "state",
        StandInProvider.query(URI.create(departure.address()).getRawQuery())
            .getOrDefault("state", ""));
    return outside.arrive(departure.token(), back, BROWSER).outcome();
  }

  private MockHttpServletRequest request(String method, String path) {
    MockHttpServletRequest request = new MockHttpServletRequest(method, path);
    request.setServerName("haidang.example");
    request.setScheme("https");
    request.setServerPort(443);
    request.setSecure(true);
    request.setAttribute(DispatcherServlet.WEB_APPLICATION_CONTEXT_ATTRIBUTE, context);
    return request;
  }

  private static HttpResponse<String> open(String address)
      throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create(address)).build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }

  private List<String> lines(String action) {
    return database
        .sql("select subject from platform.audit where action = :action and at >= :since")
        .param("action", action)
        .param("since", an.createdAt().atOffset(java.time.ZoneOffset.UTC))
        .query((row, number) -> row.getString(1))
        .list();
  }

  private static Settings settings() {
    return Settings.of(
        Map.of(
            Setting.OIDC_ISSUER.variable(),
            PROVIDER.issuer(),
            Setting.OIDC_CLIENT_ID.variable(),
            "hai-dang",
            Setting.OIDC_CLIENT_SECRET.variable(),
            "bí mật"));
  }
}

package vn.haidang.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionTemplate;
import vn.haidang.testing.ApplicationTest;

/** Signing in through a provider of our own that speaks the real protocol over the network. */
@ApplicationTest
class OutsideSignInTest {

  private static final String SECRET = "một bí mật chung";
  private static final StandInProvider PROVIDER = new StandInProvider("hai-dang", SECRET);
  private static final Browser BROWSER = new Browser("10.0.0.9", "Firefox/140 Windows");

  @Autowired private ApplicationContext context;
  @Autowired private OutsideStore store;
  @Autowired private AccountStore accounts;
  @Autowired private Accounts book;
  @Autowired private Sessions sessions;
  @Autowired private SignIn signIn;
  @Autowired private SignInCookies cookies;
  @Autowired private SecondFactor secondFactor;
  @Autowired private Sealer sealer;
  @Autowired private Audit audit;
  @Autowired private TransactionTemplate transaction;
  @Autowired private Clock clock;
  @Autowired private JdbcClient database;

  private OutsideSignIn outside;
  private OutsideSignInPages pages;
  private OutsideIdentities identities;
  private Account an;

  @BeforeEach
  void somebodyTheProviderKnows() {
    Settings settings = settings(SECRET);
    OutsideProvider known = new OutsideProvider(settings);
    outside =
        new OutsideSignIn(
            known, store, accounts, sessions, signIn, sealer, audit, transaction, clock);
    pages = new OutsideSignInPages(outside, cookies);
    identities = new OutsideIdentities(store, known, sessions, book, audit);
    database.sql("delete from platform.account").update();
    an = book.open(new Accounts.Wish("an", "Trần Văn An", "", Role.OFFICE)).account();
    PROVIDER.lie(StandInProvider.Lie.NONE);
    PROVIDER.refusals.clear();
  }

  @AfterAll
  static void stop() {
    PROVIDER.close();
  }

  @Test
  void whoIsExpectedIsBoundAtHisFirstSignInAndKnownAtTheNext() {
    expect(an.id(), "An.TV@haiphong.gov.vn");
    SignIn.Outcome.Welcome first = welcome(person("s-1", "an.tv@haiphong.gov.vn", true));
    assertThat(first.who().name()).isEqualTo("an");
    assertThat(first.who().mustChangePassword()).as("his password here is not asked for").isFalse();
    SignIn.Outcome.Welcome later = welcome(person("s-1", "an.moi@haiphong.gov.vn", false));
    assertThat(later.who().name()).isEqualTo("an");

    Visitor visitor = Visitor.of(context);
    visitor.setCookie(SessionCookie.NAME, later.token());
    assertThat(visitor.open("/account").select("tbody").text())
        .contains("Firefox · Windows", "Qua hệ thống định danh", "10.0.0.9");
    assertThat(trail()).contains("account.identity-expected", "account.identity-bound");
  }

  @Test
  void nobodyGetsInBecauseTheProviderKnowsHim() {
    assertThat(problem(person("s-2", "an@haiphong.gov.vn", true)))
        .isEqualTo("platform.provider-unknown");
    assertThat(book.get(an.id()).lastSignInAt()).isNull();
  }

  @Test
  void anAddressThatTheProviderHasNotVerifiedBindsNobody() {
    expect(an.id(), "an.tv@haiphong.gov.vn");
    assertThat(problem(person("s-3", "an.tv@haiphong.gov.vn", false)))
        .isEqualTo("platform.provider-unknown");
    Map<String, Object> dressedUp = new LinkedHashMap<>(Map.of("sub", "s-3"));
    dressedUp.put("preferred_username", "an.tv@haiphong.gov.vn");
    assertThat(problem(dressedUp)).isEqualTo("platform.provider-unknown");
  }

  @Test
  void aSecondPersonWithTheSameAddressIsNotLetIntoABoundAccount() {
    expect(an.id(), "an.tv@haiphong.gov.vn");
    welcome(person("s-4", "an.tv@haiphong.gov.vn", true));
    assertThat(problem(person("s-5", "an.tv@haiphong.gov.vn", true)))
        .isEqualTo("platform.provider-unknown");
  }

  @Test
  void twoAdministratorsAtOnceNeitherReplaceNorUntieWhatTheyHaveNotSeen() {
    expect(an.id(), "an.tv@haiphong.gov.vn");
    long mine = store.find(an.id()).orElseThrow().version();
    expect(an.id(), "an.moi@haiphong.gov.vn");
    transaction.executeWithoutResult(status -> {
      assertThat(identities.expect(an.id(), "an.cu@haiphong.gov.vn", mine)).isFalse();
      assertThat(identities.expect(an.id(), "an.cu@haiphong.gov.vn", 0)).isFalse();
      assertThat(identities.forget(an.id(), mine)).isFalse();
    });
    assertThat(store.find(an.id()).orElseThrow().expected()).isEqualTo("an.moi@haiphong.gov.vn");
    long now = store.find(an.id()).orElseThrow().version();
    welcome(person("s-9", "an.moi@haiphong.gov.vn", true));
    transaction.executeWithoutResult(
        status -> assertThat(identities.forget(an.id(), now)).as("he has come since").isFalse());
    long bound = store.find(an.id()).orElseThrow().version();
    transaction.executeWithoutResult(
        status -> assertThat(identities.forget(an.id(), bound)).isTrue());
    expect(an.id(), "an.moi@haiphong.gov.vn");
    assertThat(store.find(an.id()).orElseThrow().version())
        .as("entered again it is another one")
        .isNotIn(mine, now, bound);
  }

  @Test
  void aNameAtTheProviderServesWhereAnAdministratorExpectsIt() {
    expect(an.id(), "tvan");
    Map<String, Object> named = Map.of("sub", "s-6", "preferred_username", "TVAn");
    assertThat(welcome(named).who().name()).isEqualTo("an");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void aTokenThatLiesIsNotTrusted(StandInProvider.Lie lie) {
    expect(an.id(), "an.tv@haiphong.gov.vn");
    PROVIDER.lie(lie);
    assertThat(problem(person("s-7", "an.tv@haiphong.gov.vn", true)))
        .isEqualTo("platform.provider-not-trusted");
    assertThat(PROVIDER.refusals).as("the provider itself refused nothing").isEmpty();
    assertThat(store.find(an.id()).orElseThrow().subject()).isNull();
  }

  @Test
  void anAnswerWithAnotherStateIsNotTrusted() {
    expect(an.id(), "an.tv@haiphong.gov.vn");
    OutsideSignIn.Departure departure = outside.depart(request("/sign-in/provider"), "/");
    String code =
        PROVIDER.signIn(departure.address(), person("s-8", "an.tv@haiphong.gov.vn", true));
    MockHttpServletRequest back = request(OutsideProvider.DONE);
    back.setParameter("code", code);
    back.setParameter("state", "of-somebody-else");
    assertThat(problem(outside.arrive(departure.token(), back, BROWSER).outcome()))
        .isEqualTo("platform.provider-not-trusted");
  }

  @Test
  void anAnswerComesBackOnceAndToTheSameBrowser() {
    expect(an.id(), "an.tv@haiphong.gov.vn");
    OutsideSignIn.Departure departure = outside.depart(request("/sign-in/provider"), "/plans");
    MockHttpServletRequest back =
        back(
            departure,
            PROVIDER.signIn(departure.address(), person("s-9", "an.tv@haiphong.gov.vn", true)));
    assertThat(problem(outside.arrive("another browser", back, BROWSER).outcome()))
        .isEqualTo("platform.provider-begin-again");
    OutsideSignIn.Arrival arrival = outside.arrive(departure.token(), back, BROWSER);
    assertThat(arrival.outcome()).isInstanceOf(SignIn.Outcome.Welcome.class);
    assertThat(arrival.next()).isEqualTo("/plans");
    assertThat(problem(outside.arrive(departure.token(), back, BROWSER).outcome()))
        .isEqualTo("platform.provider-begin-again");
  }

  @Test
  void aProgramWithAnotherSecretGetsNoToken() {
    OutsideProvider known = new OutsideProvider(settings("khác"));
    outside =
        new OutsideSignIn(
            known, store, accounts, sessions, signIn, sealer, audit, transaction, clock);
    assertThat(problem(person("s-10", "an.tv@haiphong.gov.vn", true)))
        .isEqualTo("platform.provider-not-trusted");
    assertThat(PROVIDER.refusals).containsExactly("invalid_client");
  }

  @Test
  void aLockedAccountStaysShut() {
    expect(an.id(), "an.tv@haiphong.gov.vn");
    welcome(person("s-11", "an.tv@haiphong.gov.vn", true));
    accounts.setLocked(an.id(), true);
    assertThat(problem(person("s-11", "an.tv@haiphong.gov.vn", true)))
        .isEqualTo("platform.account-locked");
  }

  @Test
  void theSecondFactorIsAskedForUnlessTheProviderHasAskedForOne() {
    expect(an.id(), "an.tv@haiphong.gov.vn");
    welcome(person("s-12", "an.tv@haiphong.gov.vn", true));
    secondFactor.offer(an.id());
    byte[] secret = secondFactor.findOffered(an.id()).orElseThrow();
    secondFactor.confirm(an.id(), Totp.code(secret, Totp.step(clock.instant())));
    assertThat(through(person("s-12", "an.tv@haiphong.gov.vn", true)))
        .isInstanceOf(SignIn.Outcome.CodeNeeded.class);
    Map<String, Object> twice = new LinkedHashMap<>(person("s-12", "an.tv@haiphong.gov.vn", true));
    twice.put("amr", List.of("pwd", "mfa"));
    assertThat(welcome(twice).who().name()).isEqualTo("an");
  }

  @Test
  void thePagesSendTheBrowserThereAndBack() throws Exception {
    expect(an.id(), "an.tv@haiphong.gov.vn");
    MockHttpServletRequest there = request("/sign-in/provider");
    MockHttpServletResponse sent = new MockHttpServletResponse();
    pages.depart("/plans", there, sent).render(Map.of(), there, sent);
    assertThat(sent.getStatus()).isEqualTo(303);
    String address = Objects.requireNonNull(sent.getHeader("Location"));
    assertThat(address).doesNotContain(SECRET);

    MockHttpServletRequest back = request(OutsideProvider.DONE);
    back.setParameter(
        "code", PROVIDER.signIn(address, person("s-13", "an.tv@haiphong.gov.vn", true)));
    back.setParameter(
        "state",
        StandInProvider.query(java.net.URI.create(address).getRawQuery())
            .getOrDefault("state", ""));
    String cookie = Objects.requireNonNull(sent.getHeader("Set-Cookie"));
    assertThat(cookie).contains("HttpOnly", "SameSite=Lax");
    back.setCookies(
        new Cookie(
            cookie.substring(0, cookie.indexOf('=')),
            cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';'))));
    MockHttpServletResponse in = new MockHttpServletResponse();
    pages.arrive(back, in).render(Map.of(), back, in);
    assertThat(in.getHeader("Location")).isEqualTo("/plans");
    assertThat(in.getHeaders("Set-Cookie"))
        .anyMatch(c -> c.startsWith(Cookies.nameIn(back, SessionCookie.NAME) + "="));
  }

  @Test
  void aProviderThatIsAwayIsSaidToBeAwayAndAskedAgainLater() {
    Settings nowhere = settings(SECRET).with(Setting.OIDC_ISSUER, "http://127.0.0.1:1");
    OutsideProvider away = new OutsideProvider(nowhere);
    outside =
        new OutsideSignIn(
            away, store, accounts, sessions, signIn, sealer, audit, transaction, clock);
    pages = new OutsideSignInPages(outside, cookies);
    MockHttpServletRequest there = request("/sign-in/provider");
    MockHttpServletResponse sent = new MockHttpServletResponse();
    pages.depart("/", there, sent);
    assertThat(sent.getHeader("Set-Cookie")).isNull();
  }

  @Test
  void theSettingsSayWhatIsWrongWithThem() {
    for (String issuer : List.of("http://dang-nhap.gov.vn", "ldap://x", "khong phai")) {
      org.assertj.core.api.Assertions.assertThatThrownBy(
              () -> settings(SECRET).with(Setting.OIDC_ISSUER, issuer))
          .as(issuer)
          .isInstanceOf(RefusedException.class)
          .hasMessageContaining("HAIDANG_OIDC_ISSUER");
    }
  }

  private SignIn.Outcome through(Map<String, Object> person) {
    OutsideSignIn.Departure departure = outside.depart(request("/sign-in/provider"), "/");
    String code = PROVIDER.signIn(departure.address(), person);
    return outside.arrive(departure.token(), back(departure, code), BROWSER).outcome();
  }

  private void expect(UUID account, String typed) {
    long seen = identities.find(account).map(OutsideIdentity::version).orElse(0L);
    transaction.executeWithoutResult(
        status -> assertThat(identities.expect(account, typed, seen)).isTrue());
  }

  private SignIn.Outcome.Welcome welcome(Map<String, Object> person) {
    SignIn.Outcome outcome = through(person);
    assertThat(outcome).isInstanceOf(SignIn.Outcome.Welcome.class);
    return (SignIn.Outcome.Welcome) outcome;
  }

  private String problem(Map<String, Object> person) {
    return problem(through(person));
  }

  private static String problem(SignIn.Outcome outcome) {
    return outcome instanceof SignIn.Outcome.Refused refused
        ? refused.problem().code()
        : outcome.toString();
  }

  private static MockHttpServletRequest back(OutsideSignIn.Departure departure, String code) {
    MockHttpServletRequest back = request(OutsideProvider.DONE);
    back.setParameter("code", code);
    back.setParameter(
        "state",
        StandInProvider.query(java.net.URI.create(departure.address()).getRawQuery())
            .getOrDefault("state", ""));
    return back;
  }

  private static MockHttpServletRequest request(String path) {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
    request.setServerName("haidang.example");
    request.setScheme("https");
    request.setServerPort(443);
    request.setSecure(true);
    return request;
  }

  private static Map<String, Object> person(String subject, String email, boolean verified) {
    return Map.of("sub", subject, "email", email, "email_verified", verified, "name", "An");
  }

  private static Settings settings(String secret) {
    return Settings.of(
        Map.of(
            Setting.OIDC_ISSUER.variable(),
            PROVIDER.issuer(),
            Setting.OIDC_CLIENT_ID.variable(),
            "hai-dang",
            Setting.OIDC_CLIENT_SECRET.variable(),
            secret));
  }

  private List<String> trail() {
    return database
        .sql("select action from platform.audit")
        .query((row, number) -> row.getString(1))
        .list();
  }
}

package vn.haidang.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.haidang.testing.ApplicationTest;

/**
 * The clock ran 400 days ahead for a while and was set back: what was noted meanwhile neither keeps
 * anybody out for 400 days nor lets anybody in so long.
 */
@ApplicationTest
class ClockSetBackTest {

  private static final Browser BROWSER = new Browser("10.0.0.40", "Firefox/140 Windows");
  private static final String NAME = "ai.do";

  @Autowired private SessionStore sessionStore;
  @Autowired private AccountStore accounts;
  @Autowired private HalfSignInStore halves;
  @Autowired private Admission admission;
  @Autowired private SignInFailureStore failureStore;
  @Autowired private SecondFactorStore factorStore;
  @Autowired private TokenStore tokenStore;
  @Autowired private Tokens tokens;
  @Autowired private Sealer sealer;
  @Autowired private Passwords passwords;
  @Autowired private Accounts book;
  @Autowired private Audit audit;
  @Autowired private TransactionTemplate transaction;
  @Autowired private Clock clock;
  @Autowired private JdbcClient database;

  private Clock ahead = Clock.systemUTC();
  private UUID an = new UUID(0, 0);

  @BeforeEach
  void somebody() {
    database.sql("delete from platform.account").update();
    database.sql("delete from platform.failed_sign_in").update();
    database.sql("delete from platform.wrong_token").update();
    ahead = Clock.offset(clock, Duration.ofDays(400));
    an = book.open(new Accounts.Wish("an", "Trần Văn An", "", Role.OFFICE)).account().id();
  }

  @Test
  void aSessionThatBeganAheadEndsAndOneOfASmallCorrectionRunsOn() {
    String far = sessions(ahead).begin(an, Entrance.BY_PASSWORD, BROWSER);
    assertThat(sessions(ahead).find(far)).isPresent();
    assertThat(sessions(clock).find(far)).isEmpty();
    assertThat(sessions(clock).list(an, "")).isEmpty();

    Clock hourAhead = Clock.offset(clock, Duration.ofHours(1));
    String near = sessions(hourAhead).begin(an, Entrance.BY_PASSWORD, BROWSER);
    assertThat(sessions(clock).find(near)).isPresent();
    assertThat(sessions(clock).list(an, "")).hasSize(1);
  }

  @Test
  void aNameThatHadToWaitAheadIsHeardNow() {
    SignInFailures then = failures(ahead);
    while (then.begin(NAME, "10.0.0.40").isEmpty()) {
      assertThat(failureStore.find(NAME).orElseThrow().count()).isLessThan(20);
    }
    assertThat(failureStore.find(NAME).orElseThrow().waitsAt(ahead.instant())).isTrue();
    assertThat(failureStore.find(NAME).orElseThrow().waitsAt(clock.instant())).isFalse();
    assertThat(failures(clock).begin(NAME, "10.0.0.40")).isEmpty();
    assertThat(failures(clock).begin(NAME, "10.0.0.40"))
        .as("and waits again by the clock of now, no longer than anybody")
        .hasValueSatisfying(
            wait -> assertThat(wait).isLessThanOrEqualTo(SignInFailures.LONGEST_WAIT));
  }

  @Test
  void anAddressThatHadToWaitAheadMayShowItsTokenNow() {
    for (int i = 0; i <= Tokens.FREE_FAILURES; i++) {
      tokenStore.addFailure("10.0.0.41", ahead.instant());
    }
    assertThat(wait("10.0.0.41")).isZero();
    assertThat(wait("10.0.0.41")).as("the next one waits").isBetween(1L, 15 * 60L);
  }

  @Test
  void aCodeOfNowIsTakenAfterOneOfAheadAndStillOnce() {
    SecondFactor then = factor(ahead);
    then.offer(an);
    byte[] secret = then.findOffered(an).orElseThrow();
    String code = Totp.code(secret, Totp.step(ahead.instant()));
    transaction.executeWithoutResult(status -> assertThat(then.confirm(an, code)).isPresent());
    String ofNow = Totp.code(secret, Totp.step(clock.instant()));
    assertThat(factor(clock).accept(an, ofNow)).isTrue();
    assertThat(factor(clock).accept(an, ofNow)).as("once").isFalse();
  }

  private long wait(String address) {
    return tokens.check("hdpat_sai", address) instanceof Tokens.Check.Wrong wrong
        ? wrong.waitSeconds()
        : -1;
  }

  private Sessions sessions(Clock at) {
    return new Sessions(sessionStore, accounts, halves, admission, at);
  }

  private SignInFailures failures(Clock at) {
    return new SignInFailures(failureStore, audit, at);
  }

  private SecondFactor factor(Clock at) {
    return new SecondFactor(factorStore, sealer, passwords, audit, at);
  }
}

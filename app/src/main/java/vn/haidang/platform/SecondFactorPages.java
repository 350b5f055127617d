package vn.haidang.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.haidang.platform.web.RecoveryCodes;
import vn.haidang.platform.web.SecondFactorPage;

/** "Xác thực hai lớp": everybody's own authenticator and recovery codes. */
@Controller
@Needs(Permission.OWN_ACCOUNT)
class SecondFactorPages {

  private static final String PAGE = "/account/second-factor";

  private final SecondFactor secondFactor;
  private final SignInFailures failures;
  private final AccountStore store;

  SecondFactorPages(SecondFactor secondFactor, SignInFailures failures, AccountStore store) {
    this.secondFactor = secondFactor;
    this.failures = failures;
    this.store = store;
  }

  @GetMapping(PAGE)
  Screen show(SignedIn user) {
    return screen(user, null);
  }

  /** Makes a secret for the telephone to read. */
  @PostMapping(PAGE)
  Redirect offer(SignedIn user) {
    secondFactor.offer(user.account());
    return Redirect.to(PAGE);
  }

  @PostMapping(PAGE + "/confirm")
  View confirm(
      SignedIn user, @RequestParam(defaultValue = "") String code, HttpServletRequest request) {
    return codes(user, request, () -> secondFactor.confirm(user.account(), code), true);
  }

  @PostMapping(PAGE + "/recovery-codes")
  View renew(
      SignedIn user, @RequestParam(defaultValue = "") String code, HttpServletRequest request) {
    return codes(user, request, () -> secondFactor.renewRecoveryCodes(user.account(), code), false);
  }

  @PostMapping(PAGE + "/remove")
  View remove(
      SignedIn user, @RequestParam(defaultValue = "") String code, HttpServletRequest request) {
    if (isDemanded(user)) {
      return screen(user, Problem.of("platform.second-factor-demanded"))
          .status(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    Optional<Duration> wait = failures.begin(user.name(), request.getRemoteAddr());
    if (wait.isEmpty() && secondFactor.remove(user.account(), code)) {
      failures.forget(user.name());
      return Redirect.to("/account").saying("second-factor.removed");
    }
    return refused(user, wait);
  }

  /** Shown in the answer itself: a secret goes into no cookie and no address. */
  private View codes(
      SignedIn user,
      HttpServletRequest request,
      Supplier<Optional<List<String>>> made,
      boolean isNew) {
    Optional<Duration> wait = failures.begin(user.name(), request.getRemoteAddr());
    Optional<List<String>> codes = wait.isPresent() ? Optional.empty() : made.get();
    if (codes.isEmpty()) {
      return refused(user, wait);
    }
    failures.forget(user.name());
    return Screen.of("platform/recovery-codes.jte", new RecoveryCodes(codes.get(), isNew));
  }

  private Screen refused(SignedIn user, Optional<Duration> wait) {
    Problem problem = wait.map(SignIn::mustWait).orElse(Problem.of("platform.code-wrong"));
    return screen(user, problem).status(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private Screen screen(SignedIn user, @Nullable Problem problem) {
    Optional<byte[]> offered = secondFactor.findOffered(user.account());
    return Screen.of(
        "platform/second-factor.jte",
        new SecondFactorPage(
            secondFactor.isSetUp(user.account()),
            isDemanded(user),
            offered
                .map(
                    secret -> SquareCode.of(Totp.address(secret, SecondFactor.ISSUER, user.name())))
                .orElse(null),
            offered.map(Totp::base32).orElse(""),
            secondFactor.countRecoveryCodesLeft(user.account()),
            problem));
  }

  private boolean isDemanded(SignedIn user) {
    return !Collections.disjoint(user.standing().roles(), store.rolesThatNeedSecondFactor());
  }
}

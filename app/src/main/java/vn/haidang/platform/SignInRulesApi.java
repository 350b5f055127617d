package vn.haidang.platform;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The rules of signing in for programs. */
@RestController
@Needs(Permission.ADMINISTER_ACCOUNTS)
class SignInRulesApi {

  private final AccountStore store;
  private final AccountEdits edits;
  private final SignInFailures failures;
  private final Clock clock;

  SignInRulesApi(AccountStore store, AccountEdits edits, SignInFailures failures, Clock clock) {
    this.store = store;
    this.edits = edits;
    this.failures = failures;
    this.clock = clock;
  }

  /**
   * Who needs a second factor, and which names have failed.
   *
   * @param without how many open accounts of each role have none
   */
  record RulesView(List<Role> demanding, Map<Role, Integer> without, List<FailureView> failures) {}

  /** A name that failed; {@code waitsUntil} is null when the next try is looked at at once. */
  record FailureView(
      String name, int count, Instant lastAt, String address, @Nullable Instant waitsUntil) {}

  /**
   * Roles that need a second factor from now on.
   *
   * @param seen those that needed one when this was decided; null: none. Only what differs between
   *     the two is changed, so that nobody takes back what he has not seen
   */
  record Demand(Set<Role> roles, @Nullable Set<Role> seen) {}

  /** A name as it was typed. */
  record FailedName(String name) {}

  @GetMapping("/api/v1/accounts/sign-in")
  RulesView get() {
    Instant now = clock.instant();
    return new RulesView(
        store.rolesThatNeedSecondFactor().stream().sorted().toList(),
        store.countWithoutSecondFactor(),
        failures.list().stream()
            .map(f ->
                new FailureView(
                    f.name(),
                    f.count(),
                    f.lastAt(),
                    f.address(),
                    f.waitsAt(now) ? f.waitsUntil() : null))
            .toList());
  }

  @PostMapping("/api/v1/accounts/sign-in/second-factor")
  RulesView require(@RequestBody Demand demand) {
    Set<Role> wanted = EnumSet.noneOf(Role.class);
    wanted.addAll(demand.roles());
    Set<Role> seen = demand.seen();
    edits.requireSecondFactor(wanted, seen == null ? Set.of() : seen);
    return get();
  }

  @PostMapping("/api/v1/accounts/sign-in/failures/clear")
  RulesView clear(@RequestBody FailedName failed) {
    failures.clear(failed.name());
    return get();
  }
}

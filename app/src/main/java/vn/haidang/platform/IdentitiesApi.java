package vn.haidang.platform;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which identity at the provider belongs to which account, for programs. */
@RestController
@Needs(Permission.ADMINISTER_ACCOUNTS)
class IdentitiesApi {

  private static final String IDENTITY = "/api/v1/accounts/{account}/identity";

  private final Accounts accounts;
  private final OutsideIdentities identities;

  IdentitiesApi(Accounts accounts, OutsideIdentities identities) {
    this.accounts = accounts;
    this.identities = identities;
  }

  /**
   * The identity of an account.
   *
   * @param expected by which it is known at its first sign-in; empty: none is tied
   * @param boundAt when it first signed in; null: not yet
   * @param version to be sent along with a change; 0: none is tied
   */
  record OutsideIdentityView(
      UUID account, String expected, @Nullable Instant boundAt, long version) {}

  @GetMapping(IDENTITY)
  OutsideIdentityView get(@PathVariable UUID account) {
    accounts.get(account);
    return identities
        .find(account)
        .map(identity ->
            new OutsideIdentityView(
                account, identity.expected(), identity.boundAt(), identity.version()))
        .orElseGet(() -> new OutsideIdentityView(account, "", null, 0));
  }

  /** By what an account is known at the provider, and the version that was seen; 0: none was. */
  record ExpectedIdentity(String expected, long version) {}

  @PostMapping(IDENTITY)
  OutsideIdentityView expect(@PathVariable UUID account, @RequestBody ExpectedIdentity wanted) {
    if (!identities.expect(account, wanted.expected(), wanted.version())) {
      throw overtaken(account);
    }
    return get(account);
  }

  private RefusedCall overtaken(UUID account) {
    return RefusedCall.changedMeanwhile(Problem.of("platform.identity-overtaken"), get(account));
  }

  @DeleteMapping(IDENTITY)
  OutsideIdentityView forget(@PathVariable UUID account, @RequestParam long version) {
    if (!identities.forget(account, version)) {
      throw overtaken(account);
    }
    return get(account);
  }
}

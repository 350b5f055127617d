package vn.haidang.platform;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
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
   */
  record OutsideIdentityView(UUID account, String expected, @Nullable Instant boundAt) {}

  @GetMapping(IDENTITY)
  OutsideIdentityView get(@PathVariable UUID account) {
    accounts.get(account);
    return identities
        .find(account)
        .map(identity -> new OutsideIdentityView(account, identity.expected(), identity.boundAt()))
        .orElseGet(() -> new OutsideIdentityView(account, "", null));
  }

  /** By what an account is known at the provider. */
  record ExpectedIdentity(String expected) {}

  @PostMapping(IDENTITY)
  OutsideIdentityView expect(@PathVariable UUID account, @RequestBody ExpectedIdentity wanted) {
    identities.expect(account, wanted.expected());
    return get(account);
  }

  @DeleteMapping(IDENTITY)
  OutsideIdentityView forget(@PathVariable UUID account) {
    identities.forget(account);
    return get(account);
  }
}

package vn.haidang.platform;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Signing out here and at the outside identity provider together, whichever comes first: OpenID
 * Connect RP-Initiated Logout 1.0 and Back-Channel Logout 1.0.
 *
 * <p>Spring Security's own means for both rest on sessions of the servlet container and on its
 * registry of them; ours lie in the database. It reads and checks the tokens.
 */
@Component
class OutsideSignOut {

  private static final Logger LOG = LoggerFactory.getLogger(OutsideSignOut.class);

  /** A longer token does not fit into an address; the provider then asks the person himself. */
  private static final int LONGEST_IN_ADDRESS = 4000;

  private final OutsideProvider provider;
  private final LogoutTokens tokens;
  private final OutsideStore store;
  private final Sessions sessions;
  private final Sealer sealer;
  private final Audit audit;
  private final RefusedAttempts refusals;
  private final TransactionTemplate transaction;
  private final Clock clock;

  OutsideSignOut(
      OutsideProvider provider,
      LogoutTokens tokens,
      OutsideStore store,
      Sessions sessions,
      Sealer sealer,
      Audit audit,
      RefusedAttempts refusals,
      TransactionTemplate transaction,
      Clock clock) {
    this.provider = provider;
    this.tokens = tokens;
    this.store = store;
    this.sessions = sessions;
    this.sealer = sealer;
    this.audit = audit;
    this.refusals = refusals;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** What became of a logout token. */
  enum Outcome {
    /** What it names has ended here; it may have been nothing. */
    ENDED,
    NOT_TRUSTED,
    /** It was obeyed before. */
    CAME_BEFORE,
    /** No provider is set, or its keys cannot be asked for. */
    NOBODY_TO_ASK
  }

  /** To what the ID token of an account's session is sealed. */
  static String context(UUID account) {
    return "id-token:" + account;
  }

  /**
   * Where the browser is sent to be signed out there as well.
   *
   * @param back where the provider sends it afterwards
   * @return empty: the session did not come from there, or the provider has no such page or does
   *     not answer
   */
  Optional<String> findPage(SessionStore.Ended ended, String back) {
    if (ended.entrance().via() != Via.PROVIDER) {
      return Optional.empty();
    }
    byte[] sealed = ended.entrance().sealedToken();
    String token =
        Optional.ofNullable(sealed)
            .flatMap(kept -> sealer.open(kept, context(ended.account())))
            .map(open -> new String(open, StandardCharsets.US_ASCII))
            .filter(open -> open.length() <= LONGEST_IN_ADDRESS)
            .orElse("");
    try {
      return findPage(token, back);
    } catch (RefusedException e) {
      LOG.warn("signed out here, not at the provider: {}", e.problem().code());
      return Optional.empty();
    }
  }

  /**
   * The provider's page for signing out.
   *
   * @param idToken with which he came; empty: the provider may ask him whether he means it
   * @throws RefusedException if the provider does not answer
   */
  Optional<String> findPage(String idToken, String back) {
    return provider
        .findEndSession()
        .map(page ->
            page
                + (page.contains("?") ? "&" : "?")
                + "client_id="
                + encoded(provider.registration().getClientId())
                + "&post_logout_redirect_uri="
                + encoded(back)
                + (idToken.isEmpty() ? "" : "&id_token_hint=" + encoded(idToken)));
  }

  /**
   * Ends here what has ended at the provider, as its token says.
   *
   * @param address from which it came
   */
  Outcome obey(String written, String address) {
    LogoutToken token;
    try {
      token = tokens.read(written);
    } catch (BadJwtException e) {
      LOG.warn("a logout token from {} is not trusted: {}", address, e.getMessage());
      note(address, "token");
      return Outcome.NOT_TRUSTED;
    } catch (JwtException e) {
      LOG.error("the identity provider's keys cannot be read: {}", e.getMessage());
      return Outcome.NOBODY_TO_ASK;
    } catch (RefusedException e) {
      return Outcome.NOBODY_TO_ASK;
    }
    boolean first = Boolean.TRUE.equals(transaction.execute(status -> end(token)));
    if (!first) {
      note(address, "token came before");
    }
    return first ? Outcome.ENDED : Outcome.CAME_BEFORE;
  }

  private boolean end(LogoutToken token) {
    store.forgetTokensBefore(clock.instant());
    if (!store.obeyOnce(token)) {
      return false;
    }
    List<UUID> ended = sessions.endOutside(token);
    Map<UUID, Integer> perAccount = new TreeMap<>();
    ended.forEach(account -> perAccount.merge(account, 1, Integer::sum));
    perAccount.forEach((account, count) ->
        audit.recordBySystem(
            "account.signed-out-at-provider",
            "account:" + account,
            Map.of("issuer", token.issuer(), "sessions", count.toString(), "token", token.id())));
    return true;
  }

  private void note(String address, String wrong) {
    refusals.noteOfNobody(
        "account.sign-out-refused",
        "provider:" + provider.issuer(),
        Map.of("address", address, "wrong", wrong));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}

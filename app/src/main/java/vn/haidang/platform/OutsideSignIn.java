package vn.haidang.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Signing in through an outside identity provider: OpenID Connect Core 1.0, code flow with PKCE
 * (RFC 7636), state and nonce. Spring Security speaks the protocol and checks the token; what is
 * sent and awaited stands in the database, bound to the browser by a cookie, and comes back once.
 *
 * <p>Nobody gets in because the provider knows him: his account must be bound to him, and the first
 * binding is prepared by an administrator who names whom he expects.
 */
@Component
class OutsideSignIn {

  static final Duration BACK_WITHIN = Duration.ofMinutes(10);
  private static final Logger LOG = LoggerFactory.getLogger(OutsideSignIn.class);

  private final OutsideProvider provider;
  private final OutsideStore store;
  private final AccountStore accounts;
  private final Sessions sessions;
  private final SignIn signIn;
  private final Sealer sealer;
  private final Audit audit;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final OidcAuthorizationCodeAuthenticationProvider protocol = protocol();

  OutsideSignIn(
      OutsideProvider provider,
      OutsideStore store,
      AccountStore accounts,
      Sessions sessions,
      SignIn signIn,
      Sealer sealer,
      Audit audit,
      TransactionTemplate transaction,
      Clock clock) {
    this.provider = provider;
    this.store = store;
    this.accounts = accounts;
    this.sessions = sessions;
    this.signIn = signIn;
    this.sealer = sealer;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * A sign-in that goes to the provider.
   *
   * @param token for the browser to keep until it comes back
   * @param address where the browser is sent
   */
  record Departure(String token, String address) {}

  /** How it ended, and where it was to go. */
  record Arrival(SignIn.Outcome outcome, String next) {}

  Departure depart(HttpServletRequest request, String next) {
    ClientRegistration registration = provider.registration();
    var resolver = new DefaultOAuth2AuthorizationRequestResolver(id -> registration);
    resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    OAuth2AuthorizationRequest sent =
        Objects.requireNonNull(resolver.resolve(request, registration.getRegistrationId()));
    String token = sessions.makeToken();
    store.forgetBefore(clock.instant().minus(BACK_WITHIN));
    store.send(
        Sessions.hash(token),
        new OutsideStore.Underway(
            Objects.requireNonNull(sent.getState()),
            attribute(sent, OidcParameterNames.NONCE),
            attribute(sent, PkceParameterNames.CODE_VERIFIER),
            Objects.requireNonNull(sent.getRedirectUri()),
            next),
        clock.instant());
    return new Departure(token, sent.getAuthorizationRequestUri());
  }

  /** What the provider's answer, brought by the browser, leads to. */
  Arrival arrive(String token, HttpServletRequest request, Browser browser) {
    Optional<OutsideStore.Underway> awaited =
        store.receive(Sessions.hash(token), clock.instant().minus(BACK_WITHIN));
    if (awaited.isEmpty()) {
      return refused(Problem.of("platform.provider-begin-again"), "/");
    }
    String next = awaited.get().next();
    String code = request.getParameter("code");
    if (code == null || request.getParameter("error") != null) {
      return refused(Problem.of("platform.provider-declined", provider.name()), next);
    }
    try {
      OidcUser person = exchange(awaited.get(), code, request);
      return new Arrival(letIn(person, browser), next);
    } catch (AuthenticationException e) {
      LOG.warn("a sign-in through {} was not trusted: {}", provider.issuer(), e.toString());
      audit.noteBySystem(
          "account.sign-in-failed",
          "provider:" + provider.issuer(),
          Map.of("address", browser.address(), "wrong", "token"));
      return refused(Problem.of("platform.provider-not-trusted", provider.name()), next);
    }
  }

  private OidcUser exchange(
      OutsideStore.Underway awaited, String code, HttpServletRequest request) {
    ClientRegistration registration = provider.registration();
    OAuth2AuthorizationRequest sent =
        OAuth2AuthorizationRequest.authorizationCode()
            .authorizationUri(
                Objects.requireNonNull(registration.getProviderDetails().getAuthorizationUri()))
            .clientId(registration.getClientId())
            .redirectUri(awaited.redirectUri())
            .scopes(registration.getScopes())
            .state(awaited.state())
            .attributes(attributes -> {
              attributes.put(OidcParameterNames.NONCE, awaited.nonce());
              attributes.put(PkceParameterNames.CODE_VERIFIER, awaited.codeVerifier());
            })
            .build();
    OAuth2AuthorizationResponse received =
        OAuth2AuthorizationResponse.success(code)
            .redirectUri(awaited.redirectUri())
            .state(Objects.requireNonNullElse(request.getParameter("state"), ""))
            .build();
    Authentication result =
        protocol.authenticate(
            new OAuth2LoginAuthenticationToken(
                registration, new OAuth2AuthorizationExchange(sent, received)));
    return (OidcUser) Objects.requireNonNull(Objects.requireNonNull(result).getPrincipal());
  }

  private SignIn.Outcome letIn(OidcUser person, Browser browser) {
    Optional<Account> account =
        store
            .findBound(provider.issuer(), subject(person))
            .or(() -> transaction.execute(status -> bind(person)))
            .flatMap(accounts::find);
    if (account.isEmpty()) {
      audit.noteBySystem(
          "account.sign-in-failed",
          "provider:" + provider.issuer(),
          Map.of("address", browser.address(), "wrong", "no account", "of", subject(person)));
      return new SignIn.Outcome.Refused(
          Problem.of("platform.provider-unknown", provider.name(), displayed(person)));
    }
    boolean codeNeeded = account.get().secondFactor() && !usedSecondFactor(person);
    return signIn.welcome(account.get(), entrance(person, account.get()), codeNeeded, browser);
  }

  private Entrance entrance(OidcUser person, Account account) {
    return Entrance.throughProvider(
        person.getClaimAsString("sid"),
        sealer.seal(
            person.getIdToken().getTokenValue().getBytes(StandardCharsets.US_ASCII),
            OutsideSignOut.context(account.id())));
  }

  /** Binds the account that was prepared for this person, if there is exactly one. */
  private Optional<UUID> bind(OidcUser person) {
    List<UUID> expecting = store.listExpecting(provider.issuer(), names(person));
    if (expecting.size() != 1
        || !store.bind(expecting.getFirst(), subject(person), clock.instant())) {
      return Optional.empty();
    }
    audit.recordBySystem(
        "account.identity-bound",
        "account:" + expecting.getFirst(),
        Map.of("issuer", provider.issuer(), "subject", subject(person)));
    return Optional.of(expecting.getFirst());
  }

  /** By what an administrator may have expected him; an address counts only if it is verified. */
  private static TreeSet<String> names(OidcUser person) {
    TreeSet<String> names = new TreeSet<>();
    String email = person.getEmail();
    if (email != null && Boolean.TRUE.equals(person.getEmailVerified())) {
      names.add(email.strip().toLowerCase(Locale.ROOT));
    }
    String name = person.getPreferredUsername();
    if (name != null && !name.contains("@")) {
      names.add(name.strip().toLowerCase(Locale.ROOT));
    }
    return names;
  }

  /** RFC 8176: the provider has asked for more than one factor. */
  private static boolean usedSecondFactor(OidcUser person) {
    List<String> ways = person.getAuthenticationMethods();
    return ways != null && ways.contains("mfa");
  }

  /** The token was refused if it named nobody. */
  private static String subject(OidcUser person) {
    return Objects.requireNonNull(person.getSubject());
  }

  private static String displayed(OidcUser person) {
    return Objects.requireNonNullElse(
        person.getEmail(),
        Objects.requireNonNullElse(person.getPreferredUsername(), subject(person)));
  }

  private static Arrival refused(Problem problem, String next) {
    return new Arrival(new SignIn.Outcome.Refused(problem), next);
  }

  private static String attribute(OAuth2AuthorizationRequest sent, String name) {
    return String.valueOf(Objects.requireNonNull(sent.getAttributes().get(name)));
  }

  private static OidcAuthorizationCodeAuthenticationProvider protocol() {
    var tokens = new RestClientAuthorizationCodeTokenResponseClient();
    var decoders = new OidcIdTokenDecoderFactory();
    decoders.setJwsAlgorithmResolver(OutsideProvider::algorithm);
    var protocol = new OidcAuthorizationCodeAuthenticationProvider(tokens, new OidcUserService());
    protocol.setJwtDecoderFactory(decoders);
    return protocol;
  }
}

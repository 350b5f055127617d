package vn.haidang.platform;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.stereotype.Component;

/**
 * How the outside identity provider is spoken to: read from what it publishes, when first needed,
 * so that the program starts without it. A provider that is away is asked again the next time.
 */
@Component
class OutsideProvider {

  static final String DONE = "/sign-in/provider/done";
  private static final String SCOPE = "openid";
  private static final Logger LOG = LoggerFactory.getLogger(OutsideProvider.class);

  private final Settings settings;
  private final AtomicReference<@Nullable ClientRegistration> known = new AtomicReference<>();

  OutsideProvider(Settings settings) {
    this.settings = settings;
  }

  /** How officials call it; empty: none is set. */
  String name() {
    return settings.identityProvider().map(IdentityProvider::name).orElse("");
  }

  /** The address by which it is known; empty: none is set. */
  String issuer() {
    return settings.identityProvider().map(IdentityProvider::issuer).orElse("");
  }

  /**
   * How it is spoken to.
   *
   * @throws RefusedException if none is set, or it does not answer
   */
  ClientRegistration registration() {
    ClientRegistration before = known.get();
    if (before != null) {
      return before;
    }
    IdentityProvider provider =
        settings
            .identityProvider()
            .orElseThrow(() -> new RefusedException(Problem.of("platform.no-provider")));
    ClientRegistration read = discover(provider);
    known.set(read);
    return read;
  }

  private static ClientRegistration discover(IdentityProvider provider) {
    try {
      return ClientRegistrations.fromOidcIssuerLocation(provider.issuer())
          .registrationId("provider")
          .clientId(provider.clientId())
          .clientSecret(provider.clientSecret())
          .clientName(provider.name())
          .scope(SCOPE, "profile", "email")
          .redirectUri("{baseUrl}" + DONE)
          .build();
    } catch (RuntimeException e) {
      LOG.error("the identity provider {} cannot be asked: {}", provider.issuer(), e.toString());
      throw new RefusedException(Problem.of("platform.provider-away", provider.name()), e);
    }
  }

  /**
   * With what it signs: RS256 if it says so or says nothing, else the first it names that we know.
   */
  static SignatureAlgorithm algorithm(ClientRegistration registration) {
    List<String> offered =
        texts(
            registration
                .getProviderDetails()
                .getConfigurationMetadata()
                .get("id_token_signing_alg_values_supported"));
    if (offered.isEmpty() || offered.contains("RS256")) {
      return SignatureAlgorithm.RS256;
    }
    return offered.stream()
        .map(SignatureAlgorithm::from)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(SignatureAlgorithm.RS256);
  }

  /** Where one signs out there; empty: it has no such page. */
  Optional<String> findEndSession() {
    if (name().isEmpty()) {
      return Optional.empty();
    }
    Map<String, Object> published = registration().getProviderDetails().getConfigurationMetadata();
    return Optional.ofNullable(published.get("end_session_endpoint"))
        .map(String::valueOf)
        .filter(page -> IdentityProvider.isAddress(page.split("\\?", 2)[0]));
  }

  private static List<String> texts(@Nullable Object value) {
    return value instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
  }
}

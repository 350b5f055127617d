package vn.haidang.platform;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.SecurityContext;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;

/**
 * Reads logout tokens and believes none that is not signed by the provider, meant for this program,
 * fresh and of that sort: OpenID Connect Back-Channel Logout 1.0, section 2.6.
 *
 * <p>The keys of the provider are kept for minutes and asked for again at most twice in half a
 * minute, so whoever sends tokens of his own making makes us ask nobody.
 */
@Component
class LogoutTokens {

  static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

  /** Longer than any token; more is not looked at. */
  private static final int LONGEST = 20_000;

  private static final DefaultJOSEObjectTypeVerifier<SecurityContext> TYPES =
      new DefaultJOSEObjectTypeVerifier<>(
          new JOSEObjectType("logout+jwt"), JOSEObjectType.JWT, null);

  private final OutsideProvider provider;
  private final Clock clock;
  private final AtomicReference<@Nullable JwtDecoder> known = new AtomicReference<>();

  LogoutTokens(OutsideProvider provider, Clock clock) {
    this.provider = provider;
    this.clock = clock;
  }

  /**
   * What it says.
   *
   * @throws BadJwtException if it is not to be believed
   * @throws JwtException if the keys of the provider cannot be asked for
   * @throws RefusedException if no provider is set or it cannot be asked
   */
  LogoutToken read(String written) {
    if (written.length() > LONGEST) {
      throw new BadJwtException("too long");
    }
    Jwt token = decoder().decode(written);
    return new LogoutToken(
        provider.issuer(),
        Objects.requireNonNull(token.getId()),
        Objects.requireNonNull(token.getExpiresAt()),
        token.getClaimAsString("sid"),
        token.getSubject());
  }

  private JwtDecoder decoder() {
    JwtDecoder before = known.get();
    if (before != null) {
      return before;
    }
    ClientRegistration registration = provider.registration();
    NimbusJwtDecoder made =
        NimbusJwtDecoder.withJwkSource(keys(registration))
            .jwsAlgorithm(OutsideProvider.algorithm(registration))
            .jwtProcessorCustomizer(processor -> processor.setJWSTypeVerifier(TYPES))
            .build();
    made.setJwtValidator(rules(registration.getClientId()));
    known.set(made);
    return made;
  }

  private static JWKSource<SecurityContext> keys(ClientRegistration registration) {
    String address =
        Objects.requireNonNull(registration.getProviderDetails().getJwkSetUri(), "jwks_uri");
    try {
      return JWKSourceBuilder.create(URI.create(address).toURL()).build();
    } catch (MalformedURLException e) {
      throw new IllegalStateException("the provider's keys have no address: " + address, e);
    }
  }

  private OAuth2TokenValidator<Jwt> rules(String clientId) {
    JwtTimestampValidator fresh = new JwtTimestampValidator();
    fresh.setClock(clock);
    fresh.setAllowEmptyExpiryClaim(false);
    return new DelegatingOAuth2TokenValidator<>(
        List.of(
            new JwtIssuerValidator(provider.issuer()),
            new JwtAudienceValidator(clientId),
            fresh,
            LogoutTokens::isOfThisSort));
  }

  private static boolean isName(@Nullable Object value) {
    return value instanceof String text && !text.isBlank() && text.length() <= 500;
  }

  private static boolean tellsOfSignOut(@Nullable Object events) {
    return events instanceof Map<?, ?> told && told.get(EVENT) instanceof Map<?, ?>;
  }

  /** What a logout token says and an ID token does not, so neither passes for the other. */
  private static OAuth2TokenValidatorResult isOfThisSort(Jwt token) {
    Object sid = token.getClaim("sid");
    Object subject = token.getClaim("sub");
    if (!isName(token.getClaim("jti"))) {
      return wrong("it has no name");
    }
    if (!tellsOfSignOut(token.getClaim("events"))) {
      return wrong("it does not tell of a sign-out");
    }
    if (token.getClaim("nonce") != null) {
      return wrong("it is one for signing in");
    }
    boolean named = sid != null || subject != null;
    return named && (sid == null || isName(sid)) && (subject == null || isName(subject))
        ? OAuth2TokenValidatorResult.success()
        : wrong("it does not say who has signed out");
  }

  private static OAuth2TokenValidatorResult wrong(String why) {
    return OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_request", why, null));
  }
}

package vn.haidang.platform;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * An identity provider of our own that speaks OpenID Connect as the standard has it: discovery,
 * code flow, PKCE, client authentication, RS256 and its published keys, signing out by its page and
 * by logout tokens. It can also be told to lie in one respect, as an attacker or a broken provider
 * would.
 */
final class StandInProvider implements AutoCloseable {

  /** In what it lies. */
  enum Lie {
    NONE,
    OTHER_NONCE,
    OTHER_AUDIENCE,
    OTHER_ISSUER,
    EXPIRED,
    UNSIGNED,
    OTHER_KEY;

    /** What a token for signing in and one for signing out can lie in alike. */
    static List<Lie> inBoth() {
      return List.of(OTHER_AUDIENCE, OTHER_ISSUER, EXPIRED, UNSIGNED, OTHER_KEY);
    }
  }

  /** A session of somebody at the provider. */
  record Running(String sid, String subject) {}

  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  final List<String> refusals = new ArrayList<>();
  private final HttpServer server;
  private final KeyPair key = makeKey();
  private final KeyPair otherKey = makeKey();
  private final JsonMapper json = JsonMapper.shared();
  private final Map<String, Map<String, String>> codes = new HashMap<>();
  private final String clientId;
  private final String clientSecret;
  private Lie lie = Lie.NONE;
  private Map<String, Object> person = Map.of();

  /** Who is signed in at the provider, the one who came last at the end. */
  final List<Running> running = new ArrayList<>();

  StandInProvider(String clientId, String clientSecret) {
    this.clientId = clientId;
    this.clientSecret = clientSecret;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/.well-known/openid-configuration", x -> answer(x, 200, configuration()));
    server.createContext("/keys", x -> answer(x, 200, keys()));
    server.createContext("/token", this::token);
    server.createContext("/userinfo", x -> answer(x, 200, person));
    server.createContext("/leave", this::leave);
    server.start();
  }

  String issuer() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  void lie(Lie about) {
    lie = about;
  }

  /**
   * Somebody signs in on the provider's page that the browser was sent to.
   *
   * @param claims who he is; {@code sub} at least
   * @return the code with which the browser is sent back
   */
  String signIn(String address, Map<String, Object> claims) {
    Map<String, String> asked = query(URI.create(address).getRawQuery());
    demand(address.startsWith(issuer() + "/authorize?"), "sent elsewhere: " + address);
    demand(clientId.equals(asked.get("client_id")), "other client");
    demand("code".equals(asked.get("response_type")), "not the code flow");
    demand("S256".equals(asked.get("code_challenge_method")), "no PKCE");
    demand(asked.getOrDefault("scope", "").contains("openid"), "no openid");
    String code = UUID.randomUUID().toString();
    codes.put(code, asked);
    person = new LinkedHashMap<>(claims);
    running.add(new Running("session-" + UUID.randomUUID(), String.valueOf(claims.get("sub"))));
    person.putIfAbsent("sid", running.getLast().sid());
    return code;
  }

  static Map<String, String> query(String raw) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String pair : raw.split("&")) {
      String[] parts = pair.split("=", 2);
      values.put(decoded(parts[0]), decoded(parts[1]));
    }
    return values;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void token(HttpExchange exchange) throws IOException {
    String basic =
        Base64.getEncoder()
            .encodeToString(
                (encoded(clientId) + ":" + encoded(clientSecret)).getBytes(StandardCharsets.UTF_8));
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Map<String, String> sent = query(body);
    Map<String, String> asked = codes.remove(sent.getOrDefault("code", ""));
    String refusal =
        !("Basic " + basic).equals(exchange.getRequestHeaders().getFirst("Authorization"))
            ? "invalid_client"
            : asked == null
                    || !asked.getOrDefault("redirect_uri", "").equals(sent.get("redirect_uri"))
                    || !asked
                        .getOrDefault("code_challenge", "")
                        .equals(challenge(sent.getOrDefault("code_verifier", "")))
                ? "invalid_grant"
                : "";
    if (asked == null || !refusal.isEmpty()) {
      refusals.add(refusal);
      answer(exchange, 400, Map.of("error", refusal));
      return;
    }
    answer(
        exchange,
        200,
        Map.of(
            "access_token",
            "a-" + UUID.randomUUID(),
            "token_type",
            "Bearer",
            "expires_in",
            300,
            "scope",
            "openid profile email",
            "id_token",
            idToken(asked.getOrDefault("nonce", ""))));
  }

  private String idToken(String nonce) {
    Map<String, Object> claims = new LinkedHashMap<>(person);
    claims.put("nonce", lie == Lie.OTHER_NONCE ? "of-another-sign-in" : nonce);
    return token("JWT", claims);
  }

  /**
   * A logout token as the standard has it.
   *
   * @param named {@code sid}, {@code sub} or both
   * @param otherwise claims that stand instead of the right ones; null: without that claim
   */
  String logoutToken(Map<String, Object> named, Map<String, @Nullable Object> otherwise) {
    Map<String, Object> claims = new LinkedHashMap<>(named);
    claims.put("jti", UUID.randomUUID().toString());
    claims.put("events", Map.of(LogoutTokens.EVENT, Map.of()));
    return token("logout+jwt", claims, otherwise);
  }

  private String token(String type, Map<String, Object> claims) {
    return token(type, claims, Map.of());
  }

  private String token(
      String type, Map<String, Object> claims, Map<String, @Nullable Object> otherwise) {
    long now = Instant.now().getEpochSecond();
    claims.put("iss", lie == Lie.OTHER_ISSUER ? "http://127.0.0.1:1" : issuer());
    claims.put("aud", lie == Lie.OTHER_AUDIENCE ? "another-program" : clientId);
    claims.put("iat", lie == Lie.EXPIRED ? now - 7200 : now);
    claims.put("exp", lie == Lie.EXPIRED ? now - 3600 : now + 300);
    otherwise.forEach((name, value) -> {
      if (value == null) {
        claims.remove(name);
      } else {
        claims.put(name, value);
      }
    });
    String algorithm = lie == Lie.UNSIGNED ? "none" : "RS256";
    String signed =
        written(Map.of("alg", algorithm, "typ", type, "kid", "key-1")) + "." + written(claims);
    return signed + "." + (lie == Lie.UNSIGNED ? "" : signature(signed));
  }

  /** Ends the session of the token that is shown, and sends the browser back where it may. */
  private void leave(HttpExchange exchange) throws IOException {
    Map<String, String> asked = query(exchange.getRequestURI().getRawQuery());
    String[] shown = asked.getOrDefault("id_token_hint", "..").split("\\.", -1);
    String back = asked.getOrDefault("post_logout_redirect_uri", "");
    boolean mine =
        clientId.equals(asked.get("client_id"))
            && back.endsWith("/sign-in")
            && shown.length == 3
            && signature(shown[0] + "." + shown[1]).equals(shown[2]);
    if (!mine) {
      refusals.add("invalid_request");
      answer(exchange, 400, Map.of("error", "invalid_request"));
      return;
    }
    String sid = json.readTree(Base64.getUrlDecoder().decode(shown[1])).path("sid").asString();
    running.removeIf(one -> one.sid().equals(sid));
    exchange.getResponseHeaders().set("Location", back);
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private String signature(String text) {
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign((lie == Lie.OTHER_KEY ? otherKey : key).getPrivate());
      signature.update(text.getBytes(StandardCharsets.US_ASCII));
      return BASE64.encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private Map<String, Object> configuration() {
    Map<String, Object> published = new LinkedHashMap<>(signingOut());
    published.putAll(signingIn());
    return published;
  }

  private Map<String, Object> signingOut() {
    return Map.of(
        "end_session_endpoint",
        issuer() + "/leave",
        "backchannel_logout_supported",
        true,
        "backchannel_logout_session_supported",
        true);
  }

  private Map<String, Object> signingIn() {
    return Map.of(
        "issuer",
        issuer(),
        "authorization_endpoint",
        issuer() + "/authorize",
        "token_endpoint",
        issuer() + "/token",
        "userinfo_endpoint",
        issuer() + "/userinfo",
        "jwks_uri",
        issuer() + "/keys",
        "response_types_supported",
        List.of("code"),
        "subject_types_supported",
        List.of("public"),
        "id_token_signing_alg_values_supported",
        List.of("RS256"),
        "token_endpoint_auth_methods_supported",
        List.of("client_secret_basic"));
  }

  private Map<String, Object> keys() {
    RSAPublicKey known = (RSAPublicKey) key.getPublic();
    return Map.of(
        "keys",
        List.of(
            Map.of(
                "kty", "RSA",
                "use", "sig",
                "alg", "RS256",
                "kid", "key-1",
                "n", unsigned(known.getModulus()),
                "e", unsigned(known.getPublicExponent()))));
  }

  private void answer(HttpExchange exchange, int status, Object body) throws IOException {
    byte[] bytes = json.writeValueAsBytes(body);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private String written(Object value) {
    return BASE64.encodeToString(json.writeValueAsBytes(value));
  }

  private static String challenge(String verifier) {
    try {
      return BASE64.encodeToString(
          MessageDigest.getInstance("SHA-256")
              .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String unsigned(BigInteger number) {
    byte[] bytes = number.toByteArray();
    int from = bytes[0] == 0 ? 1 : 0;
    return BASE64.encodeToString(java.util.Arrays.copyOfRange(bytes, from, bytes.length));
  }

  private static KeyPair makeKey() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void demand(boolean held, String otherwise) {
    if (!held) {
      throw new AssertionError(otherwise);
    }
  }

  /** RFC 6749 section 2.3.1: both are form-encoded before they are joined. */
  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}

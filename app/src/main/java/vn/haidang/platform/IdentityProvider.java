package vn.haidang.platform;

import java.net.URI;

/**
 * Where officials may sign in instead of here: any provider that speaks OpenID Connect.
 *
 * @param issuer its address, under which it publishes how it is spoken to; https, or http on this
 *     computer
 * @param clientId by which it knows this program
 * @param clientSecret by which this program shows that it is it
 * @param name how officials call it, for the button
 */
record IdentityProvider(String issuer, String clientId, String clientSecret, String name) {

  static boolean isAddress(String issuer) {
    try {
      URI address = URI.create(issuer);
      boolean here = "localhost".equals(address.getHost()) || "127.0.0.1".equals(address.getHost());
      return address.getHost() != null
          && address.getQuery() == null
          && ("https".equals(address.getScheme()) || here && "http".equals(address.getScheme()));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** Without the secret, for logs. */
  @Override
  public String toString() {
    return issuer + " as " + clientId;
  }
}

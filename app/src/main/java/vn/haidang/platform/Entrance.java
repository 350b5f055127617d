package vn.haidang.platform;

import org.jspecify.annotations.Nullable;

/**
 * How somebody came in, kept with his session until it ends.
 *
 * @param sid the name of his session at the outside identity provider; null: the provider gave none
 * @param sealedToken the ID token with which he came, sealed; asks the provider to sign him out
 */
record Entrance(Via via, @Nullable String sid, byte @Nullable [] sealedToken) {

  /** By the password of the account. */
  static final Entrance BY_PASSWORD = new Entrance(Via.PASSWORD, null, null);

  /** Through the provider. */
  static Entrance throughProvider(@Nullable String sid, byte[] sealedToken) {
    return new Entrance(Via.PROVIDER, sid, sealedToken);
  }
}

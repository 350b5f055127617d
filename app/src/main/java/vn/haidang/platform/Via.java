package vn.haidang.platform;

/** How a session was begun. */
public enum Via {
  /** With the password of the account. */
  PASSWORD,
  /** Through an outside identity provider. */
  PROVIDER
}

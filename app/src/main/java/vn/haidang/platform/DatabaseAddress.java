package vn.haidang.platform;

/**
 * Where the database is reached and as whom.
 *
 * @param url a JDBC address, {@code jdbc:postgresql://host:port/name}
 */
public record DatabaseAddress(String url, String user, String password) {

  /** What all PostgreSQL addresses begin with. */
  static final String SCHEME = "jdbc:postgresql:";

  public DatabaseAddress {
    if (!url.startsWith(SCHEME)) {
      throw new IllegalArgumentException(
          "not a PostgreSQL address: " + url + "; expected " + SCHEME + "//host:port/name");
    }
  }

  /** Without the password, because addresses end up in logs. */
  @Override
  public String toString() {
    return url + " as " + user;
  }
}

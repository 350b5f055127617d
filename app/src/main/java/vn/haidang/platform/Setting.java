package vn.haidang.platform;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Everything that can be set from outside, each as an environment variable {@code HAIDANG_…}.
 *
 * <p>A module that needs a setting adds a line here, a sentence under {@code setting.<name>} in the
 * message file, and a reading in {@link Settings}.
 */
public enum Setting {
  /** The checkout or installation folder; the launcher sets it. */
  HOME(""),
  /** Where the database and its password live; relative to the home folder. */
  DATA("data"),
  ADDRESS("127.0.0.1"),
  PORT("8080"),
  LANGUAGE("vi"),
  /** Set: an outside PostgreSQL is used and none is started. */
  DATABASE_URL(""),
  DATABASE_USER("haidang"),
  DATABASE_PASSWORD(""),
  /** The port of our own PostgreSQL; 0 chooses a free one at the first start and keeps it. */
  DATABASE_PORT("0"),
  /** The largest file that may be handed in, in megabytes of 1,048,576 bytes, from 1 to 500. */
  UPLOAD_MB("50"),
  /** The address of an identity provider (OpenID Connect) through which officials may sign in. */
  OIDC_ISSUER(""),
  OIDC_CLIENT_ID(""),
  OIDC_CLIENT_SECRET(""),
  /** How officials call the provider; stands on the button. */
  OIDC_NAME("SSO"),
  /** 32 bytes in Base64: seals what must be read again; unset: a file of the data folder. */
  SECRET_KEY(""),
  /**
   * Where signed checkpoints of the audit are kept; best on another machine. Empty: below the data.
   */
  CHECKPOINTS(""),
  /** The mail server (SMTP), {@code host:port}; empty: no mail is sent. */
  MAIL_SERVER(""),
  /** What mail is from: {@code hai-dang@haiphong.gov.vn}; must be set where a server is. */
  MAIL_FROM(""),
  /** The account at the mail server; empty: it asks for none. */
  MAIL_USER(""),
  MAIL_PASSWORD(""),
  /**
   * How the way to the mail server is protected: {@code offered} (TLS where the server offers it),
   * {@code starttls} (not without), {@code tls} (from the first byte).
   */
  MAIL_SECURITY("offered"),
  /**
   * How people reach the program, for links in letters: {@code https://haidang.haiphong.gov.vn}.
   */
  URL(""),
  /** A JDK to use; read by the launcher only. */
  JAVA_HOME("");

  private static final String PREFIX = "HAIDANG_";

  private final String standard;

  Setting(String standard) {
    this.standard = standard;
  }

  /** The environment variable. */
  public String variable() {
    return PREFIX + name();
  }

  /** What holds when the variable is absent or empty. */
  public String standard() {
    return standard;
  }

  /** The key of the sentence that explains it. */
  public String messageKey() {
    return "setting." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether its value is nobody's business. */
  boolean isSecret() {
    return name().contains("PASSWORD") || name().contains("SECRET") || name().contains("TOKEN");
  }

  static boolean looksLikeOne(String variable) {
    return variable.startsWith(PREFIX);
  }

  static Optional<Setting> find(String variable) {
    return Arrays.stream(values())
        .filter(setting -> setting.variable().equals(variable))
        .findFirst();
  }
}

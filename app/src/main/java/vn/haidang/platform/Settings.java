package vn.haidang.platform;

import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the environment says about this run of the program; see {@link Setting} for the names. */
public final class Settings {

  private final Map<String, String> environment;

  private Settings(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  /**
   * Settings read from environment variables.
   *
   * @throws RefusedException if one of them cannot be understood
   */
  public static Settings of(Map<String, String> environment) {
    Settings settings = new Settings(environment);
    settings.port();
    settings.ownDatabasePort();
    settings.language();
    settings.outsideDatabase();
    settings.largestUpload();
    settings.secretKey();
    settings.identityProvider();
    settings.mail();
    settings.link("/");
    return settings;
  }

  /** The same settings with one of them replaced, as an option on the command line does. */
  public Settings with(Setting setting, String value) {
    Map<String, String> changed = new HashMap<>(environment);
    changed.put(setting.variable(), value);
    return of(changed);
  }

  /** Variables that look like ours and are none: most likely misspelt. */
  public List<String> listUnknown() {
    return environment.keySet().stream()
        .filter(Setting::looksLikeOne)
        .filter(variable -> Setting.find(variable).isEmpty())
        .sorted()
        .toList();
  }

  /** The folder of the program: checkout or installation. */
  public Path home() {
    return Path.of(value(Setting.HOME)).toAbsolutePath().normalize();
  }

  /** Where database, password and logs live. */
  public Path data() {
    return home().resolve(value(Setting.DATA)).normalize();
  }

  /**
   * What holds for a setting, fit to be shown: a secret is only said to be set, also one inside an
   * address.
   */
  String shown(Setting setting) {
    String value = value(setting);
    if (setting.isSecret()) {
      return value.isEmpty() ? "" : "••••••";
    }
    return value
        .replaceAll("(?i)([?&](?:ssl)?password=)[^&]*", "$1••••••")
        .replaceAll("(//[^/@:]+:)[^@/]+@", "$1••••••@");
  }

  /** Whether it was set, and not only taken as is. */
  boolean isSet(Setting setting) {
    return !environment.getOrDefault(setting.variable(), "").isBlank();
  }

  /** The mail server, if one is set. */
  Optional<MailServer> mail() {
    String server = value(Setting.MAIL_SERVER);
    if (server.isEmpty()) {
      return Optional.empty();
    }
    MailServer.Security security =
        MailServer.Security.find(value(Setting.MAIL_SECURITY))
            .orElseThrow(() -> refused(Setting.MAIL_SECURITY));
    String from = value(Setting.MAIL_FROM);
    if (!from.isEmpty() && !MailLetter.isAddress(from)) {
      throw refused(Setting.MAIL_FROM);
    }
    return Optional.of(
        new MailServer(
            server, from, value(Setting.MAIL_USER), value(Setting.MAIL_PASSWORD), security));
  }

  /** The address of a page for a letter; by the address of the server where nothing is set. */
  public String link(String path) {
    String home = value(Setting.URL);
    if (!home.isEmpty() && !home.matches("https?://[^\\s/]+(?:/[^\\s]*)?")) {
      throw refused(Setting.URL);
    }
    return (home.isEmpty() ? "http://" + address() + ":" + port() : home.replaceFirst("/+$", ""))
        + path;
  }

  /** Whether people reach the program over HTTPS, as {@link Setting#URL} says. */
  boolean isOverHttps() {
    return value(Setting.URL).startsWith("https://");
  }

  /** Where the keys of this installation lie, apart from the database; part of every backup. */
  public Path keys() {
    return data().resolve("keys");
  }

  /** Where the signed checkpoints of the audit are kept. */
  public Path checkpoints() {
    String folder = value(Setting.CHECKPOINTS);
    return folder.isEmpty() ? data().resolve("checkpoints") : home().resolve(folder).normalize();
  }

  /** The network address to listen on; only this computer unless set. */
  public String address() {
    return value(Setting.ADDRESS);
  }

  /** The port of the web server; 0 takes any free one. */
  public int port() {
    return port(Setting.PORT);
  }

  int ownDatabasePort() {
    return port(Setting.DATABASE_PORT);
  }

  /** The language of messages at the terminal; pages choose theirs by the user. */
  public Locale language() {
    return switch (value(Setting.LANGUAGE)) {
      case "vi" -> Locale.of("vi");
      case "en" -> Locale.ENGLISH;
      default -> throw refused(Setting.LANGUAGE);
    };
  }

  /** The outside PostgreSQL to use instead of our own, if one is set. */
  public Optional<DatabaseAddress> outsideDatabase() {
    String url = value(Setting.DATABASE_URL);
    if (url.isEmpty()) {
      return Optional.empty();
    }
    String complete = url.startsWith("postgresql:") ? "jdbc:" + url : url;
    if (!complete.startsWith(DatabaseAddress.SCHEME)) {
      throw refused(Setting.DATABASE_URL);
    }
    return Optional.of(
        new DatabaseAddress(
            complete, value(Setting.DATABASE_USER), value(Setting.DATABASE_PASSWORD)));
  }

  /** The largest file that may be handed in, in megabytes; a larger one is refused unread. */
  public int largestUpload() {
    return number(Setting.UPLOAD_MB, 1, 500);
  }

  /** The provider through which officials may sign in, if one is set. */
  Optional<IdentityProvider> identityProvider() {
    String issuer = value(Setting.OIDC_ISSUER);
    if (issuer.isEmpty()) {
      return Optional.empty();
    }
    if (!IdentityProvider.isAddress(issuer)) {
      throw refused(Setting.OIDC_ISSUER);
    }
    if (value(Setting.OIDC_CLIENT_ID).isEmpty()) {
      throw refused(Setting.OIDC_CLIENT_ID);
    }
    return Optional.of(
        new IdentityProvider(
            issuer,
            value(Setting.OIDC_CLIENT_ID),
            value(Setting.OIDC_CLIENT_SECRET),
            value(Setting.OIDC_NAME)));
  }

  /** The key that seals what must be read again, if one is set. */
  Optional<byte[]> secretKey() {
    String written = value(Setting.SECRET_KEY);
    if (written.isEmpty()) {
      return Optional.empty();
    }
    try {
      byte[] key = Base64.getDecoder().decode(written);
      if (key.length == 32) {
        return Optional.of(key);
      }
    } catch (IllegalArgumentException e) {
      // Not told: a secret that was misspelt is still nearly the secret.
    }
    throw new RefusedException(
        Problem.of("platform.setting-not-understood", Setting.SECRET_KEY.variable(), "…"));
  }

  private int port(Setting setting) {
    return number(setting, 0, 65_535);
  }

  private int number(Setting setting, int least, int most) {
    try {
      int number = Integer.parseInt(value(setting));
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw new RefusedException(refused(setting).problem(), e);
    }
    throw refused(setting);
  }

  private String value(Setting setting) {
    String value = environment.getOrDefault(setting.variable(), "");
    return value.isBlank() ? setting.standard() : value.strip();
  }

  private RefusedException refused(Setting setting) {
    return new RefusedException(
        Problem.of("platform.setting-not-understood", setting.variable(), shown(setting)));
  }
}

package vn.haidang.platform;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * Where mail is handed over (SMTP, RFC 5321).
 *
 * @param name {@code host:port} as it was set; without a port 25, with {@link Security#TLS} 465
 * @param from the sender; empty: nobody said
 * @param user empty: the server asks for no account
 */
record MailServer(String name, String from, String user, String password, Security security) {

  /** How the way there is protected. */
  enum Security {
    /** TLS where the server offers it. */
    OFFERED,
    /** Not without TLS, begun by STARTTLS (RFC 3207). */
    STARTTLS,
    /** TLS from the first byte (RFC 8314). */
    TLS;

    static Optional<Security> find(String word) {
      return Arrays.stream(values())
          .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(word))
          .findFirst();
    }
  }

  String host() {
    int colon = name.lastIndexOf(':');
    return colon < 0 ? name : name.substring(0, colon);
  }

  int port() {
    int colon = name.lastIndexOf(':');
    return colon >= 0 ? Integer.parseInt(name.substring(colon + 1)) : standardPort();
  }

  /** Whether host and port can be read from what was set. */
  boolean isUnderstood() {
    int colon = name.lastIndexOf(':');
    String port = colon < 0 ? "25" : name.substring(colon + 1);
    return port.matches("[1-9]\\d{0,4}") && Integer.parseInt(port) <= 65_535 && !host().isBlank();
  }

  /** Hands letters over; gives up after this time where the server does not answer. */
  JavaMailSenderImpl sender(int patienceMs) {
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setProtocol(security == Security.TLS ? "smtps" : "smtp");
    sender.setHost(host());
    sender.setPort(port());
    sender.setDefaultEncoding("UTF-8");
    if (!user.isEmpty()) {
      sender.setUsername(user);
      sender.setPassword(password);
    }
    sender.setJavaMailProperties(properties("mail." + sender.getProtocol() + ".", patienceMs));
    return sender;
  }

  private Properties properties(String prefix, int patienceMs) {
    Properties properties = new Properties();
    for (String wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
      properties.setProperty(prefix + wait, "" + patienceMs);
    }
    properties.setProperty(prefix + "auth", "" + !user.isEmpty());
    properties.setProperty(prefix + "ssl.checkserveridentity", "true");
    properties.setProperty(prefix + "starttls.enable", "" + (security != Security.TLS));
    properties.setProperty(prefix + "starttls.required", "" + (security == Security.STARTTLS));
    return properties;
  }

  private int standardPort() {
    return security == Security.TLS ? 465 : 25;
  }
}

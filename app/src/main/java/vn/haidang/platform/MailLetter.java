package vn.haidang.platform;

import java.util.regex.Pattern;

/**
 * A letter to be sent by e-mail, plain text.
 *
 * @param id what a mail server knows it by (Message-ID) without the host; the same letter sent
 *     again keeps it, so that servers that look at it drop the second one
 * @param to one address
 */
public record MailLetter(String id, String to, String subject, String text) {

  private static final Pattern ADDRESS =
      Pattern.compile("[A-Za-z0-9._%+-]+@[A-Za-z0-9](?:[A-Za-z0-9-]*\\.)*[A-Za-z0-9-]+");
  private static final int LONGEST = 254;

  public MailLetter {
    if (!isAddress(to)) {
      throw new IllegalArgumentException("not an address: " + to);
    }
    if (subject.contains("\n") || subject.contains("\r")) {
      throw new IllegalArgumentException("a subject is one line");
    }
  }

  /** Whether letters can go there: a plain address, at most 254 characters (RFC 5321, 4.5.3.1). */
  public static boolean isAddress(String text) {
    return text.length() <= LONGEST && ADDRESS.matcher(text).matches();
  }
}

package vn.haidang.platform;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line of the audit before the database gives it number and time. */
record NewAuditLine(
    @Nullable UUID account,
    String actor,
    AuditOrigin origin,
    String action,
    String subject,
    Map<String, String> before,
    Map<String, String> after,
    Map<String, String> detail) {

  NewAuditLine {
    origin =
        new AuditOrigin(origin.channel(), storable(origin.address()), storable(origin.device()));
    actor = storable(actor);
    subject = storable(subject);
    before = storable(before);
    after = storable(after);
    detail = storable(detail);
  }

  private static Map<String, String> storable(Map<String, String> fields) {
    Map<String, String> clean = new TreeMap<>();
    fields.forEach((name, value) -> clean.put(storable(name), storable(value)));
    return clean;
  }

  /**
   * PostgreSQL's text knows neither U+0000 nor half a surrogate pair; both become U+FFFD, so that
   * nobody can keep his deed out of the audit by the letters he types.
   */
  private static String storable(String text) {
    if (text.chars().noneMatch(c -> c == 0 || Character.isSurrogate((char) c))) {
      return text;
    }
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .map(c ->
            c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }
}

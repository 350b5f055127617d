package vn.haidang.platform;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/**
 * Writes a line of the audit as text that two programs write alike: JSON by RFC 8785 (JSON
 * Canonicalization Scheme), so names in order, no blanks, only the necessary escapes. See
 * docs/audit.md.
 */
final class AuditForm {

  private static final DateTimeFormatter MICROSECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  private final StringBuilder out = new StringBuilder(400);

  private AuditForm() {}

  /** The members stand in alphabetical order here because they must in the text. */
  static String of(AuditLine line) {
    AuditForm form = new AuditForm();
    form.out.append('{');
    form.member("account", line.account()).append(',');
    form.member("action", line.action()).append(',');
    form.member("actor", line.actor()).append(',');
    form.member("address", line.origin().address()).append(',');
    form.member("after", line.after()).append(',');
    form.member("at", time(line.at())).append(',');
    form.member("before", line.before()).append(',');
    form.member("channel", line.origin().channel().name()).append(',');
    form.member("detail", line.detail()).append(',');
    form.member("device", line.origin().device()).append(',');
    form.text("id").append(':').append(line.id()).append(',');
    form.member("subject", line.subject());
    return form.out.append('}').toString();
  }

  /** {@code 2018-01-10T01:05:00.123456Z}: always UTC, always six digits. */
  static String time(Instant at) {
    return MICROSECONDS.format(at);
  }

  private StringBuilder member(String name, String value) {
    text(name).append(':');
    return text(value);
  }

  private StringBuilder member(String name, Map<String, String> values) {
    text(name).append(":{");
    String comma = "";
    for (Map.Entry<String, String> entry : values.entrySet()) {
      out.append(comma);
      member(entry.getKey(), entry.getValue());
      comma = ",";
    }
    return out.append('}');
  }

  private StringBuilder text(String value) {
    out.append('"');
    for (int i = 0; i < value.length(); i++) {
      append(value.charAt(i));
    }
    return out.append('"');
  }

  private void append(char letter) {
    switch (letter) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\b' -> out.append("\\b");
      case '\t' -> out.append("\\t");
      case '\n' -> out.append("\\n");
      case '\f' -> out.append("\\f");
      case '\r' -> out.append("\\r");
      default -> {
        if (letter < ' ') {
          out.append("\\u%04x".formatted((int) letter));
        } else {
          out.append(letter);
        }
      }
    }
  }
}

package vn.haidang.platform;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes lines of the audit as comma-separated values (RFC 4180), with a byte order mark so that
 * Excel sees the accents. A cell that a spreadsheet would take for a formula is kept as text.
 */
final class AuditCsv {

  private static final List<String> COLUMNS =
      List.of(
          "position",
          "at",
          "actor",
          "action",
          "subject",
          "before",
          "after",
          "detail",
          "channel",
          "address",
          "device",
          "hash");

  private final Texts texts;

  AuditCsv(Texts texts) {
    this.texts = texts;
  }

  String write(List<AuditEntry> entries) {
    String head =
        COLUMNS.stream()
            .map(column -> cell(texts.get("audit.column." + column)))
            .collect(Collectors.joining(","));
    return "\uFEFF" + head + "\r\n" + entries.stream().map(this::row).collect(Collectors.joining());
  }

  private String row(AuditEntry entry) {
    AuditLine line = entry.line();
    return Stream.of(
                entry.isLinked() ? String.valueOf(entry.position()) : "",
                texts.machineTime(line.at()),
                line.actor(),
                action(line.action()),
                line.subject(),
                fields(line.before()),
                fields(line.after()),
                fields(line.detail()),
                texts.get("audit.channel." + line.origin().channel()),
                line.origin().address(),
                line.origin().device(),
                entry.hash())
            .map(AuditCsv::cell)
            .collect(Collectors.joining(","))
        + "\r\n";
  }

  private String action(String action) {
    return texts.has("audit." + action) ? texts.get("audit." + action) : action;
  }

  private String fields(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> fieldName(field.getKey()) + ": " + field.getValue())
        .collect(Collectors.joining("; "));
  }

  private String fieldName(String field) {
    return texts.has("audit.field." + field) ? texts.get("audit.field." + field) : field;
  }

  private static String cell(String value) {
    String text = value;
    if (!text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0) {
      text = "'" + text;
    }
    boolean quoted = text.chars().anyMatch(c -> ",\"\r\n".indexOf(c) >= 0);
    return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}

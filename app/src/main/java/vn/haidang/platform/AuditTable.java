package vn.haidang.platform;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lines of the audit, as shown, for spreadsheets. */
final class AuditTable {

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

  AuditTable(Texts texts) {
    this.texts = texts;
  }

  TableFile of(List<AuditEntry> entries) {
    return new TableFile(
        "nhat-ky",
        texts.get("audit.title"),
        COLUMNS.stream().map(column -> texts.get("audit.column." + column)).toList(),
        entries.stream().map(this::row).toList());
  }

  private List<@Nullable Object> row(AuditEntry entry) {
    AuditLine line = entry.line();
    return List.of(
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
        entry.hash());
  }

  private String action(String action) {
    return texts.has("audit." + action) ? texts.get("audit." + action) : action;
  }

  private String fields(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field ->
            AuditEntry.nameOf(field.getKey(), texts)
                + ": "
                + AuditEntry.valueOf(field.getKey(), field.getValue(), Map.of(), texts))
        .collect(Collectors.joining("; "));
  }
}

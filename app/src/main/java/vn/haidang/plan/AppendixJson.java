package vn.haidang.plan;

import java.io.IOException;
import java.util.TreeMap;
import vn.haidang.kernel.legaltext.Appendix;

/** The tables of a plan as JSON: part of {@link PlanJson}. */
final class AppendixJson {

  private final JsonWriter json;
  private final JsonPieces pieces;

  AppendixJson(JsonPieces pieces) {
    this.json = pieces.json();
    this.pieces = pieces;
  }

  void write(Appendix appendix) throws IOException {
    json.object(_ -> {
      json.field("id", appendix.id());
      json.field("title", appendix.title());
      json.texts("columns", appendix.columns());
      json.list(
          "groups",
          appendix.groups(),
          group ->
              json.object(_ -> {
                json.field("label", group.label());
                json.field("name", group.name());
              }));
      json.list("rows", appendix.rows(), this::row);
    });
  }

  private void row(Appendix.Row row) throws IOException {
    json.object(_ -> {
      json.field("id", row.id());
      json.field("number", row.number());
      json.field("group", row.group());
      json.field("parent", row.parent());
      json.field("name", row.name());
      json.field("unit", row.unit());
      json.texts("cells", row.cells());
      json.object("values", _ -> values(row));
      pieces.span(row.span());
    });
  }

  private void values(Appendix.Row row) throws IOException {
    for (var entry : new TreeMap<>(row.values()).entrySet()) {
      Appendix.Value value = entry.getValue();
      json.object(
          entry.getKey().toString(),
          _ -> {
            json.field("value", value.value());
            json.field("valueMax", value.valueMax());
            json.field("comparator", value.comparator().sign());
          });
    }
  }
}

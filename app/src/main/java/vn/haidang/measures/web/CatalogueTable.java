package vn.haidang.measures.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;
import vn.haidang.measures.Indicator;
import vn.haidang.measures.IndicatorFields;
import vn.haidang.measures.IndicatorId;
import vn.haidang.platform.Download;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.TableFile;
import vn.haidang.platform.Texts;

/** The catalogue as a list on the screen and as a file. */
final class CatalogueTable {

  private static final List<String> COLUMNS =
      List.of(
          "code",
          "name",
          "topic",
          "unit",
          "kind",
          "direction",
          "adding",
          "frequency",
          "supplier",
          "source");

  private final Texts texts;
  private final AreaNames names;
  private final LocalDate today;

  CatalogueTable(Texts texts, AreaNames names, LocalDate today) {
    this.texts = texts;
    this.names = names;
    this.today = today;
  }

  CataloguePage page(List<Indicator> all, String q, String kind) {
    return new CataloguePage(q, kind, rows(all, kind), all.size());
  }

  private List<CataloguePage.Row> rows(List<Indicator> all, String kind) {
    List<Indicator> shown = ofKind(all, kind);
    Map<IndicatorId, String> suppliers = names.suppliers(shown, today);
    return shown.stream().map(one -> row(one, suppliers)).toList();
  }

  private static List<Indicator> ofKind(List<Indicator> all, String kind) {
    return all.stream().filter(one -> kind.isEmpty() || one.kind().name().equals(kind)).toList();
  }

  private CataloguePage.Row row(Indicator one, Map<IndicatorId, String> suppliers) {
    return new CataloguePage.Row(
        one.id().toString(),
        one.code(),
        one.fullName(),
        Objects.requireNonNullElse(one.topic(), ""),
        one.unit().symbol(),
        texts.get("measures.kind." + one.kind().name()),
        texts.get("measures.direction." + one.direction().name())
            + (one.directionByHand() ? " " + texts.get("measures.by-hand") : ""),
        texts.get("measures.months." + one.addition().overMonths().name())
            + " / "
            + texts.get("measures.units." + one.addition().overUnits().name()),
        texts.get("measures.frequency." + one.frequency().name()),
        suppliers.getOrDefault(one.id(), texts.get("measures.supplier.none")),
        Objects.requireNonNullElse(one.source(), ""));
  }

  ResponseEntity<byte[]> file(List<Indicator> all, String kind, String format) {
    var rows = new ArrayList<List<@Nullable Object>>();
    for (CataloguePage.Row row : rows(all, kind)) {
      rows.add(
          List.of(
              row.code(),
              row.name(),
              row.topic(),
              row.unit(),
              row.kind(),
              row.direction(),
              row.adding(),
              row.frequency(),
              row.supplier(),
              row.source()));
    }
    TableFile table =
        new TableFile(
            "danh-muc-chi-tieu",
            texts.get("measures.catalogue"),
            COLUMNS.stream().map(column -> texts.get("measures.catalogue." + column)).toList(),
            rows);
    return switch (format) {
      case "csv" -> table.csvAnswer();
      case "xlsx" -> table.xlsxAnswer();
      case "json" ->
          Download.of(
              "danh-muc-chi-tieu.json",
              MediaType.APPLICATION_JSON_VALUE,
              JsonMapper.shared()
                  .writeValueAsBytes(ofKind(all, kind).stream().map(IndicatorFields::of).toList()));
      default -> throw new NotFound("measures.no-such-format", format);
    };
  }
}

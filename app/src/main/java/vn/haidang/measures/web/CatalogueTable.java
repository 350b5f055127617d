package vn.haidang.measures.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import vn.haidang.measures.Catalogue;
import vn.haidang.measures.Indicator;
import vn.haidang.measures.IndicatorCode;
import vn.haidang.measures.IndicatorFields;
import vn.haidang.measures.IndicatorId;
import vn.haidang.platform.TableFile;
import vn.haidang.platform.Texts;

/** The catalogue as a list on the screen and, with every definition, as a file. */
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

  /** Behind those of the list; what only a file says. */
  private static final List<String> MORE =
      List.of("definition", "decimals", "dueDays", "crossing", "baseYear", "parent");

  private static final String NAME = "danh-muc-chi-tieu";

  private final Texts texts;
  private final AreaNames names;
  private final Catalogue catalogue;
  private final LocalDate today;

  CatalogueTable(Texts texts, AreaNames names, Catalogue catalogue, LocalDate today) {
    this.texts = texts;
    this.names = names;
    this.catalogue = catalogue;
    this.today = today;
  }

  CataloguePage page(List<Indicator> found, String q, String kind) {
    int all = q.isEmpty() ? found.size() : catalogue.listAll().size();
    return new CataloguePage(q, kind, rows(found, kind), all);
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
    List<Indicator> shown = ofKind(all, kind);
    return new TableExport(
            NAME,
            () -> table(shown),
            () -> sdmx(shown),
            () -> {
              Map<IndicatorId, String> suppliers = names.suppliers(shown, today);
              Map<IndicatorId, List<IndicatorCode>> codes = catalogue.listAllCodes();
              return shown.stream().map(one -> json(one, suppliers, codes)).toList();
            })
        .as(format);
  }

  private TableFile table(List<Indicator> shown) {
    Map<IndicatorId, String> suppliers = names.suppliers(shown, today);
    Map<IndicatorId, List<IndicatorCode>> codes = catalogue.listAllCodes();
    Map<IndicatorId, String> known = codesOfAll();
    var rows = new ArrayList<List<@Nullable Object>>();
    for (Indicator one : shown) {
      CataloguePage.Row row = row(one, suppliers);
      IndicatorId parent = one.parent();
      var cells = new ArrayList<@Nullable Object>();
      cells.addAll(List.of(row.code(), row.name(), row.topic(), row.unit(), row.kind()));
      cells.addAll(List.of(row.direction(), row.adding(), row.frequency()));
      cells.addAll(List.of(row.supplier(), row.source()));
      cells.add(one.definition());
      cells.add(one.decimals());
      cells.add(one.dueDays());
      cells.add(texts.get("measures.crossing." + one.addition().crossing().name()));
      cells.add(one.baseYear());
      cells.add(parent == null ? null : known.get(parent));
      cells.add(
          codes.getOrDefault(one.id(), List.of()).stream()
              .map(this::shown)
              .collect(Collectors.joining("; ")));
      cells.add(one.version());
      rows.add(cells);
    }
    return new TableFile(NAME, texts.get("measures.catalogue"), head(), rows);
  }

  private List<String> head() {
    return Stream.of(
            COLUMNS.stream().map(column -> texts.get("measures.catalogue." + column)),
            MORE.stream().map(column -> texts.get("measures.field." + column)),
            Stream.of(
                texts.get("measures.catalogue.codes"), texts.get("measures.catalogue.version")))
        .flatMap(columns -> columns)
        .toList();
  }

  /** "Thông tư 05: T0501 (từ 01/11/2016 đến 14/04/2023)". */
  private String shown(IndicatorCode code) {
    LocalDate until = code.until();
    return code.system()
        + ": "
        + code.code()
        + " ("
        + (until == null
            ? texts.get("measures.catalogue.code-from", texts.date(code.from()))
            : texts.get(
                "measures.catalogue.code-until", texts.date(code.from()), texts.date(until)))
        + ")";
  }

  /** Definitions for programs of statistics offices. */
  SdmxMessage sdmx(List<Indicator> shown) {
    Map<IndicatorId, String> suppliers = names.suppliers(shown, today);
    Map<IndicatorId, List<IndicatorCode>> codes = catalogue.listAllCodes();
    Map<IndicatorId, String> known = codesOfAll();
    SdmxDefinitions definitions = new SdmxDefinitions();
    for (Indicator one : shown) {
      IndicatorId parent = one.parent();
      definitions.add(
          one,
          suppliers.get(one.id()),
          parent == null ? null : known.get(parent),
          codes.getOrDefault(one.id(), List.of()));
    }
    return definitions.message();
  }

  private Map<IndicatorId, String> codesOfAll() {
    return catalogue.listAll().stream().collect(Collectors.toMap(Indicator::id, Indicator::code));
  }

  private static Map<String, Object> json(
      Indicator one,
      Map<IndicatorId, String> suppliers,
      Map<IndicatorId, List<IndicatorCode>> codes) {
    Map<String, Object> all = new LinkedHashMap<>(IndicatorFields.of(one));
    all.put("supplierName", suppliers.getOrDefault(one.id(), ""));
    all.put(
        "codes",
        codes.getOrDefault(one.id(), List.of()).stream()
            .map(IndicatorShapes.IndicatorCodeView::of)
            .toList());
    all.put("version", one.version());
    return all;
  }
}

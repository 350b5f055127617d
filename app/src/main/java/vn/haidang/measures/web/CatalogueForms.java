package vn.haidang.measures.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.haidang.measures.Catalogue;
import vn.haidang.measures.Identities;
import vn.haidang.measures.Identity;
import vn.haidang.measures.Indicator;
import vn.haidang.measures.IndicatorChange;
import vn.haidang.measures.IndicatorCode;
import vn.haidang.measures.IndicatorId;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.Problem;
import vn.haidang.platform.Texts;

/** Fills the form of an indicator. */
@Component
class CatalogueForms {

  private final Catalogue catalogue;
  private final Identities identities;
  private final TypedUnits units;
  private final AreaNames names;
  private final Signatures signatures;
  private final Clock clock;

  CatalogueForms(
      Catalogue catalogue,
      Identities identities,
      TypedUnits units,
      AreaNames names,
      Signatures signatures,
      Clock clock) {
    this.catalogue = catalogue;
    this.identities = identities;
    this.units = units;
    this.names = names;
    this.signatures = signatures;
    this.clock = clock;
  }

  /** The catalogue as a list, with the names that suppliers have today. */
  CatalogueTable table(Texts texts) {
    return new CatalogueTable(texts, names, catalogue, LocalDate.now(clock));
  }

  IndicatorForm blank(Texts texts) {
    Map<String, String> usual = new HashMap<>();
    usual.put("kind", "FLOW");
    usual.put("overMonths", "SUM");
    usual.put("overUnits", "NONE");
    usual.put("crossing", "SUM");
    usual.put("frequency", "MONTH");
    usual.put("direction", "MORE_IS_BETTER");
    usual.put("decimals", "1");
    usual.put("dueDays", "0");
    usual.put("jump", "40");
    return again(texts, null, 0, usual, Map.of());
  }

  /** With what was typed and what is wrong with it. */
  IndicatorForm again(
      Texts texts,
      @Nullable Indicator found,
      int version,
      Map<String, String> typed,
      Map<String, Problem> problems) {
    IndicatorId id = found == null ? null : found.id();
    Identity identity =
        id == null ? null : identities.listDeclared(id).stream().findFirst().orElse(null);
    return new IndicatorForm(
        id == null ? null : id.toString(),
        found == null ? texts.get("measures.new") : found.fullName(),
        version,
        supplierNamed(typed),
        problems,
        others(id),
        units.offered(),
        problems.containsKey("supplier") ? meant(supplierOf(typed)) : List.of(),
        id == null
            ? List.of()
            : catalogue.listCodes(id).stream().map(code -> code(texts, code)).toList(),
        identity == null ? "" : identity.relation().name(),
        identity == null
            ? List.of()
            : identity.parts().stream().map(IndicatorId::toString).toList(),
        id == null
            ? List.of()
            : catalogue.listChanges(id).stream().map(change -> change(texts, change)).toList());
  }

  private List<IndicatorForm.Choice> others(@Nullable IndicatorId own) {
    return catalogue.listAll().stream()
        .filter(indicator -> !indicator.id().equals(own))
        .map(indicator ->
            new IndicatorForm.Choice(
                indicator.id().toString(),
                indicator.fullName()
                    + " – "
                    + indicator.unit().symbol()
                    + " – "
                    + indicator.code()))
        .toList();
  }

  /**
   * What was typed, with the supplier's number in place of its words.
   *
   * @param wrong takes what is wrong with it
   */
  Map<String, String> withSupplier(Map<String, String> typed, Map<String, Problem> wrong) {
    String words = supplierOf(typed);
    if (words.isBlank()) {
      return typed;
    }
    Map<String, String> settled = new HashMap<>(typed);
    switch (units.read(words)) {
      case TypedUnits.Meant.One(var unit) -> settled.put("supplier", unit.toString());
      case TypedUnits.Meant.Unclear(var problem, var _) -> wrong.put("supplier", problem);
    }
    return settled;
  }

  /** The one that was chosen among several, else what was typed. */
  private static String supplierOf(Map<String, String> typed) {
    String chosen = typed.getOrDefault("supplierChosen", "");
    return chosen.isBlank() ? typed.getOrDefault("supplier", "") : chosen;
  }

  private List<IndicatorForm.Choice> meant(String words) {
    return units.read(words) instanceof TypedUnits.Meant.Unclear(var _, var among)
        ? among
        : List.of();
  }

  private Map<String, String> supplierNamed(Map<String, String> typed) {
    Map<String, String> named = new HashMap<>(typed);
    named.put("supplier", supplierShown(supplierOf(typed)));
    return named;
  }

  /** A number becomes a name; everything else stays what it is. */
  String supplierShown(String supplier) {
    return supplier.matches("[1-9]\\d{0,8}") ? units.shown(UnitId.valueOf(supplier)) : supplier;
  }

  private static IndicatorForm.Code code(Texts texts, IndicatorCode code) {
    return new IndicatorForm.Code(
        code.system(),
        code.code(),
        texts.date(code.from()),
        code.until() == null ? "" : texts.date(code.until()),
        code.until() == null);
  }

  private IndicatorForm.Change change(Texts texts, IndicatorChange change) {
    return new IndicatorForm.Change(
        texts.minute(change.at()),
        signatures.of(change.by()),
        texts.get("measures.field." + change.field()),
        change.before(),
        change.after());
  }
}

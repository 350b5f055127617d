package vn.haidang.measures.web;

import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.haidang.measures.Catalogue;
import vn.haidang.measures.Identities;
import vn.haidang.measures.Identity;
import vn.haidang.measures.Indicator;
import vn.haidang.measures.IndicatorChange;
import vn.haidang.measures.IndicatorCode;
import vn.haidang.measures.IndicatorId;
import vn.haidang.organisation.Unit;
import vn.haidang.organisation.UnitKind;
import vn.haidang.organisation.UnitLevel;
import vn.haidang.organisation.Units;
import vn.haidang.platform.Problem;
import vn.haidang.platform.Texts;

/** Fills the form of an indicator. */
@Component
class CatalogueForms {

  private final Catalogue catalogue;
  private final Identities identities;
  private final Units units;
  private final AreaNames names;
  private final Clock clock;

  CatalogueForms(
      Catalogue catalogue, Identities identities, Units units, AreaNames names, Clock clock) {
    this.catalogue = catalogue;
    this.identities = identities;
    this.units = units;
    this.names = names;
    this.clock = clock;
  }

  /** Names of suppliers today. */
  AreaNames names() {
    return names;
  }

  LocalDate today() {
    return LocalDate.now(clock);
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
        typed,
        problems,
        others(id),
        suppliers(),
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

  /** Whoever can supply figures: agencies and districts, statistics and customs offices too. */
  private List<IndicatorForm.Choice> suppliers() {
    Collator collator = Collator.getInstance(Locale.of("vi"));
    return units.tree(LocalDate.now(clock)).units().stream()
        .filter(unit -> unit.level() != UnitLevel.COMMUNE)
        .filter(unit -> unit.kind().canBeAssigned() || unit.kind() == UnitKind.VERTICAL_AGENCY)
        .sorted((a, b) -> collator.compare(a.name(), b.name()))
        .map((Unit unit) -> new IndicatorForm.Choice(unit.id().toString(), unit.name()))
        .collect(Collectors.toList());
  }

  private static IndicatorForm.Code code(Texts texts, IndicatorCode code) {
    return new IndicatorForm.Code(
        code.system(),
        code.code(),
        texts.date(code.from()),
        code.until() == null ? "" : texts.date(code.until()),
        code.until() == null);
  }

  private static IndicatorForm.Change change(Texts texts, IndicatorChange change) {
    return new IndicatorForm.Change(
        texts.minute(change.at()),
        change.by(),
        texts.get("measures.field." + change.field()),
        change.before(),
        change.after());
  }
}

package vn.haidang.measures.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.haidang.kernel.time.Period;
import vn.haidang.measures.Boards;
import vn.haidang.measures.Cascade;
import vn.haidang.measures.FigureTexts;
import vn.haidang.measures.Indicator;
import vn.haidang.measures.Target;
import vn.haidang.measures.Total;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.Problem;
import vn.haidang.platform.Texts;

/** Puts a target and its cascade into words. */
final class TargetsPageBuilder {

  private final Texts texts;
  private final Words words;
  private final AreaNames names;
  private final Boards boards;
  private final Viewpoint from;

  TargetsPageBuilder(Texts texts, AreaNames names, Boards boards, Viewpoint from) {
    this.texts = texts;
    this.words = new Words(texts);
    this.names = names;
    this.boards = boards;
    this.from = from;
  }

  /**
   * What the reader may change.
   *
   * @param target that of the unit itself
   * @param parts units below whose targets he may set
   */
  record Rights(boolean target, Set<UnitId> parts) {

    Rights {
      parts = Set.copyOf(parts);
    }
  }

  TargetsPage build(
      Cascade cascade,
      Rights rights,
      List<Target> history,
      @Nullable Target latest,
      Map<String, String> typed,
      Map<String, Problem> problems) {
    Indicator indicator = cascade.indicator();
    Target whole = cascade.whole();
    BigDecimal rest = cascade.rest();
    Cascade.Reach reach = cascade.reach();
    return new TargetsPage(
        indicator.id().toString(),
        indicator.fullName(),
        indicator.unit().symbol(),
        indicator.frequency().stepsPerYear(),
        from.year(),
        String.valueOf(from.unit()),
        from.unitName(),
        from.query(),
        latest == null ? "" : Long.toString(latest.id()),
        whole == null ? null : words.target(indicator, whole),
        history.stream().map(target -> set(indicator, target, whole)).toList(),
        parts(cascade, rights, typed),
        rights.target(),
        sum(cascade, reach),
        rest == null ? "" : words.figure(indicator, rest.abs()),
        texts.get(
            "measures.reach." + reach.name(),
            rest == null ? "" : words.figure(indicator, rest.abs()),
            indicator.unit().symbol()),
        switch (reach) {
          case REACHED -> "ok";
          case BEYOND -> "over";
          case SHORT -> "bad";
          case UNFINISHED -> "warn";
          case NOT_ADDITIVE -> "none";
        },
        typed,
        problems);
  }

  /** Rates do not add up, so their sum is not shown. */
  private String sum(Cascade cascade, Cascade.Reach reach) {
    return reach == Cascade.Reach.NOT_ADDITIVE
        ? ""
        : cascade.aims().isEmpty() ? "–" : words.figure(cascade.indicator(), cascade.sum());
  }

  private TargetsPage.Set set(Indicator indicator, Target target, @Nullable Target inForce) {
    Target.Origin origin = target.origin();
    return new TargetsPage.Set(
        words.target(indicator, target),
        texts.date(target.setOn()),
        target.legalBasis() + (origin == null ? "" : ", " + origin.address()),
        origin == null ? null : "/plans/" + origin.plan(),
        target.equals(inForce));
  }

  private List<TargetsPage.Part> parts(Cascade cascade, Rights rights, Map<String, String> typed) {
    Indicator indicator = cascade.indicator();
    List<UnitId> units = cascade.parts().stream().map(Cascade.Part::unit).toList();
    Map<UnitId, String> named = names.names(units, LocalDate.of(from.year(), 12, 31));
    Map<UnitId, BigDecimal> before = before(indicator, units);
    BigDecimal all = before.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return cascade.parts().stream()
        .map(part -> {
          Target target = part.target();
          BigDecimal earlier = before.get(part.unit());
          return new TargetsPage.Part(
              part.unit().toString(),
              rights.parts().contains(part.unit()),
              named.getOrDefault(part.unit(), ""),
              "/indicators/" + indicator.id() + "?year=" + from.year() + "&unit=" + part.unit(),
              target == null ? "" : words.target(indicator, target),
              typed.getOrDefault(
                  "part-" + part.unit(), target == null ? "" : FigureTexts.written(target.value())),
              target == null ? "" : Long.toString(target.id()),
              earlier == null ? "–" : words.figure(indicator, earlier),
              share(cascade, earlier, all));
        })
        .toList();
  }

  /** What units reached in the year before. */
  private Map<UnitId, BigDecimal> before(Indicator indicator, List<UnitId> units) {
    if (units.isEmpty()) {
      return new HashMap<>();
    }
    return boards
        .listFigures(
            List.of(indicator.id()),
            units.stream().map(UnitId::value).toList(),
            List.of(Period.ofYear(from.year() - 1)))
        .stream()
        .collect(Collectors.toMap(total -> new UnitId(total.unit()), Total::value, (a, b) -> b));
  }

  /** The whole divided as the units shared in the year before: a proposal, nothing more. */
  private String share(Cascade cascade, @Nullable BigDecimal earlier, BigDecimal all) {
    Target whole = cascade.whole();
    if (whole == null
        || earlier == null
        || all.signum() <= 0
        || cascade.reach() == Cascade.Reach.NOT_ADDITIVE) {
      return "";
    }
    Indicator indicator = cascade.indicator();
    BigDecimal share =
        whole
            .value()
            .multiply(earlier)
            .divide(all, Objects.requireNonNull(indicator).decimals(), RoundingMode.HALF_UP);
    return words.figure(indicator, share);
  }
}

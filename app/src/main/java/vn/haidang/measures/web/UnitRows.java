package vn.haidang.measures.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.haidang.measures.Addition;
import vn.haidang.measures.Crossed;
import vn.haidang.measures.FigureStatus;
import vn.haidang.measures.Indicator;
import vn.haidang.measures.Percent;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.Texts;

/** Puts the figures of units in one step into rows; units without a figure come last. */
final class UnitRows {

  private final Texts texts;
  private final Words words;
  private final Indicator indicator;
  private final Viewpoint from;
  private final Map<UnitId, String> names;
  private final Map<UnitId, String> targets;
  private final Map<UnitId, FigureStatus> statuses;

  /**
   * For units that are known so.
   *
   * @param names as they were called on the day whose units are shown
   * @param targets of the year, in words
   * @param statuses of the units' own figures
   */
  UnitRows(
      Texts texts,
      Indicator indicator,
      Viewpoint from,
      Map<UnitId, String> names,
      Map<UnitId, String> targets,
      Map<UnitId, FigureStatus> statuses) {
    this.texts = texts;
    this.words = new Words(texts);
    this.indicator = indicator;
    this.from = from;
    this.names = names;
    this.targets = targets;
    this.statuses = statuses;
  }

  List<UnitsPage.Row> of(List<Crossed> crossed, List<UnitId> silent) {
    BigDecimal sum =
        crossed.stream()
            .map(Crossed::value)
            .filter(Objects::nonNull)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    var rows = new ArrayList<UnitsPage.Row>();
    crossed.forEach(one -> rows.add(row(one, sum)));
    silent.forEach(unit -> rows.add(without(unit)));
    return rows;
  }

  private UnitsPage.Row row(Crossed one, BigDecimal sum) {
    UnitId single = one.units().size() == 1 ? one.units().iterator().next() : null;
    FigureStatus status =
        single == null || one.way() != Crossed.Way.SAME ? one.status() : statuses.get(single);
    return new UnitsPage.Row(
        one.units().stream().map(UnitId::value).sorted().toList(),
        one.units().stream()
            .map(unit -> names.getOrDefault(unit, ""))
            .sorted()
            .collect(Collectors.joining(" + ")),
        single == null ? null : href(single),
        one.value(),
        status,
        words.figure(indicator, one.value()),
        status == null ? "" : words.status(status),
        single == null ? "" : targets.getOrDefault(single, ""),
        share(one.value(), sum),
        one.way() == Crossed.Way.SAME
            ? ""
            : texts.get("measures.way." + one.way().name(), one.parts()));
  }

  /** Empty where the units do not add up. */
  private String share(@Nullable BigDecimal value, BigDecimal sum) {
    boolean shares = indicator.addition().overUnits() == Addition.OverUnits.SUM && sum.signum() > 0;
    return shares && value != null ? words.signed(Percent.of(value, sum)) + "%" : "";
  }

  private UnitsPage.Row without(UnitId unit) {
    return new UnitsPage.Row(
        List.of(unit.value()),
        names.getOrDefault(unit, ""),
        href(unit),
        null,
        null,
        "–",
        "",
        targets.getOrDefault(unit, ""),
        "",
        texts.get("measures.no-figure-yet"));
  }

  private String href(UnitId unit) {
    return "/indicators/"
        + indicator.id()
        + "?year="
        + from.year()
        + "&unit="
        + unit
        + from.moment().more();
  }
}

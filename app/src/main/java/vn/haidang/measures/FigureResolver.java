package vn.haidang.measures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.haidang.kernel.time.Period;
import vn.haidang.organisation.Unit;
import vn.haidang.organisation.UnitId;
import vn.haidang.organisation.Units;
import vn.haidang.platform.Problem;

/** Finds what the words of a delivery mean; remembers what it found while the delivery lasts. */
final class FigureResolver {

  private final Map<String, Indicator> indicators = new HashMap<>();
  private final Map<String, List<IndicatorCode>> otherCodes;
  private final Map<String, Optional<UnitId>> units = new HashMap<>();
  private final Map<String, Boolean> rights = new HashMap<>();
  private final Units organisation;
  private final HomeUnit home;
  private final DecimalSign sign;
  private final FigureRight right;
  private final @Nullable Boundaries boundaries;

  FigureResolver(
      Iterable<Indicator> catalogue,
      Collection<IndicatorCode> codes,
      Units organisation,
      HomeUnit home,
      DecimalSign sign,
      FigureRight right,
      @Nullable Boundaries boundaries) {
    for (Indicator indicator : catalogue) {
      indicators.put(indicator.code().toLowerCase(Locale.ROOT), indicator);
      indicators.put(SdmxId.of(indicator.code()).value().toLowerCase(Locale.ROOT), indicator);
      indicators.put("#" + indicator.id(), indicator);
    }
    this.otherCodes =
        codes.stream().collect(Collectors.groupingBy(code -> code.code().toLowerCase(Locale.ROOT)));
    this.organisation = organisation;
    this.home = home;
    this.sign = sign;
    this.right = right;
    this.boundaries = boundaries;
  }

  /** Everything known, or what is wrong. */
  sealed interface Resolved {
    record Ready(ReadyFigure figure) implements Resolved {}

    record Faulty(GivenFigure given, Problem problem) implements Resolved {}
  }

  Resolved resolve(GivenFigure given) {
    Optional<Period> period = PeriodCode.parse(given.period());
    Indicator indicator = indicator(given.indicator().strip(), period.orElse(null));
    if (indicator == null) {
      return faulty(given, "measures.indicator-not-known", given.indicator());
    }
    if (period.isEmpty()) {
      return faulty(given, "measures.period-not-known", given.period());
    }
    Optional<UnitId> unit = unit(given.unit().strip(), named(period.get()));
    if (unit.isEmpty()) {
      return faulty(given, "measures.unit-not-known", given.unit());
    }
    Optional<FigureStatus> status = FigureStatus.read(given.status());
    if (status.isEmpty()) {
      return faulty(given, "measures.status-not-known", given.status());
    }
    Optional<BigDecimal> value = sign.read(given.value().strip());
    if (value.isEmpty()) {
      return faulty(given, "measures.value-unclear", given.value());
    }
    if (!mayBring(indicator, unit.get())) {
      return faulty(given, "measures.not-yours-to-bring", given.unit());
    }
    LocalDate since = null;
    if (boundaries != null && period.get().last().isBefore(boundaries.on())) {
      Optional<LocalDate> stands = boundaries.since(unit.get());
      if (stands.isEmpty()) {
        return faulty(given, "measures.unit-not-on-day", given.unit());
      }
      since = stands.filter(day -> period.get().last().isBefore(day)).orElse(null);
    }
    return new Resolved.Ready(
        new ReadyFigure(
            given.line(),
            indicator,
            unit.get(),
            period.get(),
            value.get(),
            status.get(),
            given.note(),
            since));
  }

  /** The day on which a unit is called what is written. */
  private LocalDate named(Period period) {
    return boundaries != null && period.last().isBefore(boundaries.on())
        ? boundaries.on()
        : period.last();
  }

  /**
   * By our own code or its identifier in SDMX, else by that of another system which was in force
   * when the period ended: T0501 until April 2023 and T0501 since may be two indicators. Several
   * systems may use one code; then the system stands before it, "Thông tư 05:T0501".
   */
  private @Nullable Indicator indicator(String word, @Nullable Period period) {
    String code = word.toLowerCase(Locale.ROOT);
    Indicator own = indicators.get(code);
    if (own != null || period == null) {
      return own;
    }
    int colon = code.lastIndexOf(':');
    String system = colon < 0 ? "" : code.substring(0, colon).strip();
    List<IndicatorId> meant =
        otherCodes.getOrDefault(code.substring(colon + 1).strip(), List.of()).stream()
            .filter(one -> one.isInForceOn(period.last()))
            .filter(one -> system.isEmpty() || one.system().toLowerCase(Locale.ROOT).equals(system))
            .map(IndicatorCode::indicator)
            .distinct()
            .toList();
    return meant.size() == 1 ? indicators.get("#" + meant.getFirst()) : null;
  }

  private static Resolved faulty(GivenFigure given, String code, String word) {
    return new Resolved.Faulty(given, Problem.of(code, word));
  }

  private boolean mayBring(Indicator indicator, UnitId unit) {
    return rights.computeIfAbsent(
        indicator.supplier() + "/" + unit, key -> right.mayBring(indicator, unit));
  }

  private Optional<UnitId> unit(String word, LocalDate on) {
    return units.computeIfAbsent(word + "@" + on, key -> find(word, on));
  }

  private Optional<UnitId> find(String word, LocalDate on) {
    if (word.isEmpty()) {
      return home.in(on.getYear());
    }
    if (word.matches("#[1-9]\\d{0,8}")) {
      return Optional.of(UnitId.valueOf(word.substring(1)));
    }
    return organisation.findByAnyCode(word, on).map(Unit::id);
  }
}

package vn.haidang.measures;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.kernel.legaltext.Target.Comparator;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.Audit;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedException;

/**
 * Targets set and amended by hand, on a legal basis. An amendment leaves the earlier target, which
 * counts for every day before it.
 */
@Component("yearTargets")
public class Targets {

  private final TargetStore store;
  private final IndicatorStore indicators;
  private final AreaStore areas;
  private final Audit audit;
  private final Clock clock;

  Targets(TargetStore store, IndicatorStore indicators, AreaStore areas, Audit audit, Clock clock) {
    this.store = store;
    this.indicators = indicators;
    this.areas = areas;
    this.audit = audit;
    this.clock = clock;
  }

  /** All of an indicator, unit and year, the newest first. */
  public List<Target> list(IndicatorId indicator, UnitId unit, int year) {
    return store.list(indicator, unit, year);
  }

  /** The one that nothing replaces yet. */
  public Optional<Target> findLatest(IndicatorId indicator, UnitId unit, int year) {
    return store.findUnreplaced(indicator, unit, year);
  }

  /**
   * Sets it; where one is in force, this amends it.
   *
   * @throws RefusedException if it says something impossible, comes before what it amends, or
   *     somebody else has amended the same target meanwhile ({@code measures.target-overtaken})
   */
  @Transactional
  public long set(TargetWish wish, String by) {
    check(wish);
    store.lockOpening();
    Optional<Target> before = findLatest(wish.indicator(), wish.unit(), wish.year());
    if (!Objects.equals(before.map(Target::id).orElse(null), wish.replaces())) {
      throw new RefusedException(Problem.of("measures.target-overtaken"));
    }
    if (before.isPresent() && wish.setOn().isBefore(before.get().setOn())) {
      throw new RefusedException(
          Problem.of("measures.target-before-earlier", before.get().setOn()));
    }
    Target made =
        new Target(
            0,
            wish.indicator(),
            wish.unit(),
            wish.year(),
            wish.comparator(),
            wish.value(),
            wish.max(),
            wish.base(),
            wish.aspiration(),
            wish.agreedPath(),
            null,
            wish.legalBasis().strip(),
            wish.setOn(),
            wish.replaces());
    long id = store.add(made, clock.instant(), by);
    audit.recordChange(
        before.isEmpty() ? "target.set" : "target.amended",
        "indicator:" + wish.indicator(),
        before.map(Targets::words).orElse(Map.of()),
        words(made));
    return id;
  }

  /**
   * Sets several, all or none.
   *
   * @throws RefusedException with the first that cannot be set
   */
  @Transactional
  public void setAll(List<TargetWish> wishes, String by) {
    wishes.forEach(wish -> set(wish, by));
  }

  private void check(TargetWish wish) {
    Indicator indicator =
        indicators
            .find(wish.indicator())
            .orElseThrow(() -> new RefusedException(Problem.of("measures.indicator-unknown")));
    checkPath(indicator, wish);
    if (!areas.stands(wish.unit(), wish.year())) {
      throw new RefusedException(Problem.of("measures.unit-unknown"));
    }
    if (wish.legalBasis().isBlank()) {
      throw new RefusedException(Problem.of("measures.basis-missing"));
    }
    boolean range = wish.comparator() == Comparator.RANGE;
    if (range != (wish.max() != null)
        || (wish.max() != null && wish.max().compareTo(wish.value()) < 0)) {
      throw new RefusedException(Problem.of("measures.range-ends"));
    }
  }

  private static void checkPath(Indicator indicator, TargetWish wish) {
    List<BigDecimal> path = wish.agreedPath();
    int steps = indicator.frequency().stepsPerYear();
    if (!path.isEmpty() && path.size() != steps) {
      throw new RefusedException(Problem.of("measures.path-steps", steps, path.size()));
    }
    boolean ends =
        path.isEmpty()
            || path.getLast().compareTo(wish.value()) == 0
            || (wish.max() != null && path.getLast().compareTo(wish.max()) == 0);
    if (!ends) {
      throw new RefusedException(Problem.of("measures.path-end", FigureTexts.shown(wish.value())));
    }
  }

  private static Map<String, String> words(Target target) {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("unit", target.unit().toString());
    words.put("year", Integer.toString(target.year()));
    words.put("comparator", target.comparator().name());
    words.put("value", target.value().toPlainString());
    if (target.valueMax() != null) {
      words.put("valueMax", target.valueMax().toPlainString());
    }
    if (!target.agreedPath().isEmpty()) {
      words.put(
          "agreedPath",
          target.agreedPath().stream()
              .map(BigDecimal::toPlainString)
              .collect(Collectors.joining("; ")));
    }
    words.put("legalBasis", target.legalBasis());
    words.put("setOn", target.setOn().toString());
    return words;
  }
}

package vn.haidang.measures;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.kernel.quantity.Total;
import vn.haidang.kernel.quantity.Verdict;
import vn.haidang.kernel.time.Period;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.Audit;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedException;

/**
 * Identities between indicators, held against figures as intervals: what rounding can explain is no
 * breach. Asked when a figure is typed and when figures are brought in.
 */
@Component
public class Identities {

  /** So many places of one delivery are held against identities. */
  private static final int MOST_PLACES = 20_000;

  private final IdentityStore store;
  private final IndicatorStore indicators;
  private final Audit audit;

  Identities(IdentityStore store, IndicatorStore indicators, Audit audit) {
    this.store = store;
    this.indicators = indicators;
    this.audit = audit;
  }

  /** Declared for this whole. */
  public List<Identity> listDeclared(IndicatorId whole) {
    return store.listDeclared(whole);
  }

  /**
   * Declares one in place of what was declared for the whole.
   *
   * @param version of the whole that was seen; declaring counts it up
   * @return false: somebody else has changed the whole, or what is declared for it, since
   * @throws RefusedException if units of measurement do not convert or do not add
   */
  @Transactional
  public boolean declare(Identity identity, int version) {
    Indicator whole = get(identity.whole());
    for (IndicatorId id : identity.parts()) {
      Indicator part = get(id);
      if (!part.unit().convertsTo(whole.unit())) {
        throw new RefusedException(
            Problem.of("measures.identity-units", part.fullName(), whole.unit().symbol()));
      }
    }
    if (!store.touch(identity.whole(), version)) {
      return false;
    }
    store.put(identity);
    audit.record(
        "indicator.identity-declared",
        "indicator:" + identity.whole(),
        Map.of("relation", identity.relation().name(), "parts", identity.parts().toString()));
    return true;
  }

  /** Takes back what was declared for the whole; false as for {@link #declare}. */
  @Transactional
  public boolean revoke(IndicatorId whole, int version) {
    if (!store.touch(whole, version)) {
      return false;
    }
    if (store.remove(whole) > 0) {
      audit.record("indicator.identity-revoked", "indicator:" + whole, Map.of());
    }
    return true;
  }

  private Indicator get(IndicatorId id) {
    return indicators
        .find(id)
        .orElseThrow(() -> new RefusedException(Problem.of("measures.indicator-unknown")));
  }

  /** What is broken now in one unit and stretch, of identities in which the indicator stands. */
  public List<Breach> listBroken(IndicatorId indicator, UnitId unit, Period period) {
    return broken(concerning(Set.of(indicator)), unit, period, Map.of());
  }

  /** Whether it stands in any identity. */
  public boolean concern(IndicatorId indicator) {
    return !concerning(Set.of(indicator)).isEmpty();
  }

  /** What would be broken with these figures of one unit and stretch in place of what is known. */
  List<Breach> listBrokenBy(Map<IndicatorId, BigDecimal> typed, UnitId unit, Period period) {
    return broken(concerning(typed.keySet()), unit, period, typed);
  }

  /** The sentence about a breach; it names the whole, its figure and what its parts come to. */
  Problem problem(Breach breach) {
    return Problem.of(
        "measures.identity-broken-" + breach.identity().relation().name().toLowerCase(Locale.ROOT),
        indicators.find(breach.identity().whole()).map(Indicator::fullName).orElse(""),
        FigureTexts.shown(breach.whole()),
        FigureTexts.shown(breach.sum()));
  }

  /** Rows of a delivery, of which those that stand in an identity are remembered. */
  Watch watch(FigureRows rows) {
    return new Watch(rows, store.listAll());
  }

  /** Sees the rows of a delivery pass. */
  final class Watch implements FigureRows {

    private final FigureRows rows;
    private final List<Identity> all;
    private final Set<IndicatorId> concerned;
    private final Set<Map.Entry<UnitId, Period>> places = new LinkedHashSet<>();

    private Watch(FigureRows rows, List<Identity> all) {
      this.rows = rows;
      this.all = all;
      concerned = all.stream().flatMap(one -> members(one).stream()).collect(Collectors.toSet());
    }

    @Override
    public void writeTo(Sink sink) {
      if (concerned.isEmpty()) {
        rows.writeTo(sink);
        return;
      }
      rows.writeTo((line, indicator, unit, period, value, status, baseYear) -> {
        if (concerned.contains(indicator) && places.size() < MOST_PLACES) {
          places.add(Map.entry(new UnitId(unit), period));
        }
        sink.add(line, indicator, unit, period, value, status, baseYear);
      });
    }

    /** Notes what is broken now that the figures are stored; returns how much that is. */
    int noteBroken(int batch) {
      int found = 0;
      for (Map.Entry<UnitId, Period> place : places) {
        for (Breach breach : broken(all, place.getKey(), place.getValue(), Map.of())) {
          store.keep(batch, breach);
          found++;
        }
      }
      return found;
    }
  }

  /** How many identities a delivery broke when it was brought. */
  public int countBroken(int batch) {
    return store.countBroken(batch);
  }

  private List<Identity> concerning(Set<IndicatorId> some) {
    return store.listAll().stream()
        .filter(identity -> members(identity).stream().anyMatch(some::contains))
        .toList();
  }

  private static Set<IndicatorId> members(Identity identity) {
    Set<IndicatorId> members = new HashSet<>(identity.parts());
    members.add(identity.whole());
    return members;
  }

  private List<Breach> broken(
      List<Identity> identities, UnitId unit, Period period, Map<IndicatorId, BigDecimal> wished) {
    if (identities.isEmpty()) {
      return List.of();
    }
    Set<IndicatorId> needed =
        identities.stream().flatMap(one -> members(one).stream()).collect(Collectors.toSet());
    Map<IndicatorId, BigDecimal> figures = new HashMap<>(store.listFigures(needed, unit, period));
    figures.putAll(wished);
    Map<IndicatorId, Indicator> known =
        indicators.list(needed.stream().map(IndicatorId::value).toList()).stream()
            .collect(Collectors.toMap(Indicator::id, one -> one));
    return identities.stream()
        .flatMap(one -> hold(one, unit, period, figures, known).stream())
        .toList();
  }

  /** An equality says something only where all parts are known; a part above the whole always. */
  private static Optional<Breach> hold(
      Identity identity,
      UnitId unit,
      Period period,
      Map<IndicatorId, BigDecimal> figures,
      Map<IndicatorId, Indicator> known) {
    BigDecimal whole = figures.get(identity.whole());
    Indicator measured = known.get(identity.whole());
    if (whole == null || measured == null) {
      return Optional.empty();
    }
    var parts = new ArrayList<BigDecimal>();
    for (IndicatorId part : identity.parts()) {
      BigDecimal value = figures.get(part);
      Indicator of = known.get(part);
      if (value != null && of != null && of.unit().convertsTo(measured.unit())) {
        parts.add(converted(value, of, measured));
      }
    }
    Total total = new Total(whole, parts);
    boolean complete = parts.size() == identity.parts().size();
    boolean broken =
        switch (identity.relation()) {
          case EQUAL ->
              complete
                  ? total.verdict() == Verdict.IMPOSSIBLE
                  : !parts.isEmpty() && total.partsExceedWhole();
          case WITHIN -> !parts.isEmpty() && total.partsExceedWhole();
        };
    return broken
        ? Optional.of(new Breach(identity, unit, period, whole, parts))
        : Optional.empty();
  }

  /** In the unit of the whole; 1,2 tỷ is 1.200 triệu known to the hundred, not to the unit. */
  private static BigDecimal converted(BigDecimal value, Indicator of, Indicator to) {
    BigDecimal factor =
        of.unit().factor().divide(to.unit().factor(), MathContext.DECIMAL64).stripTrailingZeros();
    return factor.compareTo(BigDecimal.ONE) == 0 ? value : value.multiply(factor);
  }
}

package vn.haidang.measures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.haidang.kernel.time.Period;
import vn.haidang.platform.Audit;
import vn.haidang.platform.Problem;

/**
 * Figures reckoned back, coming in under one delivery some ten thousand at a time, so that memory
 * does not grow with it.
 */
final class BackCastArrival {

  private static final int PORTION = 10_000;
  private static final int DAYS_NAMED = 20;

  private final BackCastStore store;
  private final Audit audit;
  private final int batch;
  private final Instant asOf;

  private final List<BackCast> waiting = new ArrayList<>();
  private final List<FigureReport.Fault> faults = new ArrayList<>();
  private final Map<CrossSection, BitSet> seen = new HashMap<>();
  private final TreeSet<LocalDate> boundaries = new TreeSet<>();
  private int handed;
  private int refused;
  private int changed;

  BackCastArrival(BackCastStore store, Audit audit, int batch, Instant asOf) {
    this.store = store;
    this.audit = audit;
    this.batch = batch;
    this.asOf = asOf;
  }

  /**
   * What became of them.
   *
   * @param taken whether they changed anything or not
   * @param faults as many as are named in a report
   */
  record Taken(int taken, int changed, int refused, List<FigureReport.Fault> faults) {

    Taken {
      faults = List.copyOf(faults);
    }
  }

  /** Stores it with others, or refuses it. */
  void add(ReadyFigure figure) {
    LocalDate since = figure.boundaries();
    if (since == null) {
      throw new IllegalArgumentException("line " + figure.line() + " is not reckoned back");
    }
    handed++;
    if (!figure.indicator().limits().allow(figure.value())) {
      refuse(figure, "measures.out-of-range");
    } else if (!see(figure)) {
      refuse(figure, "measures.twice");
    } else {
      boundaries.add(since);
      waiting.add(figure.asBackCast(since));
      if (waiting.size() == PORTION) {
        settle();
      }
    }
  }

  /** Once for an indicator, a unit and a stretch: a delivery knows one boundary day of a unit. */
  private boolean see(ReadyFigure figure) {
    Period period = figure.period();
    BitSet units =
        seen.computeIfAbsent(
            new CrossSection(figure.indicator().id(), period), key -> new BitSet());
    boolean fresh = !units.get(figure.unit().value());
    units.set(figure.unit().value());
    return fresh;
  }

  private void refuse(ReadyFigure figure, String code) {
    refused++;
    if (faults.size() < FigureReport.FAULTS_NAMED) {
      String value = figure.value().toPlainString();
      faults.add(new FigureReport.Fault(figure.line(), Problem.of(code, value), value));
    }
  }

  private void settle() {
    changed += store.put(batch, asOf, waiting);
    waiting.clear();
  }

  /** Stores what still waits. */
  Taken end() {
    settle();
    if (handed > 0) {
      audit.record(
          "figures.reckoned-back",
          "batch:" + batch,
          Map.of(
              "rows", Integer.toString(handed),
              "changed", Integer.toString(changed),
              "refused", Integer.toString(refused),
              "boundaries",
                  boundaries.stream()
                      .limit(DAYS_NAMED)
                      .map(LocalDate::toString)
                      .collect(Collectors.joining(", "))));
    }
    return new Taken(handed - refused, changed, refused, faults);
  }
}

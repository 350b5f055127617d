package vn.haidang.measures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.haidang.platform.Problem;

/** Counts what becomes of the rows of one delivery while they pass, for its report. */
final class IntakeTally {

  private static final int NOTES_KEPT = 20_000;

  private final List<FigureReport.Fault> faults = new ArrayList<>();
  private final List<ReadyFigure> notes = new ArrayList<>();
  private final Map<IndicatorId, FigureReport.Brought> brought = new LinkedHashMap<>();
  private int reckonedBack;
  private int left;

  /** A figure that is not reckoned back goes on to the sink; the others wait for their own turn. */
  void pass(FigureResolver.Resolved resolved, FigureRows.Sink sink) {
    switch (resolved) {
      case FigureResolver.Resolved.Ready(ReadyFigure ready) -> take(ready, sink);
      case FigureResolver.Resolved.Faulty(GivenFigure faulty, Problem problem) -> {
        left++;
        if (faults.size() < FigureReport.FAULTS_NAMED) {
          faults.add(new FigureReport.Fault(faulty.line(), problem, faulty.value()));
        }
      }
    }
  }

  private void take(ReadyFigure ready, FigureRows.Sink sink) {
    int year = ready.period().last().getYear();
    brought.merge(
        ready.indicator().id(),
        new FigureReport.Brought(ready.indicator(), 1, year, ready.unit()),
        FigureReport.Brought::and);
    if (ready.isBackCast()) {
      reckonedBack++;
    } else {
      put(sink, ready);
    }
    if (!ready.note().isBlank() && notes.size() < NOTES_KEPT) {
      notes.add(ready);
    }
  }

  private static void put(FigureRows.Sink sink, ReadyFigure figure) {
    sink.add(
        figure.line(),
        figure.indicator().id(),
        figure.unit().value(),
        figure.period(),
        figure.value(),
        figure.status(),
        figure.indicator().baseYear());
  }

  /** How many figures are reckoned back to other boundaries. */
  int reckonedBack() {
    return reckonedBack;
  }

  /** Rows that were refused when they were to be stored. */
  void refuse(List<Batch.Fault> refused) {
    refused.forEach(fault ->
        faults.add(
            new FigureReport.Fault(
                fault.line(), Problem.of(fault.code(), fault.value()), fault.value())));
  }

  void add(List<FigureReport.Fault> more) {
    faults.addAll(more);
  }

  /** Figures with a note that were not refused, of each place and period the first. */
  List<ReadyFigure> remarks() {
    var refused = new HashSet<Integer>();
    faults.forEach(fault -> refused.add(fault.line()));
    var seen = new HashSet<PresentStore.Key>();
    return notes.stream()
        .filter(figure -> !refused.contains(figure.line()))
        .filter(figure -> seen.add(PresentStore.Key.of(figure)))
        .toList();
  }

  /** The first faults by line, and how many rows there were of each sort. */
  FigureReport report(Batch batch, BackCastArrival.Taken taken) {
    return new FigureReport(
        batch.id(),
        batch.rows() + reckonedBack + left,
        batch.changed() + taken.changed(),
        batch.refused() + taken.refused() + left,
        faults.stream()
            .sorted(Comparator.comparingInt(FigureReport.Fault::line))
            .limit(FigureReport.FAULTS_NAMED)
            .toList(),
        false,
        taken.taken(),
        List.copyOf(brought.values()));
  }
}

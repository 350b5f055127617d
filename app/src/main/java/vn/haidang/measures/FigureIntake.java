package vn.haidang.measures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.organisation.Units;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedException;

/**
 * Takes figures in from files and programs: what can be taken is in force when it returns, every
 * other row is reported with its line and reason. The same file twice does nothing the second time.
 */
@Component
public class FigureIntake {

  private static final int FAULTS_SHOWN = 1000;
  private static final int NOTES_KEPT = 20_000;

  /** So many rows can be looked at before they are stored. */
  public static final int MOST_JUDGED = 100_000;

  private final IndicatorStore indicators;
  private final CatalogueStore codes;
  private final Deliveries deliveries;
  private final ImportStore imports;
  private final PresentStore present;
  private final Units units;
  private final HomeUnit home;

  FigureIntake(
      IndicatorStore indicators,
      CatalogueStore codes,
      Deliveries deliveries,
      ImportStore imports,
      PresentStore present,
      Units units,
      HomeUnit home) {
    this.indicators = indicators;
    this.codes = codes;
    this.deliveries = deliveries;
    this.imports = imports;
    this.present = present;
    this.units = units;
    this.home = home;
  }

  /**
   * Stores what can be stored.
   *
   * @param sha256 of the file, where it is one: the same is not taken twice
   */
  @Transactional
  public FigureReport bring(
      GivenFigures figures,
      Delivery delivery,
      DecimalSign sign,
      FigureRight right,
      @Nullable String sha256) {
    Optional<Integer> before = sha256 == null ? Optional.empty() : present.findBatch(sha256);
    if (before.isPresent()) {
      return new FigureReport(before.get(), 0, 0, 0, List.of(), true);
    }
    FigureResolver resolver = resolver(sign, right);
    var faults = new ArrayList<FigureReport.Fault>();
    var notes = new ArrayList<ReadyFigure>();
    int[] left = {0};
    Batch batch =
        deliveries.bring(
            delivery,
            sink ->
                figures.forEach(given -> {
                  switch (resolver.resolve(given)) {
                    case FigureResolver.Resolved.Ready(ReadyFigure ready) -> {
                      put(sink, ready);
                      if (!ready.note().isBlank() && notes.size() < NOTES_KEPT) {
                        notes.add(ready);
                      }
                    }
                    case FigureResolver.Resolved.Faulty(GivenFigure faulty, Problem problem) -> {
                      left[0]++;
                      if (faults.size() < FAULTS_SHOWN) {
                        faults.add(new FigureReport.Fault(faulty.line(), problem, faulty.value()));
                      }
                    }
                  }
                }));
    batch
        .faults()
        .forEach(fault ->
            faults.add(
                new FigureReport.Fault(
                    fault.line(), Problem.of(fault.code(), fault.value()), fault.value())));
    faults.sort(Comparator.comparingInt(FigureReport.Fault::line));
    remark(batch, notes, faults);
    if (sha256 != null) {
      present.remember(batch.id(), sha256);
    }
    return new FigureReport(
        batch.id(),
        batch.rows() + left[0],
        batch.changed(),
        batch.refused() + left[0],
        faults.size() > FAULTS_SHOWN ? faults.subList(0, FAULTS_SHOWN) : faults,
        false);
  }

  private void remark(Batch batch, List<ReadyFigure> notes, List<FigureReport.Fault> faults) {
    var refused = new java.util.HashSet<Integer>();
    faults.forEach(fault -> refused.add(fault.line()));
    var seen = new java.util.HashSet<PresentStore.Key>();
    imports.remark(
        batch.id(),
        notes.stream()
            .filter(figure -> !refused.contains(figure.line()))
            .filter(figure -> seen.add(PresentStore.Key.of(figure)))
            .toList());
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

  /**
   * Each row beside what is in force; nothing is stored.
   *
   * @throws RefusedException {@code measures.too-many-rows} beyond {@link #MOST_JUDGED}
   */
  public List<JudgedFigure> judge(GivenFigures figures, DecimalSign sign, FigureRight right) {
    FigureResolver resolver = resolver(sign, right);
    var given = new ArrayList<GivenFigure>();
    figures.forEach(figure -> {
      if (given.size() >= MOST_JUDGED) {
        throw new RefusedException(Problem.of("measures.too-many-rows", MOST_JUDGED));
      }
      given.add(figure);
    });
    List<FigureResolver.Resolved> resolved = given.stream().map(resolver::resolve).toList();
    List<ReadyFigure> ready =
        resolved.stream()
            .filter(FigureResolver.Resolved.Ready.class::isInstance)
            .map(figure -> ((FigureResolver.Resolved.Ready) figure).figure())
            .toList();
    Map<PresentStore.Key, PresentStore.Present> now = present.find(ready);
    var judged = new ArrayList<JudgedFigure>();
    for (int i = 0; i < given.size(); i++) {
      judged.add(judge(given.get(i), resolved.get(i), now));
    }
    return judged;
  }

  private static JudgedFigure judge(
      GivenFigure given,
      FigureResolver.Resolved resolved,
      Map<PresentStore.Key, PresentStore.Present> now) {
    return switch (resolved) {
      case FigureResolver.Resolved.Faulty(GivenFigure _, Problem problem) ->
          new JudgedFigure(given, null, null, JudgedFigure.Verdict.REFUSED, problem);
      case FigureResolver.Resolved.Ready(ReadyFigure figure) -> {
        boolean impossible = !figure.indicator().limits().allow(figure.value());
        PresentStore.Present present = now.get(PresentStore.Key.of(figure));
        boolean same =
            present != null
                && present.value().compareTo(figure.value()) == 0
                && present.status() == figure.status();
        JudgedFigure.Verdict verdict =
            impossible
                ? JudgedFigure.Verdict.REFUSED
                : present == null
                    ? JudgedFigure.Verdict.NEW
                    : same ? JudgedFigure.Verdict.SAME : JudgedFigure.Verdict.CHANGED;
        yield new JudgedFigure(
            given,
            figure,
            present == null ? null : present.value(),
            verdict,
            impossible ? Problem.of("measures.out-of-range") : null);
      }
    };
  }

  private FigureResolver resolver(DecimalSign sign, FigureRight right) {
    return new FigureResolver(indicators.listAll(), codes.listAllCodes(), units, home, sign, right);
  }
}

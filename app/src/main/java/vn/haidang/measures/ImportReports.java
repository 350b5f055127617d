package vn.haidang.measures;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.Problem;

/**
 * Takes the figures of files that officials hand in, and keeps what became of each row as long as
 * the file itself: thirty days.
 */
@Component
public class ImportReports {

  private static final int FILES_LISTED = 50;

  private final FigureIntake intake;
  private final ImportReportStore store;
  private final IndicatorStore indicators;

  ImportReports(FigureIntake intake, ImportReportStore store, IndicatorStore indicators) {
    this.intake = intake;
    this.store = store;
    this.indicators = indicators;
  }

  /**
   * Stores what can be stored, and what became of each row.
   *
   * @throws vn.haidang.platform.RefusedException {@code measures.too-many-rows} beyond {@link
   *     FigureIntake#MOST_JUDGED}
   */
  @Transactional
  public FigureReport take(
      ImportFile file,
      GivenFigures figures,
      Delivery delivery,
      DecimalSign sign,
      FigureRight right) {
    List<JudgedFigure> judged = intake.judge(figures, sign, right, delivery.geography());
    FigureReport report =
        intake.bring(figures, delivery, sign, right, file.isWorkbook() ? null : file.sha256());
    Integer batch = report.batch();
    if (batch != null && !report.repeated()) {
      List<JudgedFigure> rows = withFaults(judged, report.faults());
      store.put(batch, file.id(), RowCounts.of(rows));
      store.add(batch, rows);
    }
    return report;
  }

  /** What only storing finds wrong: a figure that comes twice, or a thousand times the last one. */
  private static List<JudgedFigure> withFaults(
      List<JudgedFigure> judged, List<FigureReport.Fault> faults) {
    Map<Integer, Problem> problems = new HashMap<>();
    faults.forEach(fault -> problems.put(fault.line(), fault.problem()));
    return judged.stream()
        .map(row -> {
          Problem problem = problems.get(row.given().line());
          return problem == null ? row : row.refused(problem);
        })
        .toList();
  }

  /**
   * What became of a file.
   *
   * @throws NotFound if nothing was taken from it in that delivery
   */
  public ImportReport get(ImportFile file, int batch) {
    return store
        .find(file.id(), batch)
        .orElseThrow(() -> new NotFound("measures.no-such-file", file.id()));
  }

  /** Its rows of some verdicts, in the order of the file. */
  public List<JudgedFigure> listRows(
      int batch, Collection<JudgedFigure.Verdict> verdicts, int most) {
    return store.list(batch, verdicts, most, byNumber());
  }

  /** Indicators of which it brought something. */
  public List<FigureReport.Brought> listBrought(int batch) {
    return store.listBrought(batch, byNumber());
  }

  private Map<Integer, Indicator> byNumber() {
    return indicators.listAll().stream()
        .collect(Collectors.toMap(one -> one.id().value(), Function.identity()));
  }

  /** The file from which somebody took a delivery; empty: it was another's, or is forgotten. */
  public Optional<Long> findFile(int batch, String by) {
    return store.findFile(batch, by);
  }

  /** The files somebody has handed in, the latest first, fifty at most. */
  public List<KeptFile> listFiles(String by) {
    return store.listFiles(by, FILES_LISTED);
  }
}

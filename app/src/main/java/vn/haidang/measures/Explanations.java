package vn.haidang.measures;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.kernel.series.Verdict;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.Audit;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedException;

/** What units say beside the colour of an indicator; each stays as it was said on its day. */
@Component
public class Explanations {

  private static final int LONGEST = 4000;

  private final ExplanationStore store;
  private final Standings standings;
  private final Audit audit;
  private final Clock clock;

  Explanations(ExplanationStore store, Standings standings, Audit audit, Clock clock) {
    this.store = store;
    this.standings = standings;
    this.audit = audit;
    this.clock = clock;
  }

  /** Known at a moment, the latest first. */
  public List<Explanation> list(IndicatorId indicator, UnitId unit, int year, Instant at) {
    return store.list(indicator, unit, year, at);
  }

  /**
   * Adds one; it remembers the verdict and the figure it speaks of.
   *
   * @throws RefusedException if it is empty or too long
   */
  @Transactional
  public void add(IndicatorId indicator, UnitId unit, int year, String text, String by) {
    String said = text.strip();
    if (said.isEmpty() || said.length() > LONGEST) {
      throw new RefusedException(Problem.of("measures.explanation-length", LONGEST));
    }
    Standing standing = standings.get(indicator, unit, year, clock.instant());
    Verdict verdict = standing.verdict();
    LocalDate last =
        standing.lastStep() == 0
            ? null
            : standing.indicator().frequency().step(year, standing.lastStep()).last();
    store.add(
        new Explanation(
            indicator,
            unit,
            year,
            said,
            clock.instant(),
            by,
            verdict == null ? null : verdict.rating(),
            last));
    audit.record(
        "indicator.explained",
        "indicator:" + indicator,
        Map.of("unit", unit.toString(), "year", Integer.toString(year), "text", said));
  }
}

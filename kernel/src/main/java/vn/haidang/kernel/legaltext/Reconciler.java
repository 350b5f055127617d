package vn.haidang.kernel.legaltext;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.haidang.kernel.quantity.Unit;

/**
 * Holds the targets of the text against the rows of the appendix: the same figure after bringing
 * unit and base together, under a similar name. "tăng 22%" and the index 122,0 are the same
 * promise, and so are 1,2 tỷ and 1.200 triệu USD.
 *
 * <p>Rows are looked up by figure, so the work grows with the document and not with its square.
 */
final class Reconciler {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final double ALIKE = 0.4;
  private static final Lexicon GROWTH_ROWS = Lexicon.of("tốc độ tăng|tăng trưởng|tốc độ");
  private static final Lexicon INDEX_ROWS = Lexicon.of("chỉ số");

  private final Map<String, List<Candidate>> byFigure = new HashMap<>();
  private final Map<String, List<IndicatorTable.Row>> byName = new HashMap<>();
  private final List<Target> targets = new ArrayList<>();
  private final List<Reconciliation> pairs = new ArrayList<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final boolean hasTable;
  private final @Nullable Integer planYear;

  /** A row with one of the figures it can be found by. */
  private record Candidate(IndicatorTable.Row row, Basis basis, IndicatorName name) {}

  /** What the row's figure is, compared with the target's. */
  private enum Basis {
    LEVEL,
    RATIO,
    INDEX
  }

  Reconciler(List<IndicatorTable> tables, @Nullable Integer planYear) {
    this.planYear = planYear;
    this.hasTable = !tables.isEmpty();
    for (IndicatorTable table : tables) {
      table.rows().forEach(this::index);
    }
  }

  private void index(IndicatorTable.Row row) {
    var name = new IndicatorName(row.name());
    byName.computeIfAbsent(name.key(), _ -> new ArrayList<>()).add(row);
    put(
        "L" + row.unit().base() + " " + key(row.unit().inBase(row.plan().value())),
        new Candidate(row, Basis.LEVEL, name));
    Appendix.Value ratio = row.ratio();
    if (ratio != null) {
      put("R" + key(ratio.value()), new Candidate(row, Basis.RATIO, name));
    }
    if (INDEX_ROWS.beginsAt(Passage.of(row.name()), 0)) {
      put("R" + key(row.plan().value()), new Candidate(row, Basis.INDEX, name));
    }
  }

  private void put(String key, Candidate candidate) {
    byFigure.computeIfAbsent(key, _ -> new ArrayList<>()).add(candidate);
  }

  private static String key(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }

  void reconcile(List<Target> found) {
    for (Target target : found) {
      Candidate best = best(target);
      if (best != null) {
        pair(target, best);
      } else {
        unmatched(target);
      }
    }
  }

  private @Nullable Candidate best(Target target) {
    var name = new IndicatorName(target.indicator());
    Candidate best = null;
    double highest = ALIKE;
    for (String key : keys(target)) {
      for (Candidate candidate : byFigure.getOrDefault(key, List.of())) {
        double similarity = agrees(target, candidate) ? name.similarityTo(candidate.name()) : 0;
        if (similarity > highest) {
          best = candidate;
          highest = similarity;
        }
      }
    }
    return best;
  }

  private static List<String> keys(Target target) {
    var keys = new ArrayList<String>();
    Unit unit = Unit.of(target.unit() == null ? "" : target.unit());
    keys.add("L" + unit.base() + " " + key(unit.inBase(target.value())));
    if (unit.base().equals("điểm %")) {
      keys.add("L% " + key(target.value()));
    }
    if (target.measure() == Target.Measure.GROWTH) {
      keys.add("R" + key(target.value().add(HUNDRED)));
    }
    if (target.measure() == Target.Measure.REDUCTION) {
      keys.add("R" + key(HUNDRED.subtract(target.value())));
    }
    return keys;
  }

  private static boolean agrees(Target target, Candidate candidate) {
    Appendix.Value figure = figure(candidate);
    if (candidate.basis() == Basis.LEVEL) {
      boolean growth = target.measure() == Target.Measure.GROWTH;
      boolean growthRow = GROWTH_ROWS.firstIn(Passage.of(candidate.row().name()), 0, 4) >= 0;
      Unit unit = Unit.of(target.unit() == null ? "" : target.unit());
      BigDecimal max = target.valueMax() == null ? null : unit.inBase(target.valueMax());
      BigDecimal rowMax =
          figure.valueMax() == null ? null : candidate.row().unit().inBase(figure.valueMax());
      return (!growth || growthRow) && IndicatorTable.same(max, rowMax);
    }
    BigDecimal max = target.valueMax() == null ? null : target.valueMax().add(HUNDRED);
    return IndicatorTable.same(max, figure.valueMax());
  }

  private static Appendix.Value figure(Candidate candidate) {
    Appendix.Value ratio = candidate.row().ratio();
    return candidate.basis() == Basis.RATIO && ratio != null ? ratio : candidate.row().plan();
  }

  private void pair(Target target, Candidate candidate) {
    String row = candidate.row().row().id();
    boolean stricter =
        target.comparator() == Target.Comparator.MORE_THAN
            || target.comparator() == Target.Comparator.LESS_THAN;
    boolean converted = candidate.basis() != Basis.LEVEL || !sameUnit(target, candidate.row());
    Reconciliation.Verdict verdict =
        stricter
            ? Reconciliation.Verdict.STRICTER_IN_TEXT
            : converted
                ? Reconciliation.Verdict.SAME_AFTER_CONVERSION
                : Reconciliation.Verdict.SAME;
    targets.add(Targets.inRow(target, row));
    pairs.add(
        new Reconciliation(target.id(), row, verdict, explanation(target, candidate, stricter)));
    if (stricter) {
      diagnostics.add(
          DiagnosticCode.TARGET_LOOSER_IN_APPENDIX.at(
              target.section(),
              target.span(),
              List.of(candidate.row().row().span()),
              target.indicator(),
              Printed.target(target),
              Printed.value(candidate.row().plan(), candidate.row().row().unit()),
              row));
    }
  }

  private static boolean sameUnit(Target target, IndicatorTable.Row row) {
    Unit unit = Unit.of(target.unit() == null ? "" : target.unit());
    boolean points = unit.base().equals("điểm %") && row.unit().base().equals("%");
    return points
        || (unit.base().equals(row.unit().base())
            && unit.factor().compareTo(row.unit().factor()) == 0);
  }

  private static String explanation(Target target, Candidate candidate, boolean stricter) {
    String text = Printed.target(target);
    String row =
        Printed.value(
            figure(candidate),
            candidate.basis() == Basis.RATIO ? "%" : candidate.row().row().unit());
    return switch (candidate.basis()) {
      case LEVEL ->
          stricter
              ? "The text says "
                  + text
                  + ", the appendix "
                  + row
                  + ": the figure itself is not enough for the text."
              : "The text says " + text + ", the appendix " + row + ".";
      case RATIO ->
          "Growth of " + text + " is a ratio of 100 + growth: " + row + " in the appendix.";
      case INDEX ->
          "Growth of " + text + " is an index of 100 + growth: " + row + " in the appendix.";
    };
  }

  private void unmatched(Target target) {
    targets.add(target);
    List<IndicatorTable.Row> named =
        byName.getOrDefault(new IndicatorName(target.indicator()).key(), List.of());
    boolean thisYear =
        target.period() == null || planYear == null || target.period().equals(planYear.toString());
    boolean macro =
        target.measure() == Target.Measure.GROWTH || target.measure() == Target.Measure.LEVEL;
    if (named.size() == 1 && thisYear && comparable(target, named.getFirst())) {
      differs(target, named.getFirst());
    } else if (hasTable && thisYear && macro) {
      diagnostics.add(
          DiagnosticCode.TARGET_NOT_IN_APPENDIX.at(
              target.section(),
              target.span(),
              List.of(),
              target.indicator(),
              Printed.target(target)));
    }
  }

  private static boolean comparable(Target target, IndicatorTable.Row row) {
    Unit unit = Unit.of(target.unit() == null ? "" : target.unit());
    Integer year = row.year();
    boolean otherYear =
        year != null && target.period() != null && !target.period().equals(year.toString());
    return !otherYear
        && target.measure() != Target.Measure.GROWTH
        && unit.convertsTo(row.unit())
        && target.valueMax() == null
        && row.plan().valueMax() == null;
  }

  private void differs(Target target, IndicatorTable.Row row) {
    String printed = Printed.value(row.plan(), row.row().unit());
    targets.set(targets.size() - 1, Targets.inRow(target, row.row().id()));
    pairs.add(
        new Reconciliation(
            target.id(),
            row.row().id(),
            Reconciliation.Verdict.DIFFERS,
            "The text says " + Printed.target(target) + ", the appendix " + printed + "."));
    diagnostics.add(
        DiagnosticCode.TARGET_DIFFERS_FROM_APPENDIX.at(
            target.section(),
            target.span(),
            List.of(row.row().span()),
            target.indicator(),
            Printed.target(target),
            printed,
            row.row().id()));
  }

  /** All targets, those with a row pointing to it. */
  List<Target> targets() {
    return targets;
  }

  List<Reconciliation> pairs() {
    return pairs;
  }

  List<Diagnostic> diagnostics() {
    return diagnostics;
  }
}

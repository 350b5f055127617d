package vn.haidang.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.haidang.kernel.legaltext.Target.Comparator;
import vn.haidang.plan.Outcome.FieldProblem;

/** Whether what an official typed can be meant. */
final class FindingCheck {

  private static final int LONGEST = 2_000;
  private static final Set<String> AIMS = Set.of("keep-rank", "improve-rank", "milestone", "aim");
  private static final Set<String> LIMITS = Set.of("before", "by");

  private final List<FieldProblem> problems = new ArrayList<>();

  private FindingCheck() {}

  /** What is wrong, field by field; empty when nothing is. */
  static List<FieldProblem> of(Finding finding) {
    var check = new FindingCheck();
    switch (finding) {
      case Finding.Task t -> check.task(t);
      case Finding.Target t -> check.target(t);
      case Finding.Qualitative q -> check.oneOf("aim", q.aim(), AIMS);
      case Finding.Citation c -> check.any("number", c.number(), c.name());
      case Finding.Responsibility r -> check.agencies("agencies", r.agencies(), true);
      case Finding.Deadline d -> check.deadline(d);
      case Finding.ReportDuty r -> check.reportDuty(r);
      case Finding.Project p -> check.needed("name", p.name());
      case Finding.Indicator i -> check.indicator(i);
      case Finding.Diagnostic d -> {}
    }
    return List.copyOf(check.problems);
  }

  private void task(Finding.Task t) {
    agencies("lead", t.lead(), false);
    agencies("partners", t.partners(), false);
    length("deadline", t.deadline());
    length("deliverable", t.deliverable());
    if (t.lead().stream().anyMatch(t.partners()::contains)) {
      add("partners", "plan.agency-twice");
    }
  }

  private void target(Finding.Target t) {
    needed("indicator", t.indicator());
    if (t.comparator() == Comparator.RANGE && t.valueMax() == null) {
      add("valueMax", "plan.range-without-end");
    }
    if (t.comparator() != Comparator.RANGE && t.valueMax() != null) {
      add("valueMax", "plan.end-without-range");
    }
    if (t.valueMax() != null && t.valueMax().compareTo(t.value()) <= 0) {
      add("valueMax", "plan.range-backwards");
    }
    length("unit", t.unit());
  }

  private void deadline(Finding.Deadline d) {
    boolean said =
        Stream.of(d.date(), d.start(), d.rule(), d.recurrence(), d.relative(), d.condition())
            .anyMatch(part -> part != null);
    if (!said) {
      add("date", "plan.deadline-empty");
    }
    if (d.comparator() != null) {
      oneOf("comparator", d.comparator(), LIMITS);
    }
    if (d.start() != null && d.date() != null && d.start().isAfter(d.date())) {
      add("start", "plan.period-backwards");
    }
  }

  private void reportDuty(Finding.ReportDuty r) {
    agencies("who", r.who(), false);
    agencies("to", r.to(), false);
    if (r.who().isEmpty() && r.to().isEmpty()) {
      any("what", r.what());
    }
  }

  private void indicator(Finding.Indicator i) {
    length("name", i.name());
    length("unit", i.unit());
    if (i.figures().stream().anyMatch(f -> f.column() < 0 || f.column() >= i.cells().size())) {
      add("figures", "plan.no-such-column");
    }
  }

  private void agencies(String field, List<String> agencies, boolean required) {
    if (required && agencies.isEmpty()) {
      add(field, "plan.field-missing");
    }
    if (agencies.stream().anyMatch(String::isBlank)) {
      add(field, "plan.field-blank");
    }
    agencies.forEach(agency -> length(field, agency));
  }

  private void needed(String field, String value) {
    if (value.isBlank()) {
      add(field, "plan.field-missing");
    }
    length(field, value);
  }

  private void any(String field, @Nullable String... values) {
    if (Stream.of(values).allMatch(value -> value == null || value.isBlank())) {
      add(field, "plan.field-missing");
    }
  }

  private void oneOf(String field, String value, Set<String> allowed) {
    if (!allowed.contains(value)) {
      add(field, "plan.field-unknown");
    }
  }

  private void length(String field, @Nullable String value) {
    if (value != null && value.length() > LONGEST) {
      problems.add(FieldProblem.of(field, "plan.field-too-long", String.valueOf(LONGEST)));
    }
  }

  private void add(String field, String code) {
    problems.add(FieldProblem.of(field, code));
  }
}

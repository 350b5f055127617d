package vn.haidang.plan.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.haidang.kernel.legaltext.Responsibility.Role;
import vn.haidang.kernel.legaltext.Target.Comparator;
import vn.haidang.kernel.legaltext.Target.Measure;
import vn.haidang.organisation.Suggestion;
import vn.haidang.organisation.Unit;
import vn.haidang.plan.Agencies;
import vn.haidang.plan.Finding;
import vn.haidang.plan.Outcome.FieldProblem;
import vn.haidang.plan.UnitChoice;
import vn.haidang.platform.VietnamTime;

/** The fields of an item's form: what can be put right about each kind, named as in its record. */
final class Fields {
  private static final List<String> AIMS = List.of("keep-rank", "improve-rank", "milestone", "aim");
  private static final List<String> RECURRENCES =
      List.of("", "immediately", "monthly", "quarterly", "yearly");

  private final Words words;
  private final Map<String, String> typed;
  private final List<FieldProblem> problems;
  private final List<FormField> fields = new ArrayList<>();

  private Fields(Words words, Map<String, String> typed, List<FieldProblem> problems) {
    this.words = words;
    this.typed = typed;
    this.problems = problems;
  }

  /**
   * @param typed what was sent and refused, shown again; empty for a fresh form
   */
  static List<FormField> of(
      Finding finding,
      Agencies agencies,
      Words words,
      Map<String, String> typed,
      List<FieldProblem> problems) {
    var fields = new Fields(words, typed, problems);
    fields.add(finding);
    fields.meant(finding, agencies);
    return fields.fields;
  }

  /** Who leads a duty and who takes part. */
  static List<FormField> ofAssignment(Finding.Task task, Agencies agencies, Words words) {
    var fields = new Fields(words, Map.of(), List.of());
    List<Unit> leads = agencies.choices(true);
    fields.meant(task, agencies);
    fields.lines("lead", task.lead());
    if (!leads.isEmpty()) {
      fields.leadUnit(agencies, agencies.suggested(task), leads);
    }
    fields.lines("partners", task.partners());
    if (!leads.isEmpty()) {
      List<FormField.Option> units = options(agencies.choices(false), agencies);
      fields.put("partnerUnits", FormField.Type.CHOICES, "", units);
    }
    return fields.fields;
  }

  /** The likeliest ones that may lead stand first. */
  private void leadUnit(Agencies agencies, List<Suggestion> suggested, List<Unit> leads) {
    var options = new ArrayList<FormField.Option>();
    options.add(new FormField.Option("", words.say("choice.no-unit")));
    for (Suggestion one : suggested) {
      if (leads.contains(one.unit())) {
        String share = Integer.toString(one.share());
        String label = words.say("choice.suggested", one.unit().name(), share);
        options.add(new FormField.Option(value(one.unit(), leads), label));
      }
    }
    options(leads, agencies).stream()
        .filter(unit -> options.stream().noneMatch(one -> one.value().equals(unit.value())))
        .forEach(options::add);
    put("leadUnit", FormField.Type.CHOICE, "", options);
  }

  private static List<FormField.Option> options(List<Unit> units, Agencies agencies) {
    return units.stream()
        .map(unit ->
            new FormField.Option(
                value(unit, units),
                isOneOfSeveral(unit, units)
                    ? unit.name() + " – " + agencies.placeOf(unit)
                    : unit.name()))
        .toList();
  }

  /** The name; of two units of one name with the number. */
  private static String value(Unit unit, List<Unit> among) {
    return isOneOfSeveral(unit, among)
        ? new UnitChoice(unit.name(), unit.id().value()).written()
        : unit.name();
  }

  private static boolean isOneOfSeveral(Unit unit, List<Unit> among) {
    return among.stream().filter(other -> other.name().equals(unit.name())).count() > 1;
  }

  /** For each name that several units bear: which of them is meant. */
  private void meant(Finding finding, Agencies agencies) {
    int number = 0;
    for (String name : finding.agencyNames().stream().distinct().toList()) {
      List<Unit> candidates = agencies.candidates(name);
      if (!candidates.isEmpty()) {
        var options = new ArrayList<FormField.Option>();
        options.add(new FormField.Option(name, words.say("choice.not-known")));
        candidates.forEach(unit ->
            options.add(
                new FormField.Option(
                    new UnitChoice(name, unit.id().value()).written(),
                    unit.name() + " – " + agencies.placeOf(unit))));
        String field = "meant." + number++;
        String value = finding.chosenFor(name).map(UnitChoice::written).orElse(name);
        fields.add(
            new FormField(
                field,
                FormField.Type.CHOICE,
                words.say("fact.meant", name),
                null,
                typed.getOrDefault(field, value),
                options,
                null));
      }
    }
  }

  private void add(Finding finding) {
    switch (finding) {
      case Finding.Task task -> task(task);
      case Finding.Target target -> target(target);
      case Finding.Qualitative aim -> choice("aim", aim.aim(), AIMS, "aim.");
      case Finding.Citation citation -> citation(citation);
      case Finding.Responsibility named -> {
        lines("agencies", named.agencies());
        choice("role", named.role().name(), names(Role.values()), "responsible.");
      }
      case Finding.Deadline deadline -> deadline(deadline);
      case Finding.ReportDuty duty -> duty(duty);
      case Finding.Project project -> {
        line("name", project.name());
        line("place", project.place());
        line("milestone", project.milestone());
      }
      case Finding.Indicator row -> {
        line("name", row.name());
        shortLine("unit", row.unit());
      }
      case Finding.Diagnostic doubt -> {}
    }
  }

  private void task(Finding.Task task) {
    lines("lead", task.lead());
    lines("partners", task.partners());
    shortLine("deadline", task.deadline());
    shortLine("deliverable", task.deliverable());
  }

  private void target(Finding.Target target) {
    line("indicator", target.indicator());
    choice("comparator", target.comparator().name(), names(Comparator.values()), "comparator.");
    choice("measure", target.measure().name(), names(Measure.values()), "measure.");
    shortLine("value", number(target.value()));
    shortLine("valueMax", number(target.valueMax()));
    shortLine("unit", target.unit());
    shortLine("baseline", number(target.baseline()));
    shortLine("by", day(target.by()));
    shortLine("period", target.period());
    yesNo("approximate", target.approximate());
    yesNo("aspiration", target.aspiration());
  }

  private void citation(Finding.Citation citation) {
    shortLine("number", citation.number());
    shortLine("date", day(citation.date()));
    shortLine("type", citation.type());
    shortLine("issuer", citation.issuer());
    line("name", citation.name());
  }

  private void deadline(Finding.Deadline deadline) {
    line("subject", deadline.subject());
    shortLine("date", day(deadline.date()));
    choice("comparator", text(deadline.comparator()), List.of("", "before", "by"), "due-word.");
    choice("recurrence", text(deadline.recurrence()), RECURRENCES, "recurrence.");
    shortLine("start", day(deadline.start()));
    line("condition", deadline.condition());
  }

  private void duty(Finding.ReportDuty duty) {
    lines("who", duty.who());
    lines("to", duty.to());
    line("what", duty.what());
    choice("recurrence", text(duty.recurrence()), RECURRENCES, "recurrence.");
    shortLine("date", day(duty.date()));
  }

  private void line(String name, @Nullable String value) {
    put(name, FormField.Type.LINE, text(value), List.of());
  }

  private void shortLine(String name, @Nullable String value) {
    put(name, FormField.Type.SHORT, text(value), List.of());
  }

  private void lines(String name, List<String> values) {
    put(name, FormField.Type.LINES, String.join("\n", values), List.of());
  }

  private void yesNo(String name, boolean value) {
    choice(name, Boolean.toString(value), List.of("false", "true"), name + ".");
  }

  /** A value that is in none of the choices (twice a year) stays one of them. */
  private void choice(String name, String value, List<String> values, String labels) {
    var options = new ArrayList<FormField.Option>();
    for (String one : values) {
      String key = one.isEmpty() ? "choice.none" : labels + one;
      options.add(new FormField.Option(one, words.say(key)));
    }
    if (!values.contains(value)) {
      options.add(new FormField.Option(value, value));
    }
    put(name, FormField.Type.CHOICE, value, options);
  }

  private void put(String name, FormField.Type type, String value, List<FormField.Option> options) {
    fields.add(
        new FormField(
            name,
            type,
            words.say("fact." + name),
            type == FormField.Type.LINES ? words.say("hint.lines") : null,
            typed.getOrDefault(name, value),
            options,
            problems.stream()
                .filter(problem -> problem.field().equals(name))
                .map(p -> words.say("problem." + p.code(), p.arguments().toArray()))
                .findFirst()
                .orElse(null)));
  }

  private static <E extends Enum<E>> List<String> names(E[] values) {
    return Arrays.stream(values).map(Enum::name).toList();
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  private static @Nullable String number(@Nullable BigDecimal value) {
    return value == null ? null : Figures.number(value);
  }

  private static @Nullable String day(@Nullable LocalDate date) {
    return date == null ? null : VietnamTime.written(date);
  }
}

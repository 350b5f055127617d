package vn.haidang.plan;

import java.util.List;
import java.util.Map;
import vn.haidang.kernel.legaltext.Target.Comparator;
import vn.haidang.plan.Outcome.FieldProblem;

/** What somebody typed into the fields of an item, read as that kind's finding. */
public sealed interface Correction {

  /** All fields make sense. */
  record Read(Finding value) implements Correction {}

  /** Some do not. */
  record Unreadable(List<FieldProblem> problems) implements Correction {
    public Unreadable {
      problems = List.copyOf(problems);
    }
  }

  /**
   * Reads a form. Fields are named as the components of the finding's record; those not given keep
   * the old value, blank ones become absent. Numbers are read as Vietnamese officials write them
   * (1.200,5), dates as 05/6/2018 or 2018-06-05, lists one a line or with semicolons, constants by
   * their names in any case.
   */
  static Correction of(Finding old, Map<String, String> fields) {
    var form = new Form(fields);
    Finding value =
        switch (old) {
          case Finding.Task t -> task(t, form);
          case Finding.Target t -> target(t, form);
          case Finding.Qualitative q ->
              new Finding.Qualitative(q.quote(), form.needed("aim", q.aim()));
          case Finding.Citation c -> citation(c, form);
          case Finding.Responsibility r ->
              new Finding.Responsibility(
                  r.quote(),
                  form.list("agencies", r.agencies()),
                  form.oneOf("role", r.role()),
                  form.units(r.units()));
          case Finding.Deadline d -> deadline(d, form);
          case Finding.ReportDuty r -> reportDuty(r, form);
          case Finding.Project p ->
              new Finding.Project(
                  p.quote(),
                  form.needed("name", p.name()),
                  form.text("place", p.place()),
                  form.text("milestone", p.milestone()));
          case Finding.Indicator i -> indicator(i, form);
          case Finding.Diagnostic d -> d;
        };
    return form.problems().isEmpty() ? new Read(value) : new Unreadable(form.problems());
  }

  private static Finding task(Finding.Task t, Form form) {
    return new Finding.Task(
        t.label(),
        t.parent(),
        t.quote(),
        form.list("lead", t.lead()),
        form.list("partners", t.partners()),
        form.text("deadline", t.deadline()),
        form.text("deliverable", t.deliverable()),
        t.parts(),
        form.units(t.units()));
  }

  /** A figure that is no range any more has no end, whatever the hidden field still holds. */
  private static Finding target(Finding.Target t, Form form) {
    Comparator comparator = form.oneOf("comparator", t.comparator());
    return new Finding.Target(
        t.quote(),
        form.needed("indicator", t.indicator()),
        comparator,
        form.neededNumber("value", t.value()),
        comparator == Comparator.RANGE ? form.number("valueMax", t.valueMax()) : null,
        form.text("unit", t.unit()),
        form.oneOf("measure", t.measure()),
        form.text("period", t.period()),
        form.date("by", t.by()),
        form.yes("approximate", t.approximate()),
        form.yes("aspiration", t.aspiration()),
        form.number("baseline", t.baseline()),
        form.text("per", t.per()),
        form.text("appendixRow", t.appendixRow()));
  }

  private static Finding citation(Finding.Citation c, Form form) {
    return new Finding.Citation(
        form.text("number", c.number()),
        form.text("type", c.type()),
        form.date("date", c.date()),
        form.text("issuer", c.issuer()),
        form.text("name", c.name()),
        c.mentions());
  }

  private static Finding deadline(Finding.Deadline d, Form form) {
    return new Finding.Deadline(
        d.quote(),
        form.text("subject", d.subject()),
        form.date("date", d.date()),
        form.text("comparator", d.comparator()),
        form.date("start", d.start()),
        form.text("rule", d.rule()),
        form.text("recurrence", d.recurrence()),
        form.text("relative", d.relative()),
        form.text("condition", d.condition()));
  }

  private static Finding reportDuty(Finding.ReportDuty r, Form form) {
    return new Finding.ReportDuty(
        r.quote(),
        form.list("who", r.who()),
        form.text("what", r.what()),
        form.list("to", r.to()),
        form.text("recurrence", r.recurrence()),
        form.text("rule", r.rule()),
        form.date("date", r.date()),
        form.units(r.units()));
  }

  /** Figures of a row are corrected cell by cell: "value.4", "valueMax.4" for column 4. */
  private static Finding indicator(Finding.Indicator i, Form form) {
    List<Finding.Figure> figures =
        i.figures().stream()
            .map(f ->
                new Finding.Figure(
                    f.column(),
                    f.heading(),
                    form.neededNumber("value." + f.column(), f.value()),
                    form.number("valueMax." + f.column(), f.valueMax()),
                    form.oneOf("comparator." + f.column(), f.comparator())))
            .toList();
    return new Finding.Indicator(
        i.quote(),
        i.appendix(),
        form.text("number", i.number()),
        form.text("group", i.group()),
        form.text("parent", i.parent()),
        form.text("name", i.name()),
        form.text("unit", i.unit()),
        i.cells(),
        figures);
  }
}

package vn.haidang.plan;

import java.io.IOException;
import vn.haidang.kernel.legaltext.Citation;
import vn.haidang.kernel.legaltext.CompiledPlan;
import vn.haidang.kernel.legaltext.Deadline;
import vn.haidang.kernel.legaltext.ReportDuty;
import vn.haidang.kernel.legaltext.Target;

/** What was found in the sentences of a plan, as JSON: part of {@link PlanJson}. */
final class FindingsJson {

  private final JsonWriter json;
  private final JsonPieces pieces;

  FindingsJson(JsonPieces pieces) {
    this.json = pieces.json();
    this.pieces = pieces;
  }

  void write(CompiledPlan plan) throws IOException {
    json.list("targets", plan.targets(), this::target);
    json.list(
        "qualitativeTargets",
        plan.qualitativeTargets(),
        each ->
            json.object(_ -> {
              pieces.quoted(each.section(), each.quote(), each.span());
              json.field("kind", each.kind());
            }));
    json.list("citations", plan.citations(), this::citation);
    json.list(
        "responsible",
        plan.responsible(),
        each ->
            json.object(_ -> {
              pieces.section(each.section());
              json.texts("agencies", each.agencies());
              json.field("role", JsonPieces.word(each.role()));
              json.field("quote", each.quote());
              pieces.span(each.span());
            }));
    json.list("deadlines", plan.deadlines(), this::deadline);
    json.list("reportDuties", plan.reportDuties(), this::reportDuty);
    json.list(
        "projects",
        plan.projects(),
        each ->
            json.object(_ -> {
              pieces.section(each.section());
              json.field("name", each.name());
              json.field("place", each.place());
              json.field("milestone", each.milestone());
              json.field("quote", each.quote());
              pieces.span(each.span());
            }));
  }

  private void target(Target target) throws IOException {
    json.object(_ -> {
      json.field("id", target.id());
      pieces.quoted(target.section(), target.quote(), target.span());
      json.field("indicator", target.indicator());
      json.field("comparator", target.comparator().sign());
      json.field("value", target.value());
      json.field("valueMax", target.valueMax());
      json.field("unit", target.unit());
      json.field("measure", JsonPieces.word(target.measure()));
      json.field("period", target.period());
      pieces.date("by", target.by());
      json.field("approximate", target.approximate());
      json.field("aspiration", target.aspiration());
      json.field("baseline", target.baseline());
      json.field("per", target.per());
      json.field("appendixRow", target.appendixRow());
    });
  }

  private void citation(Citation citation) throws IOException {
    json.object(_ -> {
      json.field("number", citation.number());
      json.field("type", citation.type());
      pieces.date("date", citation.date());
      json.field("issuer", citation.issuer());
      json.field("name", citation.name());
      json.list(
          "mentions",
          citation.mentions(),
          mention ->
              json.object(_ -> {
                pieces.section(mention.section());
                pieces.span(mention.span());
                json.field("raw", mention.raw());
              }));
    });
  }

  private void deadline(Deadline deadline) throws IOException {
    json.object(_ -> {
      pieces.quoted(deadline.section(), deadline.quote(), deadline.span());
      json.field("subject", deadline.subject());
      pieces.date("date", deadline.date());
      json.field("comparator", deadline.comparator());
      pieces.date("start", deadline.start());
      json.field("rule", deadline.rule());
      json.field("recurrence", deadline.recurrence());
      json.field("relative", deadline.relative());
      json.field("condition", deadline.condition());
    });
  }

  private void reportDuty(ReportDuty duty) throws IOException {
    json.object(_ -> {
      pieces.section(duty.section());
      json.texts("who", duty.who());
      json.field("what", duty.what());
      json.texts("to", duty.to());
      json.field("recurrence", duty.recurrence());
      json.field("rule", duty.rule());
      pieces.date("date", duty.date());
      json.field("quote", duty.quote());
      pieces.span(duty.span());
    });
  }
}

package vn.haidang.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.haidang.kernel.legaltext.Appendix;
import vn.haidang.kernel.legaltext.Citation;
import vn.haidang.kernel.legaltext.CompiledPlan;
import vn.haidang.kernel.legaltext.Deadline;
import vn.haidang.kernel.legaltext.Diagnostic;
import vn.haidang.kernel.legaltext.Head;
import vn.haidang.kernel.legaltext.ReportDuty;
import vn.haidang.kernel.legaltext.Span;
import vn.haidang.kernel.legaltext.Target;
import vn.haidang.kernel.legaltext.Task;

/**
 * A compiled plan as JSON, format {@code haidang-plan/1}: what {@code haidang compile --format
 * json} prints and {@code /api/plans/{id}/outline} serves. Spans point into the text that {@link
 * PlanText} prints.
 */
public final class PlanJson {

  private final JsonWriter json;

  private PlanJson(Appendable out) {
    this.json = new JsonWriter(out);
  }

  /** The whole plan as one JSON text. */
  public static String of(CompiledPlan plan) {
    var out = new StringBuilder(plan.text().length() * 4);
    try {
      write(plan, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  static void write(CompiledPlan plan, Appendable out) throws IOException {
    var writer = new PlanJson(out);
    writer.json.object(_ -> writer.plan(plan));
    out.append('\n');
  }

  private void plan(CompiledPlan plan) throws IOException {
    json.field("format", "haidang-plan/1");
    json.object("source", _ -> source(plan));
    json.object("document", _ -> head(plan.head()));
    outline(plan);
    findings(plan);
    json.list("appendices", plan.appendices(), this::appendix);
    json.list(
        "reconciliation",
        plan.reconciliation(),
        each ->
            json.object(_ -> {
              json.field("target", each.target());
              json.field("appendixRow", each.appendixRow());
              json.field("verdict", word(each.verdict()));
              json.field("explanation", each.explanation());
            }));
    json.list("diagnostics", plan.diagnostics(), this::diagnostic);
    json.list(
        "unread",
        plan.unread(),
        each ->
            json.object(_ -> {
              span(each.span());
              json.field("reason", each.reason());
            }));
  }

  private void source(CompiledPlan plan) throws IOException {
    json.field("name", plan.source().name());
    json.field("mediaType", plan.source().mediaType());
    json.field("sha256", plan.source().sha256());
    json.field("characters", plan.text().length());
  }

  private void head(Head head) throws IOException {
    json.field("type", head.type());
    json.field("typeCode", head.typeCode());
    json.field("number", head.number());
    json.field("issuer", head.issuer());
    json.field("place", head.place());
    date("date", head.date());
    json.field("title", head.title());
    json.field("planYear", head.planYear());
    json.object(
        "signer",
        _ -> {
          json.field("authority", head.signer().authority());
          json.field("capacity", head.signer().capacity());
          json.field("position", head.signer().position());
          json.field("name", head.signer().name());
        });
    json.texts("recipients", head.recipients());
    json.texts("addressees", head.addressees());
    json.texts("implements", head.implementsNumbers());
    json.texts("amends", head.amends());
  }

  private void outline(CompiledPlan plan) throws IOException {
    json.list(
        "sections",
        plan.sections(),
        each ->
            json.object(_ -> {
              json.field("id", each.id());
              json.field("label", each.label());
              json.field("level", each.level());
              json.field("title", each.title());
              json.field("parent", each.parent());
              span(each.span());
            }));
    json.list("tasks", plan.tasks(), this::task);
  }

  private void task(Task task) throws IOException {
    json.object(_ -> {
      json.field("id", task.id());
      json.field("label", task.label());
      json.field("parent", task.parent());
      json.field("text", task.text());
      span(task.span());
      json.texts("lead", task.lead());
      json.texts("partners", task.partners());
      json.field("deadline", task.deadline());
      json.field("deliverable", task.deliverable());
      json.list(
          "items",
          task.items(),
          item ->
              json.object(_ -> {
                json.field("id", item.id());
                json.field("text", item.text());
                span(item.span());
              }));
    });
  }

  private void findings(CompiledPlan plan) throws IOException {
    json.list("targets", plan.targets(), this::target);
    json.list(
        "qualitativeTargets",
        plan.qualitativeTargets(),
        each ->
            json.object(_ -> {
              quoted(each.section(), each.quote(), each.span());
              json.field("kind", each.kind());
            }));
    json.list("citations", plan.citations(), this::citation);
    json.list(
        "responsible",
        plan.responsible(),
        each ->
            json.object(_ -> {
              section(each.section());
              json.texts("agencies", each.agencies());
              json.field("role", word(each.role()));
              json.field("quote", each.quote());
              span(each.span());
            }));
    json.list("deadlines", plan.deadlines(), this::deadline);
    json.list("reportDuties", plan.reportDuties(), this::reportDuty);
    json.list(
        "projects",
        plan.projects(),
        each ->
            json.object(_ -> {
              section(each.section());
              json.field("name", each.name());
              json.field("place", each.place());
              json.field("milestone", each.milestone());
              json.field("quote", each.quote());
              span(each.span());
            }));
  }

  private void target(Target target) throws IOException {
    json.object(_ -> {
      json.field("id", target.id());
      quoted(target.section(), target.quote(), target.span());
      json.field("indicator", target.indicator());
      json.field("comparator", target.comparator().sign());
      json.field("value", target.value());
      json.field("valueMax", target.valueMax());
      json.field("unit", target.unit());
      json.field("measure", word(target.measure()));
      json.field("period", target.period());
      date("by", target.by());
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
      date("date", citation.date());
      json.field("issuer", citation.issuer());
      json.field("name", citation.name());
      json.list(
          "mentions",
          citation.mentions(),
          mention ->
              json.object(_ -> {
                section(mention.section());
                span(mention.span());
                json.field("raw", mention.raw());
              }));
    });
  }

  private void deadline(Deadline deadline) throws IOException {
    json.object(_ -> {
      quoted(deadline.section(), deadline.quote(), deadline.span());
      json.field("subject", deadline.subject());
      date("date", deadline.date());
      json.field("comparator", deadline.comparator());
      date("start", deadline.start());
      json.field("rule", deadline.rule());
      json.field("recurrence", deadline.recurrence());
      json.field("relative", deadline.relative());
      json.field("condition", deadline.condition());
    });
  }

  private void reportDuty(ReportDuty duty) throws IOException {
    json.object(_ -> {
      section(duty.section());
      json.texts("who", duty.who());
      json.field("what", duty.what());
      json.texts("to", duty.to());
      json.field("recurrence", duty.recurrence());
      json.field("rule", duty.rule());
      date("date", duty.date());
      json.field("quote", duty.quote());
      span(duty.span());
    });
  }

  private void appendix(Appendix appendix) throws IOException {
    json.object(_ -> {
      json.field("id", appendix.id());
      json.field("title", appendix.title());
      json.texts("columns", appendix.columns());
      json.list(
          "groups",
          appendix.groups(),
          group ->
              json.object(_ -> {
                json.field("label", group.label());
                json.field("name", group.name());
              }));
      json.list("rows", appendix.rows(), this::row);
    });
  }

  private void row(Appendix.Row row) throws IOException {
    json.object(_ -> {
      json.field("id", row.id());
      json.field("number", row.number());
      json.field("group", row.group());
      json.field("parent", row.parent());
      json.field("name", row.name());
      json.field("unit", row.unit());
      json.texts("cells", row.cells());
      json.object("values", _ -> values(row));
      span(row.span());
    });
  }

  private void values(Appendix.Row row) throws IOException {
    for (var entry : new TreeMap<>(row.values()).entrySet()) {
      Appendix.Value value = entry.getValue();
      json.object(
          entry.getKey().toString(),
          _ -> {
            json.field("value", value.value());
            json.field("valueMax", value.valueMax());
            json.field("comparator", value.comparator().sign());
          });
    }
  }

  private void diagnostic(Diagnostic diagnostic) throws IOException {
    json.object(_ -> {
      json.field("code", diagnostic.code());
      json.field("severity", word(diagnostic.severity()));
      section(diagnostic.section());
      span(diagnostic.span());
      json.field("message", diagnostic.message());
      json.list("related", diagnostic.related(), this::bare);
    });
  }

  private void quoted(String section, String quote, Span span) throws IOException {
    section(section);
    json.field("quote", quote);
    span(span);
  }

  /** The head of the document has no address. */
  private void section(String address) throws IOException {
    json.field("section", address.isEmpty() ? null : address);
  }

  private void span(Span span) throws IOException {
    json.object("span", _ -> bounds(span));
  }

  private void bare(Span span) throws IOException {
    json.object(_ -> bounds(span));
  }

  private void bounds(Span span) throws IOException {
    json.field("start", span.start());
    json.field("end", span.end());
  }

  private void date(String name, @Nullable LocalDate date) throws IOException {
    json.field(name, date == null ? null : date.toString());
  }

  /** SAME_AFTER_CONVERSION is printed same-after-conversion. */
  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

package vn.haidang.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import vn.haidang.kernel.legaltext.CompiledPlan;
import vn.haidang.kernel.legaltext.Diagnostic;
import vn.haidang.kernel.legaltext.Head;
import vn.haidang.kernel.legaltext.Task;

/**
 * A compiled plan as JSON, format {@code haidang-plan/1}: what {@code haidang compile --format
 * json} prints and {@code /api/v1/plans/{id}/outline} serves. Spans point into the text that {@link
 * PlanText} prints.
 */
public final class PlanJson {

  private final JsonWriter json;
  private final JsonPieces pieces;

  private PlanJson(Appendable out) {
    this.json = new JsonWriter(out);
    this.pieces = new JsonPieces(json);
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
    new FindingsJson(pieces).write(plan);
    json.list("appendices", plan.appendices(), new AppendixJson(pieces)::write);
    json.list(
        "reconciliation",
        plan.reconciliation(),
        each ->
            json.object(_ -> {
              json.field("target", each.target());
              json.field("appendixRow", each.appendixRow());
              json.field("verdict", JsonPieces.word(each.verdict()));
              json.field("explanation", each.explanation());
            }));
    json.list("diagnostics", plan.diagnostics(), this::diagnostic);
    json.list(
        "unread",
        plan.unread(),
        each ->
            json.object(_ -> {
              pieces.span(each.span());
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
    pieces.date("date", head.date());
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
              pieces.span(each.span());
            }));
    json.list("tasks", plan.tasks(), this::task);
  }

  private void task(Task task) throws IOException {
    json.object(_ -> {
      json.field("id", task.id());
      json.field("label", task.label());
      json.field("parent", task.parent());
      json.field("text", task.text());
      pieces.span(task.span());
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
                pieces.span(item.span());
              }));
    });
  }

  private void diagnostic(Diagnostic diagnostic) throws IOException {
    json.object(_ -> {
      json.field("code", diagnostic.code());
      json.field("severity", JsonPieces.word(diagnostic.severity()));
      pieces.section(diagnostic.section());
      pieces.span(diagnostic.span());
      json.field("message", diagnostic.message());
      json.list("related", diagnostic.related(), pieces::bare);
    });
  }
}

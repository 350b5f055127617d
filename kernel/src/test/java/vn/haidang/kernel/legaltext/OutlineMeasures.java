package vn.haidang.kernel.legaltext;

import static vn.haidang.kernel.legaltext.Accuracy.plain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Measures of the outline: head, sections, duties, rows of appendices. */
final class OutlineMeasures {

  private OutlineMeasures() {}

  /** Fields of letterhead, title and signature, counted one by one. */
  static final class HeadFields implements Accuracy.Measure {

    @Override
    public String name() {
      return "head fields";
    }

    @Override
    public Accuracy.Score score(JsonNode truth, CompiledPlan plan) {
      JsonNode document = truth.get("document");
      Head head = plan.head();
      var fields = new ArrayList<Boolean>();
      fields.add(same(document, "type", head.type()));
      fields.add(same(document, "number", head.number()));
      fields.add(same(document, "issuer", head.issuer()));
      fields.add(same(document, "place", head.place()));
      fields.add(same(document, "date", head.date()));
      fields.add(same(document, "title", head.title()));
      JsonNode signer = document.get("signer");
      fields.add(same(signer, "authority", head.signer().authority()));
      fields.add(same(signer, "capacity", head.signer().capacity()));
      fields.add(same(signer, "position", head.signer().position()));
      fields.add(same(signer, "name", head.signer().name()));
      fields.add(document.get("recipients_count").asInt() == head.recipients().size());
      int found = (int) fields.stream().filter(each -> each).count();
      return new Accuracy.Score(fields.size(), found, 0);
    }

    private static boolean same(
        JsonNode node, String field, @org.jspecify.annotations.Nullable Object value) {
      JsonNode expected = node.get(field);
      if (expected == null || expected.isNull()) {
        return value == null;
      }
      return value != null && plain(expected.asString()).equals(plain(value.toString()));
    }
  }

  /** Headings, by address and beginning of the title. */
  static final class Sections implements Accuracy.Measure {

    @Override
    public String name() {
      return "sections";
    }

    @Override
    public Accuracy.Score score(JsonNode truth, CompiledPlan plan) {
      Set<String> used = new HashSet<>();
      int found = 0;
      for (JsonNode section : truth.get("sections")) {
        String id = section.get("id").asString();
        String title = plain(section.get("title").asString());
        for (Section each : plan.sections()) {
          if (each.id().equals(id) && plain(each.title()).startsWith(title)) {
            found++;
            used.add(each.id());
          }
        }
      }
      return new Accuracy.Score(
          truth.get("sections").size(), found, plan.sections().size() - used.size());
    }
  }

  /** Duties outside of tables, by address and beginning of the text. */
  static final class Tasks implements Accuracy.Measure {

    @Override
    public String name() {
      return "tasks";
    }

    @Override
    public Accuracy.Score score(JsonNode truth, CompiledPlan plan) {
      List<Task> tasks = plan.tasks().stream().filter(task -> !task.id().startsWith("PL")).toList();
      int found = 0;
      for (JsonNode task : truth.get("tasks")) {
        // the truth writes the second dash under V.1 as V.1.-2, the contract as V.1-2
        String id = task.get("id").asString().replace(".-", "-");
        String text =
            plain(task.has("text") ? task.get("text").asString() : task.get("starts").asString());
        boolean whole = task.has("text");
        for (Task each : tasks) {
          String read = plain(each.text());
          if (each.id().equals(id) && (whole ? read.equals(text) : read.contains(text))) {
            found++;
          }
        }
      }
      return new Accuracy.Score(truth.get("tasks").size(), found, tasks.size() - found);
    }
  }

  /** Rows of the appendix, by name and, where it has figures, by the cells as printed. */
  static final class AppendixRows implements Accuracy.Measure {

    @Override
    public String name() {
      return "appendix rows";
    }

    @Override
    public Accuracy.Score score(JsonNode truth, CompiledPlan plan) {
      JsonNode appendix = truth.get("appendix");
      List<Appendix.Row> rows =
          plan.appendices().stream().flatMap(each -> each.rows().stream()).toList();
      if (appendix == null || appendix.isNull()) {
        return new Accuracy.Score(0, 0, rows.size());
      }
      int found = 0;
      for (JsonNode row : appendix.get("rows")) {
        if (rows.stream().anyMatch(each -> same(row, each))) {
          found++;
        }
      }
      return new Accuracy.Score(appendix.get("rows").size(), found, rows.size() - found);
    }

    private static boolean same(JsonNode truth, Appendix.Row row) {
      List<String> expected = new ArrayList<>();
      for (String field :
          List.of(
              "tt", "unit", "estimate_2017", "plan_2018", "ratio_raw", "lead", "deadline_raw")) {
        JsonNode value = truth.get(field);
        if (value != null && !value.isNull() && !value.asString().isEmpty()) {
          expected.add(plain(value.asString()));
        }
      }
      String name =
          truth.has("indicator") ? truth.get("indicator").asString() : truth.get("task").asString();
      List<String> cells = row.cells().stream().map(Accuracy::plain).toList();
      return row.name() != null
          && plain(row.name()).equals(plain(name))
          && cells.containsAll(expected);
    }
  }
}

package vn.haidang.plan.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.haidang.plan.Decision;
import vn.haidang.plan.Finding;
import vn.haidang.plan.Item;
import vn.haidang.platform.VietnamTime;

/** The typed facts of an item, each with what the compiler had proposed where that was changed. */
final class FactSheet {
  private final Words words;
  private final Phrases phrases;

  FactSheet(Words words, Phrases phrases) {
    this.words = words;
    this.phrases = phrases;
  }

  List<Fact> of(Item item) {
    Map<String, String> now = lines(item.value());
    Finding proposal = item.proposal();
    boolean corrected = item.decision() == Decision.CORRECTED && proposal != null;
    Map<String, String> before = corrected && proposal != null ? lines(proposal) : now;
    var facts = new ArrayList<Fact>();
    for (String key : union(now, before)) {
      String text = now.getOrDefault(key, "");
      String was = before.getOrDefault(key, "");
      if (!text.isEmpty() || !was.isEmpty() || key.equals("lead")) {
        facts.add(
            new Fact(
                words.say("fact." + key),
                text.isEmpty() ? words.say("fact.none") : text,
                text.equals(was) ? null : was));
      }
    }
    return facts;
  }

  private static List<String> union(Map<String, String> now, Map<String, String> before) {
    var keys = new LinkedHashMap<>(now);
    before.forEach(keys::putIfAbsent);
    return List.copyOf(keys.keySet());
  }

  private Map<String, String> lines(Finding finding) {
    var lines = new LinkedHashMap<String, String>();
    switch (finding) {
      case Finding.Task task -> task(lines, task);
      case Finding.Target target -> target(lines, target);
      case Finding.Qualitative aim -> put(lines, "aim", words.say("aim." + aim.aim()));
      case Finding.Citation citation -> citation(lines, citation);
      case Finding.Responsibility named ->
          put(lines, "role", words.say("responsible." + named.role().name()));
      case Finding.Deadline deadline -> deadline(lines, deadline);
      case Finding.ReportDuty duty -> duty(lines, duty);
      case Finding.Project project -> project(lines, project);
      case Finding.Indicator row -> row(lines, row);
      case Finding.Diagnostic doubt -> put(lines, "quote", shortened(doubt.quote()));
    }
    return lines;
  }

  private void task(Map<String, String> lines, Finding.Task task) {
    lines.put("lead", String.join(", ", task.lead()));
    put(lines, "partners", String.join(", ", task.partners()));
    put(lines, "deadline", task.deadline());
    put(lines, "deliverable", task.deliverable());
  }

  private void target(Map<String, String> lines, Finding.Target target) {
    put(lines, "measure", words.say("measure." + target.measure().name()));
    put(lines, "period", target.period());
    put(lines, "by", target.by() == null ? null : VietnamTime.written(target.by()));
    put(lines, "aspiration", target.aspiration() ? words.say("aspiration.true") : null);
    put(lines, "baseline", target.baseline() == null ? null : Figures.number(target.baseline()));
  }

  private void citation(Map<String, String> lines, Finding.Citation citation) {
    put(lines, "number", citation.number());
    put(
        lines,
        "date",
        citation.date() == null ? words.say("fact.undated") : VietnamTime.written(citation.date()));
    put(lines, "issuer", citation.issuer());
    put(lines, "name", citation.number() == null ? null : citation.name());
  }

  private void deadline(Map<String, String> lines, Finding.Deadline deadline) {
    put(lines, "subject", deadline.subject());
    put(lines, "condition", deadline.condition());
    put(lines, "quote", shortened(deadline.quote()));
  }

  private void duty(Map<String, String> lines, Finding.ReportDuty duty) {
    put(lines, "who", String.join(", ", duty.who()));
    put(lines, "to", String.join(", ", duty.to()));
    put(
        lines,
        "when",
        String.join(", ", phrases.due(duty.date(), "by", duty.rule(), duty.recurrence())));
  }

  private void project(Map<String, String> lines, Finding.Project project) {
    put(lines, "place", project.place());
    put(lines, "milestone", project.milestone());
  }

  private void row(Map<String, String> lines, Finding.Indicator row) {
    put(lines, "unit", row.unit());
    RowArithmetic.of(row)
        .ifPresent(sum ->
            put(
                lines,
                "planned",
                Figures.withUnit(
                    Figures.range(sum.planned().value(), sum.planned().valueMax()), row.unit())));
  }

  private static void put(Map<String, String> lines, String key, @Nullable String text) {
    if (text != null && !text.isBlank()) {
      lines.put(key, text);
    }
  }

  private static String shortened(String quote) {
    return quote.length() <= 160 ? quote : quote.substring(0, quote.lastIndexOf(' ', 160)) + " …";
  }
}

package vn.haidang.plan;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.haidang.platform.Audit;

/**
 * Puts what changes a plan into the audit, in the transaction of the change itself: what happens to
 * it as a whole, and each step of its review with the items before and after.
 */
@Component
class PlanAudit {

  private final Audit audit;

  PlanAudit(Audit audit) {
    this.audit = audit;
  }

  @EventListener
  void drafted(EditionDrafted event) {
    audit.record(
        "edition.drafted",
        subject(event.edition()),
        Map.of(
            "plan", event.plan().toString(), "file", event.fileName(), "sha256", event.sha256()));
  }

  @EventListener
  void issued(PlanIssued event) {
    audit.record(
        "edition.issued", subject(event.edition()), Map.of("plan", event.plan().toString()));
  }

  @EventListener
  void discarded(EditionDiscarded event) {
    audit.record(
        "edition.discarded",
        subject(event.edition()),
        Map.of("plan", event.plan().toString(), "reason", event.reason()));
  }

  @EventListener
  void stepTaken(ReviewStepTaken event) {
    Map<String, StepState> before = byItem(event.before());
    Map<String, StepState> after = byItem(event.after());
    String reason = event.reason();
    audit.recordChange(
        "review." + event.action().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        subject(event.edition()),
        words(before, after),
        words(after, before),
        reason == null
            ? Map.of("step", String.valueOf(event.step()))
            : Map.of("step", String.valueOf(event.step()), "reason", reason));
  }

  private static Map<String, StepState> byItem(List<StepState> states) {
    Map<String, StepState> items = new TreeMap<>();
    states.forEach(state -> items.put("item " + state.item(), state));
    return items;
  }

  /** The decision, and the whole finding only where it is another one on the other side. */
  private static Map<String, String> words(
      Map<String, StepState> states, Map<String, StepState> others) {
    Map<String, String> words = new TreeMap<>();
    states.forEach((item, state) -> {
      StepState other = others.get(item);
      boolean same = other != null && other.value().equals(state.value());
      words.put(
          item, same ? state.decision().name() : state.decision() + " " + Kept.json(state.value()));
    });
    return words;
  }

  private static String subject(EditionId edition) {
    return "edition:" + edition;
  }
}

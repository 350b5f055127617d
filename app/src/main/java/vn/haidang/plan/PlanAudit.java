package vn.haidang.plan;

import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.haidang.platform.Audit;

/**
 * Puts what changes a plan as a whole into the audit, in the transaction of the change itself.
 * Single decisions stand in the log of the review.
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

  private static String subject(EditionId edition) {
    return "edition:" + edition;
  }
}

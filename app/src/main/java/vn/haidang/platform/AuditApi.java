package vn.haidang.platform;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit for programs. */
@RestController
@Needs(Permission.READ_AUDIT)
class AuditApi {

  private static final int LINES = 50;

  private final Audit audit;
  private final AuditStore store;
  private final AuditCheckpoints checkpoints;

  AuditApi(Audit audit, AuditStore store, AuditCheckpoints checkpoints) {
    this.audit = audit;
    this.store = store;
    this.checkpoints = checkpoints;
  }

  /**
   * Who did what to which thing, when and from where, with what it was before and is after.
   *
   * @param position in the chain; 0 while it waits to be linked, with an empty {@code hash}
   */
  record LineView(
      long id,
      Instant at,
      String actor,
      AuditChannel channel,
      String address,
      String action,
      String subject,
      Map<String, String> before,
      Map<String, String> after,
      Map<String, String> detail,
      long position,
      String hash) {

    static LineView of(AuditEntry entry) {
      AuditLine line = entry.line();
      return new LineView(
          line.id(),
          line.at(),
          line.actor(),
          line.origin().channel(),
          line.origin().address(),
          line.action(),
          line.subject(),
          line.before(),
          line.after(),
          line.detail(),
          entry.position(),
          entry.hash());
    }
  }

  /** Whether the chain is whole, and how many links were looked at. */
  record VerificationView(boolean intact, long links, List<AuditBreak> breaks) {}

  @GetMapping("/api/v1/audit")
  Listing<LineView> list(AuditPages.Wish wish, @RequestParam(defaultValue = "1") int page) {
    AuditFilter filter = wish.filter();
    Query query =
        new Query("/api/v1/audit", filter.query().parameters())
            .with("order", wish.oldestFirst() ? "oldest" : "");
    Paging paging = Paging.of(page, LINES, store.count(filter), query);
    return Listing.of(
        store.list(filter, wish.oldestFirst(), LINES, paging.offset()), paging, LineView::of);
  }

  /** Verifies the whole chain at once instead of tonight. */
  @PostMapping("/api/v1/audit/verify")
  VerificationView verify() throws IOException {
    AuditVerification found = checkpoints.verify();
    audit.note(
        "audit.verified",
        "audit:" + found.links(),
        Map.of("intact", String.valueOf(found.isIntact())));
    return new VerificationView(found.isIntact(), found.links(), found.breaks());
  }
}

package vn.haidang.platform;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.haidang.platform.web.AuditPage;

/** "Nhật ký": who did what when, and whether anybody has touched the record since. */
@Controller
@Needs(Permission.READ_AUDIT)
class AuditPages {

  private static final int LINES = 50;

  /** More rows than a spreadsheet is read for; the whole chain is exported for verification. */
  private static final int MOST_EXPORTED = 50_000;

  private final Audit audit;
  private final AuditStore store;
  private final AuditChainStore chain;
  private final AuditCheckpoints checkpoints;
  private final AuditSubjects subjects;
  private final MessageFiles messages;

  AuditPages(
      Audit audit,
      AuditStore store,
      AuditChainStore chain,
      AuditCheckpoints checkpoints,
      AuditSubjects subjects,
      MessageFiles messages) {
    this.audit = audit;
    this.store = store;
    this.chain = chain;
    this.checkpoints = checkpoints;
    this.subjects = subjects;
    this.messages = messages;
  }

  /** The filter as it stands in the address; a date that is none is left out. */
  record Wish(
      @Nullable String who,
      @Nullable String action,
      @Nullable String q,
      @Nullable String from,
      @Nullable String to,
      @Nullable String channel,
      @Nullable String order) {

    AuditFilter filter() {
      return new AuditFilter(
          said(who), said(action), said(q), day(said(from)), day(said(to)), said(channel));
    }

    boolean oldestFirst() {
      return said(order).equals("oldest");
    }

    private static String said(@Nullable String text) {
      return text == null ? "" : text;
    }

    private static @Nullable LocalDate day(String text) {
      try {
        return text.isBlank() ? null : LocalDate.parse(text.strip());
      } catch (DateTimeParseException e) {
        return null;
      }
    }
  }

  @GetMapping("/audit")
  Screen list(Wish wish, @RequestParam(defaultValue = "1") int page) {
    AuditFilter filter = wish.filter();
    Paging paging =
        Paging.of(
            page,
            LINES,
            store.count(filter),
            filter.query().with("order", wish.oldestFirst() ? "oldest" : ""));
    List<AuditEntry> entries = store.list(filter, wish.oldestFirst(), LINES, paging.offset());
    return Screen.of(
        "platform/audit.jte",
        new AuditPage(
            entries,
            subjects.namesOf(entries),
            filter,
            wish.oldestFirst(),
            store.listActions(),
            atAGlance(),
            paging));
  }

  private AuditPage.Chain atAGlance() {
    return new AuditPage.Chain(
        chain.findHead().map(AuditLink::position).orElse(0L),
        chain.countWaiting(),
        chain.findLastVerification().orElse(null),
        chain
            .findLastCheckpoint()
            .map(last ->
                new AuditPage.Checkpoint(last.position(), last.hash(), last.at(), last.key()))
            .orElse(null));
  }

  /** Verifies the whole chain at once instead of tonight. */
  @PostMapping("/audit/verify")
  View verify() throws IOException {
    AuditVerification found = checkpoints.verify();
    audit.note(
        "audit.verified",
        "audit:" + found.links(),
        Map.of("intact", String.valueOf(found.isIntact())));
    return Redirect.to("/audit");
  }

  /** The lines of the list for a spreadsheet. */
  @GetMapping("/audit.csv")
  ResponseEntity<byte[]> csv(Wish wish, SignedIn user) {
    AuditFilter filter = wish.filter();
    TableFile table =
        new AuditTable(messages.in(user.language()))
            .of(store.list(filter, wish.oldestFirst(), MOST_EXPORTED, 0));
    audit.note("audit.listed", "audit:csv", filter.query().parameters());
    return table.csvAnswer();
  }
}

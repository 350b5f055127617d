package vn.haidang.commitments;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.commitments.Commitment.Origin;
import vn.haidang.commitments.Commitment.Source;
import vn.haidang.kernel.time.DeadlineClock;
import vn.haidang.kernel.time.DeadlineRule;
import vn.haidang.plan.Edition;
import vn.haidang.plan.Editions;
import vn.haidang.plan.Finding;
import vn.haidang.plan.Item;
import vn.haidang.plan.ItemKind;
import vn.haidang.plan.PlanIssued;
import vn.haidang.platform.Audit;
import vn.haidang.platform.WorkingDays;

/**
 * Opens the book of a plan when it is issued: every task and every duty to report becomes a
 * commitment, one for each due date where it recurs. Hearing of the same issue twice changes
 * nothing.
 *
 * <p>An amendment carries on what it says in the same words, opens what is new, and leaves what it
 * no longer contains to the office, with a line in its history.
 */
@Component
class PlanBook {

  private final Editions editions;
  private final LeadProposals leads;
  private final CommitmentStore store;
  private final CommitmentHistoryStore history;
  private final PartStore parts;
  private final WorkingDays days;
  private final Audit audit;
  private final Clock clock;

  PlanBook(
      Editions editions,
      LeadProposals leads,
      CommitmentStore store,
      CommitmentHistoryStore history,
      PartStore parts,
      WorkingDays days,
      Audit audit,
      Clock clock) {
    this.editions = editions;
    this.leads = leads;
    this.store = store;
    this.history = history;
    this.parts = parts;
    this.days = days;
    this.audit = audit;
    this.clock = clock;
  }

  @ApplicationModuleListener
  void on(PlanIssued issued) {
    openFor(issued);
  }

  /** Opens what is not open yet. */
  @Transactional
  void openFor(PlanIssued issued) {
    Edition edition = editions.getEdition(issued.edition());
    List<Item> kept = leads.kept(issued.edition());
    LeadFinder finder = leads.finder(edition, kept);
    Map<String, DeadlineRule> limits = limits(kept);
    List<Commitment> before = previous(edition);
    Set<Long> carried = new HashSet<>();
    int opened = 0;
    for (Item item : kept) {
      if (item.kind() == ItemKind.DEADLINE || item.kind() == ItemKind.RESPONSIBILITY) {
        continue;
      }
      long earlier = item.earlier() == null ? 0 : item.earlier().item().value();
      if (earlier > 0 && store.follow(item.id().value(), issued.edition().value(), earlier) > 0) {
        carried.add(earlier);
      } else {
        opened += open(edition, item, limits, finder);
      }
    }
    leaveOut(before, carried);
    audit.record(
        "commitment.book-opened",
        "plan:" + issued.plan(),
        Map.of("edition", issued.edition().toString(), "opened", "" + opened));
  }

  private List<Commitment> previous(Edition edition) {
    return edition.amends() == null ? List.of() : store.listOfEdition(edition.amends().value());
  }

  /** What an amendment no longer contains stays owed until the office says otherwise. */
  private void leaveOut(List<Commitment> before, Set<Long> carried) {
    for (Commitment c : before) {
      if (c.state().isOpen() && c.origin().item() != null && !carried.contains(c.origin().item())) {
        history.add(
            c.id(),
            new Event(clock.instant(), Audit.SYSTEM, "commitment.left-out", "", Map.of()),
            null);
      }
    }
  }

  /**
   * The limit of each clause. Where the clause sets a report by the same rule, the limit is the
   * report's and the task itself has none.
   */
  private static Map<String, DeadlineRule> limits(List<Item> kept) {
    Map<String, DeadlineRule> limits = new HashMap<>();
    for (Item item : kept) {
      if (item.value() instanceof Finding.Deadline limit) {
        DueReading.rule(limit).ifPresent(rule -> limits.putIfAbsent(item.section(), rule));
      }
    }
    for (Item item : kept) {
      if (item.value() instanceof Finding.ReportDuty duty) {
        DueReading.rule(duty).ifPresent(rule -> limits.remove(item.section(), rule));
      }
    }
    return limits;
  }

  private int open(
      Edition edition, Item item, Map<String, DeadlineRule> limits, LeadFinder finder) {
    LocalDate today = LocalDate.now(clock);
    LocalDate issued = Objects.requireNonNullElse(edition.heading().date(), today);
    int year =
        Objects.requireNonNullElse(edition.heading().planYear(), Integer.valueOf(issued.getYear()));
    DeadlineClock reckoning = days.deadlineClock(year - 1, year + 6);
    Optional<DeadlineRule> rule =
        item.value() instanceof Finding.ReportDuty duty
            ? DueReading.rule(duty)
            : Optional.ofNullable(limits.get(item.address()));
    int opened = 0;
    for (DueReading.Occurrence once : DueReading.of(rule, year, issued, reckoning)) {
      NewCommitment made = made(edition, item, once, issued);
      Optional<CommitmentId> id = store.add(made);
      if (id.isPresent()) {
        opened++;
        history.add(
            id.get(),
            new Event(
                clock.instant(),
                Audit.SYSTEM,
                "commitment.opened",
                "",
                Map.of("item", item.id() + "")),
            null);
        leads.put(id.get(), finder.find(item));
        store.putOwedTo(id.get(), finder.owedTo(item, edition.heading().issuer()));
        finder.partners(item).forEach(unit -> parts.put(id.get(), unit, ""));
      }
    }
    return opened;
  }

  private NewCommitment made(
      Edition edition, Item item, DueReading.Occurrence once, LocalDate issued) {
    Finding value = item.value();
    boolean task = value instanceof Finding.Task;
    Origin origin =
        new Origin(
            task ? Source.PLAN : Source.REPORT_DUTY,
            edition.plan().value(),
            edition.id().value(),
            item.id().value(),
            once.number(),
            null,
            edition.heading().shortName(),
            item.address().isBlank() ? item.section() : item.address());
    return new NewCommitment(
        origin,
        null,
        value.quote(),
        value instanceof Finding.Task t ? t.deliverable() : null,
        edition.heading().shortName(),
        Visibility.OFFICIALS,
        null,
        null,
        once.rule(),
        once.due(),
        issued);
  }
}

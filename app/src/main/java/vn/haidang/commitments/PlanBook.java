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
import vn.haidang.commitments.DueReading.Occurrence;
import vn.haidang.kernel.time.DeadlineClock;
import vn.haidang.kernel.time.DeadlineRule;
import vn.haidang.plan.Edition;
import vn.haidang.plan.EditionId;
import vn.haidang.plan.Editions;
import vn.haidang.plan.Finding;
import vn.haidang.plan.Item;
import vn.haidang.plan.ItemKind;
import vn.haidang.plan.PlanIssued;
import vn.haidang.platform.Audit;
import vn.haidang.platform.MessageFiles;
import vn.haidang.platform.WorkingDays;

/**
 * Opens the book of a plan when it is issued: every task and every duty to report becomes a
 * commitment, one for each due date where it recurs. Hearing of the same issue twice changes
 * nothing.
 *
 * <p>An amendment carries on what it says in the same words, changes what it says otherwise, opens
 * what is new and cancels what it no longer contains ({@link Amendment}).
 */
@Component
class PlanBook {

  private final Editions editions;
  private final LeadProposals leads;
  private final CommitmentStore commitments;
  private final ParticularsStore particulars;
  private final AmendmentStore amended;
  private final CommitmentHistoryStore history;
  private final PartStore parts;
  private final WorkingDays days;
  private final MessageFiles messages;
  private final Audit audit;
  private final Clock clock;

  PlanBook(
      Editions editions,
      LeadProposals leads,
      CommitmentStore commitments,
      ParticularsStore particulars,
      AmendmentStore amended,
      CommitmentHistoryStore history,
      PartStore parts,
      WorkingDays days,
      MessageFiles messages,
      Audit audit,
      Clock clock) {
    this.editions = editions;
    this.leads = leads;
    this.commitments = commitments;
    this.particulars = particulars;
    this.amended = amended;
    this.history = history;
    this.parts = parts;
    this.days = days;
    this.messages = messages;
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
    DueDates dates = dueDates(edition, limits(kept));
    Amendment amendment = amendment(edition, kept);
    int opened = 0;
    for (Item item : kept) {
      if (item.kind() == ItemKind.DEADLINE || item.kind() == ItemKind.RESPONSIBILITY) {
        continue;
      }
      List<Occurrence> dues = dates.of(item);
      List<Commitment> carried = amendment.carry(item, address(item), dues);
      carried.forEach(c -> proposeAgain(c, item, finder));
      opened += open(edition, item, missing(dues, carried), finder);
    }
    int cancelled = amendment.cancelRest();
    audit.record(
        "commitment.book-opened",
        "plan:" + issued.plan(),
        Map.of(
            "edition",
            issued.edition().toString(),
            "opened",
            "" + opened,
            "carried",
            "" + amendment.carried(),
            "changed",
            "" + amendment.changed(),
            "cancelled",
            "" + cancelled));
  }

  /** What this edition does to the one it amends; nothing where it is the first. */
  private Amendment amendment(Edition edition, List<Item> kept) {
    EditionId amends = edition.amends();
    List<Commitment> before =
        amends == null ? List.of() : commitments.listOfEdition(amends.value());
    return new Amendment(
        edition,
        before,
        amends == null || before.isEmpty() ? Map.of() : earlier(amends, edition.id(), kept),
        commitments,
        amended,
        history,
        messages.in(MessageFiles.VIETNAMESE),
        clock.instant(),
        issuedOn(edition));
  }

  /** The same words first, as the review was told of them; then what is most like it. */
  private Map<Long, Long> earlier(EditionId amends, EditionId edition, List<Item> kept) {
    Map<Long, Long> earlier = new HashMap<>();
    for (Item item : kept) {
      if (item.earlier() != null) {
        earlier.put(item.id().value(), item.earlier().item().value());
      }
    }
    Set<Long> used = new HashSet<>(earlier.values());
    editions
        .successions(amends, edition)
        .forEach((later, before) -> {
          if (!used.contains(before.value())) {
            earlier.putIfAbsent(later.value(), before.value());
          }
        });
    return earlier;
  }

  /** Nobody has been given it: who could lead it may have changed with the words. */
  private void proposeAgain(Commitment c, Item item, LeadFinder finder) {
    if (c.state() == State.UNASSIGNED) {
      leads.put(c.id(), finder.find(item));
    }
  }

  /**
   * A duty that goes on and has no more due dates this year is not opened once more without one.
   */
  private static List<Occurrence> missing(List<Occurrence> dues, List<Commitment> carried) {
    Set<Integer> there = new HashSet<>();
    carried.forEach(c -> there.add(c.origin().occurrence()));
    return dues.stream().filter(once -> !there.contains(once.number())).toList();
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

  /** How the due dates of an edition's items are reckoned; the calendar is looked up once. */
  private record DueDates(
      int year, LocalDate issuedOn, DeadlineClock reckoning, Map<String, DeadlineRule> limits) {

    List<Occurrence> of(Item item) {
      Optional<DeadlineRule> rule =
          item.value() instanceof Finding.ReportDuty duty
              ? DueReading.rule(duty)
              : Optional.ofNullable(limits.get(item.address()));
      return DueReading.of(rule, year, issuedOn, reckoning);
    }
  }

  private DueDates dueDates(Edition edition, Map<String, DeadlineRule> limits) {
    LocalDate issued = issuedOn(edition);
    int year =
        Objects.requireNonNullElse(edition.heading().planYear(), Integer.valueOf(issued.getYear()));
    return new DueDates(year, issued, days.deadlineClock(year - 1, year + 6), limits);
  }

  private LocalDate issuedOn(Edition edition) {
    return Objects.requireNonNullElse(edition.heading().date(), LocalDate.now(clock));
  }

  private static String address(Item item) {
    return item.address().isBlank() ? item.section() : item.address();
  }

  private int open(Edition edition, Item item, List<Occurrence> dues, LeadFinder finder) {
    int opened = 0;
    for (Occurrence once : dues) {
      Optional<CommitmentId> id = commitments.add(made(edition, item, once));
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
        particulars.putOwedTo(id.get(), finder.owedTo(item, edition.heading().issuer()));
        finder.partners(item).forEach(unit -> parts.put(id.get(), unit, "", null));
      }
    }
    return opened;
  }

  private NewCommitment made(Edition edition, Item item, Occurrence once) {
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
            address(item));
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
        issuedOn(edition));
  }
}

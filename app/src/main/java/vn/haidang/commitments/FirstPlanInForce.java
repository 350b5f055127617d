package vn.haidang.commitments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.haidang.organisation.Successors;
import vn.haidang.organisation.Unit;
import vn.haidang.organisation.UnitId;
import vn.haidang.plan.EditionId;
import vn.haidang.plan.Editions;
import vn.haidang.plan.Intake;
import vn.haidang.plan.Issuing;
import vn.haidang.plan.Item;
import vn.haidang.plan.ItemKind;
import vn.haidang.plan.Outcome;
import vn.haidang.plan.PlanId;
import vn.haidang.plan.PlanIntake;
import vn.haidang.plan.PlanIssued;
import vn.haidang.plan.Review;
import vn.haidang.plan.ReviewList;
import vn.haidang.plan.Upload;
import vn.haidang.platform.Audit;
import vn.haidang.platform.SignedIn;

/**
 * The sample of a plan that is being carried out (samples/in-force): issued, assigned to whom it
 * names, under way, with a department's own plan beside it. Its dates are reckoned from today.
 */
@Component
class FirstPlanInForce {

  private static final int MOST = 100;
  private static final Pattern DAY = Pattern.compile("\\{(ngày )?([+-]\\d+)}");
  private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d/M/yyyy");
  private static final DateTimeFormatter WORDS =
      DateTimeFormatter.ofPattern("'ngày' dd 'tháng' MM 'năm' yyyy");

  private final PlanIntake intake;
  private final Editions editions;
  private final ReviewList items;
  private final Review review;
  private final Issuing issuing;
  private final PlanBook book;
  private final SubPlans subPlans;
  private final CommitmentLists lists;
  private final Commitments commitments;
  private final LeadProposals proposals;
  private final Successors successors;
  private final TransactionTemplate transaction;
  private final Clock clock;

  FirstPlanInForce(
      PlanIntake intake,
      Editions editions,
      ReviewList items,
      Review review,
      Issuing issuing,
      PlanBook book,
      SubPlans subPlans,
      CommitmentLists lists,
      Commitments commitments,
      LeadProposals proposals,
      Successors successors,
      TransactionTemplate transaction,
      Clock clock) {
    this.intake = intake;
    this.editions = editions;
    this.items = items;
    this.review = review;
    this.issuing = issuing;
    this.book = book;
    this.subPlans = subPlans;
    this.lists = lists;
    this.commitments = commitments;
    this.proposals = proposals;
    this.successors = successors;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Does nothing where the sample is not shipped or is there already; {@code officers} report. */
  void bringIntoForce(Path folder, SignedIn by, Function<@Nullable UnitId, SignedIn> officers) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    Intake own = take(folder.resolve("ke-hoach-cua-so.md"));
    if (take(folder.resolve("ke-hoach.md")) instanceof Intake.Drafted(var plan, var edition)
        && issue(edition)) {
      book.openFor(new PlanIssued(plan, edition));
      transaction.executeWithoutResult(status -> {
        Optional<UnitId> busiest = assign(plan, by, officers);
        if (own instanceof Intake.Drafted(var ofUnit, var _) && busiest.isPresent()) {
          subPlans.register(ofUnit, plan, busiest.get(), by);
        }
      });
    }
  }

  private Intake take(Path file) {
    try {
      String text = dated(Files.readString(file));
      String name = String.valueOf(file.getFileName());
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return intake.receive(new Upload(name, bytes, Audit.SYSTEM, "demo:" + name, null));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * {@code {+30}} is the day in thirty days, {@code {ngày -90}} the one ninety days ago in words.
   */
  private String dated(String text) {
    LocalDate today = LocalDate.now(clock);
    LocalDate issued = today.minusDays(270);
    String yearly = text.replace("{năm}", Integer.toString(issued.getYear()));
    return DAY.matcher(yearly)
        .replaceAll(day -> Matcher.quoteReplacement(written(day.group(1), day.group(2), today)));
  }

  private static String written(String words, String days, LocalDate today) {
    LocalDate day = today.plusDays(Long.parseLong(days));
    return (words == null ? SHORT : WORDS).format(day);
  }

  private boolean issue(EditionId edition) {
    for (Item item : items.listBlocking(edition)) {
      if (item.kind() == ItemKind.DIAGNOSTIC) {
        review.acknowledge(item.asSeen(), Audit.SYSTEM);
      }
    }
    int version = editions.getEdition(edition).version();
    return issuing.issueAcceptingRemaining(edition, version, Audit.SYSTEM)
        instanceof Outcome.Done<?>;
  }

  /**
   * To whom the text names, or who answers for that unit today; gives the unit that leads most of
   * the tasks.
   */
  private Optional<UnitId> assign(
      PlanId plan, SignedIn by, Function<@Nullable UnitId, SignedIn> officers) {
    List<Commitment> all = lists.list(CommitmentFilter.ALL.ofPlan(plan.value()), MOST, 0);
    Map<CommitmentId, List<LeadProposal>> proposed =
        proposals.listOf(all.stream().map(Commitment::id).toList());
    Map<UnitId, Integer> tasks = new HashMap<>();
    int percent = 0;
    for (Commitment one : all) {
      Optional<UnitId> lead = named(proposed.getOrDefault(one.id(), List.of()));
      if (lead.isPresent() && one.state() == State.UNASSIGNED) {
        commitments.carryOut(one.id(), one.version(), Step.assign(lead.get(), null, null, ""), by);
        percent = (percent + 35) % 100;
        commitments.carryOut(
            one.id(), one.version() + 1, Step.report(percent, ""), officers.apply(lead.get()));
        tasks.merge(
            lead.get(), one.origin().source() == Commitment.Source.PLAN ? 1 : 0, Integer::sum);
      }
    }
    return tasks.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
  }

  /** The plan is of some months ago: a unit that it names may have been merged since. */
  private Optional<UnitId> named(List<LeadProposal> proposed) {
    LocalDate today = LocalDate.now(clock);
    return proposed.stream()
        .filter(one -> one.ground() == LeadProposal.Ground.NAMED)
        .flatMap(one -> successors.answersFor(one.unit(), today).stream())
        .map(Unit::id)
        .findFirst();
  }
}

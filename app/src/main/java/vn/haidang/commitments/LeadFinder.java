package vn.haidang.commitments;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.haidang.commitments.LeadProposal.Ground;
import vn.haidang.kernel.legaltext.Responsibility.Role;
import vn.haidang.organisation.Referent;
import vn.haidang.organisation.Suggestion;
import vn.haidang.organisation.Unit;
import vn.haidang.organisation.UnitId;
import vn.haidang.plan.Agencies;
import vn.haidang.plan.Finding;
import vn.haidang.plan.Item;

/**
 * Who could lead the tasks of one edition: whom it names by its words, recognised as the
 * organisation stood on its day; where it names nobody, whose functions the text is about. Only
 * units are proposed to which the people's committee may give work.
 */
final class LeadFinder {

  private static final int MOST_WORDS = 4;

  private final Agencies agencies;
  private final List<Item> kept;
  private final @Nullable UnitId ownPlanOf;

  /** {@code ownPlanOf}: the unit whose own plan it is; null: it is the committee's. */
  LeadFinder(Agencies agencies, List<Item> kept, @Nullable UnitId ownPlanOf) {
    this.agencies = agencies;
    this.kept = kept;
    this.ownPlanOf = ownPlanOf;
  }

  /** The likeliest first; empty where nothing speaks for anybody. */
  List<LeadProposal> find(Item item) {
    List<LeadProposal> named = named(item);
    if (!named.isEmpty()) {
      return named;
    }
    if (ownPlanOf != null) {
      return List.of(new LeadProposal(List.of(ownPlanOf), Ground.OWN_PLAN, "", 100));
    }
    return item.value() instanceof Finding.Task task ? byFunctions(task) : List.of();
  }

  private List<LeadProposal> named(Item item) {
    List<LeadProposal> found = new ArrayList<>();
    for (Referent referent : meant(item, leads(item))) {
      switch (referent) {
        case Referent.One one -> {
          if (one.unit().kind().canBeAssigned()) {
            found.add(new LeadProposal(List.of(one.unit().id()), Ground.NAMED, one.words(), 100));
          }
        }
        case Referent.Group group -> {
          List<UnitId> members = assignable(group.units());
          if (!members.isEmpty()) {
            found.add(new LeadProposal(members, Ground.GROUP, group.words(), 100));
          }
        }
        case Referent.Several _, Referent.NotThen _, Referent.Unknown _ -> {}
      }
    }
    return found;
  }

  private static List<UnitId> assignable(List<Unit> units) {
    return units.stream().filter(unit -> unit.kind().canBeAssigned()).map(Unit::id).toList();
  }

  private List<LeadProposal> byFunctions(Finding.Task task) {
    return agencies.suggested(task).stream()
        .filter(suggestion -> suggestion.unit().kind().canBeAssigned())
        .map(LeadFinder::proposal)
        .toList();
  }

  private static LeadProposal proposal(Suggestion suggestion) {
    String words = String.join(", ", suggestion.functions().stream().limit(MOST_WORDS).toList());
    return new LeadProposal(
        List.of(suggestion.unit().id()), Ground.FUNCTIONS, words, suggestion.share());
  }

  private List<String> leads(Item item) {
    return switch (item.value()) {
      case Finding.Task task when !task.lead().isEmpty() -> task.lead();
      case Finding.Task _ -> inText(item, Role.LEAD);
      case Finding.ReportDuty duty -> duty.who();
      default -> List.of();
    };
  }

  /** Units that take part without leading, each named by itself. */
  List<UnitId> partners(Item item) {
    if (!(item.value() instanceof Finding.Task task)) {
      return List.of();
    }
    List<String> names = task.partners().isEmpty() ? inText(item, Role.PARTNER) : task.partners();
    return one(meant(item, names)).stream().map(Unit::id).toList();
  }

  /** To whom it is owed: whom a duty to report names, else who issued the document. */
  OwedTo owedTo(Item item, @Nullable String issuer) {
    if (item.value() instanceof Finding.ReportDuty duty && !duty.to().isEmpty()) {
      return new OwedTo(first(duty.to()).orElse(null), String.join(", ", duty.to()));
    }
    return issuer == null
        ? OwedTo.UNSAID
        : first(List.of(issuer)).map(unit -> new OwedTo(unit, "")).orElse(new OwedTo(null, issuer));
  }

  private Optional<UnitId> first(List<String> names) {
    return one(agencies.meant(names)).stream().findFirst().map(Unit::id);
  }

  /** What an official chose, for the task itself or in the clause it stands in, goes first. */
  private List<Referent> meant(Item item, List<String> names) {
    return names.stream()
        .flatMap(name -> agencies.meant(chooser(item, name), List.of(name)).stream())
        .toList();
  }

  private Finding chooser(Item item, String name) {
    return Stream.concat(
            Stream.of(item), kept.stream().filter(in -> in.section().equals(item.address())))
        .map(Item::value)
        .filter(finding -> finding.chosenFor(name).isPresent())
        .findFirst()
        .orElse(item.value());
  }

  private static List<Unit> one(List<Referent> referents) {
    return referents.stream()
        .filter(Referent.One.class::isInstance)
        .map(referent -> ((Referent.One) referent).unit())
        .distinct()
        .toList();
  }

  /** Agencies that the text of a task names in this part. */
  private List<String> inText(Item task, Role role) {
    return kept.stream()
        .filter(item -> item.section().equals(task.address()))
        .map(Item::value)
        .filter(value -> value instanceof Finding.Responsibility named && named.role() == role)
        .flatMap(value -> ((Finding.Responsibility) value).agencies().stream())
        .toList();
  }
}

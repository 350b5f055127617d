package vn.haidang.commitments;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.plan.Edition;
import vn.haidang.plan.EditionId;
import vn.haidang.plan.Editions;
import vn.haidang.plan.Item;
import vn.haidang.plan.ItemFilter;
import vn.haidang.plan.ItemKind;
import vn.haidang.plan.ReviewList;
import vn.haidang.platform.Audit;

/** Proposals of who could lead what nobody has been given yet, across all plans. */
@Component
public class LeadProposals {

  private static final int MOST = 5_000;

  private final ProposalStore store;
  private final CommitmentLists lists;
  private final SubPlanStore subPlans;
  private final Editions editions;
  private final ReviewList items;
  private final Audit audit;

  LeadProposals(
      ProposalStore store,
      CommitmentLists lists,
      SubPlanStore subPlans,
      Editions editions,
      ReviewList items,
      Audit audit) {
    this.store = store;
    this.lists = lists;
    this.subPlans = subPlans;
    this.editions = editions;
    this.items = items;
    this.audit = audit;
  }

  /** Those of these commitments, the likeliest first. */
  public Map<CommitmentId, List<LeadProposal>> listOf(Collection<CommitmentId> ids) {
    return ids.isEmpty() ? Map.of() : store.list(ids);
  }

  /** The finder for one edition, with the items that count in it. */
  LeadFinder finder(Edition edition, List<Item> kept) {
    return new LeadFinder(
        editions.agencies(edition),
        kept,
        subPlans.find(edition.plan().value()).map(SubPlan::unit).orElse(null));
  }

  /**
   * Proposes anew for everything that nobody has been given: after units, names or functions were
   * entered. Says for how many something is proposed.
   */
  @Transactional
  public int renew() {
    Map<Long, List<Commitment>> waiting = new HashMap<>();
    CommitmentFilter filter = CommitmentFilter.ALL.in(State.UNASSIGNED);
    for (Commitment c : lists.list(filter, MOST, 0)) {
      if (c.origin().edition() != null && c.origin().item() != null) {
        waiting.computeIfAbsent(c.origin().edition(), key -> new ArrayList<>()).add(c);
      }
    }
    int proposed = 0;
    for (Map.Entry<Long, List<Commitment>> plan : waiting.entrySet()) {
      proposed += renew(editions.getEdition(new EditionId(plan.getKey())), plan.getValue());
    }
    audit.record("commitment.leads-proposed", "commitments:all", Map.of("proposed", "" + proposed));
    return proposed;
  }

  private int renew(Edition edition, List<Commitment> waiting) {
    List<Item> kept = kept(edition.id());
    LeadFinder finder = finder(edition, kept);
    Map<Long, Item> byNumber = new HashMap<>();
    kept.forEach(item -> byNumber.put(item.id().value(), item));
    int proposed = 0;
    for (Commitment c : waiting) {
      Item item = byNumber.get(c.origin().item());
      if (item != null) {
        List<LeadProposal> found = finder.find(item);
        store.put(c.id(), found);
        proposed += found.isEmpty() ? 0 : 1;
      }
    }
    return proposed;
  }

  /** The items of an edition from which commitments are made and read. */
  List<Item> kept(EditionId edition) {
    return items
        .listItems(
            edition,
            ItemFilter.of(
                ItemKind.TASK, ItemKind.REPORT_DUTY, ItemKind.DEADLINE, ItemKind.RESPONSIBILITY))
        .stream()
        .filter(item -> item.decision().isKept())
        .toList();
  }

  void put(CommitmentId id, List<LeadProposal> proposals) {
    store.put(id, proposals);
  }
}

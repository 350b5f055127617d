package vn.haidang.plan;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.haidang.documents.Citations;
import vn.haidang.documents.CitedDocument;
import vn.haidang.documents.Library;
import vn.haidang.kernel.legaltext.CompiledPlan;
import vn.haidang.organisation.Units;
import vn.haidang.organisation.UnitsInText;
import vn.haidang.plan.ItemStore.Count;
import vn.haidang.plan.StepStore.Tops;
import vn.haidang.platform.NotFound;

/** Plans and their editions, to look at. */
@Component
public class Editions {

  private final PlanStore plans;
  private final EditionStore editions;
  private final Readings readings;
  private final ItemStore items;
  private final ReviewLog log;
  private final Citations citations;
  private final Library documents;
  private final UnitsInText text;
  private final Units units;

  Editions(
      PlanStore plans,
      EditionStore editions,
      Readings readings,
      ItemStore items,
      ReviewLog log,
      Citations citations,
      Library documents,
      UnitsInText text,
      Units units) {
    this.plans = plans;
    this.editions = editions;
    this.readings = readings;
    this.items = items;
    this.log = log;
    this.citations = citations;
    this.documents = documents;
    this.text = text;
    this.units = units;
  }

  /** All plans, the one touched last first. */
  public List<PlanSummary> listPlans() {
    Map<PlanId, List<Edition>> byPlan =
        editions.listAll().stream()
            .collect(Collectors.groupingBy(Edition::plan, LinkedHashMap::new, Collectors.toList()));
    List<EditionId> shown = byPlan.values().stream().map(list -> shown(list).id()).toList();
    Map<EditionId, List<Count>> counts =
        items.count(shown).stream().collect(Collectors.groupingBy(Count::edition));
    return plans.listAll().stream()
        .filter(plan -> byPlan.containsKey(plan.id()))
        .map(plan -> summary(plan, byPlan.getOrDefault(plan.id(), List.of()), counts))
        .sorted(Comparator.comparing((PlanSummary s) -> s.shown().createdAt()).reversed())
        .toList();
  }

  public PlanSummary getPlan(PlanId plan) {
    PlanStore.Row row = plans.find(plan).orElseThrow(() -> new NotFound("plan.no-such-plan", plan));
    List<Edition> all = editions.list(plan);
    Map<EditionId, List<Count>> counts =
        items.count(List.of(shown(all).id())).stream()
            .collect(Collectors.groupingBy(Count::edition));
    return summary(row, all, counts);
  }

  /** Latest first. */
  public List<Edition> listEditions(PlanId plan) {
    List<Edition> all = editions.list(plan);
    if (all.isEmpty()) {
      throw new NotFound("plan.no-such-plan", plan);
    }
    return all;
  }

  public Edition getEdition(EditionId edition) {
    return editions.find(edition).orElseThrow(() -> new NotFound("plan.no-such-edition", edition));
  }

  /** The one to show first: the draft, else the one in force, else the last that was given up. */
  public Edition getShown(PlanId plan) {
    return shown(listEditions(plan));
  }

  /** Everything the reader screen shows. {@code by}: whose undo and redo it offers. */
  public OpenEdition open(EditionId edition, String by) {
    Edition found = getEdition(edition);
    List<Item> live = items.list(edition, ItemFilter.ALL);
    Tops tops = log.tops(edition, by).orElse(Tops.NONE);
    return new OpenEdition(
        found,
        reading(found),
        live,
        cited(edition),
        log.progress(edition),
        agencies(found),
        found.isDraft() && tops.undo() != null,
        found.isDraft() && tops.redo() != null);
  }

  /** Which units an edition means by its words, on its own day. */
  public Agencies agencies(Edition edition) {
    return Agencies.of(edition, text, units);
  }

  /** For each citation of an edition, what the library knows of it. */
  public Map<ItemId, CitedDocument> cited(EditionId edition) {
    return citations.listOfEdition(edition.value()).stream()
        .collect(Collectors.toMap(c -> new ItemId(c.item()), c -> c));
  }

  /** What the compiler made of the file; its source has no blocks. */
  public CompiledPlan getReading(EditionId edition) {
    return reading(getEdition(edition));
  }

  private CompiledPlan reading(Edition edition) {
    return readings
        .find(edition)
        .orElseThrow(() -> new NotFound("plan.no-such-edition", edition.id()));
  }

  public byte[] getOriginal(EditionId edition) {
    return documents.getBytes(getEdition(edition).original().file());
  }

  /** What changed from one edition to another of the same plan. */
  public Difference compare(EditionId from, EditionId to) {
    Edition before = getEdition(from);
    Edition after = getEdition(to);
    if (!before.plan().equals(after.plan())) {
      throw new NotFound("plan.no-such-edition", to);
    }
    return Comparison.of(
        new Comparison.Side(before, reading(before), items.list(from, ItemFilter.ALL)),
        new Comparison.Side(after, reading(after), items.list(to, ItemFilter.ALL)));
  }

  /**
   * Which task or duty to report of an edition each of a later one's stands for: the one in the
   * same words, else the one most like it. What is new or gone is not in it.
   */
  public Map<ItemId, ItemId> successions(EditionId from, EditionId to) {
    return PromiseDifference.successions(
        items.list(from, ItemFilter.ALL), items.list(to, ItemFilter.ALL));
  }

  private static PlanSummary summary(
      PlanStore.Row plan, List<Edition> all, Map<EditionId, List<Count>> counts) {
    Edition shown = shown(all);
    return new PlanSummary(
        plan.id(),
        shown,
        firstIn(all, EditionState.ISSUED),
        firstIn(all, EditionState.DRAFT),
        ReviewLog.progress(counts.getOrDefault(shown.id(), List.of())),
        plan.sample(),
        plan.createdAt(),
        plan.createdBy());
  }

  private static Edition shown(List<Edition> latestFirst) {
    Edition draft = firstIn(latestFirst, EditionState.DRAFT);
    Edition inForce = firstIn(latestFirst, EditionState.ISSUED);
    return draft != null ? draft : inForce != null ? inForce : latestFirst.getFirst();
  }

  private static @Nullable Edition firstIn(List<Edition> latestFirst, EditionState state) {
    return latestFirst.stream().filter(e -> e.state() == state).findFirst().orElse(null);
  }
}

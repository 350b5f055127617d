package vn.haidang.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.haidang.organisation.Referent;
import vn.haidang.organisation.Unit;
import vn.haidang.platform.Needs;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.Permission;

/** Which units the agencies of a plan are, for programs. */
@RestController
@Needs(Permission.READ)
class PlanAgenciesApi {

  private final Editions editions;
  private final ReviewList reviewList;

  PlanAgenciesApi(Editions editions, ReviewList reviewList) {
    this.editions = editions;
    this.reviewList = reviewList;
  }

  /** How a name was understood. */
  enum Meaning {
    /** One unit. */
    ONE,
    /** One of several units of that name; nobody has said which. */
    SEVERAL,
    /** Many at once: "các Sở, ban, ngành". */
    GROUP,
    /** Nobody bore the name on the plan's day. */
    NOT_THEN,
    /** No unit of that name is known. */
    UNKNOWN
  }

  /**
   * A name in an item, and the units it means on the plan's day.
   *
   * @param item its number, {@code address} its clause
   * @param name as the item says it; {@code words} the stretch of it that is meant here
   * @param chosen whether an official has said so
   * @param ground why the one unit is meant; null otherwise
   */
  record PlanAgencyView(
      long item,
      String address,
      ItemKind kind,
      String name,
      String words,
      Meaning meaning,
      boolean chosen,
      Referent.@Nullable Ground ground,
      List<PlanUnitView> units) {}

  /** A unit, by its number. */
  record PlanUnitView(int id, String name, String place) {}

  /** Of the edition shown first unless another is named. */
  @GetMapping("/api/v1/plans/{plan:\\d+}/agencies")
  List<PlanAgencyView> list(
      @PathVariable PlanId plan, @RequestParam(required = false) @Nullable Integer edition) {
    Edition wanted =
        edition == null
            ? editions.getShown(plan)
            : editions.listEditions(plan).stream()
                .filter(one -> one.number() == edition)
                .findFirst()
                .orElseThrow(() -> new NotFound("plan.no-such-edition", edition));
    Agencies agencies = editions.agencies(wanted);
    List<PlanAgencyView> views = new ArrayList<>();
    if (agencies.hasUnits()) {
      for (Item item :
          reviewList.listItems(
              wanted.id(),
              ItemFilter.of(ItemKind.TASK, ItemKind.RESPONSIBILITY, ItemKind.REPORT_DUTY))) {
        item.value().agencyNames().stream()
            .distinct()
            .forEach(name ->
                agencies
                    .meant(item.value(), List.of(name))
                    .forEach(meant -> views.add(view(item, name, meant, agencies))));
      }
    }
    return views;
  }

  private static PlanAgencyView view(Item item, String name, Referent meant, Agencies agencies) {
    Referent.Ground ground = meant instanceof Referent.One one ? one.ground() : null;
    return new PlanAgencyView(
        item.id().value(),
        item.address().isBlank() ? item.section() : item.address(),
        item.kind(),
        name,
        meant.words(),
        meaning(meant),
        Objects.equals(ground, Referent.Ground.CHOSEN),
        ground,
        units(meant)
            .map(unit -> new PlanUnitView(unit.id().value(), unit.name(), agencies.placeOf(unit)))
            .toList());
  }

  private static Meaning meaning(Referent meant) {
    return switch (meant) {
      case Referent.One one -> Meaning.ONE;
      case Referent.Several several -> Meaning.SEVERAL;
      case Referent.Group group -> Meaning.GROUP;
      case Referent.NotThen not -> Meaning.NOT_THEN;
      case Referent.Unknown unknown -> Meaning.UNKNOWN;
    };
  }

  private static Stream<Unit> units(Referent meant) {
    return switch (meant) {
      case Referent.One one -> Stream.of(one.unit());
      case Referent.Several several -> several.units().stream();
      case Referent.Group group -> group.units().stream();
      case Referent.NotThen not -> not.bearers().stream();
      case Referent.Unknown unknown -> Stream.empty();
    };
  }
}

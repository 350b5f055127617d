package vn.haidang.organisation.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.haidang.organisation.Holding;
import vn.haidang.organisation.Kin;
import vn.haidang.organisation.Lifetime;
import vn.haidang.organisation.Post;
import vn.haidang.organisation.Posts;
import vn.haidang.organisation.Succession;
import vn.haidang.organisation.SuccessorDeciders;
import vn.haidang.organisation.Successors;
import vn.haidang.organisation.Unit;
import vn.haidang.organisation.UnitEvent;
import vn.haidang.organisation.UnitHistory;
import vn.haidang.organisation.UnitId;
import vn.haidang.organisation.Units;
import vn.haidang.organisation.WorkOfUnit;
import vn.haidang.organisation.web.UnitPage.Desk;
import vn.haidang.organisation.web.UnitPage.Heir;
import vn.haidang.organisation.web.UnitPage.Moment;
import vn.haidang.organisation.web.UnitPage.Seats;
import vn.haidang.organisation.web.UnitPage.Step;
import vn.haidang.platform.SignedIn;

/** Gathers what the page of a unit shows. */
@Component
final class UnitPages {

  private static final int MOST_SHOWN = 10;

  private final Units units;
  private final UnitHistory history;
  private final Posts posts;
  private final Successors successors;
  private final SuccessorDeciders deciders;
  private final List<WorkOfUnit> work;

  UnitPages(
      Units units,
      UnitHistory history,
      Posts posts,
      Successors successors,
      SuccessorDeciders deciders,
      List<WorkOfUnit> work) {
    this.successors = successors;
    this.deciders = deciders;
    this.units = units;
    this.history = history;
    this.posts = posts;
    this.work = work;
  }

  UnitPage page(UnitId id, LocalDate on, LocalDate today, SignedIn user) {
    List<Unit> stretches = history.listStretches(id);
    Unit then = units.find(id, on).orElse(null);
    Unit shown = then == null ? nearest(stretches, on) : then;
    LocalDate day = then == null ? shown.since() : on;
    Lifetime lifetime = units.getLifetime(id);
    return new UnitPage(
        shown,
        on,
        today,
        then != null,
        lifetime,
        units.list(shown.ancestors(), day),
        line(stretches, units.historyOf(id), history.listSuccessions(id), id),
        others(id, units.predecessorsOf(id, lifetime.since().minusDays(1))),
        lifetime.until() == null ? List.of() : others(id, units.successorsOf(id, lifetime.until())),
        seats(id, day),
        units.listFunctions(id, day),
        units.childrenOf(id, day),
        desks(id, day),
        heir(id, lifetime, today, user));
  }

  private @Nullable Heir heir(UnitId id, Lifetime lifetime, LocalDate today, SignedIn user) {
    LocalDate until = lifetime.until();
    if (until == null || until.isAfter(today)) {
      return null;
    }
    return successors
        .answersFor(id, today)
        .map(unit -> new Heir(unit, deciders.decidedBy(user, Set.of(id)).contains(id)))
        .orElse(null);
  }

  /** Open work of the unit on the day, kind by kind; kinds without any are left out. */
  private List<Desk> desks(UnitId id, LocalDate day) {
    var desks = new ArrayList<Desk>();
    for (WorkOfUnit kind : work) {
      int count = kind.countOpen(List.of(id), day).getOrDefault(id, 0);
      if (count > 0) {
        desks.add(new Desk(kind.messageKey(), count, kind.listOpen(id, day, MOST_SHOWN)));
      }
    }
    return desks;
  }

  private static List<Kin> others(UnitId id, List<Kin> kin) {
    return kin.stream().filter(one -> !one.unit().id().equals(id)).toList();
  }

  /** As it first stood for a day before its time, else as it last stood. */
  private static Unit nearest(List<Unit> stretches, LocalDate on) {
    Unit first = stretches.getFirst();
    return on.isBefore(first.since()) ? first : stretches.getLast();
  }

  private List<Seats> seats(UnitId id, LocalDate day) {
    List<Holding> holders = posts.holdersIn(id, day);
    return posts.listIn(id, day).stream().map(post -> seats(post, holders)).toList();
  }

  private static Seats seats(Post post, List<Holding> holders) {
    return new Seats(
        post.title(),
        holders.stream().filter(holding -> holding.post().id().equals(post.id())).toList());
  }

  private List<Moment> line(
      List<Unit> stretches, List<UnitEvent> events, List<Succession> links, UnitId id) {
    Map<LocalDate, List<UnitEvent>> byDay = new TreeMap<>();
    events.forEach(event -> byDay.computeIfAbsent(event.on(), d -> new ArrayList<>()).add(event));
    stretches.forEach(stretch -> byDay.computeIfAbsent(stretch.since(), d -> new ArrayList<>()));
    var line = new ArrayList<Moment>();
    byDay.forEach((day, those) -> {
      List<Step> steps = steps(stretches, day);
      if (those.isEmpty() && !steps.isEmpty()) {
        line.add(new Moment(day, null, null, steps, List.of(), List.of()));
      }
      for (UnitEvent event : those) {
        boolean first = event.equals(those.getFirst());
        line.add(moment(event, first ? steps : List.of(), links, id));
      }
    });
    return line;
  }

  private Moment moment(UnitEvent event, List<Step> steps, List<Succession> links, UnitId id) {
    List<Succession> own = links.stream().filter(link -> link.event().equals(event.id())).toList();
    List<UnitId> from =
        own.stream().map(Succession::predecessor).filter(unit -> !unit.equals(id)).toList();
    List<UnitId> to =
        own.stream().map(Succession::successor).filter(unit -> !unit.equals(id)).toList();
    return new Moment(
        event.on(),
        event.kind().messageKey(),
        event.legalBasis(),
        steps,
        units.list(from, event.on().minusDays(1)),
        units.list(to, event.on()));
  }

  /** What is different from that day on; for the first day, how it began. */
  private List<Step> steps(List<Unit> stretches, LocalDate day) {
    for (int i = 0; i < stretches.size(); i++) {
      Unit now = stretches.get(i);
      if (now.since().equals(day)) {
        return changes(i == 0 ? null : stretches.get(i - 1), now);
      }
    }
    return List.of();
  }

  private List<Step> changes(@Nullable Unit before, Unit now) {
    var steps = new ArrayList<Step>();
    if (before == null || !before.name().equals(now.name())) {
      steps.add(new Step("units-web.step.name", now.name()));
    }
    if (before == null || before.kind() != now.kind()) {
      steps.add(new Step("units-web.step.kind", now.kind().messageKey()));
    }
    if (before == null || !Objects.equals(before.parent(), now.parent())) {
      UnitId parent = now.parent();
      if (parent != null) {
        String name = units.find(parent, now.since()).map(Unit::name).orElse("");
        steps.add(new Step("units-web.step.parent", name));
      }
    }
    return steps;
  }
}

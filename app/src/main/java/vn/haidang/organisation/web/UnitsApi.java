package vn.haidang.organisation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.haidang.organisation.Successors;
import vn.haidang.organisation.Unit;
import vn.haidang.organisation.UnitCorrections;
import vn.haidang.organisation.UnitId;
import vn.haidang.organisation.UnitRecord;
import vn.haidang.organisation.UnitSearch;
import vn.haidang.organisation.UnitTree;
import vn.haidang.organisation.Units;
import vn.haidang.organisation.web.UnitViews.EventView;
import vn.haidang.organisation.web.UnitViews.KinView;
import vn.haidang.organisation.web.UnitViews.OnRecordView;
import vn.haidang.organisation.web.UnitViews.OpenWorkView;
import vn.haidang.organisation.web.UnitViews.TreeView;
import vn.haidang.organisation.web.UnitViews.UnitSheetView;
import vn.haidang.organisation.web.UnitViews.UnitView;
import vn.haidang.platform.Listing;
import vn.haidang.platform.Needs;
import vn.haidang.platform.Paging;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Query;

/** Units for programs: as they stood on a day, what became of them. */
@RestController
@Needs(Permission.READ)
class UnitsApi {

  private static final int ON_A_PAGE = 200;

  private final Units units;
  private final UnitSearch search;
  private final UnitCorrections corrections;
  private final Successors successors;
  private final Clock clock;

  UnitsApi(
      Units units,
      UnitSearch search,
      UnitCorrections corrections,
      Successors successors,
      Clock clock) {
    this.units = units;
    this.search = search;
    this.corrections = corrections;
    this.successors = successors;
    this.clock = clock;
  }

  @GetMapping("/api/v1/units")
  Listing<UnitView> find(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) @Nullable LocalDate on,
      @RequestParam(required = false) @Nullable UnitId root,
      @RequestParam(defaultValue = "1") int page) {
    LocalDate day = day(on);
    Query query =
        Query.of("/api/v1/units")
            .with("q", q)
            .with("on", day)
            .with("root", root == null ? "" : root);
    if (!q.isBlank()) {
      Paging paging = Paging.of(page, ON_A_PAGE, search.count(q, day), query);
      return Listing.of(search.find(q, day, ON_A_PAGE, paging.offset()), paging, UnitView::of);
    }
    List<Unit> all = treeOf(root, day).units();
    Paging paging = Paging.of(page, ON_A_PAGE, all.size(), query);
    return Listing.of(
        all.stream().skip(paging.offset()).limit(ON_A_PAGE).toList(), paging, UnitView::of);
  }

  @GetMapping("/api/v1/units/tree")
  TreeView tree(
      @RequestParam(required = false) @Nullable LocalDate on,
      @RequestParam(required = false) @Nullable UnitId root) {
    List<Unit> all = treeOf(root, day(on)).units();
    return new TreeView(day(on), all.size(), all.stream().map(UnitView::of).toList());
  }

  @GetMapping("/api/v1/units/{unit:\\d+}")
  UnitSheetView get(
      @PathVariable UnitId unit, @RequestParam(required = false) @Nullable LocalDate on) {
    LocalDate day = day(on);
    UnitRecord record = corrections.get(unit);
    var lifetime = units.getLifetime(unit);
    LocalDate until = lifetime.until();
    boolean stands = lifetime.includes(day);
    LocalDate shown =
        stands
            ? day
            : day.isBefore(lifetime.since()) || until == null
                ? lifetime.since()
                : until.minusDays(1);
    return new UnitSheetView(
        UnitView.of(units.get(unit, shown)),
        day,
        stands,
        lifetime.since(),
        until,
        units.historyOf(unit).stream().map(EventView::of).toList(),
        kin(unit, units.predecessorsOf(unit, lifetime.since().minusDays(1))),
        until == null ? List.of() : kin(unit, units.successorsOf(unit, until)),
        units.listFunctions(unit, shown),
        successors.countWork(List.of(unit), shown).getOrDefault(unit, List.of()).stream()
            .map(OpenWorkView::of)
            .toList(),
        OnRecordView.of(record),
        record.version());
  }

  @GetMapping("/api/v1/units/{unit:\\d+}/successors")
  List<KinView> successors(
      @PathVariable UnitId unit, @RequestParam(required = false) @Nullable LocalDate on) {
    return units.successorsOf(unit, day(on)).stream().map(KinView::of).toList();
  }

  @GetMapping("/api/v1/units/{unit:\\d+}/predecessors")
  List<KinView> predecessors(
      @PathVariable UnitId unit, @RequestParam(required = false) @Nullable LocalDate on) {
    return units.predecessorsOf(unit, day(on)).stream().map(KinView::of).toList();
  }

  private static List<KinView> kin(UnitId self, List<vn.haidang.organisation.Kin> all) {
    return all.stream().filter(one -> !one.unit().id().equals(self)).map(KinView::of).toList();
  }

  private UnitTree treeOf(@Nullable UnitId root, LocalDate on) {
    return root == null ? units.tree(on) : units.tree(root, on);
  }

  private LocalDate day(@Nullable LocalDate on) {
    return on == null ? LocalDate.now(clock) : on;
  }
}

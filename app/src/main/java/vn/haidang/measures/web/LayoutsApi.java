package vn.haidang.measures.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.haidang.measures.Catalogue;
import vn.haidang.measures.Frequency;
import vn.haidang.measures.Layout;
import vn.haidang.measures.Mapping;
import vn.haidang.measures.Mappings;
import vn.haidang.measures.Meaning;
import vn.haidang.measures.web.LayoutShapes.LayoutView;
import vn.haidang.measures.web.LayoutShapes.RowName;
import vn.haidang.measures.web.LayoutShapes.WantedLayout;
import vn.haidang.measures.web.LayoutShapes.WantedRowNames;
import vn.haidang.organisation.AsksForUnitsItself;
import vn.haidang.platform.Listing;
import vn.haidang.platform.Needs;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedCall;
import vn.haidang.platform.SignedIn;

/** Layouts of foreign spreadsheets that are kept for the next file, for programs. */
@RestController
@Needs(Permission.REPORT_WORK)
class LayoutsApi {

  private static final String ALL = "/api/v1/figures/layouts";
  private static final String ONE = ALL + "/{layout:[1-9]\\d{0,17}}";

  private final Mappings mappings;
  private final Catalogue catalogue;
  private final AreaNames areas;
  private final Signatures signatures;

  LayoutsApi(Mappings mappings, Catalogue catalogue, AreaNames areas, Signatures signatures) {
    this.mappings = mappings;
    this.catalogue = catalogue;
    this.areas = areas;
    this.signatures = signatures;
  }

  @GetMapping(ALL)
  Listing<LayoutView> list() {
    return Listing.whole(mappings.listAll(), this::view);
  }

  @GetMapping(ONE)
  LayoutView get(@PathVariable long layout) {
    return view(mappings.get(layout));
  }

  /** With the version that was seen; 409 with what stands now where somebody else was faster. */
  @PostMapping(ALL)
  @AsksForUnitsItself("nothing: a layout is nobody's figure")
  LayoutView keep(@RequestBody WantedLayout wanted, SignedIn user) {
    Layout layout = reading().layout(wanted.name(), wanted.layout());
    Integer version = wanted.version();
    Optional<Long> id =
        mappings.put(wanted.name(), layout, version == null ? -1 : version, user.name());
    return get(id.orElseThrow(() -> overtaken(mappings.findNamed(wanted.name()).orElseThrow())));
  }

  /** Figures that were taken by it stay. */
  @DeleteMapping(ONE)
  @AsksForUnitsItself("nothing: a layout is nobody's figure")
  Listing<LayoutView> remove(@PathVariable long layout, @RequestParam int version) {
    Mapping now = mappings.get(layout);
    if (now.version() != version) {
      throw overtaken(now);
    }
    mappings.remove(layout, version);
    return list();
  }

  @GetMapping(ONE + "/names")
  List<RowName> names(@PathVariable long layout) {
    return shapes(mappings.listNames(mappings.get(layout).id()));
  }

  /** With what was seen; 409 with the names that somebody has settled otherwise meanwhile. */
  @PostMapping(ONE + "/names")
  @AsksForUnitsItself("nothing: a name is nobody's figure")
  List<RowName> settle(@PathVariable long layout, @RequestBody WantedRowNames wanted) {
    Mapping kept = mappings.get(layout);
    Layout.RowsAre rowsAre = kept.layout().rowsAre();
    LayoutReading reading = reading();
    Map<String, Meaning> others =
        mappings.mean(
            layout,
            reading.names("names", wanted.names(), rowsAre),
            Map.of(),
            reading.names("seen", wanted.seen(), rowsAre),
            Frequency.MONTH);
    if (!others.isEmpty()) {
      throw RefusedCall.changedMeanwhile(Problem.of("platform.changed-meanwhile"), shapes(others));
    }
    return names(layout);
  }

  private LayoutReading reading() {
    Set<Integer> known =
        catalogue.listAll().stream().map(one -> one.id().value()).collect(Collectors.toSet());
    return new LayoutReading(areas::isKnown, known::contains);
  }

  private static List<RowName> shapes(Map<String, Meaning> names) {
    return names.entrySet().stream()
        .map(name -> RowName.of(name.getKey(), name.getValue()))
        .toList();
  }

  private LayoutView view(Mapping mapping) {
    return LayoutView.of(mapping, signatures.of(mapping.changedBy()));
  }

  private RefusedCall overtaken(Mapping now) {
    return RefusedCall.changedMeanwhile(Problem.of("platform.changed-meanwhile"), view(now));
  }
}

package vn.haidang.organisation.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.haidang.organisation.Authority;
import vn.haidang.organisation.InUnitOf;
import vn.haidang.organisation.SuccessorCorrection;
import vn.haidang.organisation.SuccessorCorrections;
import vn.haidang.organisation.SuccessorDeciders;
import vn.haidang.organisation.SuccessorDecision;
import vn.haidang.organisation.Successors;
import vn.haidang.organisation.Unit;
import vn.haidang.organisation.UnitId;
import vn.haidang.organisation.WaitingUnit;
import vn.haidang.organisation.WorkOfUnit;
import vn.haidang.organisation.web.UnitViews.UnitView;
import vn.haidang.organisation.web.UnitViews.WaitingView;
import vn.haidang.platform.Authors;
import vn.haidang.platform.Listing;
import vn.haidang.platform.Needs;
import vn.haidang.platform.Paging;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedCall;
import vn.haidang.platform.SignedIn;

/**
 * Who takes over from abolished units, for programs: who waits, what was decided, what is put
 * right.
 */
@RestController
@Needs(Permission.READ)
class SuccessorsApi {

  private static final String WAITING = "/api/v1/units/waiting";
  private static final String UNIT = WAITING + "/{unit:[1-9]\\d{0,8}}";
  private static final int LINES = 50;

  private final Successors successors;
  private final SuccessorCorrections corrections;
  private final SuccessorDeciders deciders;
  private final Authority authority;
  private final Authors authors;

  SuccessorsApi(
      Successors successors,
      SuccessorCorrections corrections,
      SuccessorDeciders deciders,
      Authority authority,
      Authors authors) {
    this.successors = successors;
    this.corrections = corrections;
    this.deciders = deciders;
    this.authority = authority;
    this.authors = authors;
  }

  @GetMapping(WAITING)
  Listing<WaitingView> waiting(
      WaitingWish wish, @RequestParam(defaultValue = "1") int page, SignedIn user) {
    List<WaitingUnit> all = successors.listWaiting();
    List<WaitingUnit> wanted = wish.among(all, wish.isMine() ? his(all, user) : Set.of());
    Paging paging = Paging.of(page, LINES, wanted.size(), wish.query(WAITING));
    return Listing.of(wanted.subList(paging.offset(), paging.last()), paging, WaitingView::of);
  }

  private Set<UnitId> his(List<WaitingUnit> waiting, SignedIn user) {
    return deciders.decidedBy(user, waiting.stream().map(one -> one.unit().id()).toList());
  }

  /** Who takes the open work over, and why. */
  record SuccessorWanted(int successor, String reason) {}

  @PostMapping(UNIT)
  @Needs(Permission.ASSIGN_WORK)
  @InUnitOf(value = "waiting-unit", variable = "unit")
  Map<String, Integer> decide(
      @PathVariable UnitId unit, @RequestBody SuccessorWanted wanted, SignedIn user) {
    authority.demand(user, Permission.ASSIGN_WORK, new UnitId(wanted.successor()));
    successors.confirm(unit, new UnitId(wanted.successor()), wanted.reason(), user);
    return Map.of("unit", unit.value(), "successor", wanted.successor());
  }

  /**
   * A decision about who took over.
   *
   * @param insteadOf whom it replaced; null: nobody had the work before
   * @param by who decided; null: it was not noted then
   * @param version of the decisions about this unit, from 1
   * @param standing whether no later one replaced it
   */
  record DecidedView(
      UnitView unit,
      LocalDate ended,
      UnitView successor,
      @Nullable UnitView insteadOf,
      String reason,
      LocalDate decided,
      @Nullable String by,
      int version,
      boolean standing) {

    static DecidedView of(SuccessorDecision one, Map<String, String> names) {
      Unit before = one.insteadOf();
      String by = one.by();
      return new DecidedView(
          UnitView.of(one.unit()),
          one.ended(),
          UnitView.of(one.successor()),
          before == null ? null : UnitView.of(before),
          one.reason(),
          one.decided(),
          by == null ? null : names.getOrDefault(by, by),
          one.version(),
          one.isStanding());
    }
  }

  @GetMapping(WAITING + "/decided")
  Listing<DecidedView> decided(DecidedWish wish, @RequestParam(defaultValue = "1") int page) {
    List<SuccessorDecision> all = successors.listDecided();
    Map<String, String> names =
        authors.of(
            all.stream().map(SuccessorDecision::by).filter(Objects::nonNull).distinct().toList());
    List<SuccessorDecision> wanted = wish.among(all, names);
    Paging paging = Paging.of(page, LINES, wanted.size(), wish.query(WAITING + "/decided"));
    return Listing.of(
        wanted.subList(paging.offset(), paging.last()), paging, one -> DecidedView.of(one, names));
  }

  /**
   * What a correction would begin with.
   *
   * @param holder to whom the open work went
   * @param version to be sent back with the correction; 0: it went there whole, without a decision
   * @param moving what is still open there and would move, by the key of its kind
   * @param unclear what may have gone over before handovers left a trace, and stays where it is
   */
  record CorrectionView(
      UnitView unit,
      UnitView holder,
      int version,
      String reason,
      List<MovingView> moving,
      List<WorkOfUnit.Piece> unclear) {

    static CorrectionView of(SuccessorCorrection now) {
      return new CorrectionView(
          UnitView.of(now.unit()),
          UnitView.of(now.holder()),
          now.version(),
          now.reason(),
          now.moving().stream()
              .map(kind -> new MovingView(kind.messageKey(), kind.count(), kind.first()))
              .toList(),
          now.unclear());
    }
  }

  /** What would move of one kind, and the most urgent of it. */
  record MovingView(String kind, int count, List<WorkOfUnit.Piece> first) {}

  @GetMapping(UNIT + "/correction")
  @Needs(Permission.ASSIGN_WORK)
  @InUnitOf(value = "waiting-unit", variable = "unit")
  CorrectionView look(@PathVariable UnitId unit) {
    return CorrectionView.of(corrections.get(unit));
  }

  /** The right successor, why, and the version that was seen. */
  record RightSuccessor(int version, int successor, String reason) {}

  @PostMapping(UNIT + "/correction")
  @Needs(Permission.ASSIGN_WORK)
  @InUnitOf(value = "waiting-unit", variable = "unit")
  CorrectionView correct(
      @PathVariable UnitId unit, @RequestBody RightSuccessor wanted, SignedIn user) {
    UnitId right = new UnitId(wanted.successor());
    authority.demand(user, Permission.ASSIGN_WORK, right);
    if (!corrections.correct(unit, wanted.version(), right, wanted.reason(), user)) {
      throw RefusedCall.changedMeanwhile(
          Problem.of("platform.changed-meanwhile"), CorrectionView.of(corrections.get(unit)));
    }
    return CorrectionView.of(corrections.get(unit));
  }
}

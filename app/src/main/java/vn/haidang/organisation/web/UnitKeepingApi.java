package vn.haidang.organisation.web;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.haidang.organisation.CodeScheme;
import vn.haidang.organisation.NewUnit;
import vn.haidang.organisation.PlaceCorrections;
import vn.haidang.organisation.PlacePreview;
import vn.haidang.organisation.RightPlace;
import vn.haidang.organisation.UnitBook;
import vn.haidang.organisation.UnitCorrections;
import vn.haidang.organisation.UnitId;
import vn.haidang.organisation.UnitKind;
import vn.haidang.organisation.UnitLevel;
import vn.haidang.organisation.UnitRecord;
import vn.haidang.organisation.Units;
import vn.haidang.organisation.web.UnitViews.OnRecordView;
import vn.haidang.organisation.web.UnitViews.UnitView;
import vn.haidang.platform.Needs;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedCall;
import vn.haidang.platform.SignedIn;

/** Entering units and putting right what is on record about them, for programs. */
@RestController
@Needs(Permission.KEEP_UNITS)
class UnitKeepingApi {

  private final UnitBook book;
  private final UnitCorrections corrections;
  private final PlaceCorrections places;
  private final Units units;

  UnitKeepingApi(UnitBook book, UnitCorrections corrections, PlaceCorrections places, Units units) {
    this.book = book;
    this.corrections = corrections;
    this.places = places;
    this.units = units;
  }

  /** A unit to be entered; {@code level} may be left out for territories. */
  record UnitWanted(
      String name,
      @Nullable String abbreviation,
      UnitKind kind,
      @Nullable UnitLevel level,
      @Nullable Integer parent,
      @Nullable Map<CodeScheme, String> codes,
      LocalDate since) {}

  /** The right name for the time that began on {@code since}. */
  record RightName(int version, LocalDate since, String name, @Nullable String abbreviation) {}

  /**
   * The right kind, level and parent for the time that is on record since {@code since}.
   *
   * @param from first day of that time as it really was; left out: as it is on record
   * @param level may be left out for territories
   * @param parent left out: at the top
   */
  record RightPlaceWanted(
      int version,
      LocalDate since,
      @Nullable LocalDate from,
      UnitKind kind,
      @Nullable UnitLevel level,
      @Nullable Integer parent,
      String reason) {}

  /**
   * What a correction of kind, level, parent or first day would touch, on {@code day}.
   *
   * @param below units that come along
   * @param losing numbers of holdings above it that would reach it no more
   * @param gaining numbers of holdings that would reach it
   * @param refusal code of what stands against it
   */
  record PlacePreviewView(
      int version,
      LocalDate day,
      UnitViews.UnitPlaceView before,
      UnitViews.UnitPlaceView after,
      List<Integer> below,
      List<Integer> losing,
      List<Integer> gaining,
      List<UnitViews.OpenWorkView> work,
      @Nullable String refusal) {
    static PlacePreviewView of(PlacePreview preview) {
      Problem problem = preview.problem();
      return new PlacePreviewView(
          preview.version(),
          preview.day(),
          UnitViews.UnitPlaceView.of(preview.before()),
          UnitViews.UnitPlaceView.of(preview.after()),
          preview.below().stream().map(unit -> unit.id().value()).toList(),
          preview.losing().stream().map(holding -> holding.id().value()).toList(),
          preview.gaining().stream().map(holding -> holding.id().value()).toList(),
          preview.work().stream().map(UnitViews.OpenWorkView::of).toList(),
          problem == null ? null : problem.code());
    }
  }

  /** The code from a day on; empty: none from then on. */
  record RightCode(int version, CodeScheme scheme, String code, LocalDate since) {}

  /**
   * A function since a day.
   *
   * @param until first day on which it is the unit's no more; null: no end
   * @param remove true: it was declared by mistake
   */
  record RightFunction(
      int version,
      String words,
      LocalDate since,
      @Nullable LocalDate until,
      @Nullable Boolean remove) {}

  /** What is on record now, with the version to be sent back next. */
  record CorrectedView(int version, OnRecordView record) {
    static CorrectedView of(UnitRecord record) {
      return new CorrectedView(record.version(), OnRecordView.of(record));
    }
  }

  @PostMapping("/api/v1/units")
  @ResponseStatus(HttpStatus.CREATED)
  UnitView enter(@RequestBody UnitWanted wanted, SignedIn user) {
    UnitLevel level = wanted.kind().onlyLevel().orElse(wanted.level());
    if (wanted.name().isBlank()) {
      throw RefusedCall.invalid(Map.of("name", Problem.of("organisation.name-missing")));
    }
    if (level == null) {
      throw RefusedCall.invalid(Map.of("level", Problem.of("organisation.level-missing")));
    }
    Integer parent = wanted.parent();
    Map<CodeScheme, String> codes = new EnumMap<>(CodeScheme.class);
    codes.putAll(Objects.requireNonNullElse(wanted.codes(), Map.of()));
    UnitId made =
        book.add(
            new NewUnit(
                wanted.name(),
                wanted.abbreviation(),
                wanted.kind(),
                level,
                parent == null ? null : new UnitId(parent),
                codes,
                wanted.since()),
            user);
    return UnitView.of(units.get(made, wanted.since()));
  }

  @PostMapping("/api/v1/units/{unit:\\d+}/name")
  CorrectedView putName(@PathVariable UnitId unit, @RequestBody RightName wanted, SignedIn user) {
    return answer(
        corrections.putName(
            unit,
            wanted.version(),
            wanted.since(),
            wanted.name(),
            Objects.requireNonNullElse(wanted.abbreviation(), ""),
            user));
  }

  /** What {@code putPlace} would touch; nothing is written. */
  @GetMapping("/api/v1/units/{unit:\\d+}/place")
  PlacePreviewView previewPlace(
      @PathVariable UnitId unit,
      @RequestParam LocalDate since,
      @RequestParam(required = false) @Nullable LocalDate from,
      @RequestParam UnitKind kind,
      @RequestParam(required = false) @Nullable UnitLevel level,
      @RequestParam(required = false) @Nullable UnitId parent) {
    return PlacePreviewView.of(places.preview(unit, right(since, from, kind, level, parent)));
  }

  @PostMapping("/api/v1/units/{unit:\\d+}/place")
  CorrectedView putPlace(
      @PathVariable UnitId unit, @RequestBody RightPlaceWanted wanted, SignedIn user) {
    Integer parent = wanted.parent();
    RightPlace right =
        right(
            wanted.since(),
            wanted.from(),
            wanted.kind(),
            wanted.level(),
            parent == null ? null : new UnitId(parent));
    return answer(
        places.put(
            unit, wanted.version(), right, Objects.requireNonNullElse(wanted.reason(), ""), user));
  }

  private static RightPlace right(
      LocalDate since,
      @Nullable LocalDate from,
      UnitKind kind,
      @Nullable UnitLevel level,
      @Nullable UnitId parent) {
    UnitLevel stands = kind.onlyLevel().orElse(level);
    if (stands == null) {
      throw RefusedCall.invalid(Map.of("level", Problem.of("organisation.level-missing")));
    }
    return new RightPlace(since, Objects.requireNonNullElse(from, since), kind, stands, parent);
  }

  @PostMapping("/api/v1/units/{unit:\\d+}/code")
  CorrectedView putCode(@PathVariable UnitId unit, @RequestBody RightCode wanted, SignedIn user) {
    return answer(
        corrections.putCode(
            unit, wanted.version(), wanted.scheme(), wanted.code(), wanted.since(), user));
  }

  @PostMapping("/api/v1/units/{unit:\\d+}/function")
  CorrectedView putFunction(
      @PathVariable UnitId unit, @RequestBody RightFunction wanted, SignedIn user) {
    return answer(
        Boolean.TRUE.equals(wanted.remove())
            ? corrections.removeFunction(
                unit, wanted.version(), wanted.words(), wanted.since(), user)
            : corrections.putFunction(
                unit, wanted.version(), wanted.words(), wanted.since(), wanted.until(), user));
  }

  private static CorrectedView answer(UnitCorrections.Outcome outcome) {
    if (!outcome.done()) {
      throw RefusedCall.changedMeanwhile(
          Problem.of("platform.changed-meanwhile"), CorrectedView.of(outcome.record()));
    }
    return CorrectedView.of(outcome.record());
  }
}

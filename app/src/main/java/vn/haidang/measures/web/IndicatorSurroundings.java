package vn.haidang.measures.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.haidang.kernel.time.Period;
import vn.haidang.measures.Breach;
import vn.haidang.measures.Catalogue;
import vn.haidang.measures.Explanation;
import vn.haidang.measures.Explanations;
import vn.haidang.measures.Figures;
import vn.haidang.measures.Identities;
import vn.haidang.measures.Indicator;
import vn.haidang.measures.IndicatorCode;
import vn.haidang.measures.IndicatorId;
import vn.haidang.measures.Standing;
import vn.haidang.measures.Standings;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.Permission;
import vn.haidang.platform.SignedIn;

/** Finds what stands around an indicator on its page. */
@Component
class IndicatorSurroundings {

  private final Catalogue catalogue;
  private final Standings standings;
  private final Figures figures;
  private final Explanations explanations;
  private final Identities identities;
  private final FigureRights rights;
  private final AreaNames names;
  private final Signatures signatures;

  IndicatorSurroundings(
      Catalogue catalogue,
      Standings standings,
      Figures figures,
      Explanations explanations,
      Identities identities,
      FigureRights rights,
      AreaNames names,
      Signatures signatures) {
    this.catalogue = catalogue;
    this.standings = standings;
    this.figures = figures;
    this.explanations = explanations;
    this.identities = identities;
    this.rights = rights;
    this.names = names;
    this.signatures = signatures;
  }

  /**
   * What stands around a standing.
   *
   * @param parts standings of the indicators that are parts of this one
   * @param wholes names of indicators in identities
   * @param supplier its name, empty where nobody is named
   * @param forebears names of units whose figures were taken over, or could not be
   * @param mayEnter whether the reader may enter figures here and now
   * @param boundaries since when the unit has those of today, where steps of the year lie before
   *     and he may enter figures reckoned back on them
   */
  record Around(
      List<Explanation> said,
      List<Standing> parts,
      List<Breach> broken,
      Map<IndicatorId, String> wholes,
      String supplier,
      List<IndicatorCode> codes,
      Map<UnitId, String> forebears,
      boolean mayEnter,
      @Nullable LocalDate boundaries) {

    Around {
      said = List.copyOf(said);
      parts = List.copyOf(parts);
      broken = List.copyOf(broken);
      codes = List.copyOf(codes);
    }
  }

  Around of(Standing standing, UnitId unit, Viewpoint from, SignedIn reader) {
    Indicator indicator = standing.indicator();
    List<Standing> parts =
        standings.list(catalogue.listParts(indicator.id()), unit, from.year(), from.at());
    List<Breach> broken = from.moment().isPast() ? List.of() : broken(standing, unit);
    Map<IndicatorId, String> wholes =
        broken.stream()
            .map(breach -> breach.identity().whole())
            .distinct()
            .collect(Collectors.toMap(id -> id, id -> catalogue.get(id).fullName()));
    LocalDate end = LocalDate.of(from.year(), 12, 31);
    boolean mayEnter =
        !from.moment().isPast()
            && reader.may(Permission.REPORT_WORK)
            && rights.of(reader).mayBring(indicator, unit);
    LocalDate firstStep = indicator.frequency().step(from.year(), 1).last();
    return new Around(
        signatures.underReasons(explanations.list(indicator.id(), unit, from.year(), from.at())),
        parts,
        broken,
        wholes,
        names.suppliers(List.of(indicator), end).getOrDefault(indicator.id(), ""),
        catalogue.listCodes(indicator.id()),
        forebears(standing),
        mayEnter,
        mayEnter ? figures.boundariesSince(unit).filter(firstStep::isBefore).orElse(null) : null);
  }

  private Map<UnitId, String> forebears(Standing standing) {
    Map<UnitId, String> named = new HashMap<>();
    standing
        .inherited()
        .forEach(one -> named.putAll(names.names(one.units(), one.before().minusDays(1))));
    return named;
  }

  /** Of every step with a figure, alone and to date. */
  private List<Breach> broken(Standing standing, UnitId unit) {
    Indicator indicator = standing.indicator();
    if (!identities.concern(indicator.id())) {
      return List.of();
    }
    return standing.steps().stream()
        .filter(step -> step.alone() != null || step.toDate() != null)
        .flatMap(step ->
            Stream.of(
                indicator.frequency().step(standing.year(), step.number()),
                indicator.frequency().toDate(standing.year(), step.number())))
        .distinct()
        .flatMap((Period period) -> identities.listBroken(indicator.id(), unit, period).stream())
        .toList();
  }
}

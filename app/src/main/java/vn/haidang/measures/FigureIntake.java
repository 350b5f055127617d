package vn.haidang.measures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.organisation.Units;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedException;

/**
 * Takes figures in from files and programs: what can be taken is in force when it returns, every
 * other row is reported with its line and reason. The same file twice does nothing the second time.
 */
@Component
public class FigureIntake {

  private static final BackCastArrival.Taken NONE_BACK =
      new BackCastArrival.Taken(0, 0, 0, List.of());

  /** So many rows can be looked at before they are stored. */
  public static final int MOST_JUDGED = 100_000;

  private final IndicatorStore indicators;
  private final CatalogueStore codes;
  private final Deliveries deliveries;
  private final ImportStore imports;
  private final PresentStore present;
  private final BackCasts backCasts;
  private final AreaStore areas;
  private final Units units;
  private final HomeUnit home;

  FigureIntake(
      IndicatorStore indicators,
      CatalogueStore codes,
      Deliveries deliveries,
      ImportStore imports,
      PresentStore present,
      BackCasts backCasts,
      AreaStore areas,
      Units units,
      HomeUnit home) {
    this.indicators = indicators;
    this.codes = codes;
    this.deliveries = deliveries;
    this.imports = imports;
    this.present = present;
    this.backCasts = backCasts;
    this.areas = areas;
    this.units = units;
    this.home = home;
  }

  /**
   * Stores what can be stored.
   *
   * @param sha256 of the file, where it is one: the same is not taken twice
   */
  @Transactional
  public FigureReport bring(
      GivenFigures figures,
      Delivery delivery,
      DecimalSign sign,
      FigureRight right,
      @Nullable String sha256) {
    Optional<Integer> before =
        sha256 == null ? Optional.empty() : present.findBatch(sha256, delivery.geography());
    if (before.isPresent()) {
      return new FigureReport(before.get(), 0, 0, 0, List.of(), true, 0, List.of());
    }
    FigureResolver resolver = resolver(sign, right, delivery.geography());
    IntakeTally tally = new IntakeTally();
    Batch batch =
        deliveries.bring(
            delivery, sink -> figures.forEach(given -> tally.pass(resolver.resolve(given), sink)));
    tally.refuse(batch.faults());
    BackCastArrival.Taken taken =
        tally.reckonedBack() == 0 ? NONE_BACK : takeBack(batch, delivery, figures, resolver);
    tally.add(taken.faults());
    if (tally.reckonedBack() > 0) {
      imports.close(
          batch.id(), batch.rows() + tally.reckonedBack(), batch.changed() + taken.changed());
    }
    imports.remark(batch.id(), tally.remarks());
    if (sha256 != null) {
      present.remember(batch.id(), sha256);
    }
    return tally.report(batch, taken);
  }

  /** Reads the figures once more rather than holding those that are reckoned back in memory. */
  private BackCastArrival.Taken takeBack(
      Batch batch, Delivery delivery, GivenFigures figures, FigureResolver resolver) {
    BackCastArrival arrival = backCasts.arrival(batch.id(), delivery.asOf());
    figures.forEach(given -> {
      if (resolver.resolve(given) instanceof FigureResolver.Resolved.Ready(ReadyFigure ready)
          && ready.isBackCast()) {
        arrival.add(ready);
      }
    });
    return arrival.end();
  }

  /**
   * Each row beside what is in force; nothing is stored.
   *
   * @param geography as in {@link Delivery}
   * @throws RefusedException {@code measures.too-many-rows} beyond {@link #MOST_JUDGED}
   */
  public List<JudgedFigure> judge(
      GivenFigures figures, DecimalSign sign, FigureRight right, @Nullable LocalDate geography) {
    FigureResolver resolver = resolver(sign, right, geography);
    var given = new ArrayList<GivenFigure>();
    figures.forEach(figure -> {
      if (given.size() >= MOST_JUDGED) {
        throw new RefusedException(Problem.of("measures.too-many-rows", MOST_JUDGED));
      }
      given.add(figure);
    });
    List<FigureResolver.Resolved> resolved = given.stream().map(resolver::resolve).toList();
    List<ReadyFigure> ready =
        resolved.stream()
            .filter(FigureResolver.Resolved.Ready.class::isInstance)
            .map(figure -> ((FigureResolver.Resolved.Ready) figure).figure())
            .toList();
    var now = new Now(present.find(ready), backCasts.present(ready), places(ready));
    var judged = new ArrayList<JudgedFigure>();
    for (int i = 0; i < given.size(); i++) {
      judged.add(judge(given.get(i), resolved.get(i), now));
    }
    return judged;
  }

  private Places places(List<ReadyFigure> ready) {
    Places places = new Places(areas);
    places.read(ready.stream().map(figure -> figure.unit().value()).distinct().toList());
    return places;
  }

  /** What counts now, and where units stood. */
  private record Now(
      Map<PresentStore.Key, PresentStore.Present> reported,
      Map<BackCast.Key, PresentStore.Present> reckonedBack,
      Places places) {

    PresentStore.@Nullable Present beside(ReadyFigure figure) {
      LocalDate since = figure.boundaries();
      return since == null
          ? reported.get(PresentStore.Key.of(figure))
          : reckonedBack.get(figure.asBackCast(since).key());
    }

    @Nullable Problem against(ReadyFigure figure) {
      boolean stands =
          figure.isBackCast()
              || places.get(figure.unit().value()).on(figure.period().last()) != null;
      return !stands
          ? Problem.of("measures.unit-unknown")
          : figure.indicator().limits().allow(figure.value())
              ? null
              : Problem.of("measures.out-of-range");
    }
  }

  private static JudgedFigure judge(GivenFigure given, FigureResolver.Resolved resolved, Now now) {
    return switch (resolved) {
      case FigureResolver.Resolved.Faulty(GivenFigure _, Problem problem) ->
          new JudgedFigure(given, null, null, null, JudgedFigure.Verdict.REFUSED, problem);
      case FigureResolver.Resolved.Ready(ReadyFigure figure) -> {
        Problem problem = now.against(figure);
        PresentStore.Present present = now.beside(figure);
        boolean same =
            present != null
                && present.value().compareTo(figure.value()) == 0
                && present.status() == figure.status();
        JudgedFigure.Verdict verdict =
            problem != null
                ? JudgedFigure.Verdict.REFUSED
                : present == null
                    ? JudgedFigure.Verdict.NEW
                    : same ? JudgedFigure.Verdict.SAME : JudgedFigure.Verdict.CHANGED;
        yield new JudgedFigure(
            given,
            figure,
            present == null ? null : present.value(),
            present == null ? null : present.status(),
            verdict,
            problem);
      }
    };
  }

  private FigureResolver resolver(
      DecimalSign sign, FigureRight right, @Nullable LocalDate geography) {
    return new FigureResolver(
        indicators.listAll(),
        codes.listAllCodes(),
        units,
        home,
        sign,
        right,
        geography == null ? null : backCasts.on(geography));
  }
}

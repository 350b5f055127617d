package vn.haidang.measures.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.haidang.kernel.series.Direction;
import vn.haidang.kernel.series.Outlook;
import vn.haidang.kernel.series.Trajectory;
import vn.haidang.kernel.series.Verdict;
import vn.haidang.kernel.time.Period;
import vn.haidang.measures.Breach;
import vn.haidang.measures.Explanation;
import vn.haidang.measures.Indicator;
import vn.haidang.measures.IndicatorCode;
import vn.haidang.measures.Inheritance;
import vn.haidang.measures.Observation;
import vn.haidang.measures.Standing;
import vn.haidang.measures.Target;
import vn.haidang.measures.Vintage;
import vn.haidang.measures.Year;
import vn.haidang.platform.Texts;

/** Puts one standing into tiles, a chart, a table and facts. */
final class IndicatorPageBuilder {

  private static final List<String> CHARTS = List.of("year", "steps", "years");

  private final Texts texts;
  private final Words words;
  private final Standing standing;
  private final Indicator indicator;

  IndicatorPageBuilder(Texts texts, Standing standing) {
    this.texts = texts;
    this.words = new Words(texts);
    this.standing = standing;
    this.indicator = standing.indicator();
  }

  /**
   * What stands around a standing.
   *
   * @param parts standings of the indicators that are parts of this one
   * @param wholes names of indicators in identities
   * @param supplier its name, empty where nobody is named
   * @param forebears names of units whose figures were taken over, or could not be
   * @param mayEnter whether the reader may enter figures here and now
   */
  record Around(
      List<Explanation> said,
      List<Standing> parts,
      List<Breach> broken,
      java.util.Map<vn.haidang.measures.IndicatorId, String> wholes,
      String supplier,
      List<IndicatorCode> codes,
      java.util.Map<vn.haidang.organisation.UnitId, String> forebears,
      boolean mayEnter) {

    Around {
      said = List.copyOf(said);
      parts = List.copyOf(parts);
      broken = List.copyOf(broken);
      codes = List.copyOf(codes);
    }
  }

  IndicatorPage build(
      List<Target> targets,
      List<Vintage> history,
      Around around,
      Viewpoint from,
      String wantedChart) {
    String chart = CHARTS.contains(wantedChart) ? wantedChart : usualChart();
    ScorecardBuilder.Moment moment = from.moment();
    Verdict verdict = standing.verdict();
    boolean forecast = standing.outlook() instanceof Outlook.Forecast;
    return new IndicatorPage(
        indicator.id().toString(),
        standing.year(),
        from.home() ? "" : String.valueOf(from.unit()),
        from.unitName(),
        from.query(),
        indicator.fullName(),
        Objects.requireNonNullElse(indicator.topic(), texts.get("measures.topic.none")),
        lead(),
        moment.isPast() ? moment.day().toString() : "",
        moment.isPast(),
        texts.date(moment.day()),
        verdict == null ? null : texts.get("measures.rating." + verdict.rating().name()),
        verdict == null ? "none" : Words.rag(verdict.rating()),
        tiles(),
        Chart.of(standing, words, 792, 340),
        Chart.of(standing, words, 348, 270),
        chart,
        bars(chart),
        chart.equals("years") ? years() : List.of(),
        forecast,
        trajectoryFrom(),
        standing.inherited().stream().map(one -> inherited(one, around)).toList(),
        rows(),
        history.stream().map(this::change).toList(),
        targets.stream().map(this::promise).toList(),
        facts(around),
        tried(),
        reasons(),
        around.said().stream().map(this::said).toList(),
        around.parts().stream().map(part -> part(part, from)).toList(),
        around.broken().stream().map(breach -> broken(breach, around)).toList(),
        choices(),
        indicator.isDerivable(),
        around.mayEnter());
  }

  /** The year to date; the steps alone where some are missing, so that there is none. */
  private String usualChart() {
    boolean onlySteps =
        standing.lastStep() == 0
            && standing.steps().stream().anyMatch(step -> step.alone() != null);
    return onlySteps ? "steps" : "year";
  }

  private IndicatorPage.@Nullable BothWidths bars(String chart) {
    return switch (chart) {
      case "steps" ->
          new IndicatorPage.BothWidths(
              Bars.ofSteps(standing, words, 792, 300), Bars.ofSteps(standing, words, 348, 240));
      case "years" ->
          new IndicatorPage.BothWidths(
              Bars.ofYears(standing, words, 792, 260), Bars.ofYears(standing, words, 348, 220));
      default -> null;
    };
  }

  /** Whole years and the present one as far as it has come, each against the one before. */
  private List<IndicatorPage.YearRow> years() {
    var rows = new ArrayList<IndicatorPage.YearRow>();
    BigDecimal before = null;
    int yearBefore = 0;
    for (Standing.PastYear past : standing.years()) {
      BigDecimal value = past.known().value();
      boolean next = before != null && yearBefore == past.year() - 1;
      rows.add(
          new IndicatorPage.YearRow(
              Integer.toString(past.year()),
              words.figure(indicator, value),
              next ? words.change(indicator, growth(value, Objects.requireNonNull(before))) : "–"));
      before = value;
      yearBefore = past.year();
    }
    Standing.Step last = standing.last();
    if (last != null && last.toDate() != null) {
      String until = words.toDate(indicator.frequency(), last.number());
      rows.add(
          new IndicatorPage.YearRow(
              standing.year()
                  + (last.number() == standing.steps().size() ? "" : " (" + until + ")"),
              words.figure(indicator, last.toDate().value()),
              words.change(indicator, last.growth())));
    }
    return rows.reversed();
  }

  private @Nullable BigDecimal growth(BigDecimal now, BigDecimal before) {
    if (indicator.kind().isInPoints()) {
      return now.subtract(before);
    }
    return before.signum() <= 0
        ? null
        : now.subtract(before)
            .multiply(BigDecimal.valueOf(100))
            .divide(before, 1, RoundingMode.HALF_UP);
  }

  private IndicatorPage.Said said(Explanation one) {
    String about =
        one.rating() == null
            ? ""
            : texts.get("measures.rating." + one.rating().name())
                + (one.figureLast() == null ? "" : ", " + texts.date(one.figureLast()));
    return new IndicatorPage.Said(one.text(), one.by(), texts.minute(one.at()), about);
  }

  private IndicatorPage.Part part(Standing part, Viewpoint from) {
    Standing.Step last = part.last();
    Year.Known known = last == null ? null : last.toDate();
    return new IndicatorPage.Part(
        part.indicator().fullName(),
        "/indicators/" + part.indicator().id() + "?" + from.query(),
        known == null ? "–" : words.figure(part.indicator(), known.value()));
  }

  private String inherited(Inheritance one, Around around) {
    return texts.get(
        "measures.inherited." + one.way().name(),
        texts.date(one.before()),
        one.units().stream()
            .map(unit -> around.forebears().getOrDefault(unit, ""))
            .sorted()
            .collect(Collectors.joining(", ")),
        texts.get("measures.crossing." + indicator.addition().crossing().name()),
        texts.number(one.figures()));
  }

  private String broken(Breach breach, Around around) {
    return period(breach.period())
        + " · "
        + texts.get(
            "measures.broken." + breach.identity().relation().name(),
            around.wholes().getOrDefault(breach.identity().whole(), ""),
            words.signed(breach.whole()),
            words.signed(breach.sum()));
  }

  private String lead() {
    var parts = new ArrayList<String>();
    parts.add(indicator.unit().symbol());
    parts.add(texts.get("measures.kind." + indicator.kind().name()));
    parts.add(texts.get("measures.frequency." + indicator.frequency().name()));
    if (indicator.source() != null) {
      parts.add(texts.get("measures.source-is", indicator.source()));
    }
    parts.removeIf(String::isBlank);
    return String.join(" · ", parts);
  }

  private List<IndicatorPage.Tile> tiles() {
    var tiles = new ArrayList<IndicatorPage.Tile>();
    Standing.Step last = standing.last();
    Target target = standing.target();
    Standing.Step alone =
        standing.steps().reversed().stream()
            .filter(step -> step.alone() != null)
            .findFirst()
            .orElse(null);
    if (last == null && alone != null) {
      tiles.add(
          new IndicatorPage.Tile(
              words.step(indicator.frequency(), alone.number()),
              words.figure(indicator, Objects.requireNonNull(alone.alone()).value()),
              texts.get("measures.not-all-steps"),
              ""));
    } else if (last == null || last.toDate() == null) {
      tiles.add(tile("measures.tile.figure", "–", texts.get("measures.no-figure-yet"), ""));
    } else {
      tiles.add(
          new IndicatorPage.Tile(
              texts.get(
                  "measures.tile.to-date",
                  words.toDate(indicator.frequency(), last.number()),
                  texts.get("measures.status." + last.toDate().status().name())),
              words.figure(indicator, last.toDate().value()),
              last.growth() == null
                  ? texts.get("measures.no-year-before")
                  : texts.get(
                      "measures.against-year-before",
                      words.change(indicator, last.growth()),
                      words.figure(indicator, last.yearBefore())),
              ""));
    }
    if (target != null) {
      tiles.add(againstPlan(target, last));
      tiles.add(againstPath(last));
      addForecast(tiles, target, last);
    }
    return tiles;
  }

  private IndicatorPage.Tile tile(String label, String figure, String note, String kind) {
    return new IndicatorPage.Tile(texts.get(label), figure, note, kind);
  }

  private IndicatorPage.Tile againstPlan(Target target, Standing.@Nullable Step last) {
    String plan =
        texts.get("measures.plan-is", words.target(indicator, target)) + againstBase(target);
    boolean known = last != null && last.toDate() != null;
    if (!known || target.value().signum() == 0) {
      return tile("measures.tile.plan", "–", plan, "");
    }
    BigDecimal figure = Objects.requireNonNull(Objects.requireNonNull(last).toDate()).value();
    if (indicator.kind().isInPoints()) {
      return tile(
          "measures.tile.plan", words.change(indicator, figure.subtract(target.value())), plan, "");
    }
    BigDecimal share =
        figure.multiply(BigDecimal.valueOf(100)).divide(target.value(), 1, RoundingMode.HALF_UP);
    return tile("measures.tile.plan", words.signed(share) + "%", plan, "");
  }

  /** What the plan asks for against what it starts from; rates are compared in points. */
  private String againstBase(Target target) {
    BigDecimal base = target.base();
    if (base == null || base.signum() <= 0) {
      return "";
    }
    String year = Integer.toString(standing.year() - 1);
    return indicator.kind().isInPoints()
        ? texts.get(
            "measures.plan-base-points",
            words.change(indicator, target.value().subtract(base)),
            year)
        : texts.get(
            "measures.plan-base",
            words.signed(
                target
                    .value()
                    .multiply(BigDecimal.valueOf(100))
                    .divide(base, 1, RoundingMode.HALF_UP)),
            year);
  }

  private IndicatorPage.Tile againstPath(Standing.@Nullable Step last) {
    Verdict verdict = standing.verdict();
    if (verdict == null || verdict.deviation() == null || last == null) {
      return tile("measures.tile.path", "–", trajectoryFrom(), "");
    }
    boolean behind = verdict.deviation().signum() < 0;
    return tile(
        "measures.tile.path",
        words.percent(verdict.deviation()),
        texts.get("measures.expected-is", words.figure(indicator, verdict.expected())),
        behind ? "bad" : "ok");
  }

  private void addForecast(
      List<IndicatorPage.Tile> tiles, Target target, Standing.@Nullable Step last) {
    switch (standing.outlook()) {
      case Outlook.Forecast forecast -> {
        tiles.add(
            tile(
                "measures.tile.forecast",
                words.figure(indicator, forecast.expected()),
                texts.get(
                    "measures.interval-is",
                    words.figure(indicator, forecast.low()),
                    words.figure(indicator, forecast.high())),
                ""));
        int chance =
            forecast.probabilityOf(target.quantity(indicator.unit()), indicator.direction());
        tiles.add(
            tile(
                "measures.tile.chance",
                chance + "%",
                needed(target, last),
                chance < 30 ? "bad" : ""));
      }
      case Outlook.Unknown unknown when unknown.reason() == Outlook.Reason.TOO_FEW_YEARS ->
          tiles.add(
              tile(
                  "measures.tile.forecast",
                  "–",
                  texts.get("measures.too-few-years", Outlook.FEWEST_TRIALS),
                  ""));
      case Outlook.Unknown _ -> {}
      case null -> {}
    }
  }

  /** What each step that is left has to bring. */
  private String needed(Target target, Standing.@Nullable Step last) {
    if (!indicator.isDerivable() || last == null || last.toDate() == null) {
      return "";
    }
    int left = standing.steps().size() - last.number();
    BigDecimal missing = target.value().subtract(last.toDate().value());
    if (left == 0 || missing.signum() <= 0) {
      return texts.get("measures.reached-already");
    }
    BigDecimal each = missing.divide(BigDecimal.valueOf(left), 1, RoundingMode.HALF_UP);
    return texts.get(
        "measures.needed",
        words.signed(each),
        texts.get("measures.each." + indicator.frequency().name()));
  }

  private String trajectoryFrom() {
    Trajectory path = standing.trajectory();
    if (path == null) {
      return texts.get("measures.path.none");
    }
    if (path.fromYears().size() == 1) {
      return texts.get("measures.path.SEASONAL.one", path.fromYears().getFirst().toString());
    }
    return switch (path.way()) {
      case SEASONAL ->
          texts.get(
              "measures.path.SEASONAL",
              path.fromYears().getFirst().toString(),
              path.fromYears().getLast().toString());
      case AGREED -> texts.get("measures.path.AGREED");
      case STRAIGHT -> texts.get("measures.path.STRAIGHT");
    };
  }

  private List<IndicatorPage.Row> rows() {
    return standing.steps().reversed().stream()
        .filter(step -> step.toDate() != null || step.alone() != null || step.expected() != null)
        .map(this::row)
        .toList();
  }

  private IndicatorPage.Row row(Standing.Step step) {
    BigDecimal distance = null;
    Year.Known reached = step.toDate();
    if (reached != null && step.expected() != null && step.expected().signum() != 0) {
      distance =
          reached
              .value()
              .subtract(step.expected())
              .multiply(BigDecimal.valueOf(100))
              .divide(step.expected().abs(), 1, RoundingMode.HALF_UP);
    }
    boolean less = indicator.direction() == Direction.LESS_IS_BETTER;
    boolean behind = distance != null && (less ? distance.signum() > 0 : distance.signum() < 0);
    return new IndicatorPage.Row(
        words.step(indicator.frequency(), step.number()),
        known(step.alone()),
        known(step.toDate()),
        words.figure(indicator, step.yearBefore()),
        words.change(indicator, step.growth()),
        words.change(indicator, step.previous()),
        words.figure(indicator, step.expected()),
        words.percent(distance),
        reached == null ? "" : status(reached),
        behind);
  }

  private String known(Year.@Nullable Known known) {
    return known == null
        ? "–"
        : words.figure(indicator, known.value()) + (known.derived() ? " *" : "");
  }

  private String status(Year.Known known) {
    return texts.get("measures.status." + known.status().name());
  }

  private IndicatorPage.Change change(Vintage vintage) {
    Observation observation = vintage.observation();
    return new IndicatorPage.Change(
        texts.minute(observation.asOf()),
        period(observation.period())
            + ": "
            + words.signed(observation.value())
            + " ("
            + texts.get("measures.status." + observation.status().name())
            + ")",
        observation.source().equals(observation.by())
            ? observation.by()
            : observation.source() + " · " + observation.by(),
        vintage.note());
  }

  /** By its name where it is a step of the year or the year to date, else by its days. */
  private String period(Period period) {
    int year = period.last().getYear();
    for (int step = 1; step <= standing.steps().size(); step++) {
      if (period.equals(indicator.frequency().step(year, step))) {
        return words.step(indicator.frequency(), step);
      }
      if (period.equals(indicator.frequency().toDate(year, step))) {
        return words.toDate(indicator.frequency(), step);
      }
    }
    return texts.date(period.first()) + " – " + texts.date(period.last());
  }

  private IndicatorPage.Promise promise(Target target) {
    Target.Origin origin = target.origin();
    return new IndicatorPage.Promise(
        words.target(indicator, target),
        texts.date(target.setOn()),
        target.legalBasis() + (origin == null ? "" : ", " + origin.address()),
        origin == null ? null : "/plans/" + origin.plan(),
        origin == null ? "" : origin.quote());
  }

  private List<IndicatorPage.Fact> facts(Around around) {
    var facts = new ArrayList<IndicatorPage.Fact>();
    fact(
        facts,
        "measures.fact.supplier",
        around.supplier().isEmpty() ? texts.get("measures.supplier.none") : around.supplier());
    fact(facts, "measures.fact.definition", indicator.definition());
    fact(
        facts,
        "measures.fact.direction",
        texts.get("measures.direction." + indicator.direction().name())
            + (indicator.directionByHand() ? " " + texts.get("measures.by-hand") : ""));
    fact(
        facts,
        "measures.fact.over-months",
        texts.get("measures.months." + indicator.addition().overMonths().name()));
    fact(
        facts,
        "measures.fact.over-units",
        texts.get("measures.units." + indicator.addition().overUnits().name()));
    fact(
        facts,
        "measures.fact.crossing",
        texts.get("measures.crossing." + indicator.addition().crossing().name()));
    Integer base = indicator.baseYear();
    fact(facts, "measures.fact.base-year", base == null ? null : base.toString());
    fact(facts, "measures.fact.code", indicator.code());
    for (IndicatorCode code : around.codes()) {
      facts.add(
          new IndicatorPage.Fact(
              code.system(),
              code.code()
                  + " ("
                  + texts.date(code.from())
                  + " – "
                  + (code.until() == null ? "" : texts.date(code.until()))
                  + ")"));
    }
    return facts;
  }

  private void fact(List<IndicatorPage.Fact> facts, String label, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      facts.add(new IndicatorPage.Fact(texts.get(label), value));
    }
  }

  private List<IndicatorPage.Tried> tried() {
    return standing.outlook() instanceof Outlook.Forecast forecast
        ? forecast.tried().stream()
            .map(tried ->
                new IndicatorPage.Tried(
                    texts.get("measures.method." + tried.method().name()),
                    words.signed(tried.error()) + "%",
                    texts.number(tried.trials()),
                    tried.method() == forecast.method()))
            .toList()
        : List.of();
  }

  /** The inputs of the verdict, one by one. */
  private List<IndicatorPage.Fact> reasons() {
    Verdict verdict = standing.verdict();
    var reasons = new ArrayList<IndicatorPage.Fact>();
    if (verdict != null) {
      fact(reasons, "measures.input.reason", ScorecardBuilder.why(texts, verdict));
      fact(reasons, "measures.input.figure", words.figure(indicator, verdict.figure()));
      fact(reasons, "measures.input.expected", words.figure(indicator, verdict.expected()));
      fact(reasons, "measures.input.deviation", words.percent(verdict.deviation()));
      fact(reasons, "measures.input.path", trajectoryFrom());
    }
    return reasons;
  }

  private List<IndicatorPage.Choice> choices() {
    int next = Math.min(standing.lastStep() + 1, standing.steps().size());
    return standing.steps().stream()
        .map(step ->
            new IndicatorPage.Choice(
                step.number(),
                words.step(indicator.frequency(), step.number()),
                step.number() == next))
        .toList();
  }
}

package vn.haidang.measures.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.haidang.kernel.series.Outlook;
import vn.haidang.kernel.series.Verdict;
import vn.haidang.measures.Indicator;
import vn.haidang.measures.IndicatorCode;
import vn.haidang.measures.Standing;
import vn.haidang.platform.Texts;

/** What an indicator is, why it is rated so and how it was forecast, line by line. */
final class IndicatorFacts {

  private final Texts texts;
  private final Words words;
  private final Standing standing;
  private final Indicator indicator;

  IndicatorFacts(Texts texts, Standing standing) {
    this.texts = texts;
    this.words = new Words(texts);
    this.standing = standing;
    this.indicator = standing.indicator();
  }

  /** What the catalogue says of it. */
  List<IndicatorPage.Fact> ofCatalogue(IndicatorSurroundings.Around around) {
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

  /** The methods of the forecast with their past errors. */
  List<IndicatorPage.Tried> tried() {
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

  /** As the rule takes it: in percent of the path; in points first where figures are rates. */
  private String deviation(Verdict verdict) {
    String share = words.percent(verdict.deviation());
    return verdict.deviation() == null || !indicator.kind().isCountedOff()
        ? share
        : texts.get(
            "measures.input.in-points",
            words.offPath(indicator, verdict.figure(), verdict.expected()),
            share);
  }

  /** The inputs of the verdict, one by one. */
  List<IndicatorPage.Fact> reasons() {
    Verdict verdict = standing.verdict();
    var reasons = new ArrayList<IndicatorPage.Fact>();
    if (verdict != null) {
      fact(reasons, "measures.input.reason", ScorecardBuilder.why(texts, verdict));
      fact(reasons, "measures.input.figure", words.figure(indicator, verdict.figure()));
      fact(reasons, "measures.input.expected", words.figure(indicator, verdict.expected()));
      fact(reasons, "measures.input.deviation", deviation(verdict));
      fact(reasons, "measures.input.path", words.path(standing.trajectory()));
    }
    return reasons;
  }
}

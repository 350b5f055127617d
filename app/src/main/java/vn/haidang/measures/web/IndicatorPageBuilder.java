package vn.haidang.measures.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.haidang.kernel.series.Outlook;
import vn.haidang.kernel.series.Verdict;
import vn.haidang.measures.Breach;
import vn.haidang.measures.Explanation;
import vn.haidang.measures.Indicator;
import vn.haidang.measures.Inheritance;
import vn.haidang.measures.Standing;
import vn.haidang.measures.Target;
import vn.haidang.measures.Vintage;
import vn.haidang.measures.Year;
import vn.haidang.platform.Texts;

/** Puts one standing into tiles, a chart, a table and facts. */
final class IndicatorPageBuilder {

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

  IndicatorPage build(
      List<Target> targets,
      List<Vintage> history,
      IndicatorSurroundings.Around around,
      Viewpoint from,
      String wantedChart) {
    IndicatorCharts charts = new IndicatorCharts(words, standing);
    String chart = charts.chosen(wantedChart);
    ScorecardBuilder.Moment moment = from.moment();
    IndicatorSteps steps = new IndicatorSteps(texts, standing);
    IndicatorFacts facts = new IndicatorFacts(texts, standing);
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
        new IndicatorTiles(texts, standing).all(),
        charts.wide(),
        charts.narrow(),
        chart,
        charts.bars(chart),
        chart.equals("years") ? charts.years() : List.of(),
        forecast,
        words.path(standing.trajectory()),
        standing.inherited().stream().map(one -> inherited(one, around)).toList(),
        steps.rows(),
        history.stream().map(steps::change).toList(),
        targets.stream().map(this::promise).toList(),
        facts.ofCatalogue(around),
        facts.tried(),
        facts.reasons(),
        around.said().stream().map(this::said).toList(),
        around.parts().stream().map(part -> part(part, from)).toList(),
        around.broken().stream().map(breach -> broken(breach, around)).toList(),
        steps.choices(),
        indicator.isDerivable(),
        around.mayEnter(),
        around.boundaries() == null ? null : texts.date(around.boundaries()));
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

  private String inherited(Inheritance one, IndicatorSurroundings.Around around) {
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

  private String broken(Breach breach, IndicatorSurroundings.Around around) {
    return words.period(indicator.frequency(), breach.period())
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

  private IndicatorPage.Promise promise(Target target) {
    Target.Origin origin = target.origin();
    return new IndicatorPage.Promise(
        words.target(indicator, target),
        texts.date(target.setOn()),
        target.legalBasis() + (origin == null ? "" : ", " + origin.address()),
        origin == null ? null : "/plans/" + origin.plan(),
        origin == null ? "" : origin.quote());
  }
}

package vn.haidang.measures.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.haidang.kernel.series.Rating;
import vn.haidang.kernel.series.Verdict;
import vn.haidang.measures.Indicator;
import vn.haidang.measures.IndicatorId;
import vn.haidang.measures.Standing;
import vn.haidang.measures.Target;
import vn.haidang.measures.WaitingPlans;
import vn.haidang.platform.Texts;

/** Puts standings into words and small pictures. */
final class ScorecardBuilder {

  private final Texts texts;
  private final Words words;
  private final Viewpoint from;
  private final Map<IndicatorId, String> suppliers;

  /** {@code suppliers}: names of the units that deliver the indicators, where one is named. */
  ScorecardBuilder(Texts texts, Viewpoint from, Map<IndicatorId, String> suppliers) {
    this.texts = texts;
    this.from = from;
    this.suppliers = Map.copyOf(suppliers);
    this.words = new Words(texts);
  }

  Scorecard build(
      List<Standing> standings,
      List<Scorecard.Choice> units,
      List<WaitingPlans.Waiting> waiting,
      List<WaitingPlans.Opening> opening,
      List<String> offered,
      String rating) {
    Moment moment = from.moment();
    Map<Rating, Integer> counts = new EnumMap<>(Rating.class);
    Map<String, List<Scorecard.Row>> groups = new LinkedHashMap<>();
    for (Standing standing : standings) {
      Verdict verdict = standing.verdict();
      if (verdict != null) {
        counts.merge(verdict.rating(), 1, Integer::sum);
        if (rating.isEmpty() || verdict.rating().name().equals(rating)) {
          String topic =
              Objects.requireNonNullElse(
                  standing.indicator().topic(), texts.get("measures.topic.none"));
          groups.computeIfAbsent(topic, key -> new ArrayList<>()).add(row(standing, verdict));
        }
      }
    }
    return new Scorecard(
        from.year(),
        from.years(),
        from.unitName(),
        units,
        waiting,
        opening.stream().map(this::opening).toList(),
        offered,
        moment.isPast() ? moment.day().toString() : "",
        moment.isPast(),
        texts.date(moment.day()),
        groups.entrySet().stream()
            .map(group -> new Scorecard.Group(group.getKey(), group.getValue()))
            .toList(),
        counts,
        rating,
        from.query());
  }

  private Scorecard.Opening opening(WaitingPlans.Opening plan) {
    Instant since = plan.since();
    return new Scorecard.Opening(
        plan.name(),
        since == null ? "" : texts.minute(since),
        "/indicators?year=" + plan.year() + "&unit=" + plan.unit());
  }

  private Scorecard.Row row(Standing standing, Verdict verdict) {
    Indicator indicator = standing.indicator();
    Target target = Objects.requireNonNull(standing.target());
    Standing.Step last = standing.last();
    BigDecimal figure = last == null || last.toDate() == null ? null : last.toDate().value();
    String note =
        last == null
            ? texts.get("measures.no-figure-yet")
            : words.toDate(indicator.frequency(), last.number())
                + ofPlan(indicator, target, figure);
    return new Scorecard.Row(
        indicator.id().toString(),
        Words.number(indicator),
        indicator.fullName(),
        measuredAndDelivered(indicator),
        words.figure(indicator, target.base()),
        words.target(indicator, target),
        words.figure(indicator, figure),
        note,
        Spark.of(standing),
        texts.get("measures.rating." + verdict.rating().name()),
        Words.rag(verdict.rating()),
        last != null && last.number() == indicator.frequency().stepsPerYear(),
        why(texts, verdict),
        "/indicators/" + indicator.id() + "?" + from.query());
  }

  /** "Tỷ đồng · Cục Thuế". */
  private String measuredAndDelivered(Indicator indicator) {
    String name = suppliers.getOrDefault(indicator.id(), "");
    return indicator.unit().symbol() + (name.isEmpty() ? "" : " · " + name);
  }

  private String ofPlan(Indicator indicator, Target target, @Nullable BigDecimal figure) {
    String share = words.shareOfPlan(indicator, target, figure);
    return share.isEmpty() ? "" : " · " + texts.get("measures.of-plan", share);
  }

  static String why(Texts texts, Verdict verdict) {
    return texts.get(
        "measures.reason." + verdict.reason().name(),
        new Words(texts).percent(verdict.deviation()));
  }

  /** As whose knowledge a page is drawn. */
  record Moment(LocalDate day, boolean isPast) {

    String more() {
      return isPast ? "&asOf=" + day : "";
    }
  }

  /** Whether it is among those of a rating; of an empty one everything is. */
  static boolean isRated(Standing standing, String rating) {
    Verdict verdict = standing.verdict();
    return rating.isEmpty() || (verdict != null && verdict.rating().name().equals(rating));
  }
}

package vn.haidang.measures;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.haidang.kernel.legaltext.Target.Comparator;
import vn.haidang.kernel.time.Period;
import vn.haidang.organisation.NewUnit;
import vn.haidang.organisation.UnitBook;
import vn.haidang.organisation.UnitId;
import vn.haidang.organisation.UnitKind;
import vn.haidang.organisation.UnitLevel;
import vn.haidang.testing.PageWorld;

/** Exports of a city with four years of months behind them, a target and a year under way. */
public final class MeasuresWorld implements PageWorld {

  @Override
  public Map<String, String> fill(ApplicationContext context) {
    IndicatorStore indicators = context.getBean(IndicatorStore.class);
    return Map.of(
        "indicator",
        indicators
            .findByCode("HP.KTXH.08")
            .map(Indicator::id)
            .orElseGet(() -> fill(context, indicators))
            .toString(),
        "table",
        "years",
        "format",
        "csv",
        "layout",
        String.valueOf(layout(context)));
  }

  /** A way of reading a foreign sheet that is kept; the same however often it is asked for. */
  private static long layout(ApplicationContext context) {
    Mappings mappings = context.getBean(Mappings.class);
    String name = "Biểu thử";
    Optional<Long> kept =
        mappings.listAll().stream()
            .filter(mapping -> mapping.name().equals(name))
            .map(Mapping::id)
            .findFirst();
    return kept.orElseGet(() ->
        mappings
            .put(
                name,
                new Layout(
                    "Biểu 1",
                    1,
                    2,
                    3,
                    0,
                    Layout.RowsAre.INDICATORS,
                    List.of(1),
                    0,
                    null,
                    null,
                    List.of(
                        new Layout.ValueColumn(
                            2,
                            Layout.When.THIS,
                            "",
                            FigureStatus.ESTIMATE,
                            BigDecimal.ONE,
                            null,
                            null))),
                -1,
                "lan")
            .orElseThrow());
  }

  /** The city, entered where the test has no units yet. */
  static UnitId city(ApplicationContext context) {
    return context
        .getBean(HomeUnit.class)
        .in(2018)
        .orElseGet(() ->
            context
                .getBean(UnitBook.class)
                .enter(
                    NewUnit.of(
                        "Thành phố Hải Phòng",
                        UnitKind.CENTRAL_CITY,
                        UnitLevel.PROVINCE,
                        null,
                        LocalDate.of(2018, 1, 1))));
  }

  /** Another district of the city. */
  static UnitId district(ApplicationContext context, String name) {
    return context
        .getBean(UnitBook.class)
        .enter(
            NewUnit.of(
                name,
                UnitKind.RURAL_DISTRICT,
                UnitLevel.DISTRICT,
                city(context),
                LocalDate.of(2018, 1, 1)));
  }

  /**
   * An indicator with a target of at least so much in 2018.
   *
   * @param figure the year to date as it was known in September; null: nothing was
   */
  static void promise(
      ApplicationContext context, NewIndicator made, String target, @Nullable String figure) {
    UnitId city = city(context);
    IndicatorId indicator = context.getBean(Catalogue.class).add(made);
    context
        .getBean(Targets.class)
        .set(
            new TargetWish(
                indicator,
                city,
                2018,
                Comparator.AT_LEAST,
                new BigDecimal(target),
                null,
                null,
                false,
                "08/KH-UBND",
                LocalDate.of(2018, 1, 10),
                null),
            "lan");
    if (figure != null) {
      context
          .getBean(Deliveries.class)
          .bring(
              Delivery.of(Instant.parse("2018-09-25T00:00:00Z"), "thử", "lan").asConfirmed(),
              sink ->
                  sink.add(
                      1,
                      indicator,
                      city.value(),
                      Frequency.MONTH.toDate(2018, 9),
                      new BigDecimal(figure),
                      FigureStatus.ESTIMATE,
                      null));
    }
  }

  private static IndicatorId fill(ApplicationContext context, IndicatorStore indicators) {
    UnitId city = city(context);
    IndicatorId exports =
        indicators.add(
            NewIndicator.of("HP.KTXH.08", "Kim ngạch xuất khẩu", "triệu USD", 1, Kind.FLOW)
                .within(new Limits(null, null, new BigDecimal("40")))
                .in("I. Chỉ tiêu kinh tế", new BigDecimal("8"))
                .defined("Tổng trị giá hàng hóa xuất khẩu, giá FOB", "Cục Hải quan", null));
    context
        .getBean(TargetStore.class)
        .add(
            new Target(
                0,
                exports,
                city,
                2018,
                Comparator.RANGE,
                new BigDecimal("7693.7"),
                new BigDecimal("7756.8"),
                new BigDecimal("6306.3"),
                false,
                List.of(),
                null,
                "08/KH-UBND",
                LocalDate.of(2018, 1, 10),
                null),
            Instant.parse("2018-01-10T01:00:00Z"),
            "vanphong");
    context
        .getBean(Deliveries.class)
        .bring(
            Delivery.of(Instant.parse("2018-09-20T07:32:00Z"), "Báo cáo tháng 9", "vanphong"),
            sink -> {
              int line = 0;
              for (int month = 0; month < 4 * 12 + 9; month++) {
                sink.add(
                    ++line,
                    exports,
                    city.value(),
                    Period.ofMonth(2014 + month / 12, 1 + month % 12),
                    BigDecimal.valueOf(2900 + 40L * month + 90L * (month % 12 % 5), 1),
                    FigureStatus.ESTIMATE,
                    null);
              }
            });
    return exports;
  }

  /** What takes deliveries in, over a bare database; in tiny portions, so that borders are met. */
  static Arrivals arrivals(JdbcClient database, DataSource connections) {
    var copies = new CopyStore(connections);
    return new Arrivals(
        new ImportStore(database, copies),
        new CorrectionStore(database, copies),
        new AreaStore(database),
        new IndicatorStore(database),
        Clock.fixed(Instant.parse("2018-01-15T01:00:00Z"), ZoneOffset.UTC),
        new Arrival.Portion(7, 5));
  }
}

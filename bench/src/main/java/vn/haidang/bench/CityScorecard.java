package vn.haidang.bench;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import vn.haidang.kernel.legaltext.Target.Comparator;
import vn.haidang.kernel.time.Period;
import vn.haidang.measures.Deliveries;
import vn.haidang.measures.Delivery;
import vn.haidang.measures.FigureStatus;
import vn.haidang.measures.IndicatorId;
import vn.haidang.measures.TargetWish;
import vn.haidang.measures.Targets;
import vn.haidang.organisation.UnitId;

/**
 * The scorecard of a city in the middle of a year: eighteen targets, each with eight years of the
 * city's own monthly figures behind it, rated and forecast; over HTTP, as an official opens it.
 */
final class CityScorecard {

  /** As many as the appendix of the reference plan has. */
  private static final int LINES = 18;

  /** Milliseconds. */
  private static final double LIMIT = 50;

  private static final int CITY = 10;
  private static final int YEARS = 8;

  /** Calls for another day, so that the program runs as it does in the middle of a working day. */
  private static final int WARM_UP = 200;

  private static final LocalDate SEEN = LocalDate.of(BoardRounds.YEAR, 7, 20);
  private static final Pattern LINE = Pattern.compile("href=\"/indicators/\\d+\\?");

  private CityScorecard() {}

  /** The page, asked for by somebody who has just signed in, on a program that is at work. */
  static BoardRounds.Asked of(FiguresServer server, List<IndicatorId> indicators) {
    return new BoardRounds.Asked(
        "scorecard page",
        LINES,
        LIMIT,
        () -> prepare(server, indicators),
        () ->
            LINE.matcher(server.browser().open(page(SEEN)))
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList());
  }

  /** Brings in what the page shows unless it is there, signs in, and warms up. */
  private static void prepare(FiguresServer server, List<IndicatorId> indicators) {
    List<IndicatorId> own = indicators.subList(0, LINES);
    Targets targets = server.get(Targets.class);
    if (targets.list(own.getLast(), new UnitId(CITY), BoardRounds.YEAR).isEmpty()) {
      for (int year = BoardRounds.YEAR - YEARS; year < BoardRounds.YEAR; year++) {
        bring(server, own, year, 12, LocalDate.of(year + 1, 1, 20));
      }
      bring(server, own, BoardRounds.YEAR, 6, SEEN);
      own.forEach(indicator -> targets.set(wish(indicator), "bench"));
    }
    for (int call = 0; call < WARM_UP; call++) {
      server.browser().open(page(SEEN.minusDays(30)));
    }
  }

  private static String page(LocalDate known) {
    return "/indicators?unit=" + CITY + "&year=" + BoardRounds.YEAR + "&asOf=" + known;
  }

  private static TargetWish wish(IndicatorId indicator) {
    BigDecimal year = figure(indicator, BoardRounds.YEAR - 1, 6).multiply(BigDecimal.valueOf(13));
    return new TargetWish(
        indicator,
        new UnitId(CITY),
        BoardRounds.YEAR,
        Comparator.AT_LEAST,
        year,
        null,
        null,
        false,
        "Nghị quyết đo",
        LocalDate.of(BoardRounds.YEAR, 1, 10),
        null);
  }

  private static void bring(
      FiguresServer server, List<IndicatorId> own, int year, int months, LocalDate known) {
    Instant at =
        LocalDateTime.of(known, LocalTime.of(8, 0))
            .atZone(ZoneId.of("Asia/Ho_Chi_Minh"))
            .toInstant();
    server
        .get(Deliveries.class)
        .bring(
            Delivery.of(at, "bench W3", "bench"),
            sink -> {
              int line = 0;
              for (IndicatorId indicator : own) {
                for (int month = 1; month <= months; month++) {
                  sink.add(
                      ++line,
                      indicator,
                      CITY,
                      Period.ofMonth(year, month),
                      figure(indicator, year, month),
                      FigureStatus.ESTIMATE,
                      null);
                }
              }
            });
  }

  /** Grows by six percent a year, dips at Tết and wavers a little. */
  private static BigDecimal figure(IndicatorId indicator, int year, int month) {
    double season = month == 2 ? 0.7 : 1 + month / 40.0;
    double waver = 1 + ((indicator.value() * 31 + year * 7 + month * 13) % 11 - 5) / 100.0;
    return BigDecimal.valueOf(Math.round(10_000 * season * waver * Math.pow(1.06, year - 2010)), 1);
  }
}

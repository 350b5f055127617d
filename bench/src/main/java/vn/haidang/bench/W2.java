package vn.haidang.bench;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import vn.haidang.kernel.time.Period;
import vn.haidang.measures.Batch;
import vn.haidang.measures.Boards;
import vn.haidang.measures.Deliveries;
import vn.haidang.measures.Delivery;
import vn.haidang.measures.FigureRows;
import vn.haidang.measures.FigureStatus;
import vn.haidang.measures.IndicatorId;
import vn.haidang.measures.Total;

/**
 * W2: a year of the nation comes in, beside a bare COPY of the same rows into a table with the same
 * key on the same server, turn and turn about. Ours counts when the sum of the nation shows it.
 */
final class W2 implements Workload {

  private static final int FIRST_YEAR = 2020;

  @Override
  public String id() {
    return "W2";
  }

  @Override
  public String title() {
    return "bring in a year of 10 indicators from 11,000 communes until the boards show it, beside a bare COPY";
  }

  @Override
  public List<Figure> run(Effort effort) {
    int rounds = effort == Effort.FULL ? 5 : 1;
    int communes = effort == Effort.FULL ? Nation.COMMUNES : 500;
    double[] bare = new double[rounds];
    double[] ours = new double[rounds];
    double[] bareCpu = new double[rounds];
    double[] oursCpu = new double[rounds];
    long rows = 0;
    try (FiguresServer server = new FiguresServer()) {
      List<IndicatorId> indicators = server.indicators(10);
      for (int round = 0; round < rounds; round++) {
        int year = freeYear(server, indicators);
        FigureRows figures = Nation.year(indicators, year, communes);
        double[] copied = copy(server, figures);
        bare[round] = copied[0];
        bareCpu[round] = copied[1];
        double between = Processor.milliseconds();
        long start = System.nanoTime();
        Batch batch =
            server
                .get(Deliveries.class)
                .bring(Delivery.of(Instant.now(), "bench W2", "bench"), figures);
        List<Total> shown =
            server
                .get(Boards.class)
                .listTotals(
                    List.of(indicators.getFirst()), List.of(2), List.of(Period.ofMonth(year, 12)));
        ours[round] = millis(start);
        oursCpu[round] = Processor.milliseconds() - between;
        rows = batch.rows();
        check(shown, figures, indicators.getFirst(), Period.ofMonth(year, 12));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the bare COPY failed", e);
    }
    Figure limit = new Figure("limitCopy", "ms", bare, Figure.median(bareCpu), rate(rows, bare));
    Figure mine = new Figure("bringVisible", "ms", ours, Figure.median(oursCpu), rate(rows, ours));
    return List.of(
        limit,
        mine.with(
            mine.note()
                + String.format(
                    Locale.ROOT, ", %.2f x the bare COPY", mine.median() / limit.median())));
  }

  /** The first without figures: bringing the same again is another question. */
  private static int freeYear(FiguresServer server, List<IndicatorId> indicators) {
    int year = FIRST_YEAR;
    while (!server
        .get(Boards.class)
        .listTotals(indicators.subList(0, 1), List.of(2), List.of(Period.ofMonth(year, 12)))
        .isEmpty()) {
      year++;
    }
    return year;
  }

  private static String rate(long rows, double[] times) {
    return String.format(
        Locale.ROOT, "%,d rows, %,.0f rows/s", rows, rows / Figure.median(times) * 1000);
  }

  /** The sum on the board against one made here. */
  private static void check(
      List<Total> shown, FigureRows figures, IndicatorId indicator, Period month) {
    BigDecimal[] sum = {BigDecimal.ZERO};
    figures.writeTo((line, of, unit, period, value, status, base) -> {
      if (of.equals(indicator) && period.equals(month)) {
        sum[0] = sum[0].add(value);
      }
    });
    if (shown.size() != 1 || shown.getFirst().value().compareTo(sum[0]) != 0) {
      throw new IllegalStateException("the board shows " + shown + " and should show " + sum[0]);
    }
  }

  private static double[] copy(FiguresServer server, FigureRows figures) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                server.address().url(), server.address().user(), server.address().password());
        Statement statement = connection.createStatement()) {
      statement.execute("create schema if not exists bench");
      statement.execute("drop table if exists bench.plain");
      statement.execute(
          "create table bench.plain (indicator int, last date, first date, unit int, status smallint, value numeric,"
              + " primary key (indicator, last, first, unit))");
      double spent = Processor.milliseconds();
      long start = System.nanoTime();
      CopyIn copy =
          connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy bench.plain from stdin");
      Lines lines = new Lines(copy);
      figures.writeTo(lines);
      lines.flush();
      copy.endCopy();
      double taken = millis(start);
      double cpu = Processor.milliseconds() - spent;
      try (ResultSet count = statement.executeQuery("select count(*) from bench.plain")) {
        count.next();
      }
      statement.execute("drop table bench.plain");
      return new double[] {taken, cpu};
    }
  }

  private static double millis(long start) {
    return (System.nanoTime() - start) / 1e6;
  }

  /** The same rows as text for the bare COPY. */
  private static final class Lines implements FigureRows.Sink {
    private final CopyIn copy;
    private final StringBuilder text = new StringBuilder();

    Lines(CopyIn copy) {
      this.copy = copy;
    }

    @Override
    public void add(
        int line,
        IndicatorId indicator,
        int unit,
        Period period,
        BigDecimal value,
        FigureStatus status,
        @Nullable Integer baseYear) {
      text.append(indicator.value()).append('\t').append(period.last()).append('\t');
      text.append(period.first()).append('\t').append(unit).append("\t1\t");
      text.append(value.toPlainString()).append('\n');
      if (text.length() > 1 << 16) {
        flush();
      }
    }

    void flush() {
      byte[] bytes = text.toString().getBytes(StandardCharsets.US_ASCII);
      try {
        copy.writeToCopy(bytes, 0, bytes.length);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
      text.setLength(0);
    }
  }
}

package vn.haidang.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import vn.haidang.kernel.time.Period;
import vn.haidang.measures.Batch;
import vn.haidang.measures.Boards;
import vn.haidang.measures.Deliveries;
import vn.haidang.measures.Delivery;
import vn.haidang.measures.IndicatorId;

/**
 * The boards of W3 and W4 over 105.6 million figures (100 indicators, 8 years of months, 11,000
 * communes): first call after the start of program and database, and repeated ones, apart.
 */
final class BoardRounds {

  static final int YEAR = 2019;

  private BoardRounds() {}

  /**
   * One question to the boards.
   *
   * @param ready done just before the first call and not timed, so that no other question profits
   */
  record Asked(
      String name, int rowsExpected, double limit, Runnable ready, Supplier<List<?>> question) {

    Asked(String name, int rowsExpected, double limit, Supplier<List<?>> question) {
      this(name, rowsExpected, limit, () -> {}, question);
    }
  }

  /** Asks each question in every round on a server started anew. */
  static List<Figure> of(Workload.Effort effort, int communes, Board board) {
    boolean full = effort == Workload.Effort.FULL;
    int rounds = full ? 5 : 1;
    List<List<double[]>> times = new ArrayList<>();
    List<Asked> last = List.of();
    for (int round = 0; round < rounds; round++) {
      try (FiguresServer server = new FiguresServer()) {
        List<IndicatorId> indicators = server.indicators(full ? 100 : 20);
        fill(server, indicators, communes, full ? 8 : 1);
        last = board.questions(server, indicators);
        for (int i = 0; i < last.size(); i++) {
          if (times.size() <= i) {
            times.add(new ArrayList<>());
          }
          times.get(i).add(ask(last.get(i)));
        }
      }
    }
    List<Figure> figures = new ArrayList<>();
    for (int i = 0; i < last.size(); i++) {
      Asked asked = last.get(i);
      String bar =
          String.format(Locale.ROOT, "bar %.0f ms, %d rows", asked.limit(), asked.rowsExpected());
      figures.add(new Figure(asked.name() + " first", "ms", column(times.get(i), 0), 0, bar));
      figures.add(
          new Figure(
              asked.name() + " again",
              "ms",
              column(times.get(i), 1),
              Figure.median(column(times.get(i), 2)),
              ""));
    }
    return figures;
  }

  /** What a workload asks. */
  interface Board {
    List<Asked> questions(FiguresServer server, List<IndicatorId> indicators);
  }

  private static double[] ask(Asked asked) {
    asked.ready().run();
    double first = once(asked);
    double[] again = new double[9];
    double before = Processor.milliseconds();
    for (int i = 0; i < again.length; i++) {
      again[i] = once(asked);
    }
    double cpu = (Processor.milliseconds() - before) / again.length;
    return new double[] {first, Figure.median(again), cpu};
  }

  private static double once(Asked asked) {
    long start = System.nanoTime();
    int rows = asked.question().get().size();
    double taken = (System.nanoTime() - start) / 1e6;
    if (rows != asked.rowsExpected()) {
      throw new IllegalStateException(asked.name() + ": " + rows + " rows");
    }
    return taken;
  }

  private static double[] column(List<double[]> rounds, int column) {
    return rounds.stream().mapToDouble(round -> round[column]).toArray();
  }

  /** Years up to {@link #YEAR}, each brought in as one delivery if it is not there. */
  private static void fill(
      FiguresServer server, List<IndicatorId> indicators, int communes, int years) {
    for (int year = YEAR - years + 1; year <= YEAR; year++) {
      boolean there =
          !server
              .get(Boards.class)
              .listTotals(
                  List.of(indicators.getLast()), List.of(2), List.of(Period.ofMonth(year, 12)))
              .isEmpty();
      if (!there) {
        long start = System.nanoTime();
        Batch batch =
            server
                .get(Deliveries.class)
                .bring(
                    Delivery.of(Instant.now(), "bench", "bench"),
                    Nation.year(indicators, year, communes));
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
            Locale.ROOT,
            "brought in %d: %,d figures in %.1f s, %,.0f a second%n",
            year,
            batch.rows(),
            seconds,
            batch.rows() / seconds);
      }
    }
  }
}

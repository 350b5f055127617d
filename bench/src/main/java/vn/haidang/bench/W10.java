package vn.haidang.bench;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.haidang.commitments.CommitmentId;
import vn.haidang.commitments.Commitments;
import vn.haidang.commitments.Step;
import vn.haidang.organisation.UnitBook;
import vn.haidang.organisation.UnitId;
import vn.haidang.organisation.Units;
import vn.haidang.platform.RefusedException;

/**
 * W10: progress with a note, written with history and audit, durable; at the module, without HTTP.
 * Then two hundred officers on twenty tasks at once: nobody's word is lost.
 */
final class W10 implements Workload {

  private static final int OFFICERS = 10;

  @Override
  public String id() {
    return "W10";
  }

  @Override
  public String title() {
    return "progress reports with note, history and audit by ten officers at once; lost updates among two hundred";
  }

  @Override
  public List<Figure> run(Effort effort) {
    boolean full = effort == Effort.FULL;
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
    try (var program = new ProgramUnderLoad(full ? "commitments" : "commitments-quick");
        ExecutorService officers = Executors.newFixedThreadPool(OFFICERS)) {
      UnitId unit =
          MillionCommitments.unit(
              program.part(Units.class), program.part(UnitBook.class), today.minusYears(1));
      JdbcClient database = program.database();
      MillionCommitments.load(database, full ? 1_000_000 : 50_000, today);
      List<CommitmentId> tasks = tasks(database);
      Commitments commitments = program.part(Commitments.class);
      int rounds = full ? 6 : 2;
      List<double[]> measured = new ArrayList<>();
      double before = Processor.milliseconds();
      for (int round = 0; round < rounds; round++) {
        measured.add(round(commitments, unit, tasks, officers, full ? 300 : 30));
      }
      double cpu =
          (Processor.milliseconds() - before) / (rounds * OFFICERS * (full ? 300.0 : 30.0));
      measured.removeFirst();
      double[] perSecond = measured.stream().mapToDouble(m -> m[0]).toArray();
      double[] p95 = measured.stream().mapToDouble(m -> m[1]).toArray();
      return List.of(
          new Figure("reportsASecond", "/s", perSecond, 0, "ten officers, 1 update = 1 commit"),
          new Figure("oneReportP95", "ms", p95, cpu, ""),
          lost(commitments, unit, tasks.subList(0, 20), database));
    }
  }

  private static List<CommitmentId> tasks(JdbcClient database) {
    return database
        .sql(
            "select id from commitments.commitment where owner_unit = 1 and state = 'IN_PROGRESS' order by id limit 2000")
        .query((row, number) -> new CommitmentId(row.getLong(1)))
        .list();
  }

  private static double[] round(
      Commitments commitments,
      UnitId unit,
      List<CommitmentId> tasks,
      ExecutorService officers,
      int each) {
    List<Callable<double[]>> work = new ArrayList<>();
    for (int officer = 0; officer < OFFICERS; officer++) {
      int number = officer;
      work.add(() -> {
        double[] times = new double[each];
        var by = MillionCommitments.officer(unit, number);
        for (int i = 0; i < each; i++) {
          CommitmentId id = tasks.get((i * OFFICERS + number) % tasks.size());
          long start = System.nanoTime();
          int version = commitments.get(id).version();
          commitments.carryOut(id, version, Step.report(i % 100, "Đã làm thêm một phần việc"), by);
          times[i] = (System.nanoTime() - start) / 1e6;
        }
        return times;
      });
    }
    long start = System.nanoTime();
    double[] all = all(officers, work);
    double seconds = (System.nanoTime() - start) / 1e9;
    Arrays.sort(all);
    return new double[] {all.length / seconds, all[(int) (all.length * 0.95)]};
  }

  private static double[] all(ExecutorService officers, List<Callable<double[]>> work) {
    try {
      List<Double> times = new ArrayList<>();
      for (var done : officers.invokeAll(work)) {
        Arrays.stream(done.get()).forEach(times::add);
      }
      return times.stream().mapToDouble(Double::doubleValue).toArray();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a report failed", e);
    }
  }

  /** Each of two hundred reports the same tasks until it is taken: all must be in the history. */
  private static Figure lost(
      Commitments commitments, UnitId unit, List<CommitmentId> tasks, JdbcClient database) {
    long before = events(database);
    AtomicInteger told = new AtomicInteger();
    long start = System.nanoTime();
    try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int officer = 0; officer < 200; officer++) {
        int number = officer;
        crowd.execute(
            () -> insist(commitments, unit, tasks.get(number % tasks.size()), number, told));
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    long kept = events(database) - before;
    if (kept != 200) {
      throw new IllegalStateException("of 200 reports " + kept + " are in the history");
    }
    String note =
        String.format(
            Locale.ROOT,
            "200 officers on 20 tasks: 200 kept, %d times told to look again",
            told.get());
    return new Figure("twoHundredAtOnce", "s", new double[] {seconds}, 0, note);
  }

  private static void insist(
      Commitments commitments, UnitId unit, CommitmentId id, int number, AtomicInteger told) {
    while (true) {
      try {
        int version = commitments.get(id).version();
        commitments.carryOut(
            id,
            version,
            Step.report(number % 100, "lần " + number),
            MillionCommitments.officer(unit, number));
        return;
      } catch (RefusedException e) {
        told.incrementAndGet();
      }
    }
  }

  private static long events(JdbcClient database) {
    return database.sql("select count(*) from commitments.event").query(Long.class).single();
  }
}

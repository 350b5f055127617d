package vn.haidang.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * W14: the reader screen, from the request to the last byte on the same machine: the whole page,
 * and the part of it that moves with the cursor.
 */
final class W14 implements Workload {

  private static final double BAR = 50;

  @Override
  public String id() {
    return "W14";
  }

  @Override
  public String title() {
    return "the reader screen of a plan over HTTP: page, review, one step with the cursor; server time";
  }

  @Override
  public List<Figure> run(Effort effort) {
    boolean full = effort == Effort.FULL;
    PlanText plan = PlanText.find();
    try (var program = new ProgramUnderLoad();
        var browser = SignedInBrowser.at(program, List.of(plan.file()))) {
      String reader = "/plans/" + planOf(program.database(), plan.name());
      String duty = reader + "?at=" + duty(program.database(), reader);
      for (int i = 0; i < (full ? 300 : 30); i++) {
        browser.bytes(reader);
        browser.bytes(reader + "/review");
        browser.bytesOfPart(duty);
      }
      List<Figure> figures =
          new Timed()
              .call("signInPage", () -> browser.bytes("/account"))
              .call("reader", () -> browser.bytes(reader))
              .call("readerUncompressed", () -> browser.open(reader))
              .call("review", () -> browser.bytes(reader + "/review"))
              .call("stepWithTheCursor", () -> browser.bytesOfPart(duty))
              .call("tabOfTargets", () -> browser.bytesOfPart(reader + "?tab=targets"))
              .run(full ? 7 : 2, full ? 40 : 10);
      return noted(figures, browser, reader);
    }
  }

  private static List<Figure> noted(List<Figure> figures, SignedInBrowser browser, String reader) {
    var noted = new ArrayList<Figure>();
    for (Figure figure : figures) {
      String size =
          figure.name().equals("reader")
              ? String.format(Locale.ROOT, ", %d kB on the wire", browser.bytes(reader) / 1000)
              : "";
      noted.add(
          figure.name().equals("signInPage")
              ? figure.with("a small page, for comparison")
              : figure.with(String.format(Locale.ROOT, "bar %.0f ms%s", BAR, size)));
    }
    return noted;
  }

  private static long planOf(JdbcClient database, String file) {
    return database
        .sql("select plan_id from plan.edition where file_name = :file")
        .param("file", file)
        .query(Long.class)
        .single();
  }

  /** A paragraph in the middle of the document. */
  private static String duty(JdbcClient database, String reader) {
    return database
        .sql(
            """
            select i.address from plan.item i join plan.edition e on e.id = i.edition_id
            where '/plans/' || e.plan_id = :reader and i.kind = 'TASK' order by i.position limit 1 offset 24
            """)
        .param("reader", reader)
        .query(String.class)
        .single();
  }
}

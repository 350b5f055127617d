package vn.haidang.measures;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.haidang.documents.WorkbookReader;
import vn.haidang.kernel.time.Period;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.Problem;

/** What became of files, row by row, and which files somebody has handed in. */
@Component
class ImportReportStore {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int PORTION = 5_000;

  private final JdbcClient database;

  ImportReportStore(JdbcClient database) {
    this.database = database;
  }

  void put(int batch, long file, RowCounts counts) {
    database
        .sql(
            """
            insert into measures.import_report (batch, file_id, fresh, changed, same, refused)
            values (:batch, :file, :fresh, :changed, :same, :refused)
            """)
        .param("batch", batch)
        .param("file", file)
        .param("fresh", counts.fresh())
        .param("changed", counts.changed())
        .param("same", counts.same())
        .param("refused", counts.refused())
        .update();
  }

  /** As it is written; numbers keep their scale. */
  private record Written(
      int number,
      GivenFigure given,
      @Nullable Integer indicator,
      @Nullable Integer unit,
      @Nullable String first,
      @Nullable String last,
      @Nullable String boundaries,
      @Nullable String value,
      @Nullable Integer status,
      @Nullable String present,
      @Nullable Integer presentStatus,
      String verdict,
      @Nullable Problem problem) {

    static Written of(int number, JudgedFigure row) {
      ReadyFigure ready = row.ready();
      FigureStatus status = row.presentStatus();
      return new Written(
          number,
          row.given(),
          ready == null ? null : ready.indicator().id().value(),
          ready == null ? null : ready.unit().value(),
          ready == null ? null : ready.period().first().toString(),
          ready == null ? null : ready.period().last().toString(),
          ready == null || ready.boundaries() == null ? null : ready.boundaries().toString(),
          ready == null ? null : ready.value().toPlainString(),
          ready == null ? null : ready.status().code(),
          row.present() == null ? null : row.present().toPlainString(),
          status == null ? null : status.code(),
          row.verdict().name(),
          row.problem());
    }
  }

  /** Adds the rows of a report, in their order. */
  void add(int batch, List<JudgedFigure> rows) {
    for (int from = 0; from < rows.size(); from += PORTION) {
      List<Written> portion = new ArrayList<>();
      for (int at = from; at < Math.min(rows.size(), from + PORTION); at++) {
        portion.add(Written.of(at + 1, rows.get(at)));
      }
      add(batch, JSON.writeValueAsString(portion));
    }
  }

  private void add(int batch, String rows) {
    database
        .sql(
            """
            insert into measures.import_row (batch, number, given, indicator_id, unit, first, last, boundaries, value, status,
              present, present_status, verdict, problem)
            select :batch, r.number, r.given, r.indicator, r.unit, r.first, r.last, r.boundaries, r.value, r.status, r.present,
              r."presentStatus", r.verdict, nullif(r.problem, 'null'::jsonb)
            from jsonb_to_recordset(:rows::jsonb) as r(number int, given jsonb, indicator int, unit int, first date, last date,
              boundaries date, value numeric, status smallint, present numeric, "presentStatus" smallint, verdict text, problem jsonb)
            """)
        .param("batch", batch)
        .param("rows", rows)
        .update();
  }

  /** What was taken from a file in a delivery. */
  Optional<ImportReport> find(long file, int batch) {
    return database
        .sql(
            """
            select r.batch, r.file_id, f.name, b.source, b.recorded_at, b.geography, r.fresh, r.changed, r.same, r.refused,
              substring(f.bytes from 1 for 8) as head,
              (select count(*) from measures.import_row w where w.batch = r.batch and w.boundaries is not null
                and w.verdict <> 'REFUSED') as back_cast
            from measures.import_report r
            join measures.import_file f on f.id = r.file_id
            join measures.batch b on b.id = r.batch
            where r.batch = :batch and r.file_id = :file
            """)
        .param("batch", batch)
        .param("file", file)
        .query(ImportReportStore::report)
        .optional();
  }

  private static ImportReport report(ResultSet row, int number) throws SQLException {
    return new ImportReport(
        row.getInt("batch"),
        row.getLong("file_id"),
        row.getString("name"),
        WorkbookReader.isWorkbook(row.getBytes("head")),
        row.getString("source"),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        row.getObject("geography", LocalDate.class),
        new RowCounts(
            row.getInt("fresh"), row.getInt("changed"), row.getInt("same"), row.getInt("refused")),
        row.getInt("back_cast"));
  }

  /**
   * Rows of a report, in the order of the file.
   *
   * @param verdicts of which they are
   */
  List<JudgedFigure> list(
      int batch,
      Collection<JudgedFigure.Verdict> verdicts,
      int most,
      Map<Integer, Indicator> indicators) {
    return database
        .sql(
            """
            select given, indicator_id, unit, first, last, boundaries, value, status, present, present_status, verdict, problem
            from measures.import_row where batch = :batch and verdict = any(:verdicts)
            order by number limit :most
            """)
        .param("batch", batch)
        .param("verdicts", verdicts.stream().map(Enum::name).toArray(String[]::new))
        .param("most", most)
        .query((row, number) -> judged(row, indicators))
        .list();
  }

  private static JudgedFigure judged(ResultSet row, Map<Integer, Indicator> indicators)
      throws SQLException {
    GivenFigure given = JSON.readValue(row.getString("given"), GivenFigure.class);
    Indicator indicator = indicators.get(row.getInt("indicator_id"));
    Integer present = row.getObject("present_status", Integer.class);
    String problem = row.getString("problem");
    return new JudgedFigure(
        given,
        indicator == null ? null : ready(row, given, indicator),
        row.getBigDecimal("present"),
        present == null ? null : FigureStatus.of(present),
        JudgedFigure.Verdict.valueOf(row.getString("verdict")),
        problem == null ? null : JSON.readValue(problem, Problem.class));
  }

  private static ReadyFigure ready(ResultSet row, GivenFigure given, Indicator indicator)
      throws SQLException {
    BigDecimal value = row.getBigDecimal("value");
    return new ReadyFigure(
        given.line(),
        indicator,
        new UnitId(row.getInt("unit")),
        new Period(row.getObject("first", LocalDate.class), row.getObject("last", LocalDate.class)),
        value,
        FigureStatus.of(row.getInt("status")),
        given.note(),
        row.getObject("boundaries", LocalDate.class));
  }

  /** Indicators of which a file brought something, in its order. */
  List<FigureReport.Brought> listBrought(int batch, Map<Integer, Indicator> indicators) {
    return database
        .sql(
            """
            select indicator_id, count(*) as figures, max(extract(year from last))::int as year, min(unit) as least, max(unit) as most
            from measures.import_row where batch = :batch and verdict <> 'REFUSED'
            group by indicator_id order by min(number)
            """)
        .param("batch", batch)
        .query((row, number) ->
            Optional.ofNullable(indicators.get(row.getInt("indicator_id")))
                .map(indicator -> brought(row, indicator)))
        .list()
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private static FigureReport.Brought brought(ResultSet row, Indicator indicator) {
    try {
      int unit = row.getInt("least");
      return new FigureReport.Brought(
          indicator,
          row.getInt("figures"),
          row.getInt("year"),
          unit == row.getInt("most") ? new UnitId(unit) : null);
    } catch (SQLException e) {
      throw new IllegalStateException("a row that cannot be read", e);
    }
  }

  /**
   * In which file something was taken that somebody handed in; empty: it was another's, or none.
   */
  Optional<Long> findFile(int batch, String by) {
    return database
        .sql(
            """
            select r.file_id from measures.import_report r join measures.import_file f on f.id = r.file_id
            where r.batch = :batch and f.uploaded_by = :by
            """)
        .param("batch", batch)
        .param("by", by)
        .query(Long.class)
        .optional();
  }

  /** What somebody has handed in to be read, the latest first. */
  List<KeptFile> listFiles(String by, int most) {
    Map<Long, KeptFile> files = new LinkedHashMap<>();
    database
        .sql(
            """
            select f.id, f.name, f.uploaded_at, r.batch, r.fresh + r.changed as changed, r.refused
            from (select id, name, uploaded_at from measures.import_file where uploaded_by = :by and not for_sheet
                  order by id desc limit :most) f
            left join measures.import_report r on r.file_id = f.id
            order by f.id desc, r.batch desc
            """)
        .param("by", by)
        .param("most", most)
        .query(row -> {
          files.merge(row.getLong("id"), file(row), ImportReportStore::joined);
        });
    return List.copyOf(files.values());
  }

  private static KeptFile file(ResultSet row) throws SQLException {
    int batch = row.getInt("batch");
    List<KeptFile.Taken> taken =
        row.wasNull()
            ? List.of()
            : List.of(new KeptFile.Taken(batch, row.getInt("changed"), row.getInt("refused")));
    return new KeptFile(
        row.getLong("id"),
        row.getString("name"),
        row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
        taken);
  }

  private static KeptFile joined(KeptFile a, KeptFile b) {
    List<KeptFile.Taken> both = new ArrayList<>(a.reports());
    both.addAll(b.reports());
    return new KeptFile(a.id(), a.name(), a.uploadedAt(), both);
  }
}

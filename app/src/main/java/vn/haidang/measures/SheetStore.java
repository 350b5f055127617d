package vn.haidang.measures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sheets of units with their cells and what happened to them. */
@Component
class SheetStore {

  private final JdbcClient database;

  SheetStore(JdbcClient database) {
    this.database = database;
  }

  /** A sheet that somebody has begun. */
  record Head(long id, int unit, YearMonth month, int version) {}

  Optional<Head> find(int unit, YearMonth month) {
    return database
        .sql(
            "select id, unit, month, version from measures.sheet where unit = :unit and month = :month")
        .param("unit", unit)
        .param("month", month.atDay(1))
        .query(SheetStore::head)
        .optional();
  }

  /** The sheet, begun if it was not; nobody else changes it until this transaction ends. */
  Head hold(int unit, YearMonth month, Instant now, String by) {
    database
        .sql(
            """
            insert into measures.sheet (unit, month, opened_at, opened_by) values (:unit, :month, :now, :by)
            on conflict (unit, month) do nothing
            """)
        .param("unit", unit)
        .param("month", month.atDay(1))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("by", by)
        .update();
    return database
        .sql(
            "select id, unit, month, version from measures.sheet where unit = :unit and month = :month for update")
        .param("unit", unit)
        .param("month", month.atDay(1))
        .query(SheetStore::head)
        .single();
  }

  int countUp(long sheet) {
    return database
        .sql("update measures.sheet set version = version + 1 where id = :id returning version")
        .param("id", sheet)
        .query(Integer.class)
        .single();
  }

  List<SheetCell> listCells(long sheet) {
    return database
        .sql(
            """
            select indicator_id, typed, status, note, reason, stage, version, changed_at, changed_by
            from measures.sheet_cell where sheet_id = :sheet order by indicator_id
            """)
        .param("sheet", sheet)
        .query(SheetStore::cell)
        .list();
  }

  void put(long sheet, int subject, CellEdit edit, Instant now, String by) {
    database
        .sql(
            """
            insert into measures.sheet_cell (sheet_id, indicator_id, subject, typed, status, note, reason, changed_at, changed_by)
            values (:sheet, :indicator, :subject, :typed, :status, :note, :reason, :now, :by)
            on conflict (sheet_id, indicator_id) do update set typed = excluded.typed, status = excluded.status,
              note = excluded.note, reason = excluded.reason, version = sheet_cell.version + 1,
              changed_at = excluded.changed_at, changed_by = excluded.changed_by
            """)
        .param("sheet", sheet)
        .param("indicator", edit.indicator().value())
        .param("subject", subject)
        .param("typed", edit.typed())
        .param("status", edit.status().code())
        .param("note", edit.note())
        .param("reason", edit.reason())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("by", by)
        .update();
  }

  void move(long sheet, Collection<IndicatorId> cells, Stage to) {
    database
        .sql(
            """
            update measures.sheet_cell set stage = :to, version = version + 1
            where sheet_id = :sheet and indicator_id = any(:cells)
            """)
        .param("to", to.name())
        .param("sheet", sheet)
        .param("cells", cells.stream().map(IndicatorId::value).toArray(Integer[]::new))
        .update();
  }

  void note(
      long sheet,
      SheetEvent.Action action,
      int cells,
      String reason,
      @Nullable Integer batch,
      Instant at,
      String by) {
    database
        .sql(
            """
            insert into measures.sheet_event (sheet_id, action, cells, reason, batch, at, by)
            values (:sheet, :action, :cells, :reason, :batch, :at, :by)
            """)
        .param("sheet", sheet)
        .param("action", action.name())
        .param("cells", cells)
        .param("reason", reason)
        .param("batch", batch)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", by)
        .update();
  }

  /** The newest first. */
  List<SheetEvent> listEvents(long sheet) {
    return database
        .sql(
            "select action, cells, reason, at, by from measures.sheet_event where sheet_id = :sheet order by id desc")
        .param("sheet", sheet)
        .query((row, number) ->
            new SheetEvent(
                SheetEvent.Action.valueOf(row.getString("action")),
                row.getInt("cells"),
                row.getString("reason"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("by")))
        .list();
  }

  /** Numbers of the indicators for which a department supplies the figures of the whole. */
  List<Integer> listSuppliedBy(int unit) {
    return database
        .sql("select id from measures.indicator where supplier = :unit order by id")
        .param("unit", unit)
        .query((row, number) -> row.getInt(1))
        .list();
  }

  /** Numbers of those that nobody in particular supplies and that are not summed from below. */
  List<Integer> listWithoutSupplier() {
    return database
        .sql(
            "select id from measures.indicator where supplier is null and summed_level is null order by id")
        .query((row, number) -> row.getInt(1))
        .list();
  }

  /** Numbers of those that units of this level report for themselves. */
  List<Integer> listReportedAt(int level) {
    return database
        .sql("select id from measures.indicator where summed_level = :level order by id")
        .param("level", level)
        .query((row, number) -> row.getInt(1))
        .list();
  }

  /** Units for which there are figures to enter at all: suppliers, and whoever began a sheet. */
  List<Integer> listUnits() {
    return database
        .sql(
            """
            select supplier from measures.indicator where supplier is not null
            union select unit from measures.sheet
            order by 1
            """)
        .query((row, number) -> row.getInt(1))
        .list();
  }

  /** The level on which a unit stood on a day; empty where it is no part of the country. */
  Optional<Integer> findLevel(int unit, LocalDate on) {
    return database
        .sql(
            "select level from measures.area where unit = :unit and :on between valid_from and valid_to")
        .param("unit", unit)
        .param("on", on)
        .query(Integer.class)
        .optional();
  }

  private static Head head(ResultSet row, int number) throws SQLException {
    return new Head(
        row.getLong("id"),
        row.getInt("unit"),
        YearMonth.from(row.getObject("month", LocalDate.class)),
        row.getInt("version"));
  }

  private static SheetCell cell(ResultSet row, int number) throws SQLException {
    return new SheetCell(
        new IndicatorId(row.getInt("indicator_id")),
        row.getString("typed"),
        FigureStatus.of(row.getInt("status")),
        row.getString("note"),
        row.getString("reason"),
        Stage.valueOf(row.getString("stage")),
        row.getInt("version"),
        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
        row.getString("changed_by"));
  }
}

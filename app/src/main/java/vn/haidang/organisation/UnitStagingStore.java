package vn.haidang.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lays the rows of files beside the tables, where the rest of an import compares sets with sets.
 */
@Component
class UnitStagingStore {

  private final JdbcClient database;

  UnitStagingStore(JdbcClient database) {
    this.database = database;
  }

  Set<String> findKnownKeys() {
    return Set.copyOf(
        database
            .sql("select key from organisation.unit where key is not null")
            .query((row, number) -> row.getString("key"))
            .list());
  }

  /** The unit that files call so. */
  Optional<UnitId> findByKey(String key) {
    return database
        .sql("select id from organisation.unit where key = :key")
        .param("key", key)
        .query((row, number) -> new UnitId(row.getInt("id")))
        .optional();
  }

  void stageUnits(List<UnitRow> rows) {
    dropStage("staged_unit");
    database
        .sql(
            """
            create temp table staged_unit on commit drop as
            select key, since::date, until::date, name, abbreviation, kind, level, parent, position::int
            from unnest(:keys::text[], :since::text[], :until::text[], :names::text[], :abbreviations::text[], :kinds::text[],
              :levels::text[], :parents::text[]) with ordinality
              as r (key, since, until, name, abbreviation, kind, level, parent, position)
            """)
        .param("keys", column(rows, UnitRow::key))
        .param("since", column(rows, row -> text(row.since())))
        .param("until", column(rows, row -> text(row.until())))
        .param("names", column(rows, UnitRow::name))
        .param("abbreviations", column(rows, UnitRow::abbreviation))
        .param("kinds", column(rows, row -> text(row.kind())))
        .param("levels", column(rows, row -> text(row.level())))
        .param("parents", column(rows, UnitRow::parent))
        .update();
  }

  record StagedCode(UnitRow row, CodeScheme scheme, String code) {}

  void stageCodes(List<StagedCode> codes) {
    dropStage("staged_code");
    database
        .sql(
            """
            create temp table staged_code on commit drop as
            select key, since::date, scheme, nullif(code, '') as code
            from unnest(:keys::text[], :since::text[], :schemes::text[], :codes::text[]) as r (key, since, scheme, code)
            """)
        .param("keys", column(codes, code -> code.row().key()))
        .param("since", column(codes, code -> text(code.row().since())))
        .param("schemes", column(codes, code -> code.scheme().name()))
        .param("codes", column(codes, StagedCode::code))
        .update();
  }

  record StagedFunction(String key, LocalDate since, @Nullable LocalDate until, String words) {}

  void stageFunctions(List<StagedFunction> functions) {
    dropStage("staged_function");
    database
        .sql(
            """
            create temp table staged_function on commit drop as
            select key, since::date, until::date, words
            from unnest(:keys::text[], :since::text[], :until::text[], :words::text[]) as r (key, since, until, words)
            """)
        .param("keys", column(functions, StagedFunction::key))
        .param("since", column(functions, function -> text(function.since())))
        .param("until", column(functions, function -> text(function.until())))
        .param("words", column(functions, StagedFunction::words))
        .update();
  }

  void stageEvents(List<EventRow> rows) {
    dropStage("staged_event");
    database
        .sql(
            """
            create temp table staged_event on commit drop as
            select event, kind, happened_on::date, basis, predecessor, successor, share::numeric, note, link::boolean
            from unnest(:events::text[], :kinds::text[], :days::text[], :bases::text[], :predecessors::text[], :successors::text[],
              :shares::text[], :notes::text[], :links::text[])
              as r (event, kind, happened_on, basis, predecessor, successor, share, note, link)
            """)
        .param("events", column(rows, EventRow::event))
        .param("kinds", column(rows, row -> row.kind().name()))
        .param("days", column(rows, row -> row.on().toString()))
        .param("bases", column(rows, EventRow::legalBasis))
        .param("predecessors", column(rows, EventRow::from))
        .param("successors", column(rows, EventRow::to))
        .param("shares", column(rows, row -> text(row.share().fraction())))
        .param("notes", column(rows, EventRow::note))
        .param("links", column(rows, row -> Boolean.toString(row.isLink())))
        .update();
  }

  /** Units that end, by key. */
  void stageEnds(Collection<String> keys, Collection<LocalDate> days) {
    dropStage("staged_end");
    database
        .sql(
            """
            create temp table staged_end on commit drop as
            select key, day::date from unnest(:keys::text[], :days::text[]) as r (key, day)
            """)
        .param("keys", keys.toArray(String[]::new))
        .param("days", days.stream().map(LocalDate::toString).toArray(String[]::new))
        .update();
  }

  private void dropStage(String table) {
    database.sql("drop table if exists pg_temp." + table).update();
  }

  private static <R> @Nullable String[] column(List<R> rows, Function<R, @Nullable String> field) {
    @Nullable String[] values = new @Nullable String[rows.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = field.apply(rows.get(i));
    }
    return values;
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}

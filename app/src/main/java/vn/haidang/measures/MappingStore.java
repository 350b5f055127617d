package vn.haidang.measures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Mappings of foreign sheets, what their names mean, and the files being looked at. */
@Component
class MappingStore {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String SELECT =
      "select id, name, layout::text as layout, version, changed_at, changed_by from measures.mapping ";

  private final JdbcClient database;

  MappingStore(JdbcClient database) {
    this.database = database;
  }

  /** Empty: another one stands under that name, at another version than was seen. */
  Optional<Long> put(String name, Layout layout, int seen, Instant now, String by) {
    return database
        .sql(
            """
            insert into measures.mapping (name, layout, changed_at, changed_by) values (:name, :layout::jsonb, :now, :by)
            on conflict (name) do update set layout = excluded.layout, version = mapping.version + 1,
              changed_at = excluded.changed_at, changed_by = excluded.changed_by
            where mapping.version = :seen
            returning id
            """)
        .param("name", name)
        .param("layout", JSON.writeValueAsString(layout))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("by", by)
        .param("seen", seen)
        .query(Long.class)
        .optional();
  }

  /** Remembers the words that name the columns of the sheet it was made for. */
  void rememberHeadings(long id, String headings) {
    database
        .sql("update measures.mapping set headings = :headings where id = :id")
        .param("headings", headings)
        .param("id", id)
        .update();
  }

  /** Those words by mapping; empty: they were not kept. */
  Map<Long, String> listHeadings() {
    Map<Long, String> headings = new LinkedHashMap<>();
    database
        .sql("select id, headings from measures.mapping")
        .query(row -> {
          headings.put(row.getLong("id"), row.getString("headings"));
        });
    return headings;
  }

  Optional<Mapping> findNamed(String name) {
    return database
        .sql(SELECT + "where name = :name")
        .param("name", name)
        .query(MappingStore::mapping)
        .optional();
  }

  /** Keeps others from changing a mapping until the transaction ends. */
  void hold(long id) {
    database
        .sql("select id from measures.mapping where id = :id for update")
        .param("id", id)
        .query(Long.class)
        .optional();
  }

  Optional<Mapping> find(long id) {
    return database
        .sql(SELECT + "where id = :id")
        .param("id", id)
        .query(MappingStore::mapping)
        .optional();
  }

  List<Mapping> listAll() {
    return database.sql(SELECT + "order by name").query(MappingStore::mapping).list();
  }

  /** False where it does not stand at that version any more. */
  boolean remove(long id, int seen) {
    return database
            .sql("delete from measures.mapping where id = :id and version = :seen")
            .param("id", id)
            .param("seen", seen)
            .update()
        == 1;
  }

  void mean(long mapping, String words, Meaning meaning) {
    database
        .sql(
            """
            insert into measures.mapping_name (mapping_id, words, indicator_id, unit) values (:mapping, :words, :indicator, :unit)
            on conflict (mapping_id, words) do update set indicator_id = excluded.indicator_id, unit = excluded.unit
            """)
        .param("mapping", mapping)
        .param("words", words)
        .param(
            "indicator", meaning instanceof Meaning.OfIndicator(IndicatorId id) ? id.value() : null)
        .param("unit", meaning instanceof Meaning.OfUnit(int number) ? number : null)
        .update();
  }

  Map<String, Meaning> listNames(long mapping) {
    Map<String, Meaning> names = new LinkedHashMap<>();
    database
        .sql(
            "select words, indicator_id, unit from measures.mapping_name where mapping_id = :mapping order by words")
        .param("mapping", mapping)
        .query(row -> {
          names.put(row.getString("words"), meaning(row));
        });
    return names;
  }

  private static Meaning meaning(ResultSet row) throws SQLException {
    int indicator = row.getInt("indicator_id");
    if (!row.wasNull()) {
      return new Meaning.OfIndicator(new IndicatorId(indicator));
    }
    int unit = row.getInt("unit");
    return row.wasNull() ? new Meaning.LeftOut() : new Meaning.OfUnit(unit);
  }

  long keep(String name, String sha256, byte[] bytes, boolean forSheet, Instant now, String by) {
    return database
        .sql(
            """
            insert into measures.import_file (name, sha256, bytes, for_sheet, uploaded_at, uploaded_by)
            values (:name, :sha, :bytes, :forSheet, :now, :by) returning id
            """)
        .param("name", name)
        .param("sha", sha256)
        .param("bytes", bytes)
        .param("forSheet", forSheet)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("by", by)
        .query(Long.class)
        .single();
  }

  Optional<ImportFile> findFile(long id) {
    return database
        .sql(
            "select id, name, sha256, bytes, uploaded_at, uploaded_by, geography from measures.import_file where id = :id")
        .param("id", id)
        .query((row, number) ->
            new ImportFile(
                row.getLong("id"),
                row.getString("name"),
                row.getString("sha256"),
                row.getBytes("bytes"),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                row.getString("uploaded_by"),
                row.getObject("geography", LocalDate.class)))
        .optional();
  }

  /** {@code geography} null: its figures are of units as they stood. */
  void declare(long file, @Nullable LocalDate geography) {
    database
        .sql("update measures.import_file set geography = :geography where id = :id")
        .param("geography", geography)
        .param("id", file)
        .update();
  }

  void forgetBefore(Instant day) {
    database
        .sql("delete from measures.import_file where uploaded_at < :day")
        .param("day", day.atOffset(ZoneOffset.UTC))
        .update();
  }

  private static Mapping mapping(ResultSet row, int number) throws SQLException {
    return new Mapping(
        row.getLong("id"),
        row.getString("name"),
        JSON.readValue(row.getString("layout"), Layout.class),
        row.getInt("version"),
        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
        row.getString("changed_by"));
  }
}

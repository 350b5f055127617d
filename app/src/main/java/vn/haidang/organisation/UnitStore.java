package vn.haidang.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads units as they stood. */
@Component
class UnitStore {

  private static final String COLUMNS =
      """
      select s.unit_id, s.name, s.abbreviation, s.kind, s.level, s.parent_id, s.path::text as path, c.codes,
        lower(s.valid) as since, upper(s.valid) as until
      """;

  private static final String FROM =
      """
      from organisation.standing s
      left join (
        select unit_id, string_agg(scheme || '=' || code, ' ') as codes
        from organisation.unit_code where valid @> cast(:on as date) group by unit_id
      ) c on c.unit_id = s.unit_id
      where s.valid @> cast(:on as date)
      """;

  private static final String ONE_FROM =
      """
      from organisation.standing s
      left join lateral (
        select string_agg(scheme || '=' || code, ' ') as codes
        from organisation.unit_code where unit_id = s.unit_id and valid @> cast(:on as date)
      ) c on true
      where s.valid @> cast(:on as date)
      """;

  /**
   * From the top down; agencies by kind and as they were entered, so that a department made by a
   * merger stands among departments; then territories by their codes. Sorted here, because the
   * database would take twice as long for the whole country.
   */
  private static final Comparator<Unit> ORDER =
      Comparator.comparingInt((Unit unit) -> unit.ancestors().size())
          .thenComparing(unit -> unit.codes().getOrDefault(CodeScheme.GSO, ""))
          .thenComparing(Unit::kind)
          .thenComparingInt(unit -> unit.id().value());

  private final JdbcClient database;

  UnitStore(JdbcClient database) {
    this.database = database;
  }

  boolean isEmpty() {
    return !database
        .sql("select exists (select from organisation.unit)")
        .query(Boolean.class)
        .single();
  }

  Optional<Unit> find(UnitId id, LocalDate on) {
    return database
        .sql(COLUMNS + ONE_FROM + " and s.unit_id = :id")
        .param("id", id.value())
        .param("on", on)
        .query(UnitStore::unit)
        .optional();
  }

  /**
   * As each stands that day, else as it last stood before, else as it will first stand after it;
   * without codes.
   */
  List<Unit> listNearest(Collection<UnitId> ids, LocalDate on) {
    return sorted(
        database
            .sql(
                """
                select distinct on (unit_id) unit_id, name, abbreviation, kind, level, parent_id, path::text as path,
                  null as codes, lower(valid) as since, upper(valid) as until
                from organisation.standing where unit_id = any(:ids)
                order by unit_id, lower(valid) > cast(:on as date), abs(lower(valid) - cast(:on as date))
                """)
            .param("ids", UnitId.numbers(ids))
            .param("on", on));
  }

  List<Unit> list(Collection<UnitId> ids, LocalDate on) {
    return sorted(
        database
            .sql(COLUMNS + ONE_FROM + " and s.unit_id = any(:ids)")
            .param("ids", UnitId.numbers(ids))
            .param("on", on));
  }

  /** Units that are no more as each stood on its last day. */
  List<Unit> listOnLastDay(Collection<UnitId> ids) {
    return sorted(
        database
            .sql(
                COLUMNS
                    + """
                    from organisation.unit u
                    join organisation.standing s on s.unit_id = u.id and s.valid @> upper(u.lifetime) - 1
                    left join lateral (
                      select string_agg(scheme || '=' || code, ' ') as codes
                      from organisation.unit_code where unit_id = u.id and valid @> upper(u.lifetime) - 1
                    ) c on true
                    where u.id = any(:ids) and upper(u.lifetime) is not null
                    """)
            .param("ids", UnitId.numbers(ids)));
  }

  Optional<Unit> findByCode(CodeScheme scheme, String code, LocalDate on) {
    return database
        .sql(
            COLUMNS
                + ONE_FROM
                + """
                and s.unit_id = (select k.unit_id from organisation.unit_code k
                  where k.scheme = :scheme and k.code = :code and k.valid @> cast(:on as date))
                """)
        .param("scheme", scheme.name())
        .param("code", code)
        .param("on", on)
        .query(UnitStore::unit)
        .optional();
  }

  /** The first day on which any unit had the code, if that is not after the day given. */
  Optional<LocalDate> findFirstDayOfCode(String code, LocalDate upTo) {
    return database
        .sql(
            """
            select lower(valid) as day from organisation.unit_code
            where code = :code and lower(valid) <= cast(:upTo as date) order by lower(valid) limit 1
            """)
        .param("code", code)
        .param("upTo", upTo)
        .query((row, number) -> row.getObject("day", LocalDate.class))
        .optional();
  }

  /** Those whose name or abbreviation is this text but for accents and capitals. */
  List<Unit> listNamed(String name, LocalDate on) {
    return sorted(
        database
            .sql(
                COLUMNS
                    + ONE_FROM
                    + """
                    and s.unit_id in (select n.unit_id from organisation.unit_name n
                      where n.valid @> cast(:on as date)
                        and (n.folded = public.f_unaccent(:name) or n.folded_abbreviation = public.f_unaccent(:name)))
                    """)
            .param("name", name)
            .param("on", on));
  }

  List<Unit> listAll(LocalDate on) {
    return sorted(database.sql(COLUMNS + FROM).param("on", on));
  }

  /** Units that stand below no other on that day: the city, or the provinces of the country. */
  List<UnitId> listTops(LocalDate on) {
    return database
        .sql(
            """
            select unit_id from organisation.standing
            where parent_id is null and valid @> cast(:on as date) order by unit_id
            """)
        .param("on", on)
        .query((row, number) -> new UnitId(row.getInt("unit_id")))
        .list();
  }

  /** The root and all below it. */
  List<Unit> listWithin(UnitId root, LocalDate on) {
    return sorted(
        database
            .sql(
                COLUMNS
                    + FROM
                    + """
                    and s.path operator(public.<@) (select r.path from organisation.standing r
                      where r.unit_id = :root and r.valid @> cast(:on as date))
                    """)
            .param("root", root.value())
            .param("on", on));
  }

  List<Unit> listBelow(UnitId parent, LocalDate on) {
    return sorted(
        database
            .sql(COLUMNS + ONE_FROM + " and s.parent_id = :parent")
            .param("parent", parent.value())
            .param("on", on));
  }

  Optional<Lifetime> findLifetime(UnitId id) {
    return database
        .sql(
            """
            select lower(lifetime) as since, upper(lifetime) as until from organisation.unit where id = :id
            """)
        .param("id", id.value())
        .query((row, number) ->
            new Lifetime(
                row.getObject("since", LocalDate.class), row.getObject("until", LocalDate.class)))
        .optional();
  }

  /** The same of many units; those that never were are left out. */
  Map<UnitId, Lifetime> listLifetimes(Collection<UnitId> ids) {
    Map<UnitId, Lifetime> lifetimes = new HashMap<>();
    database
        .sql(
            """
            select id, lower(lifetime) as since, upper(lifetime) as until from organisation.unit where id = any(:ids)
            """)
        .param("ids", UnitId.numbers(ids))
        .query(row -> {
          lifetimes.put(
              new UnitId(row.getInt("id")),
              new Lifetime(
                  row.getObject("since", LocalDate.class),
                  row.getObject("until", LocalDate.class)));
        });
    return lifetimes;
  }

  /** Functions that the unit declared and had on that day. */
  List<String> listFunctions(UnitId id, LocalDate on) {
    return database
        .sql(
            """
            select words from organisation.unit_function
            where unit_id = :id and valid @> cast(:on as date) order by words collate "und-x-icu"
            """)
        .param("id", id.value())
        .param("on", on)
        .query((row, number) -> row.getString("words"))
        .list();
  }

  /** From the top down; sorted here, where it is cheaper. */
  private static List<Unit> sorted(JdbcClient.StatementSpec statement) {
    return statement.query(UnitStore::unit).list().stream().sorted(ORDER).toList();
  }

  private static Unit unit(ResultSet row, int number) throws SQLException {
    return unit(row, codes(row.getString("codes")));
  }

  /** The unit of a row that says everything but its codes. */
  static Unit unit(ResultSet row, Map<CodeScheme, String> codes) throws SQLException {
    int parent = row.getInt("parent_id");
    UnitId above = row.wasNull() ? null : new UnitId(parent);
    String[] path = row.getString("path").split("\\.");
    return new Unit(
        new UnitId(row.getInt("unit_id")),
        row.getString("name"),
        row.getString("abbreviation"),
        UnitKind.valueOf(row.getString("kind")),
        UnitLevel.valueOf(row.getString("level")),
        above,
        Arrays.stream(path, 0, path.length - 1).map(UnitId::valueOf).toList(),
        codes,
        row.getObject("since", LocalDate.class),
        row.getObject("until", LocalDate.class));
  }

  private static Map<CodeScheme, String> codes(@Nullable String joined) {
    if (joined == null) {
      return Map.of();
    }
    Map<CodeScheme, String> codes = new EnumMap<>(CodeScheme.class);
    for (String pair : joined.split(" ")) {
      int sign = pair.indexOf('=');
      codes.put(CodeScheme.valueOf(pair.substring(0, sign)), pair.substring(sign + 1));
    }
    return codes;
  }
}

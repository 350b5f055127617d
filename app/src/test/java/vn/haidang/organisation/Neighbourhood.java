package vn.haidang.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A unit and what stands around it, for tests of authority: below it, beside it, above it, in
 * another province, and one that was beside it until yesterday.
 */
public final class Neighbourhood {

  private static final LocalDate LONG_AGO = LocalDate.of(2015, 1, 1);

  private final ApplicationContext context;
  private final Map<String, UnitId> units = new TreeMap<>();

  private Neighbourhood(ApplicationContext context) {
    this.context = context;
  }

  /** Enters the units. */
  public static Neighbourhood enter(ApplicationContext context) {
    Neighbourhood made = new Neighbourhood(context);
    UnitId above = made.enter("above", "Tỉnh Trên", UnitKind.PROVINCE, null);
    UnitId own = made.enter("own", "Sở Của Mình", UnitKind.DEPARTMENT, above);
    made.enter("below", "Phòng Ở Dưới", UnitKind.DIVISION, own);
    made.enter("sibling", "Sở Bên Cạnh", UnitKind.DEPARTMENT, above);
    UnitId elsewhere = made.enter("elsewhere", "Tỉnh Khác", UnitKind.PROVINCE, null);
    made.enter("foreign", "Sở Tỉnh Khác", UnitKind.DEPARTMENT, elsewhere);
    made.abolish(made.enter("abolished", "Sở Đã Giải Thể", UnitKind.DEPARTMENT, above));
    return made;
  }

  /**
   * {@code own}, {@code below}, {@code sibling}, {@code above}, {@code foreign}, {@code abolished}.
   */
  public UnitId unit(String relation) {
    UnitId unit = units.get(relation);
    if (unit == null) {
      throw new IllegalArgumentException("no unit " + relation + " among " + units.keySet());
    }
    return unit;
  }

  /** From today on the unit stands no more. */
  public void abolish(UnitId unit) {
    LocalDate today = LocalDate.now(context.getBean(Clock.class));
    JdbcClient database = context.getBean(JdbcClient.class);
    end(
        database,
        "update organisation.unit set lifetime = daterange(lower(lifetime), :on) where id = :unit",
        unit,
        today);
    for (String table : new String[] {"unit_name", "unit_place", "standing"}) {
      end(
          database,
          "update organisation."
              + table
              + " set valid = daterange(lower(valid), :on) where unit_id = :unit",
          unit,
          today);
    }
  }

  private static void end(JdbcClient database, String sql, UnitId unit, LocalDate on) {
    database.sql(sql).param("unit", unit.value()).param("on", on).update();
  }

  private UnitId enter(
      String relation,
      String name,
      UnitKind kind,
      @org.jspecify.annotations.Nullable UnitId parent) {
    UnitId id =
        context
            .getBean(UnitBook.class)
            .enter(NewUnit.of(name, kind, UnitLevel.PROVINCE, parent, LONG_AGO));
    units.put(relation, id);
    return id;
  }
}

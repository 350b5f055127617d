package vn.haidang.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.haidang.platform.Permission;

/** What was delegated with a holding. */
@Component
class DelegationStore {

  private static final String STANDS =
      """
      (upper(h.valid) > cast(:from as date) and exists (
        select from organisation.delegated_permission d where d.holding_id = h.id and not d.taken_back))
      """;

  private final JdbcClient database;

  DelegationStore(JdbcClient database) {
    this.database = database;
  }

  void add(HoldingId holding, Permission permission) {
    database
        .sql(
            "insert into organisation.delegated_permission (holding_id, permission) values (:holding, :permission)")
        .param("holding", holding.value())
        .param("permission", permission.name())
        .update();
  }

  /** From now on the holding gives nothing; what it once gave stays on record. */
  void takeBack(HoldingId holding) {
    database
        .sql(
            "update organisation.delegated_permission set taken_back = true where holding_id = :holding")
        .param("holding", holding.value())
        .update();
  }

  Set<Permission> listPermissions(HoldingId holding) {
    Set<Permission> permissions = EnumSet.noneOf(Permission.class);
    database
        .sql(
            "select permission from organisation.delegated_permission where holding_id = :holding and not taken_back order by permission")
        .param("holding", holding.value())
        .query((row, number) -> Permission.valueOf(row.getString("permission")))
        .list()
        .forEach(permissions::add);
    return permissions;
  }

  /** What was handed on with a holding, taken back or not. */
  Set<Permission> listHanded(HoldingId holding) {
    Set<Permission> permissions = EnumSet.noneOf(Permission.class);
    database
        .sql(
            "select permission from organisation.delegated_permission where holding_id = :holding order by permission")
        .param("holding", holding.value())
        .query((row, number) -> Permission.valueOf(row.getString("permission")))
        .list()
        .forEach(permissions::add);
    return permissions;
  }

  /**
   * Delegations in a unit, the one that ends first first.
   *
   * @param over false: those that run on that day or begin later; true: the others, the latest
   *     first
   */
  List<HoldingId> listIn(UnitId unit, LocalDate from, boolean over) {
    return database
        .sql(
            """
            select h.id from organisation.holding h join organisation.post p on p.id = h.post_id
            where p.unit_id = :unit and h.capacity = 'DELEGATE' and h.withdrawn is null
              and exists (select from organisation.delegated_permission d where d.holding_id = h.id) and
            """
                + (over ? "not " : "")
                + STANDS
                + (over
                    ? "order by upper(h.valid) desc, h.id desc"
                    : "order by upper(h.valid), h.id"))
        .param("unit", unit.value())
        .param("from", from)
        .query((row, number) -> new HoldingId(row.getInt("id")))
        .list();
  }

  /**
   * Delegations to this account, or in these units and below, the one that ends first first; those
   * that are over among them.
   */
  List<HoldingId> listSeen(Collection<UnitId> units, UUID account, LocalDate on) {
    return database
        .sql(
            """
            select h.id from organisation.holding h
            join organisation.post p on p.id = h.post_id
            join organisation.person q on q.id = h.person_id
            left join organisation.v_unit u on u.unit_id = p.unit_id and u.valid @> cast(:on as date)
            where h.capacity = 'DELEGATE' and h.withdrawn is null
              and (q.account_id = :account or u.ancestors && cast(:units as int[]))
              and exists (select from organisation.delegated_permission d where d.holding_id = h.id)
            order by upper(h.valid), h.id
            """)
        .param("account", account)
        .param("units", UnitId.numbers(units))
        .param("on", on)
        .query((row, number) -> new HoldingId(row.getInt("id")))
        .list();
  }

  /** The posts of a unit that this account fills on that day, ordinarily or acting. */
  List<PostId> listFilledBy(UUID account, UnitId unit, LocalDate on) {
    return database
        .sql(
            """
            select p.id from organisation.holding h
            join organisation.post p on p.id = h.post_id
            join organisation.person q on q.id = h.person_id
            where q.account_id = :account and p.unit_id = :unit and h.capacity in ('ORDINARY', 'ACTING')
              and h.valid @> cast(:on as date) and h.withdrawn is null and p.lifetime @> cast(:on as date)
            order by p.rank, p.id
            """)
        .param("account", account)
        .param("unit", unit.value())
        .param("on", on)
        .query((row, number) -> new PostId(row.getInt("id")))
        .list();
  }

  /** Who holds a post on that day in the unit or in one below it, by name. */
  List<Person> listPeopleWithin(UnitId unit, LocalDate on) {
    return database
        .sql(
            """
            select distinct q.id, q.name, q.code, q.account_id, q.version, q.folded from organisation.holding h
            join organisation.post p on p.id = h.post_id
            join organisation.person q on q.id = h.person_id
            join organisation.v_unit u on u.unit_id = p.unit_id and u.valid @> cast(:on as date)
            where :unit = any(u.ancestors) and h.valid @> cast(:on as date) and h.withdrawn is null and p.lifetime @> cast(:on as date)
            order by q.folded, q.id
            """)
        .param("unit", unit.value())
        .param("on", on)
        .query(PersonStore::person)
        .list();
  }
}

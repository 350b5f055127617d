package vn.haidang.measures;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.haidang.organisation.UnitKind;

/**
 * Takes the places of units over from organisation.
 *
 * <p>Levels: 1 the nation, 2 provinces, 3 districts, 4 communes; 5 an agency of one of these (sở,
 * phòng of a district), 6 a part of an agency. A unit of which no predecessor is known is taken to
 * have stood always: organisation's first day is the first one it knows of, and figures reach
 * further back.
 */
@Component
class AreaSourceStore {

  private static final String WISHED =
      """
      with stretch as (
        select v.unit_id as unit, v.parent_id as parent, array_reverse(trim_array(v.ancestors, 1)) as above,
          case when v.kind = any(:territories)
            then case v.level when 'CENTRAL' then 1 when 'PROVINCE' then 2 when 'DISTRICT' then 3 else 4 end
            when v.parent_id is null or exists (select from organisation.v_unit p
              where p.unit_id = v.parent_id and p.valid && v.valid and p.kind = any(:territories)) then 5
            else 6 end as level,
          case when lower(v.valid) = min(lower(v.valid)) over (partition by v.unit_id)
              and not exists (select from organisation.v_succession s
                where s.successor_id = v.unit_id and s.happened_on = lower(v.valid))
            then daterange('1900-01-01', upper(v.valid)) else v.valid end as valid
        from organisation.v_unit v),
      wished as (select unit, level, parent, above, range_agg(valid) as stood from stretch group by unit, level, parent, above)
      """;

  private final JdbcClient database;
  private final String[] territories =
      Arrays.stream(UnitKind.values())
          .filter(UnitKind::isTerritory)
          .map(Enum::name)
          .toArray(String[]::new);

  AreaSourceStore(JdbcClient database) {
    this.database = database;
  }

  /** The first day on which a unit stands elsewhere than is known here. */
  Optional<LocalDate> findFirstDifference() {
    return database
        .sql(
            WISHED
                + """
                , known as (
                  select unit, level, parent, above, range_agg(daterange(valid_from, nullif(valid_to, 'infinity') + 1)) as stood
                  from measures.area group by unit, level, parent, above)
                select min(lower((coalesce(w.stood, '{}') - coalesce(k.stood, '{}')) + (coalesce(k.stood, '{}') - coalesce(w.stood, '{}'))))
                  as day
                from wished w
                full join known k on k.unit = w.unit and k.level = w.level and k.above = w.above
                  and coalesce(k.parent, 0) = coalesce(w.parent, 0)
                """)
        .param("territories", territories)
        .query((row, number) -> Optional.ofNullable(row.getObject("day", LocalDate.class)))
        .single();
  }

  /** Nobody brings figures and nobody else follows until this transaction ends. */
  void keepDeliveriesOut() {
    database.sql("lock table measures.area in access exclusive mode").update();
  }

  /** Puts organisation's places in place of what is known; returns how many there are. */
  int takeOver() {
    database.sql("delete from measures.area").update();
    return database
        .sql(
            WISHED
                + """
                insert into measures.area (unit, valid_from, valid_to, level, parent, above)
                select w.unit, lower(r), coalesce(upper(r) - 1, 'infinity'), w.level, w.parent, w.above
                from wished w cross join lateral unnest(w.stood) as r
                """)
        .param("territories", territories)
        .update();
  }
}

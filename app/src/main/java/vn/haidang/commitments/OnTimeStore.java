package vn.haidang.commitments;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.haidang.kernel.time.Period;
import vn.haidang.measures.feed.FedFigure;
import vn.haidang.organisation.UnitId;

/** Counts what fell due and what was done on time, unit by unit with all below. */
@Component
class OnTimeStore {

  private final JdbcClient database;

  OnTimeStore(JdbcClient database) {
    this.database = database;
  }

  List<FedFigure> list(Period step) {
    return database
        .sql(
            """
            select above.unit, count(*) filter (where c.closed = 'T') as on_time, count(*) as due
            from commitments.commitment c
            join organisation.v_unit v on v.unit_id = c.owner_unit and v.valid @> cast(:last as date)
            cross join lateral unnest(v.ancestors) as above(unit)
            where c.due between :first and :last and c.closed <> 'X'
            group by above.unit order by above.unit
            """)
        .param("first", step.first())
        .param("last", step.last())
        .query((row, number) ->
            new FedFigure(
                new UnitId(row.getInt("unit")),
                row.getBigDecimal("on_time"),
                row.getBigDecimal("due")))
        .list();
  }
}

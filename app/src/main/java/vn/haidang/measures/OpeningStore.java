package vn.haidang.measures;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.haidang.plan.EditionId;
import vn.haidang.plan.PlanId;

/** Editions that are issued and whose targets are not opened yet; of a plan the latest. */
@Component
class OpeningStore {

  private final JdbcClient database;

  OpeningStore(JdbcClient database) {
    this.database = database;
  }

  void add(PlanId plan, EditionId edition) {
    database
        .sql(
            """
            insert into measures.opening (plan_id, edition_id) values (:plan, :edition)
            on conflict (plan_id) do update set edition_id = excluded.edition_id
            """)
        .param("plan", plan.value())
        .param("edition", edition.value())
        .update();
  }

  void remove(EditionId edition) {
    database
        .sql("delete from measures.opening where edition_id = :edition")
        .param("edition", edition.value())
        .update();
  }

  List<EditionId> list() {
    return database
        .sql("select edition_id from measures.opening order by plan_id")
        .query((row, number) -> new EditionId(row.getLong("edition_id")))
        .list();
  }
}

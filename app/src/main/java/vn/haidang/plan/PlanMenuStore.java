package vn.haidang.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the menu of plans shows, in one small question, because it is asked with every page. */
@Component
class PlanMenuStore {

  private final JdbcClient database;

  PlanMenuStore(JdbcClient database) {
    this.database = database;
  }

  /** A plan by its newest edition that was not given up. */
  record Row(
      long plan,
      @Nullable String typeCode,
      @Nullable String number,
      @Nullable String title,
      String file,
      @Nullable Integer year) {}

  List<Row> listNewest(int most) {
    return database
        .sql(
            """
            select plan_id, type_code, document_number, title, file_name, plan_year from (
              select distinct on (plan_id) id, plan_id, type_code, document_number, title, file_name, plan_year, created_at
              from plan.edition where state <> 'DISCARDED' order by plan_id, id desc) as newest
            order by created_at desc, id desc limit :most
            """)
        .param("most", most)
        .query((row, number) ->
            new Row(
                row.getLong("plan_id"),
                row.getString("type_code"),
                row.getString("document_number"),
                row.getString("title"),
                row.getString("file_name"),
                row.getObject("plan_year", Integer.class)))
        .list();
  }
}

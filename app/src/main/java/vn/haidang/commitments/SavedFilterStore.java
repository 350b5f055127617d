package vn.haidang.commitments;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.haidang.commitments.SavedFilters.SavedFilter;

/** Filters that people keep for themselves. */
@Component
class SavedFilterStore {

  private final JdbcClient database;

  SavedFilterStore(JdbcClient database) {
    this.database = database;
  }

  List<SavedFilter> list(UUID account) {
    return database
        .sql(
            """
            select id, name, address from commitments.saved_filter where account_id = :account order by name
            """)
        .param("account", account)
        .query((row, number) ->
            new SavedFilter(row.getLong("id"), row.getString("name"), row.getString("address")))
        .list();
  }

  void put(UUID account, String name, String address) {
    database
        .sql(
            """
            insert into commitments.saved_filter (account_id, name, address) values (:account, :name, :address)
            on conflict (account_id, name) do update set address = excluded.address
            """)
        .param("account", account)
        .param("name", name)
        .param("address", address)
        .update();
  }

  boolean remove(UUID account, long id) {
    return database
            .sql("delete from commitments.saved_filter where id = :id and account_id = :account")
            .param("id", id)
            .param("account", account)
            .update()
        == 1;
  }
}

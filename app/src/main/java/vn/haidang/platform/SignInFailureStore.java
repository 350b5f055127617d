package vn.haidang.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Failed sign-ins in the database, one row a name. */
@Component
class SignInFailureStore {

  private final JdbcClient database;

  SignInFailureStore(JdbcClient database) {
    this.database = database;
  }

  /**
   * Counts a try unless the name still has to wait; one statement, so that tries at the same time
   * stand in a queue. One that was noted further ahead than anybody waits was noted by a clock that
   * has been set back since, and keeps nobody out.
   *
   * @return whether it was counted
   */
  boolean count(String name, String address, Instant at) {
    return database
            .sql(
                """
                insert into platform.failed_sign_in as f (name, failures, last_at, address) values (:name, 1, :at, :address)
                on conflict (name) do update
                set failures = f.failures + 1, last_at = excluded.last_at, address = excluded.address
                where f.failures < :free
                   or f.last_at + least(interval '1 minute' * power(2, least(f.failures - :free, 10)),
                                        make_interval(mins => :longest)) <= :at
                   or f.last_at > :at + make_interval(mins => :longest)
                """)
            .param("name", name)
            .param("address", address)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("free", SignInFailures.FREE)
            .param("longest", (int) SignInFailures.LONGEST_WAIT.toMinutes())
            .update()
        == 1;
  }

  void takeBack(String name) {
    database
        .sql(
            "update platform.failed_sign_in set failures = greatest(0, failures - 1) where name = :name")
        .param("name", name)
        .update();
  }

  boolean forget(String name) {
    return database
            .sql("delete from platform.failed_sign_in where name = :name")
            .param("name", name)
            .update()
        == 1;
  }

  void forgetBefore(Instant at) {
    database
        .sql("delete from platform.failed_sign_in where last_at < :at")
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<SignInFailure> find(String name) {
    return database
        .sql(
            "select name, failures, last_at, address from platform.failed_sign_in where name = :name and failures > 0")
        .param("name", name)
        .query(SignInFailureStore::failure)
        .optional();
  }

  List<SignInFailure> list() {
    return database
        .sql(
            """
            select name, failures, last_at, address from platform.failed_sign_in
            where failures > 0 order by last_at desc, name limit 500
            """)
        .query(SignInFailureStore::failure)
        .list();
  }

  private static SignInFailure failure(ResultSet row, int number) throws SQLException {
    return new SignInFailure(
        row.getString("name"),
        row.getInt("failures"),
        row.getTimestamp("last_at").toInstant(),
        row.getString("address"));
  }
}

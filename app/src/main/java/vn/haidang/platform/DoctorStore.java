package vn.haidang.platform;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What the doctor asks the database about itself. */
final class DoctorStore {

  private final JdbcClient database;

  DoctorStore(DatabaseAddress address) {
    database =
        JdbcClient.create(
            new DriverManagerDataSource(address.url(), address.user(), address.password()));
  }

  String version() {
    return text("select current_setting('server_version')");
  }

  String timeZone() {
    return text("select current_setting('TimeZone')");
  }

  /** Whether an acknowledged commit is on the disk. */
  boolean keepsCommits() {
    return !text("select current_setting('synchronous_commit')").equals("off")
        && text("select current_setting('fsync')").equals("on");
  }

  int countConnections() {
    return Integer.parseInt(text("select count(*)::text from pg_catalog.pg_stat_activity"));
  }

  int mostConnections() {
    return Integer.parseInt(text("select current_setting('max_connections')"));
  }

  long bytes() {
    return Long.parseLong(text("select pg_database_size(current_database())::text"));
  }

  Instant now() {
    return database
        .sql("select clock_timestamp() as at")
        .query((row, number) -> row.getObject("at", OffsetDateTime.class).toInstant())
        .single();
  }

  private String text(String sql) {
    return database.sql(sql).query((row, number) -> row.getString(1)).single();
  }
}

package vn.haidang.testing;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import vn.haidang.platform.DatabaseAddress;

/**
 * The data source of a test's Spring context: behind it stands a new database for each test class.
 */
final class SwitchingDataSource extends DelegatingDataSource implements DisposableBean {

  private @Nullable DatabaseAddress current;

  SwitchingDataSource() {
    TestPostgres.running().holdOn();
    turnToFreshDatabase();
  }

  /** Leaves the present database, which is dropped, for a new copy of the template. */
  void turnToFreshDatabase() {
    DatabaseAddress before = current;
    HikariDataSource poolBefore = (HikariDataSource) getTargetDataSource();
    current = TestPostgres.running().createDatabase();
    setTargetDataSource(DatabaseOfTest.pool(current));
    if (poolBefore != null) {
      poolBefore.close();
      TestPostgres.running().drop(Objects.requireNonNull(before));
    }
  }

  @Override
  public void destroy() {
    HikariDataSource pool = (HikariDataSource) getTargetDataSource();
    if (pool != null) {
      pool.close();
    }
    TestPostgres.running().letGo();
  }
}

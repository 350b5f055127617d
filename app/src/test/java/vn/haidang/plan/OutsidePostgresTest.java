package vn.haidang.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.haidang.platform.DatabaseAccess;
import vn.haidang.platform.DatabaseAddress;
import vn.haidang.platform.Migrations;
import vn.haidang.platform.Settings;
import vn.haidang.testing.OldestPostgres;

/**
 * An office that brings its own server, of the oldest version we accept: everything from the
 * migrations to the issue, as an ordinary owner of the database.
 */
class OutsidePostgresTest {

  @Test
  void theReferencePlanIsTakenInAndIssuedOnPostgresql15() throws Exception {
    assumeTrue(OldestPostgres.isInstalled(), "PostgreSQL 15 is not installed here; see .ci/run");
    try (OldestPostgres server = OldestPostgres.start()) {
      theReferencePlanIsIssued(server);
    }
  }

  private static void theReferencePlanIsIssued(OldestPostgres server) throws Exception {
    Settings settings =
        Settings.of(
            Map.of(
                "HAIDANG_DATABASE_URL",
                server.address().url().replace("jdbc:", ""),
                "HAIDANG_DATABASE_USER",
                "haidang"));
    try (DatabaseAccess outside = DatabaseAccess.forServer(settings);
        HikariDataSource pool = pool(outside.address())) {
      assertThat(Migrations.migrate(pool)).isPositive();
      var database = JdbcClient.create(pool);
      assertThat(database.sql("show server_version_num").query(String.class).single())
          .startsWith("15");
      assertThat(
              database
                  .sql("select rolsuper from pg_roles where rolname = current_user")
                  .query(Boolean.class)
                  .single())
          .isFalse();
      takeInAndIssue(
          new PlanWorld(database, new TransactionTemplate(new JdbcTransactionManager(pool))));
    }
  }

  private static void takeInAndIssue(PlanWorld world) {
    var upload = new Upload("KH08.txt", PlanWorld.referencePlan(), "lan", "outside", null);
    EditionId draft = ((Intake.Drafted) world.intake.receive(upload)).edition();
    assertThat(world.items(draft, ItemKind.TASK)).hasSizeGreaterThanOrEqualTo(58);
    Item task = world.first(draft, ItemKind.TASK);
    PlanWorld.done(world.review.reject(task.asSeen(), "thử", "lan"));
    PlanWorld.done(world.review.undo(draft, "lan"));
    assertThat(
            world.list.listItems(
                draft, new ItemFilter(Set.of(), Set.of(), null, null, "ngan sach")))
        .isNotEmpty();
    Edition issued = world.issue(draft, "lan");
    assertThat(issued.state()).isEqualTo(EditionState.ISSUED);
    assertThat(world.editions.getOriginal(draft)).isEqualTo(PlanWorld.referencePlan());
  }

  private static HikariDataSource pool(DatabaseAddress address) {
    var pool = new HikariDataSource();
    pool.setJdbcUrl(address.url());
    pool.setUsername(address.user());
    pool.setPassword(address.password());
    pool.setMaximumPoolSize(4);
    return pool;
  }
}

package vn.haidang.platform;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.output.MigrateResult;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Brings the database to the state that this version of the program expects.
 *
 * <p>Each module owns one PostgreSQL schema, one folder {@code db/migration/<module>} and one
 * history table, so a module can be read, moved or dropped by itself. The order follows the arrows
 * between modules.
 */
@Exempt(
    from = "onlyStoresSpeakSql",
    because = "it hands the data source to the migrations before there are stores")
public final class Migrations {

  private static final List<String> ORDER =
      List.of(
          "platform",
          "organisation",
          "documents",
          "publication",
          "plan",
          "measures",
          "commitments",
          "registers",
          "reporting",
          "feedback",
          "portal");

  private static final String FOLDER = "db/migration/";

  private Migrations() {}

  /** The modules that have tables, in the order in which they are migrated. */
  public static List<String> listModules() {
    ClassLoader classes = Migrations.class.getClassLoader();
    return ORDER.stream().filter(module -> classes.getResource(FOLDER + module) != null).toList();
  }

  /** Applies what is missing on the database at {@code address}. */
  public static int migrate(DatabaseAddress address) {
    // Each module asks for several connections, and signing in anew costs more than what is asked.
    try (HikariDataSource few = new HikariDataSource()) {
      few.setJdbcUrl(address.url());
      few.setUsername(address.user());
      few.setPassword(address.password());
      few.setMaximumPoolSize(4);
      few.setMinimumIdle(0);
      few.setPoolName("migrations");
      return migrate(few);
    }
  }

  /** Applies what is missing in every module's schema; returns how many migrations that took. */
  public static int migrate(DataSource database) {
    return listModules().stream().mapToInt(module -> migrate(database, module)).sum();
  }

  private static int migrate(DataSource database, String module) {
    MigrateResult result = flyway(database, module).load().migrate();
    return result.migrationsExecuted;
  }

  /**
   * Makes the tables of one module as an older version of the program had them.
   *
   * @param versions what that version had applied, oldest first
   * @throws RefusedException if this program cannot come to exactly that
   */
  static void migrateTo(DatabaseAddress address, String module, List<String> versions) {
    DataSource database = source(address);
    Set<String> known =
        Stream.of(flyway(database, module).load().info().all())
            .filter(migration -> migration.getVersion() != null)
            .map(migration -> migration.getVersion().getVersion())
            .collect(Collectors.toSet());
    if (!known.containsAll(versions)) {
      throw new RefusedException(Problem.of("platform.backup-other-version", module));
    }
    String last =
        versions.stream()
            .map(MigrationVersion::fromVersion)
            .max(Comparator.naturalOrder())
            .orElseThrow()
            .getVersion();
    flyway(database, module).target(last).load().migrate();
    List<String> applied =
        Stream.of(flyway(database, module).load().info().applied())
            .filter(migration -> migration.getVersion() != null)
            .map(migration -> migration.getVersion().getVersion())
            .toList();
    if (!Set.copyOf(applied).equals(Set.copyOf(versions))) {
      throw new RefusedException(Problem.of("platform.backup-other-version", module));
    }
  }

  /** How many migrations this program would apply to the database at {@code address}. */
  static int countPending(DatabaseAddress address) {
    return listModules().stream()
        .mapToInt(module -> flyway(source(address), module).load().info().pending().length)
        .sum();
  }

  private static DataSource source(DatabaseAddress address) {
    return new DriverManagerDataSource(address.url(), address.user(), address.password());
  }

  private static FluentConfiguration flyway(DataSource database, String module) {
    return Flyway.configure(Migrations.class.getClassLoader())
        .dataSource(database)
        .schemas(module)
        .defaultSchema(module)
        .table("schema_history")
        .locations("classpath:" + FOLDER + module)
        .placeholderReplacement(false)
        .validateMigrationNaming(true);
  }
}

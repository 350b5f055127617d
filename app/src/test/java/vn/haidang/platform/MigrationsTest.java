package vn.haidang.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.haidang.testing.DatabaseTest;
import vn.haidang.testing.TestPostgres;

@DatabaseTest
class MigrationsTest {

  @Test
  void searchingForgetsAccentsCaseAndTheWayTheyAreEncoded(JdbcClient database) {
    assertThat(
            database
                .sql(
                    "select f_unaccent(word) from unnest(array['Hải Phòng', 'HẢI PHÒNG', 'Hải Phòng', 'hai phong']) word")
                .query(String.class)
                .list())
        .containsOnly("hai phong");
    assertThat(
            database.sql("select f_unaccent('Đồ Sơn, đường Lê Lợi')").query(String.class).single())
        .isEqualTo("do son, duong le loi");
  }

  @Test
  void aDocumentNumberStaysOneWordInTheFullText(JdbcClient database) {
    assertThat(
            database
                .sql(
                    "select to_tsvector('vi', 'Nghị quyết 01/NQ-CP') @@ to_tsquery('vi', '01/nq-cp')")
                .query(Boolean.class)
                .single())
        .isTrue();
  }

  @Test
  void migratingTwiceChangesNothingTheSecondTime() {
    DatabaseAddress empty = TestPostgres.running().createEmptyDatabase();
    var database = new DriverManagerDataSource(empty.url(), empty.user(), empty.password());

    assertThat(Migrations.migrate(database)).isPositive();
    assertThat(Migrations.migrate(database)).isZero();
    TestPostgres.running().drop(empty);
  }
}

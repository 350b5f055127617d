package vn.haidang;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.haidang.testing.ApplicationTest;

@ApplicationTest
class ApplicationStartTest {

  @Autowired private JdbcClient database;
  @Autowired private Clock clock;

  @Test
  void theModulesStartOnAMigratedDatabase() {
    assertThat(
            database
                .sql("select count(*) from platform.schema_history where success")
                .query(Long.class)
                .single())
        .isPositive();
  }

  @Test
  void theDayIsTheDayInVietnam() {
    assertThat(clock.getZone().getId()).isEqualTo("Asia/Ho_Chi_Minh");
  }
}

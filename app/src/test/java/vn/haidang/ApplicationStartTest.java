package vn.haidang;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;
import vn.haidang.platform.ConsoleText;
import vn.haidang.platform.DatabaseCommand;
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

  @Test
  void everyCommandThatWorksOnADatabaseSaysOfWhichInstallation() {
    ConsoleText texts = new ConsoleText(Locale.of("vi"));
    List<CommandLine> commands = databaseCommands(HaiDang.commandLine(texts)).toList();

    assertThat(commands)
        .extracting(command -> command.getCommandSpec().qualifiedName())
        .contains("haidang units import", "haidang generate-year");
    assertThat(commands)
        .allSatisfy(
            command -> assertThat(command.getUsageMessage()).contains("--data", "Thư mục dữ liệu"));
  }

  private static Stream<CommandLine> databaseCommands(CommandLine command) {
    return Stream.concat(
        Stream.of(command).filter(one -> one.getCommand() instanceof DatabaseCommand),
        command.getSubcommands().values().stream().flatMap(ApplicationStartTest::databaseCommands));
  }
}

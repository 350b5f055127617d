package vn.haidang.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.haidang.testing.DatabaseTest;

@DatabaseTest(eachTest = true)
class DoctorTest {

  private final DatabaseAddress address;
  @TempDir private Path folder;

  DoctorTest(DatabaseAddress address) {
    this.address = address;
  }

  @Test
  void aHealthyInstallationIsSaidToBeHealthyWithWhatShouldStillBeDone() throws IOException {
    List<String> found = examine(Map.of(), Clock.systemUTC());
    assertThat(found)
        .contains("OK database", "OK connections", "OK migrations", "OK clock", "OK mail-not-set")
        .contains("WARNING backup-never", "WARNING chain-unsigned", "WARNING checkpoints-beside")
        .contains("BAD commits-not-kept");
  }

  @Test
  void aBrokenChainAWildClockAndAMailServerThatIsNoneAreBad() throws IOException {
    try (AuditWorld world = new AuditWorld(address, folder)) {
      world.write(10, 1);
      world.linker.link();
      world.tamper("update platform.audit set actor = 'x' where id = 4");
    }
    try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = closed.getLocalPort();
      closed.close();
      assertThat(
              examine(
                  Map.of("HAIDANG_MAIL_SERVER", "127.0.0.1:" + port, "HAIDANG_POORT", "1"),
                  Clock.offset(Clock.systemUTC(), Duration.ofDays(-400))))
          .contains(
              "BAD chain-broken", "BAD clock-wild", "BAD mail-away", "WARNING unknown-setting");
    }
  }

  @Test
  void aMailServerIsAskedWhetherItLetsTheProgramIn() throws Exception {
    GreenMail post = new GreenMail(ServerSetup.SMTP.dynamicPort());
    post.setUser("haidang@haiphong.gov.vn", "haidang", "mật khẩu thư");
    post.start();
    try {
      Map<String, String> set = new HashMap<>();
      set.put("HAIDANG_MAIL_SERVER", "127.0.0.1:" + post.getSmtp().getPort());
      assertThat(examine(set, Clock.systemUTC())).contains("BAD mail-from-nobody");
      set.put("HAIDANG_MAIL_FROM", "haidang@haiphong.gov.vn");
      assertThat(examine(set, Clock.systemUTC())).contains("OK mail");
      set.put("HAIDANG_MAIL_USER", "haidang");
      set.put("HAIDANG_MAIL_PASSWORD", "sai");
      assertThat(examine(set, Clock.systemUTC())).contains("BAD mail-refuses");
      set.put("HAIDANG_MAIL_PASSWORD", "mật khẩu thư");
      assertThat(examine(set, Clock.systemUTC())).contains("OK mail");
      set.put("HAIDANG_MAIL_SECURITY", "starttls");
      assertThat(examine(set, Clock.systemUTC()))
          .as("a server without TLS where TLS is demanded")
          .contains("BAD mail-refuses");
    } finally {
      post.stop();
    }
  }

  @Test
  void settingsThatCannotBeUnderstoodAreAllListedAndTheRestIsStillExamined() throws IOException {
    assertThat(
            examine(
                Map.of(
                    "HAIDANG_SECRET_KEY", "bí mật",
                    "HAIDANG_PORT", "tám nghìn",
                    "HAIDANG_OIDC_ISSUER", "https://danhtinh.haiphong.gov.vn"),
                Clock.systemUTC()))
        .contains("BAD secret-key-not-understood", "OK database", "OK migrations")
        .filteredOn("BAD setting-not-understood"::equals)
        .as("the port, and the provider that nobody gave a name for the program")
        .hasSize(2);
  }

  @Test
  void secretsThatCannotBeUnderstoodAreNotTold() throws IOException {
    var wrong =
        SettingsReading.of(
            Map.of(
                "HAIDANG_DATA", folder.toString(),
                "HAIDANG_SECRET_KEY", "geheim",
                "HAIDANG_DATABASE_URL", "mysql://haidang:geheim@host/db"));
    assertThat(wrong.refused()).hasSize(2);
    assertThat(new Doctor(wrong, Clock.systemUTC()).examine().toString())
        .contains("HAIDANG_SECRET_KEY", "mysql://haidang:")
        .doesNotContain("geheim");
  }

  @Test
  void secretsAreNotShown() {
    Settings settings =
        Settings.of(
            Map.of(
                "HAIDANG_DATABASE_URL",
                "jdbc:postgresql://host/db?user=a&password=geheim&ssl=true",
                "HAIDANG_DATABASE_PASSWORD",
                "geheim"));
    for (Setting setting : Setting.values()) {
      assertThat(settings.shown(setting)).doesNotContain("geheim");
    }
    assertThat(settings.shown(Setting.DATABASE_URL))
        .isEqualTo("jdbc:postgresql://host/db?user=a&password=••••••&ssl=true");
    assertThat(settings.shown(Setting.DATABASE_PASSWORD)).isEqualTo("••••••");
  }

  private List<String> examine(Map<String, String> more, Clock clock) throws IOException {
    Map<String, String> environment = new HashMap<>(more);
    environment.put("HAIDANG_DATA", folder.toString());
    environment.put("HAIDANG_DATABASE_URL", address.url());
    environment.put("HAIDANG_DATABASE_USER", address.user());
    return new Doctor(SettingsReading.of(environment), clock)
        .examine().stream().map(one -> one.level() + " " + one.key()).toList();
  }
}

package vn.haidang.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

  @Test
  void theLargestFileIsWhatTheEnvironmentSaysAndFiftyMegabytesWhereItSaysNothing() {
    assertThat(Settings.of(Map.of()).largestUpload()).isEqualTo(50);
    assertThat(Settings.of(Map.of("HAIDANG_UPLOAD_MB", " 120 ")).largestUpload()).isEqualTo(120);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "501", "-1", "50MB", "1.5"})
  void aSizeThatIsNoWholeNumberOfMegabytesInReachIsRefusedByName(String value) {
    assertThatThrownBy(() -> Settings.of(Map.of("HAIDANG_UPLOAD_MB", value)))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused ->
                assertThat(refused.problem().arguments()).contains("HAIDANG_UPLOAD_MB", value));
  }
}

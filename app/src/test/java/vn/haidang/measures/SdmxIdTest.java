package vn.haidang.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Codes of ours in messages of SDMX. */
class SdmxIdTest {

  private static final String LETTERS = "aZ09._-";

  @Test
  void everyCodeHasAValidIdentifierOfItsOwnAndComesBackFromIt() {
    var random = new Random(4);
    Map<String, String> codes = new HashMap<>();
    for (int i = 0; i < 20_000; i++) {
      var code = new StringBuilder();
      for (int length = 1 + random.nextInt(6); length > 0; length--) {
        code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
      }
      SdmxId id = SdmxId.of(code.toString());
      assertThat(id.value()).as("IDType").matches("[A-Za-z0-9_@$-]+");
      assertThat(id.code()).isEqualTo(code.toString());
      assertThat(codes.put(id.value(), code.toString())).isIn(null, code.toString());
    }
    assertThat(SdmxId.of("HP.DS.7")).hasToString("HP@DS@7");
  }

  @Test
  void whatCouldMeanTwoCodesIsNoCode() {
    assertThatThrownBy(() -> SdmxId.of("HP@DS")).hasMessageContaining("HP@DS");
    assertThatThrownBy(() -> new SdmxId("HP.DS")).hasMessageContaining("HP.DS");
  }
}

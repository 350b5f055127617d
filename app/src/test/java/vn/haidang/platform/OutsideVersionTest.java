package vn.haidang.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutsideVersionTest {

  private static final DatabaseAddress OUTSIDE =
      new DatabaseAddress("jdbc:postgresql://db.example/haidang", "haidang", "secret");

  @ParameterizedTest
  @ValueSource(ints = {15, 16, 17, 18, 19})
  void aServerFromVersion15OnIsGoodEnough(int version) {
    assertThatCode(() -> DatabaseAccess.refuseOld(OUTSIDE, version)).doesNotThrowAnyException();
  }

  @Test
  void anOlderServerIsRefusedWithBothVersionsAndWithoutThePassword() {
    assertThatThrownBy(() -> DatabaseAccess.refuseOld(OUTSIDE, 14))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> {
              assertThat(refused.problem())
                  .isEqualTo(Problem.of("platform.database-too-old", OUTSIDE.url(), 14, 15));
              assertThat(new ConsoleText(MessageFiles.VIETNAMESE).text(refused.problem()))
                  .contains("14")
                  .contains("15")
                  .doesNotContain("secret");
            });
  }
}

package vn.haidang.kernel.legaltext;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No input makes the outline fail, and its leaves always give the text back. */
class OutlinePropertiesTest {

  private final DamagedDocuments damaged =
      new DamagedDocuments(Corpus.textDocuments().stream().map(Shared::read).toList());

  @Test
  void twoThousandDamagedDocumentsKeepEveryPromise() {
    holdFor(0, 2_000);
  }

  @Test
  @Tag("long")
  void aHundredThousandDamagedDocumentsKeepEveryPromise() {
    holdFor(1_000_000, 100_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "\n", "|", "||", "| |", "-", "*", "#", "1.", "a)", "Điều", "\uFEFF", "\uD800", "- -",
        "Số:"
      })
  void theSmallestInputsGiveAnOutline(String text) {
    OutlinePromises.hold(OutlineReader.read(source(text)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"vi", "en", "tr"})
  void theLanguageOfTheMachineChangesNothing(String language) {
    Locale before = Locale.getDefault();
    Outline expected = Shared.outline("000");
    try {
      Locale.setDefault(Locale.of(language));
      org.assertj.core.api.Assertions.assertThat(Shared.outline("000")).isEqualTo(expected);
    } finally {
      Locale.setDefault(before);
    }
  }

  /** Found in a hundred thousand: a repeated letter whose own duty is repeated. */
  @Test
  void aDutyUnderARepeatedNumberKeepsAnAddressOfItsOwn() {
    OutlinePromises.hold(OutlineReader.read(source(damaged.at(1_099_118))));
  }

  private void holdFor(long firstSeed, int count) {
    for (long seed = firstSeed; seed < firstSeed + count; seed++) {
      String text = damaged.at(seed);
      assertThatCode(() -> OutlinePromises.hold(OutlineReader.read(source(text))))
          .as("seed %d", seed)
          .doesNotThrowAnyException();
    }
  }

  private static Source source(String text) {
    return new Source("x", "text/plain", "", Source.ofText("x", "text/plain", "", text).blocks());
  }

  /** Grids and paragraphs as word processors give them. */
  @Test
  void aGridWithMergedCellsAndNoTextAtAllGivesAnOutline() {
    var grid =
        new Block.Grid(
            List.of(
                List.of(new Block.Cell("TT", 1, 2), new Block.Cell("Chỉ tiêu\nnăm", 3, 1)),
                List.of(Block.Cell.of(""), Block.Cell.of("")),
                List.of()),
            new Place(1, "Biểu 1"));
    OutlinePromises.hold(OutlineReader.read(new Source("x", "x", "", List.of(grid))));
    OutlinePromises.hold(OutlineReader.read(new Source("x", "x", "", List.of())));
  }
}

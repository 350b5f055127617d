package vn.haidang.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.haidang.platform.CsvRows.Row;

class CsvRowsTest {

  @Test
  void aFieldInQuotationMarksHoldsSeparatorsLineBreaksAndQuotationMarks() {
    assertThat(CsvRows.of("a;\"b;\r\nc \"\"d\"\"\";e\r\nf;g;h\r\n", ';'))
        .containsExactly(
            new Row(1, List.of("a", "b;\nc \"d\"", "e")), new Row(3, List.of("f", "g", "h")));
  }

  @Test
  void rowsComeWithTheLineTheyBeginOnAndEmptyOnesNotAtAll() {
    assertThat(CsvRows.of("a,b\n\n , \nc\n", ','))
        .containsExactly(new Row(1, List.of("a", "b")), new Row(4, List.of("c")));
  }

  @Test
  void aQuotationMarkInTheMiddleOfAFieldIsOne() {
    assertThat(CsvRows.of("xã \"nông thôn mới\",5\n\"a\" b,6\n", ','))
        .containsExactly(
            new Row(1, List.of("xã \"nông thôn mới\"", "5")), new Row(2, List.of("a b", "6")));
  }

  @Test
  void aQuotationMarkThatIsNeverClosedTakesTheRest() {
    assertThat(CsvRows.of("a,\"b\nc,d\n", ','))
        .containsExactly(new Row(1, List.of("a", "b\nc,d\n")));
  }
}

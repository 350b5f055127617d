package vn.haidang.kernel.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedNumberTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1.200|1200",
        "24.725|24725",
        "14.364,7|14364.7",
        "92.050|92050",
        "0,65|0.65",
        "15,00|15.00",
        "122,0|122.0",
        "03|3",
        "7,5|7.5",
        "3.790.000|3790000",
        "328.782,902|328782.902",
        "100|100",
        "2018|2018",
        "0,125|0.125",
        "1234,567|1234.567"
      })
  void aFigureIsReadByTheVietnameseRuleAndKeepsItsScale(String printed, BigDecimal value) {
    assertThat(PrintedNumber.read(printed)).isEqualTo(new PrintedNumber.Read(value));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1,200",
        "12.5",
        "1,234,567",
        "1,200.50",
        "1200.000",
        "0.125",
        "1.20",
        "1.2.3",
        "1.2000"
      })
  void aFigureWithTwoMeaningsIsNotGuessed(String printed) {
    assertThat(PrintedNumber.read(printed)).isEqualTo(new PrintedNumber.Ambiguous(printed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "x", "1.", ",5", "1..2", "1a", "١٢", "1 200", "+5"})
  void whatIsNoFigureIsSaidToBeNone(String printed) {
    assertThat(PrintedNumber.read(printed)).isEqualTo(new PrintedNumber.NotANumber(printed));
  }

  @Test
  void whatWePrintByTheVietnameseRuleIsReadBackUnchanged() {
    readBack(5_000);
  }

  @Test
  @Tag("long")
  void whatWePrintByTheVietnameseRuleIsReadBackUnchangedAMillionTimes() {
    readBack(1_000_000);
  }

  @Test
  void anyTextGivesOneOfThreeAnswers() {
    survive(5_000);
  }

  @Test
  @Tag("long")
  void anyTextGivesOneOfThreeAnswersAMillionTimes() {
    survive(1_000_000);
  }

  private static void readBack(int times) {
    var random = new Random(20180110);
    for (int i = 0; i < times; i++) {
      int scale = random.nextInt(3);
      BigDecimal value = BigDecimal.valueOf(random.nextLong(1L << random.nextInt(1, 50)), scale);
      String digits = value.setScale(0, java.math.RoundingMode.DOWN).toPlainString();
      var printed = new StringBuilder(digits);
      boolean grouped = random.nextBoolean();
      for (int at = digits.length() - 3; grouped && at > 0; at -= 3) {
        printed.insert(at, '.');
      }
      if (scale > 0) {
        printed.append(',').append(value.toPlainString().substring(digits.length() + 1));
      }
      assertThat(PrintedNumber.read(printed.toString()))
          .as(printed.toString())
          .isEqualTo(new PrintedNumber.Read(value));
    }
  }

  private static void survive(int times) {
    var random = new Random(42);
    String alphabet = "0123456789.,.,-% aĐ\u0300١";
    for (int i = 0; i < times; i++) {
      var text = new StringBuilder();
      for (int n = random.nextInt(12); n > 0; n--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      PrintedNumber number = PrintedNumber.read(text.toString());
      if (number instanceof PrintedNumber.Read(BigDecimal value)) {
        assertThat(value.signum()).isNotNegative();
      }
    }
  }
}

package vn.haidang.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.haidang.kernel.legaltext.Target.Comparator;
import vn.haidang.kernel.legaltext.Target.Measure;

class CorrectionTest {

  private static final Finding.Target TARGET =
      new Finding.Target(
          "tăng 22 - 23%",
          "Kim ngạch xuất khẩu",
          Comparator.RANGE,
          new BigDecimal("22"),
          new BigDecimal("23"),
          "%",
          Measure.GROWTH,
          "2018",
          null,
          false,
          true,
          null,
          null,
          "PL.8");

  @Test
  void numbersAreReadAsVietnameseOfficialsWriteThem() {
    assertThat(value("1.200")).hasToString("1200");
    assertThat(value("1.200,50")).hasToString("1200.50");
    assertThat(value("0,65")).hasToString("0.65");
    assertThat(value(" 24.725 ")).hasToString("24725");
    assertThat(value("-3")).hasToString("-3");
  }

  @Test
  void anAmericanNumberIsNotGuessedAt() {
    for (String typed : List.of("1,200.50", "12.5", "1.2345", "mười", "1e3", "١٢")) {
      assertThat(problems(Map.of("value", typed)))
          .as(typed)
          .containsExactly("value plan.not-a-number");
    }
  }

  @Test
  void datesAreReadDayFirstAndImpossibleOnesAreSaid() {
    assertThat(by("05/6/2018")).isEqualTo(LocalDate.of(2018, 6, 5));
    assertThat(by("2018-06-05")).isEqualTo(LocalDate.of(2018, 6, 5));
    assertThat(problems(Map.of("by", "31/02/2018"))).containsExactly("by plan.not-a-date");
  }

  @Test
  void whatIsNotInTheFormStaysAndWhatIsBlankGoes() {
    var now = target(Map.of("unit", " ", "period", "năm 2018"));
    assertThat(now.unit()).isNull();
    assertThat(now.period()).isEqualTo("năm 2018");
    assertThat(now.value()).isEqualTo(TARGET.value());
    assertThat(now.appendixRow()).isEqualTo("PL.8");
  }

  @Test
  void aFigureThatIsNoRangeAnyMoreHasNoEnd() {
    assertThat(target(Map.of("comparator", "at_least")).valueMax()).isNull();
  }

  @Test
  void whatIsRequiredMayNotBeBlankAndWhatIsNotOnTheListIsRefused() {
    assertThat(problems(Map.of("indicator", "", "measure", "guess")))
        .containsExactlyInAnyOrder("indicator plan.field-missing", "measure plan.field-unknown");
  }

  @Test
  void agenciesComeOneALineOrWithSemicolons() {
    var task = new Finding.Task("1", "II", "Làm", List.of("Cũ"), List.of(), null, null, List.of());
    var read =
        (Correction.Read)
            Correction.of(task, Map.of("lead", "Sở Công Thương", "partners", "Sở A; Sở B\nSở C\n"));
    var now = (Finding.Task) read.value();
    assertThat(now.lead()).containsExactly("Sở Công Thương");
    assertThat(now.partners()).containsExactly("Sở A", "Sở B", "Sở C");
  }

  private static Finding.Target target(Map<String, String> fields) {
    return (Finding.Target) ((Correction.Read) Correction.of(TARGET, fields)).value();
  }

  private static BigDecimal value(String typed) {
    return target(Map.of("value", typed)).value();
  }

  private static LocalDate by(String typed) {
    return Objects.requireNonNull(target(Map.of("by", typed)).by());
  }

  private static List<String> problems(Map<String, String> fields) {
    return ((Correction.Unreadable) Correction.of(TARGET, fields))
        .problems().stream().map(p -> p.field() + " " + p.code()).toList();
  }
}

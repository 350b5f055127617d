package vn.haidang.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UnitChoiceTest {

  private static final Finding.Task TASK =
      new Finding.Task(
          "1",
          "II",
          "Giao quận Hải An",
          List.of("quận Hải An"),
          List.of("Sở Y tế"),
          null,
          null,
          List.of());

  @Test
  void aChoiceStandsBesideItsNameAsLongAsTheNameIsThere() {
    Finding.Task chosen =
        TASK.withAgencies(TASK.lead(), TASK.partners(), List.of(new UnitChoice("quận Hải An", 12)));
    assertThat(chosen.chosenFor("quận Hải An")).contains(new UnitChoice("quận Hải An", 12));
    assertThat(
            chosen
                .withAgencies(
                    TASK.lead(), TASK.partners(), List.of(new UnitChoice("quận Hải An", 13)))
                .units())
        .containsExactly(new UnitChoice("quận Hải An", 13));
    assertThat(chosen.withAgencies(List.of("Sở Nội vụ"), List.of(), List.of()).units()).isEmpty();
  }

  @Test
  void whatWasKeptBeforeThereWereChoicesIsReadAndWhatIsChosenComesBack() {
    Finding old =
        Kept.finding(
            """
            {"kind":"TASK","label":"1","quote":"Giao quận Hải An","lead":["quận Hải An"],"partners":[],"parts":[]}
            """);
    assertThat(old.units()).isEmpty();
    Finding.Task chosen =
        TASK.withAgencies(TASK.lead(), TASK.partners(), List.of(new UnitChoice("Sở Y tế", 7)));
    assertThat(Kept.finding(Kept.json(chosen))).isEqualTo(chosen);
  }

  @Test
  void aFormChoosesAmongSeveralAndCanTakeTheChoiceBack() {
    var read = (Correction.Read) Correction.of(TASK, Map.of("meant.0", "quận Hải An #12"));
    assertThat(read.value().units()).containsExactly(new UnitChoice("quận Hải An", 12));
    var kept = (Correction.Read) Correction.of(read.value(), Map.of("deadline", "quý II"));
    assertThat(kept.value().units()).hasSize(1);
    var back = (Correction.Read) Correction.of(read.value(), Map.of("meant.0", "quận Hải An"));
    assertThat(back.value().units()).isEmpty();
    assertThat(UnitChoice.nameIn(" Sở Y tế ")).isEqualTo("Sở Y tế");
    assertThat(UnitChoice.read("Tổ 3 #x")).isEmpty();
  }

  @Test
  void theSameWordsInAnotherEditionKeepTheChoice() {
    var duty =
        new Finding.ReportDuty(
            "q",
            List.of("quận Hải An"),
            null,
            List.of(),
            null,
            null,
            null,
            List.of(new UnitChoice("quận Hải An", 12)));
    assertThat(Wording.over(duty, "khác").units()).isEqualTo(duty.units());
    assertThat(Wording.joined(List.of(duty, duty)).units()).isEqualTo(duty.units());
  }
}

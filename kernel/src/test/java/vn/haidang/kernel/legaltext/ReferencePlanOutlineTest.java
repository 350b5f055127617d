package vn.haidang.kernel.legaltext;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Plan 08/KH-UBND of Hải Phòng for 2018, as its citizens find it on the web. */
class ReferencePlanOutlineTest {

  private final Outline outline = Shared.outline("000");

  @Test
  void theHeadIsReadFromALetterheadBrokenIntoLines() {
    Head head = outline.head();
    assertThat(head.type()).isEqualTo("Kế hoạch");
    assertThat(head.typeCode()).isEqualTo("KH");
    assertThat(head.number()).isEqualTo("08/KH-UBND");
    assertThat(head.issuer()).isEqualTo("Ủy ban nhân dân thành phố Hải Phòng");
    assertThat(head.place()).isEqualTo("Hải Phòng");
    assertThat(head.date()).isEqualTo(LocalDate.of(2018, 1, 10));
    assertThat(head.planYear()).isEqualTo(2018);
    assertThat(head.implementsNumbers()).containsExactly("01/NQ-CP", "33/NQ-HĐND", "35/NQ-HĐND");
    assertThat(head.recipients()).hasSize(18);
    assertThat(head.signer().position()).isEqualTo("CHỦ TỊCH");
  }

  @Test
  void partTwoHoldsFiftyTasksAndPartThreeEight() {
    List<String> ids = outline.tasks().stream().map(Task::id).toList();
    assertThat(ids).hasSize(58);
    assertThat(ids.stream().filter(id -> id.startsWith("II."))).hasSize(50);
    assertThat(ids).contains("II.1.11", "II.3.10", "III.1", "III.1.đ", "III.3");
  }

  @Test
  void theAppendixHasEighteenNumberedRowsAndTwelveParts() {
    Appendix appendix = outline.appendices().getFirst();
    assertThat(appendix.id()).isEqualTo("PL");
    assertThat(appendix.rows()).hasSize(30);
    assertThat(appendix.rows().stream().filter(row -> row.number() != null)).hasSize(18);
    assertThat(appendix.rows().stream().filter(row -> !row.values().isEmpty())).hasSize(28);
    assertThat(appendix.rows().stream().map(Appendix.Row::id))
        .contains("PL.8", "PL.4-2", "PL.13-2-1");
  }
}

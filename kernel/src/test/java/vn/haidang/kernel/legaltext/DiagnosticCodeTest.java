package vn.haidang.kernel.legaltext;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DiagnosticCodeTest {

  @Test
  void theCodesOfTheContractExist() {
    assertThat(
            List.of(
                "citation-undated",
                "citation-number-ambiguous",
                "citation-missing-number-word",
                "ratio-explained-by-rounding",
                "ratio-impossible",
                "sum-explained-by-rounding",
                "sum-impossible",
                "count-list-mismatch",
                "target-not-in-appendix",
                "target-looser-in-appendix",
                "target-below-base",
                "target-differs-from-appendix",
                "task-without-lead",
                "task-without-deadline",
                "number-ambiguous",
                "date-invalid",
                "appendix-row-without-name",
                "sentence-unfinished",
                "text-unreadable",
                "numbering-gap",
                "numbering-repeated"))
        .allSatisfy(code -> assertThat(DiagnosticCode.of(code)).isPresent());
  }

  @Test
  void aCountThatDiffersFromItsListIsNoted() {
    assertThat(
            CountLint.check(
                Passage.of("Thực hiện cổ phần hóa 03 Công ty: Môi trường đô thị, Thoát nước.")))
        .hasSize(1);
    assertThat(
            CountLint.check(
                Passage.of("Thực hiện cổ phần hóa 02 Công ty: Môi trường đô thị, Thoát nước.")))
        .isEmpty();
  }
}

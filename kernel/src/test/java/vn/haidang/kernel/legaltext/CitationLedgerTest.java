package vn.haidang.kernel.legaltext;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Mentions become documents. */
class CitationLedgerTest {

  private static final String TITLE =
      "NGHỊ QUYẾT SỐ 57-NQ/TW NGÀY 22 THÁNG 12 NĂM 2024 CỦA BỘ CHÍNH TRỊ";

  private static List<Citation> cited(String... sentences) {
    var ledger = new CitationLedger();
    for (String sentence : sentences) {
      ledger.add(CitationScanner.scan(Passage.of(sentence)));
    }
    Head none =
        new Head(
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            Head.Signer.UNKNOWN,
            List.of(),
            List.of(),
            List.of(),
            List.of());
    return ledger.citations(none);
  }

  @Test
  void theIssuerIsTakenFromRunningTextRatherThanFromATitle() {
    assertThat(cited(TITLE, "Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị về đột phá"))
        .extracting(Citation::issuer)
        .containsExactly("Bộ Chính trị");
  }

  @Test
  void anIssuerThatStandsInATitleAloneLosesItsCapitals() {
    assertThat(cited("NGHỊ QUYẾT SỐ 01/NQ-CP NGÀY 01/01/2018 CỦA CHÍNH PHỦ"))
        .extracting(Citation::issuer)
        .containsExactly("Chính phủ");
    assertThat(cited(TITLE)).extracting(Citation::issuer).containsExactly("Bộ Chính trị");
  }

  @Test
  void anAbbreviationKeepsItsCapitals() {
    assertThat(cited("Quyết định số 12/QĐ-UBND ngày 05/01/2018 của UBND về việc phân công"))
        .extracting(Citation::issuer)
        .containsExactly("UBND");
  }
}

package vn.haidang.kernel.legaltext;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Slips of one letter, told by how the document writes the same word elsewhere. */
class TypoLintTest {

  private static List<String> slips(String... sentences) {
    List<Passage> passages = List.of(sentences).stream().map(Passage::of).toList();
    return TypoLint.check(passages).stream()
        .map(one -> String.join(" > ", one.arguments()))
        .toList();
  }

  @Test
  void aWordOneLetterAwayFromAWordOfTheDocumentIsReportedWithWhatIsMeant() {
    assertThat(slips("Sửa chữa nhà cửa.", "Để sữa chữa cầu.", "Kinh phí sửa chữa đường."))
        .containsExactly("sữa chữa > sửa chữa > 2");
  }

  @Test
  void theSuggestionBeginsWithACapitalWhereThePrintedWordsDo() {
    assertThat(slips("Sở Xây dựng chủ trì.", "Sở Sây dựng phối hợp.", "Sở Xây dựng báo cáo."))
        .containsExactly("Sây dựng > Xây dựng > 2");
  }

  @Test
  void aSlipThatIsRepeatedIsTheDocumentsOwnSpelling() {
    assertThat(slips("Sửa chữa nhà.", "Sữa chữa cầu.", "Sửa chữa đường.", "Sữa chữa kè."))
        .isEmpty();
  }

  @Test
  void aSyllableThatBelongsToTheWordBesideItIsNoSlip() {
    assertThat(
            slips("Nhiệm vụ chung.", "Nhiệm vụ riêng.", "Phân công nhiệm cụ thể.", "Cụ thể là gì?"))
        .isEmpty();
  }

  @Test
  void twoRightWordsThatLookAlikeAreNoSlip() {
    assertThat(slips("Thông tin đầy đủ.", "Cơ quan thông tấn.", "Thông tin kịp thời.")).isEmpty();
  }

  @Test
  void bothSlipsOfThePlanOf2018AreFoundAndNoOther() {
    assertThat(slipsOf(Shared.referencePlan()))
        .containsExactly("000 thị thường > thị trường", "000 đối mới > đổi mới");
  }

  @Test
  void allThatIsReportedInTheDocumentsOfTheCorpusAreSlips() {
    var slips = new ArrayList<String>();
    Corpus.textDocuments().forEach(file -> slips.addAll(slipsOf(file)));
    assertThat(slips)
        .containsExactlyInAnyOrder(
            "000 thị thường > thị trường",
            "000 đối mới > đổi mới",
            "008 sơ sở > cơ sở",
            "010 quán triểt > quán triệt",
            "010 sữa chữa > sửa chữa",
            "010 Sây dựng > Xây dựng",
            "020 vật tu > vật tư",
            "033 chỉ trả > chi trả",
            "033 điện từ > điện tử",
            "035 vững manh > vững mạnh",
            "037 đấu tư > đầu tư",
            "039 trưc tuyến > trực tuyến");
  }

  private static List<String> slipsOf(Path file) {
    return PlanCompiler.compile(Corpus.source(file)).diagnostics().stream()
        .filter(one -> one.code().equals(DiagnosticCode.POSSIBLE_TYPO.code()))
        .map(one -> Corpus.number(file) + " " + String.join(" > ", one.arguments().subList(0, 2)))
        .toList();
  }
}

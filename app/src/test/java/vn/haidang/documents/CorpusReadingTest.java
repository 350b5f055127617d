package vn.haidang.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.haidang.kernel.legaltext.Block;
import vn.haidang.kernel.legaltext.Source;
import vn.haidang.testing.SharedDocuments;

class CorpusReadingTest {

  private static final Map<String, String> REFUSED =
      Map.of(
          "044-laocai-sct-kh-1105-pdf.pdf", "documents.unreadable-fonts",
          "066-lienchieu-pl-kh-ktxh-2024-corrupted.xlsx", "documents.damaged");

  @Test
  void everyRealDocumentIsReadButTheTwoDamagedOnes() throws IOException {
    var refused = new TreeMap<String, String>();
    try (var files = Files.list(SharedDocuments.file("corpus/docs"))) {
      for (Path file : files.filter(each -> !each.endsWith("INDEX.tsv")).toList()) {
        // The ending is taken away: only the content may decide.
        Reading reading = new DocumentReader(ReadingLimits.STANDARD).read("x", bytes(file));
        if (reading instanceof Reading.Refused why) {
          refused.put(file.getFileName().toString(), why.problem().code());
        }
      }
    }
    assertThat(refused).isEqualTo(new TreeMap<>(REFUSED));
  }

  @Test
  void stampsOfASignedPdfReadAsThePageLooks() throws IOException {
    assertThat(text("corpus/docs/045-laocai-qd-1696-2026-pdf.pdf"))
        .contains("Số: 1696/QĐ-UBND", "ngày 15 tháng 5 năm 2026", "Nguyễn Tuấn Anh");
  }

  @Test
  void numbersOfASheetReadAsDisplayed() throws IOException {
    assertThat(text("corpus/docs/052-dahuoai-tonghop-2015-2025-xlsx.xlsx"))
        .contains("1.117,5", "1.124.068,1")
        .doesNotContain("E7");
  }

  @Test
  void textOfJoinedSyllablesReadsAsPrinted() throws IOException {
    assertThat(text("corpus/docs/057-haiduong-nq-khdautu-2009.txt"))
        .contains("Căn cứ Quyết định số 1676/QĐ-TTg ngày 19 tháng 11 năm 2008")
        .doesNotContain("_");
  }

  @Test
  void aTableOverManyPagesIsOneTable() throws IOException {
    Source source = source("corpus/docs/049-dakhoa-chitieu-2019-2020-pdf.pdf");
    assertThat(source.blocks().stream().filter(Block.Grid.class::isInstance).count())
        .isLessThanOrEqualTo(2);
  }

  private static String text(String file) throws IOException {
    var text = new StringBuilder();
    for (Block block : source(file).blocks()) {
      switch (block) {
        case Block.Line line -> text.append(line.text()).append('\n');
        case Block.Grid grid ->
            grid.rows().forEach(row -> row.forEach(cell -> text.append(cell.text()).append('\n')));
      }
    }
    return text.toString();
  }

  private static Source source(String file) throws IOException {
    Path path = SharedDocuments.file(file);
    Reading reading = new DocumentReader(ReadingLimits.STANDARD).read("x", bytes(path));
    assertThat(reading).isInstanceOf(Reading.Readable.class);
    return ((Reading.Readable) reading).source();
  }

  private static byte[] bytes(Path file) throws IOException {
    return Files.readAllBytes(file);
  }
}

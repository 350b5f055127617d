package vn.haidang.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WordFileTest {

  private static OfficialDocument conclusions(@Nullable LocalDate date) {
    return new OfficialDocument(
        Optional.of("Ủy ban nhân dân thành phố Hải Phòng"),
        List.of("Văn phòng"),
        "12/TB-VP",
        "Hải Phòng",
        date,
        new OfficialDocument.Title.Named(
            "Thông báo", "Kết luận của Chủ tịch tại cuộc họp giao ban tháng 3"),
        List.of("Sở Tài chính", "Sở Xây dựng"),
        List.of(
            new OfficialDocument.Passage.Heading(1, "I. KẾT LUẬN"),
            new OfficialDocument.Passage.Text(
                "1. Giao Sở Tài chính hoàn thành trước ngày 20/3/2018."),
            new OfficialDocument.Passage.Rows(
                List.of("Đơn vị", "Quá hạn"),
                List.of(3, 1),
                List.of(1),
                List.of(List.of("Sở Xây dựng", "4"))),
            new OfficialDocument.Passage.Text("Thông báo để các đơn vị biết, thực hiện.")),
        new OfficialDocument.Signature(List.of("TL. Chủ tịch", "Chánh Văn phòng"), "Nguyễn Văn An"),
        List.of("Như trên", "Lưu: VT"));
  }

  private static String textOf(byte[] file) throws Exception {
    try (var word = new XWPFDocument(new ByteArrayInputStream(file));
        var extractor = new XWPFWordExtractor(word)) {
      return extractor.getText();
    }
  }

  @Test
  void theNineComponentsStandInTheirOrder() throws Exception {
    byte[] file = WordFile.write(conclusions(LocalDate.of(2018, 2, 5)));
    Files.write(Path.of("target", "thong-bao.docx"), file);
    assertThat(textOf(file))
        .containsSubsequence(
            "ỦY BAN NHÂN DÂN THÀNH PHỐ HẢI PHÒNG",
            "VĂN PHÒNG",
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "Độc lập - Tự do - Hạnh phúc",
            "Số: 12/TB-VP",
            "Hải Phòng, ngày 05 tháng 02 năm 2018",
            "THÔNG BÁO",
            "Kết luận của Chủ tịch",
            "Kính gửi:",
            "- Sở Tài chính;",
            "- Sở Xây dựng.",
            "I. KẾT LUẬN",
            "thực hiện./.",
            "Nơi nhận:",
            "- Lưu: VT.",
            "TL. CHỦ TỊCH",
            "CHÁNH VĂN PHÒNG",
            "Nguyễn Văn An");
  }

  @Test
  void aDocumentThatIsNotSignedYetLeavesRoomForItsDay() throws Exception {
    assertThat(textOf(WordFile.write(conclusions(null))))
        .contains("Hải Phòng, ngày      tháng      năm");
  }

  @Test
  void daysBelowTenAndTheFirstTwoMonthsBeginWithZero() {
    assertThat(Letterhead.day(LocalDate.of(2020, 6, 9))).isEqualTo("ngày 09 tháng 6 năm 2020");
    assertThat(Letterhead.day(LocalDate.of(2020, 1, 10))).isEqualTo("ngày 10 tháng 01 năm 2020");
  }

  @Test
  void everyLetterIsTimesNewRomanOnTheSheetOfTheDecree() throws Exception {
    byte[] file = WordFile.write(conclusions(LocalDate.of(2018, 3, 12)));
    try (var word = new XWPFDocument(new ByteArrayInputStream(file))) {
      assertThat(word.getParagraphs().stream().flatMap(line -> line.getRuns().stream()))
          .isNotEmpty()
          .allSatisfy(run -> {
            assertThat(run.getFontFamily()).isEqualTo("Times New Roman");
            assertThat(run.getLang()).isEqualTo("vi-VN");
          });
      var margins = word.getDocument().getBody().getSectPr().getPgMar();
      assertThat(margins.getLeft()).hasToString("1701");
      assertThat(margins.getRight()).hasToString("851");
      assertThat(word.getTables().getFirst().getCTTbl().getTblPr().getTblCellMar().getLeft().getW())
          .as("the name of a People's Committee fits on one line above its office")
          .hasToString("0");
      assertThat(word.getHeaderList().stream().flatMap(h -> h.getParagraphs().stream()))
          .extracting(XWPFParagraph::getCTP)
          .anyMatch(line ->
              line.xmlText().contains("PAGE") && line.xmlText().contains("Times New Roman"));
    }
  }

  @Test
  void noHeadingNoHeadOfATableAndNoSignatureStandsAloneOnAPage() throws Exception {
    OfficialDocument document = closedByATable();
    try (var word = new XWPFDocument(new ByteArrayInputStream(WordFile.write(document)))) {
      XWPFTable table = word.getTables().get(2);
      assertThat(stays(table.getRow(0))).as("its head stays with its first row").isTrue();
      assertThat(stays(table.getRow(1))).isFalse();
      assertThat(stays(table.getRow(2))).as("its last row with the signature").isTrue();
      assertThat(table.getRow(0).isRepeatHeader()).isTrue();
      List<IBodyElement> parts = word.getBodyElements();
      int at = parts.indexOf(table);
      assertThat(parts.subList(at - 2, at)).as("heading, gap").allMatch(WordFileTest::stays);
      assertThat(parts.subList(at + 1, parts.size() - 1))
          .isNotEmpty()
          .allMatch(WordFileTest::stays);
    }
    try (var word =
        new XWPFDocument(
            new ByteArrayInputStream(WordFile.write(conclusions(LocalDate.of(2018, 3, 12)))))) {
      assertThat(word.getParagraphs())
          .filteredOn(line -> line.getText().endsWith("./."))
          .singleElement()
          .matches(WordFileTest::stays);
    }
  }

  private static OfficialDocument closedByATable() {
    return new OfficialDocument(
        Optional.empty(),
        List.of("Ủy ban nhân dân", "Thành phố Hải Phòng"),
        "12/BC-UBND",
        "Hải Phòng",
        null,
        new OfficialDocument.Title.Named("Báo cáo", "Kết quả"),
        List.of(),
        List.of(
            new OfficialDocument.Passage.Text("Kết quả như sau:\n\n  - dòng thứ hai"),
            new OfficialDocument.Passage.Heading(1, "I. KẾT QUẢ"),
            new OfficialDocument.Passage.Rows(
                List.of("Đơn vị", "Quá hạn"),
                List.of(3, 1),
                List.of(1),
                List.of(List.of("Sở Xây dựng", "4"), List.of("Sở Tài chính", "-")))),
        new OfficialDocument.Signature(List.of("TL. Chủ tịch", "Chánh Văn phòng"), ""),
        List.of("Lưu: VT"));
  }

  private static boolean stays(XWPFTableRow row) {
    return row.getTableCells().stream()
        .allMatch(cell -> cell.getParagraphs().getFirst().isKeepNext());
  }

  private static boolean stays(IBodyElement part) {
    return part instanceof XWPFParagraph line && line.isKeepNext();
  }

  @Test
  void aTableStandsBetweenTheMarginsAndADashInTheMiddle() throws Exception {
    try (var word = new XWPFDocument(new ByteArrayInputStream(WordFile.write(closedByATable())))) {
      XWPFTable table = word.getTables().get(2);
      assertThat(table.getTableAlignment()).isEqualTo(TableRowAlign.CENTER);
      assertThat(table.getWidth()).isBetween(Paper.TEXT_WIDTH - 9, Paper.TEXT_WIDTH);
      assertThat(table.getRows())
          .extracting(row -> row.getCell(1).getParagraphs().getFirst().getAlignment())
          .containsExactly(
              ParagraphAlignment.CENTER, ParagraphAlignment.RIGHT, ParagraphAlignment.CENTER);
    }
  }

  @Test
  void wordsOnSeveralLinesAreParagraphsWhichJustifyingDoesNotPullApart() throws Exception {
    try (var word = new XWPFDocument(new ByteArrayInputStream(WordFile.write(closedByATable())))) {
      assertThat(word.getParagraphs())
          .extracting(XWPFParagraph::getText)
          .containsSubsequence("Kết quả như sau:", "- dòng thứ hai", "I. KẾT QUẢ");
    }
  }

  @Test
  void theFileOpensInTheWordOfTodayAndNotInCompatibilityMode() throws Exception {
    try (var word = new XWPFDocument(new ByteArrayInputStream(WordFile.write(closedByATable())))) {
      assertThat(word.getSettings().getCTSettings().xmlText())
          .contains("<w:compat>", "w:name=\"compatibilityMode\"", "w:val=\"15\"");
    }
  }

  @Test
  void theSameDocumentGivesTheSameBytes() {
    OfficialDocument document = conclusions(LocalDate.of(2018, 3, 12));
    assertThat(WordFile.write(document)).isEqualTo(WordFile.write(document));
  }

  @Test
  void aTableRowThatDoesNotFitIsRefused() {
    assertThatThrownBy(() ->
            new OfficialDocument.Passage.Rows(
                List.of("a", "b"), List.of(1, 1), List.of(), List.of(List.of("1"))))
        .hasMessage("a row does not fit under the head");
  }
}

package vn.haidang.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TableFileTest {

  private static final List<@Nullable Object> ROW =
      Arrays.asList(
          "Thu nội địa, \"ước\"",
          new BigDecimal("24365.60"),
          LocalDate.of(2019, 1, 5),
          7,
          null,
          "=1+1");

  private static TableFile table() {
    return new TableFile(
        "thu",
        "Thu/chi [2018]",
        List.of("Chỉ tiêu", "Giá trị", "Ngày", "Số lần", "Ghi chú", "Lời"),
        List.of(ROW));
  }

  @Test
  void csvIsWrittenAsAVietnameseSpreadsheetReadsIt() {
    assertThat(table().csv())
        .isEqualTo(
            """
            \uFEFFChỉ tiêu,Giá trị,Ngày,Số lần,Ghi chú,Lời\r
            "Thu nội địa, ""ước""\","24365,60",05/01/2019,7,,'=1+1\r
            """);
  }

  @Test
  void aWorkbookKeepsFiguresAndDaysAsWhatTheyAre() throws Exception {
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(table().xlsx()))) {
      XSSFSheet sheet = book.getSheetAt(0);
      assertThat(sheet.getSheetName()).isEqualTo("Thu chi  2018");
      Cell figure = sheet.getRow(1).getCell(1);
      assertThat(figure.getNumericCellValue()).isEqualTo(24365.6);
      assertThat(new DataFormatter().formatCellValue(figure)).endsWith("60");
      assertThat(sheet.getRow(1).getCell(2).getLocalDateTimeCellValue().toLocalDate())
          .isEqualTo(LocalDate.of(2019, 1, 5));
      assertThat(sheet.getRow(1).getCell(5).getCellType()).isEqualTo(CellType.STRING);
      assertThat(sheet.getRow(1).getCell(5).getStringCellValue()).isEqualTo("=1+1");
    }
  }

  @Test
  void aWorkbookIsPrintedOnA4AcrossWithItsHeadOnEveryPage() throws Exception {
    String long1 = "Trẻ sinh ra sống trong kỳ, không kể thai chết lưu, theo giấy chứng sinh";
    TableFile table =
        new TableFile("x", "x", List.of("Tỷ lệ so với cùng kỳ", "b"), List.of(List.of(1, long1)));
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(table.xlsx()))) {
      XSSFSheet sheet = book.getSheetAt(0);
      assertThat(sheet.getPrintSetup().getPaperSizeEnum()).isEqualTo(PaperSize.A4_PAPER);
      assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
      assertThat(sheet.getFitToPage()).isTrue();
      assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
      assertThat(sheet.getPrintSetup().getFitHeight()).as("as long as it is").isZero();
      assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:1");
      assertThat(sheet.getColumnWidth(0) / 256).as("the head may break").isEqualTo(14);
      assertThat(sheet.getColumnWidth(1) / 256).isEqualTo(48);
      assertThat(sheet.getRow(1).getCell(1).getCellStyle().getWrapText()).isTrue();
      assertThat(sheet.getRow(1).getCell(1).getCellStyle().getIndention())
          .as("words off the figure before them")
          .isEqualTo((short) 1);
      assertThat(sheet.getRow(1).getCell(0).getCellStyle().getVerticalAlignment())
          .isEqualTo(VerticalAlignment.TOP);
      assertThat(sheet.getRow(0).getCell(0).getCellStyle().getAlignment())
          .isEqualTo(HorizontalAlignment.RIGHT);
      assertThat(sheet.getRow(1).getHeightInPoints()).as("two lines").isEqualTo(30);
    }
  }

  @Test
  void aRowThatDoesNotFitUnderTheHeadIsRefused() {
    assertThatThrownBy(() -> new TableFile("x", "x", List.of("a", "b"), List.of(List.of("1"))))
        .hasMessage("a row of 1 cells under 2 columns");
  }
}

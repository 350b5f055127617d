package vn.haidang.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.api.Condition;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import vn.haidang.platform.Role;
import vn.haidang.platform.Visitor;
import vn.haidang.testing.ApplicationTest;

/** A sheet goes out as a workbook, is filled in without a network and comes back. */
@ApplicationTest
class SheetTemplateTest {

  @Autowired private ApplicationContext context;
  @Autowired private Sheets sheets;

  private SheetWorld.Trade trade;
  private Visitor officer;
  private String address = "";

  @BeforeEach
  void theOfficerHasAPostInTheDepartment() {
    trade = SheetWorld.trade(context);
    officer = Visitor.holding(context, Role.OFFICER, trade.unit());
    address = "/sheets/" + trade.unit() + "/2018-09";
  }

  @Test
  void theTemplateIsPrefilledLockedAndExplained() throws IOException {
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(template()))) {
      XSSFSheet page = book.getSheetAt(0);
      Row exports = row(page, "Kim ngạch xuất khẩu");
      assertThat(exports.getCell(5).getNumericCellValue()).isEqualTo(695.0);
      assertThat(page.getProtect()).isTrue();
      assertThat(exports.getCell(1).getCellStyle().getLocked()).isTrue();
      assertThat(exports.getCell(7).getCellStyle().getLocked()).isFalse();
      assertThat(exports.getCell(9).getCellType()).isEqualTo(CellType.BLANK);
      assertThat(exports.getCell(1).getCellStyle().getWrapText()).isTrue();
      assertThat(exports.getCell(7).getCellStyle().getAlignment())
          .isEqualTo(HorizontalAlignment.RIGHT);
      assertThat(page.getRow(3).getZeroHeight()).as("the marks").isTrue();
      assertThat(page.getDataValidations())
          .hasSize(2)
          .allMatch(rule -> rule.getErrorStyle() == DataValidation.ErrorStyle.STOP)
          .extracting(DataValidation::getErrorBoxText)
          .allMatch(words -> words.startsWith("Xin "));
      assertThat(page.getPrintSetup().getPaperSizeEnum()).isEqualTo(PaperSize.A4_PAPER);
      assertThat(page.getRepeatingRows().formatAsString()).isEqualTo("5:5");
      assertThat(book.getSheetAt(1).getSheetName()).isEqualTo("Định nghĩa");
      assertThat(book.isSheetVeryHidden(2)).isTrue();
    }
  }

  @Test
  void whatIsNewChangedOrRejectedIsSeenBeforeAnythingIsKept() throws IOException {
    sheets.save(
        trade.unit().value(),
        SheetWorld.SEPTEMBER,
        java.util.List.of(new CellEdit(trade.exports(), "674,0", FigureStatus.ESTIMATE, "", "", 0)),
        "lan");
    byte[] filled =
        filled(page -> {
          row(page, "Kim ngạch xuất khẩu").getCell(7).setCellValue(680.5);
          row(page, "Tổng mức bán lẻ hàng hóa").createCell(7).setCellValue(9500);
          row(page, "Tổng mức bán lẻ hàng hóa").getCell(9).setCellValue("theo điều tra mẫu");
          row(page, "trong đó: doanh nghiệp FDI").createCell(7).setCellValue("1,200");
        });

    Document preview = compared(filled);

    assertThat(preview.select(".lead").text())
        .contains("1 mới, 1 thay đổi, 2 không đổi, 1 không nhận");
    assertThat(preview.select("tbody tr").eachText())
        .anyMatch(line -> line.contains("674,0 680,5") && line.contains("Thay đổi"))
        .anyMatch(line -> line.contains("9.500") && line.contains("Mới"))
        .anyMatch(line -> line.contains("Không nhận") && line.contains("đọc được theo hai cách"));
    assertThat(figure(trade.exports())).isEqualTo("674,0");
    theComparisonGoesOutInFourFormats(preview);

    String[] fields =
        preview.select("form.cardx input[name]").stream()
            .filter(input -> !input.attr("name").startsWith("_"))
            .flatMap(input -> java.util.stream.Stream.of(input.attr("name"), input.attr("value")))
            .toArray(String[]::new);
    officer.post(address + "/upload/apply", fields);
    assertThat(figure(trade.exports())).isEqualTo("680,5");
    assertThat(figure(trade.retail())).isEqualTo("9.500");
    assertThat(figure(trade.foreign())).isEmpty();
    assertThat(sheet().find(trade.retail()).orElseThrow().cell().note())
        .isEqualTo("theo điều tra mẫu");
  }

  @Test
  void columnsInsertedRowsSortedAndPagesPutBeforeItAreFollowed() throws IOException {
    byte[] moved =
        filled(page -> {
          row(page, "Kim ngạch xuất khẩu").getCell(7).setCellValue(680.5);
          row(page, "Tổng mức bán lẻ hàng hóa").getCell(7).setCellValue(9500);
          row(page, "Tổng mức bán lẻ hàng hóa").getCell(8).setCellValue("chinh thuc");
          swap(page, row(page, "Kim ngạch xuất khẩu"), row(page, "Tổng mức bán lẻ hàng hóa"));
          page.shiftColumns(3, 11, 2);
          page.shiftRows(0, page.getLastRowNum(), 3);
          page.createRow(page.getLastRowNum() + 2).createCell(0).setCellValue("Người lập biểu");
          page.getWorkbook().createSheet("Ghi chú của tôi");
          page.getWorkbook().setSheetOrder("Ghi chú của tôi", 0);
        });

    Document preview = compared(moved);

    assertThat(preview.select(".lead").text())
        .contains("2 mới, 0 thay đổi, 3 không đổi, 0 không nhận");
    assertThat(preview.select("tbody tr").eachText())
        .anyMatch(line -> line.contains("Kim ngạch xuất khẩu") && line.contains("– 680,5 ước Mới"))
        .anyMatch(line -> line.contains("bán lẻ") && line.contains("9.500 chính thức Mới"));
  }

  private static void swap(XSSFSheet page, Row one, Row other) {
    int first = one.getRowNum();
    int second = other.getRowNum();
    int free = page.getLastRowNum() + 5;
    page.shiftRows(first, first, free - first);
    page.shiftRows(second, second, first - second);
    page.shiftRows(free, free, second - free);
  }

  @Test
  void whatIsNoRowOfTheSheetIsRejectedAndNeverLeftOutSilently() throws IOException {
    byte[] filled =
        filled(page -> {
          row(page, "Kim ngạch xuất khẩu").getCell(8).setCellValue("gần đúng");
          row(page, "Tổng mức bán lẻ hàng hóa").getCell(7).setCellValue(true);
          Row twin = page.createRow(page.getLastRowNum() + 1);
          twin.createCell(0)
              .setCellValue(row(page, "Chỉ số sản xuất công nghiệp (IIP)").getCell(0).toString());
          twin.createCell(7).setCellValue(124.5);
          Row other = page.createRow(page.getLastRowNum() + 1);
          other.createCell(0).setCellValue("9.99");
          other.createCell(1).setCellValue("Chỉ tiêu của riêng tôi");
          other.createCell(7).setCellValue(77);
        });

    Document preview = compared(filled);

    assertThat(preview.select(".lead").text()).contains("0 mới, 0 thay đổi, 2 không đổi, 5 không");
    assertThat(preview.select("input[name=pick]")).isEmpty();
    assertThat(preview.select("tbody tr").eachText())
        .anyMatch(line -> line.contains("Không hiểu trạng thái \"gần đúng\""))
        .anyMatch(line -> line.contains("\"TRUE\" không phải là con số"))
        .anyMatch(line ->
            line.contains("Chỉ tiêu của riêng tôi 9.99") && line.contains("không phải dòng nào"))
        .haveExactly(
            2, new Condition<>(line -> line.contains("đứng ở nhiều dòng"), "both of the twins"));
    String rows = preview.select(".take a").eachAttr("href").getFirst().replaceFirst("xlsx$", "");
    assertThat(Visitor.text(officer.get(rows + "csv")))
        .contains("9.99,Chỉ tiêu của riêng tôi,,,,77,,Không nhận,\"Dòng ");
    assertThat(Visitor.text(officer.get(rows + "json"))).contains("\"code\":\"9.99\"");
  }

  @Test
  void aDayInACellForAFigureIsRejectedInWordsHoweverLittleOfItIsShown() throws IOException {
    Document preview =
        compared(
            filled(page -> {
              day(row(page, "Kim ngạch xuất khẩu"), "yyyy");
              day(row(page, "Tổng mức bán lẻ hàng hóa"), "[h]:mm");
              day(row(page, "Số chợ nông thôn được cải tạo"), "mm:ss");
            }));

    assertThat(preview.select(".lead").text()).contains("0 mới, 0 thay đổi, 2 không đổi, 3 không");
    assertThat(preview.select("tbody tr").eachText())
        .anyMatch(line -> line.contains("xuất khẩu") && line.contains("\"2018\" là một ngày"))
        .anyMatch(line -> line.contains("bán lẻ") && line.contains("\"12:00\" là một ngày"))
        .anyMatch(line -> line.contains("chợ") && line.contains("chọn định dạng ô là Số"));
  }

  /** Noon of 22 September 2018, shown in that way. */
  private static void day(Row row, String format) {
    Workbook book = row.getSheet().getWorkbook();
    CellStyle style = book.createCellStyle();
    style.setDataFormat(book.createDataFormat().getFormat(format));
    row.getCell(7).setCellValue(43365.5);
    row.getCell(7).setCellStyle(style);
  }

  @Test
  void aDayTypedIntoANumberAndAPercentageWithoutFiguresBeforeAreAskedAbout() throws IOException {
    byte[] filled =
        filled(page -> {
          row(page, "Số chợ nông thôn được cải tạo").getCell(7).setCellValue(43365);
          row(page, "Chỉ số sản xuất công nghiệp (IIP)").getCell(7).setCellValue(1.245);
          percentage(row(page, "Kim ngạch xuất khẩu"), 0.125);
        });

    Document preview = compared(filled);

    assertThat(preview.select(".lead").text()).contains("2 mới, 0 thay đổi, 2 không đổi, 1 không");
    assertThat(preview.select("tbody tr").eachText())
        .anyMatch(line -> line.contains("43.365") && line.contains("ghi ngày 22/09/2018"))
        .anyMatch(line -> line.contains("IIP") && line.contains("ghi 12,5% thành 0,125"))
        .anyMatch(line -> line.contains("12,5% ước Không nhận"));

    byte[] signed =
        filled(page -> percentage(row(page, "Chỉ số sản xuất công nghiệp (IIP)"), 1.245));
    assertThat(compared(signed).select("tbody").text())
        .as("a percentage where percentages belong")
        .contains("– 124,5 ước Mới");
  }

  private static void percentage(Row row, double value) {
    CellStyle style = row.getSheet().getWorkbook().createCellStyle();
    style.setDataFormat((short) 10);
    row.getCell(7).setCellValue(value);
    row.getCell(7).setCellStyle(style);
  }

  @Test
  void aNegativeFigureIsShownWithAMinusSignAndKeptAsItWasTyped() throws IOException {
    Document preview =
        compared(filled(page -> row(page, "Tổng mức bán lẻ hàng hóa").getCell(7).setCellValue(-5)));
    assertThat(preview.select("tbody").text()).contains("– −5 ước Mới");
    assertThat(preview.select("input[name=figure-" + trade.retail() + "]").attr("value"))
        .isEqualTo("-5");
  }

  @Test
  void theResultOfAFormulaIsTakenAsItIsShownAndATakenOutColumnIsAskedBackFor() throws IOException {
    byte[] computed =
        filled(page -> row(page, "Kim ngạch xuất khẩu").getCell(7).setCellValue(2042 / 3.0));
    assertThat(compared(computed).select("tbody").text()).contains("– 680,7 ước Mới");

    byte[] without = filled(page -> page.getRow(3).getCell(9).setBlank());
    assertThat(upload(without).getStatus()).isEqualTo(303);
    assertThat(officer.open(address).text()).contains("Tệp không còn cột Ghi chú của mẫu");
  }

  @Test
  void anUntouchedWorkbookChangesNothingHoweverManyZerosWereTyped() throws IOException {
    sheets.save(
        trade.unit().value(),
        SheetWorld.SEPTEMBER,
        java.util.List.of(new CellEdit(trade.exports(), "674", FigureStatus.ESTIMATE, "", "", 0)),
        "lan");

    assertThat(compared(filled(page -> {})).select(".lead").text())
        .contains("0 mới, 0 thay đổi", "0 không nhận");
  }

  private void theComparisonGoesOutInFourFormats(Document preview) {
    String rows = preview.select(".take a").eachAttr("href").getFirst().replaceFirst("xlsx$", "");
    assertThat(Visitor.text(officer.get(rows + "csv")).lines())
        .anyMatch(line -> line.contains("\"674,0\",\"680,5\"") && line.contains("Thay đổi"))
        .anyMatch(line -> line.contains("Không nhận") && line.contains("đọc được theo hai cách"))
        .anyMatch(line -> line.contains("Không đổi"));
    assertThat(Visitor.text(officer.get(rows + "sdmx.csv")))
        .contains("M,P,2018-09,680.5,E,triệu USD,CHANGED");
    assertThat(Visitor.text(officer.get(rows + "json")))
        .contains("\"present\":\"674,0\"", "\"value\":680.5", "\"verdict\":\"REJECTED\"");
    assertThat(officer.get(rows + "xlsx").getContentAsByteArray()).startsWith('P', 'K');
    Visitor colleague = Visitor.holding(context, Role.CLERK, trade.unit());
    assertThat(colleague.get(rows + "csv").getStatus())
        .as("a file that is being looked at is its bringer's")
        .isEqualTo(404);
  }

  @Test
  void aFigureThatAColleagueChangedMeanwhileIsTakenOnlyWhenTicked() throws IOException {
    byte[] filled =
        filled(page -> row(page, "Kim ngạch xuất khẩu").createCell(7).setCellValue(680.5));
    sheets.save(
        trade.unit().value(),
        SheetWorld.SEPTEMBER,
        java.util.List.of(new CellEdit(trade.exports(), "674,0", FigureStatus.ESTIMATE, "", "", 0)),
        "minh");

    Document preview = compared(filled);

    assertThat(preview.select("input[name=pick][checked]")).isEmpty();
    assertThat(preview.text()).contains("minh đã sửa ô này sau khi mẫu được tải");
  }

  @Test
  void anotherFileOrTheTemplateOfAnotherMonthIsRefusedWithASentence() throws IOException {
    byte[] october =
        officer.get("/sheets/" + trade.unit() + "/2018-10/template").getContentAsByteArray();
    assertThat(upload(october).getStatus()).isEqualTo(303);
    assertThat(officer.open(address).text())
        .contains("Đây là mẫu của đơn vị khác hoặc của tháng 10 năm 2018");
    upload("không phải bảng tính".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertThat(officer.open(address).text()).contains("không phải bảng tính Excel");
  }

  @Test
  void theTableGoesOutInFourFormatsWithDefinitionAndStatus() {
    sheets.save(
        trade.unit().value(),
        SheetWorld.SEPTEMBER,
        java.util.List.of(
            new CellEdit(trade.exports(), "674,0", FigureStatus.PRELIMINARY, "", "", 0)),
        "lan");
    assertThat(Visitor.text(officer.get(address + "/export.csv"))).contains("674,0", "sơ bộ");
    assertThat(Visitor.text(officer.get(address + "/export.sdmx.csv")))
        .contains("M,P,2018-09,674.0,P");
    assertThat(Visitor.text(officer.get(address + "/export.json")))
        .contains("\"value\":674.0", "\"status\":\"PRELIMINARY\"");
    assertThat(officer.get(address + "/export.xlsx").getContentAsByteArray()).startsWith('P', 'K');
  }

  private byte[] template() {
    return officer.get(address + "/template").getContentAsByteArray();
  }

  private byte[] filled(Consumer<XSSFSheet> fill) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(template()))) {
      fill.accept(book.getSheetAt(0));
      book.write(bytes);
    }
    return bytes.toByteArray();
  }

  private static Row row(XSSFSheet page, String name) {
    for (Row row : page) {
      if (row.getCell(1) != null && row.getCell(1).toString().strip().equals(name)) {
        return row;
      }
    }
    throw new AssertionError("no row " + name);
  }

  /** What a filled template would change, at the address under which it stays. */
  private Document compared(byte[] filled) {
    return officer.open(String.valueOf(upload(filled).getHeader("Location")));
  }

  private MockHttpServletResponse upload(byte[] bytes) {
    return officer.upload(address + "/upload", "bieu.xlsx", bytes);
  }

  private Sheet sheet() {
    return sheets.get(trade.unit().value(), SheetWorld.SEPTEMBER);
  }

  private String figure(IndicatorId indicator) {
    return sheet().find(indicator).orElseThrow().cell().typed();
  }
}

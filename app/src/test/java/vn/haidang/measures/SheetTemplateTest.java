package vn.haidang.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
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
      assertThat(page.getDataValidations()).hasSize(2);
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

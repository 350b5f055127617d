package vn.haidang.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import vn.haidang.platform.RefusedException;

/** Workbooks of Excel 97-2003, as districts and the statistics office still send them. */
class XlsFileTest {

  private final WorkbookReader workbooks = new WorkbookReader(ReadingLimits.STANDARD);
  private final DocumentReader documents = new DocumentReader(ReadingLimits.STANDARD);

  @Test
  void cellsAreReadAsTheyAreShownAndAsWhatTheyHold() {
    byte[] file = file(XlsFileTest::indicators);

    Workbook book = workbooks.read("biểu.xls", file);

    assertThat(book.sheets()).extracting(Workbook.Sheet::name).containsExactly("Biểu 1", "nháp");
    assertThat(book.sheets().getLast().hidden()).isTrue();
    Workbook.Sheet sheet = book.sheets().getFirst();
    assertThat(sheet.text(1, 3)).as("a merged heading").isEqualTo("CHỈ TIÊU NĂM 2018");
    assertThat(sheet.cell(3, 2).orElseThrow())
        .isEqualTo(new Workbook.Cell("7.693,7", new java.math.BigDecimal("7693.7")));
    assertThat(sheet.cell(3, 3).orElseThrow())
        .as("a share is the number that is shown")
        .isEqualTo(new Workbook.Cell("12,5%", new java.math.BigDecimal("12.5")));
    assertThat(sheet.cell(4, 2).orElseThrow().number())
        .as("what a formula gave when the file was saved")
        .isEqualByComparingTo("15387.4");
    assertThat(sheet.cell(4, 3).orElseThrow())
        .as("a day is no figure")
        .isEqualTo(new Workbook.Cell("10/01/2018", null, true));
    assertThat(sheet.text(5, 1)).as("a font of the nineties").isEqualTo("Tổng số");
  }

  @Test
  void aMomentIsNoFigureInWhicheverWayItIsShown() {
    byte[] file =
        file(book -> {
          String[] ways = {"dd/mm/yyyy hh:mm:ss", "yyyy", "[h]:mm", "mm:ss", "d/m h:mm"};
          HSSFCell[] cells = heads(book.createSheet("A"), 0, ways);
          for (int i = 0; i < ways.length; i++) {
            cells[i].setCellValue(java.time.LocalDateTime.of(2018, 9, 22, 12, 30));
            cells[i].setCellStyle(styled(book, ways[i]));
          }
        });

    assertThat(
            Objects.requireNonNull(
                    workbooks.read("giờ.xls", file).sheets().getFirst().rows().get(1))
                .values())
        .allMatch(cell -> cell.day() && cell.number() == null)
        .extracting(Workbook.Cell::text)
        .containsExactly("22/09/2018 12:30", "2018", "12:30", "12:30", "22/09 12:30");
  }

  @Test
  void aPlansTableIsReadAsTextAndTheHiddenSheetIsSaid() {
    Reading reading = documents.read("chỉ tiêu.xls", file(XlsFileTest::indicators));

    assertThat(reading).isInstanceOf(Reading.Readable.class);
    Reading.Readable read = (Reading.Readable) reading;
    assertThat(read.source().blocks().toString())
        .contains("CHỈ TIÊU NĂM 2018", "Xuất khẩu", "7.693,7", "12,5%");
    assertThat(read.remarks())
        .extracting(Reading.Remark::code)
        .containsExactly("documents.hidden-sheet");
  }

  @Test
  void aPasswordDamageAndTheFormatBeforeAreNamed() throws IOException {
    byte[] plain = file(XlsFileTest::indicators);
    Biff8EncryptionKey.setCurrentUserPassword("mật khẩu");
    byte[] locked;
    try {
      locked = file(XlsFileTest::indicators);
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
    assertThat(code(locked)).isEqualTo("documents.encrypted");
    assertThat(code(Arrays.copyOf(plain, plain.length / 3))).startsWith("documents.damaged");
    assertThat(code(holding("Book"))).isEqualTo("documents.unsupported-excel95");
    assertThat(code(holding("Gì đó"))).isEqualTo("documents.no-workbook");
    assertThatThrownBy(() -> workbooks.read("x.xls", new byte[] {1, 2, 3}))
        .hasMessageContaining("documents.no-workbook");
  }

  @Test
  void aSecretsStampIsRefusedThereToo() {
    byte[] secret =
        file(book -> book.createSheet("A").createRow(0).createCell(0).setCellValue("MẬT"));
    assertThat(code(secret)).isEqualTo("documents.state-secret");
  }

  @Test
  void twoHundredDamagedWorkbooksAreReadOrRefused() {
    byte[] plain = file(XlsFileTest::indicators);
    var random = new SplittableRandom(20180110);
    for (int i = 0; i < 200; i++) {
      byte[] damaged = plain.clone();
      for (int hits = random.nextInt(1, 60); hits > 0; hits--) {
        damaged[random.nextInt(512, damaged.length)] = (byte) random.nextInt(256);
      }
      assertThat(documents.read("x", damaged)).as("file %d", i).isNotNull();
      assertThat(code(damaged)).as("file %d", i).isNotEmpty();
    }
  }

  /** A heading over two columns, a figure with its share, a formula with a day, an old font. */
  private static void indicators(HSSFWorkbook book) {
    HSSFSheet sheet = book.createSheet("Biểu 1");
    sheet.createRow(0).createCell(0).setCellValue("CHỈ TIÊU NĂM 2018");
    sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 2));
    heads(sheet, 1, "Chỉ tiêu", "Kế hoạch", "Tăng");
    HSSFCell[] row = heads(sheet, 2, "Xuất khẩu", "", "");
    row[1].setCellValue(7693.7);
    row[1].setCellStyle(styled(book, "#,##0.0"));
    row[2].setCellValue(0.125);
    row[2].setCellStyle(styled(book, "0.0%"));
    HSSFCell[] next = heads(sheet, 3, "Gấp đôi", "", "");
    next[1].setCellFormula("B3*2");
    next[1].setCellStyle(styled(book, "#,##0.0"));
    next[2].setCellValue(java.time.LocalDate.of(2018, 1, 10));
    next[2].setCellStyle(styled(book, "dd/mm/yyyy"));
    HSSFFont old = book.createFont();
    old.setFontName(".VnTime");
    HSSFCellStyle style = book.createCellStyle();
    style.setFont(old);
    HSSFCell[] sum = heads(sheet, 4, "Tæng sè", "1", "2");
    sum[0].setCellStyle(style);
    book.getCreationHelper().createFormulaEvaluator().evaluateAll();
    heads(book.createSheet("nháp"), 0, "x", "y", "z");
    book.setSheetHidden(1, true);
  }

  private static HSSFCell[] heads(HSSFSheet sheet, int row, String... texts) {
    var made = sheet.createRow(row);
    HSSFCell[] cells = new HSSFCell[texts.length];
    for (int i = 0; i < texts.length; i++) {
      cells[i] = made.createCell(i);
      cells[i].setCellValue(texts[i]);
    }
    return cells;
  }

  private static HSSFCellStyle styled(HSSFWorkbook book, String format) {
    HSSFCellStyle style = book.createCellStyle();
    style.setDataFormat(book.createDataFormat().getFormat(format));
    return style;
  }

  private static byte[] file(Consumer<HSSFWorkbook> fill) {
    var out = new ByteArrayOutputStream();
    try (var book = new HSSFWorkbook()) {
      fill.accept(book);
      book.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] holding(String entry) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var files = new POIFSFileSystem()) {
      files.createDocument(new ByteArrayInputStream(new byte[5000]), entry);
      files.writeFilesystem(out);
    }
    return out.toByteArray();
  }

  /** The code of the refusal, or "read". */
  private String code(byte[] file) {
    try {
      workbooks.read("x.xls", file);
      return "read";
    } catch (RefusedException e) {
      return e.problem().code();
    }
  }
}

package vn.haidang.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.haidang.documents.Packed.utf8;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.haidang.kernel.legaltext.Block;
import vn.haidang.kernel.legaltext.CompiledPlan;
import vn.haidang.kernel.legaltext.PlanCompiler;

/** Notes, tracked changes and text boxes of a Word document, as a person would print it. */
class WordChangesTest {

  private static final String RELATIONS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
      <Relationship Id="r1" Type="http://x/footnotes" Target="footnotes.xml"/>
      <Relationship Id="r2" Type="http://x/endnotes" Target="endnotes.xml"/>
      </Relationships>
      """;

  @Test
  void notesFollowTheParagraphThatCallsThemInTheOrderOfTheText() throws IOException {
    String body =
        "<w:p>"
            + run("Thu ngân sách tăng 15%")
            + call("footnote", 7)
            + run(" so với năm 2026.")
            + "</w:p><w:p>"
            + run("Giảm nghèo")
            + call("endnote", 2)
            + run(".")
            + "</w:p>";
    assertThat(printed(withNotes(body)))
        .isEqualTo(
            """
            Thu ngân sách tăng 15% so với năm 2026.
            [1] Không gồm thu tiền sử dụng đất.
            Giảm nghèo.
            [2] Theo chuẩn nghèo đa chiều.
            """);
  }

  @Test
  void aNoteIsNoDutyAndNoHeading() throws IOException {
    String body =
        "<w:p>"
            + run("II. NHIỆM VỤ")
            + "</w:p><w:p>"
            + run("1. Sở Tài chính chủ trì rà soát thu.")
            + call("footnote", 7)
            + "</w:p><w:p>"
            + run("2. Sở Y tế tổ chức tiêm chủng.")
            + "</w:p>";
    CompiledPlan plan = PlanCompiler.compile(readable(withNotes(body)).source());
    assertThat(plan.tasks()).extracting(task -> task.id()).containsExactly("II.1", "II.2");
  }

  @Test
  void whatWasInsertedStandsAndWhatWasDeletedIsGoneAndBothAreSaid() throws IOException {
    String body =
        "<w:p>"
            + run("Giải ngân ")
            + "<w:del w:id='1'><w:r><w:delText>90%</w:delText></w:r></w:del>"
            + "<w:ins w:id='2'>"
            + run("100%")
            + "</w:ins>"
            + run(" vốn được giao.")
            + "</w:p>"
            + "<w:ins w:id='3'><w:p>"
            + run("Đoạn thêm.")
            + "</w:p></w:ins>"
            + "<w:moveFrom w:id='4'><w:p>"
            + run("Đoạn đã dời.")
            + "</w:p></w:moveFrom>"
            + "<w:p><w:moveTo w:id='5'>"
            + run("Đoạn đã dời.")
            + "</w:moveTo></w:p>";
    byte[] file = Packed.docx(body);
    assertThat(printed(file))
        .isEqualTo("Giải ngân 100% vốn được giao.\nĐoạn thêm.\nĐoạn đã dời.\n");
    assertThat(readable(file).remarks())
        .singleElement()
        .satisfies(remark -> {
          assertThat(remark.code()).isEqualTo("documents.tracked-changes");
          assertThat(remark.arguments()).containsExactly("3", "2");
        });
  }

  @Test
  void aParagraphWhoseMarkWasDeletedRunsOnIntoTheNext() throws IOException {
    String deletedMark = "<w:pPr><w:rPr><w:del w:id='1'/></w:rPr></w:pPr>";
    String body =
        "<w:p>"
            + deletedMark
            + run("Sở Tài chính ")
            + "</w:p><w:p>"
            + run("chủ trì.")
            + "</w:p>"
            + "<w:p>"
            + deletedMark
            + run("Hết.")
            + "</w:p>";
    assertThat(printed(Packed.docx(body))).isEqualTo("Sở Tài chính chủ trì.\nHết.\n");
  }

  @Test
  void rowsThatWereInsertedStandAndRowsThatWereDeletedAreGone() throws IOException {
    String table =
        "<w:tbl>"
            + row("", "GRDP", "8%")
            + row("<w:trPr><w:del w:id='1'/></w:trPr>", "IIP", "9%")
            + row("<w:trPr><w:ins w:id='2'/></w:trPr>", "Thu", "15%")
            + "</w:tbl>";
    byte[] file = Packed.docx(Packed.paragraph("Biểu") + table);
    assertThat(printed(file)).isEqualTo("Biểu\nGRDP|8%\nThu|15%\n");
    assertThat(readable(file).remarks().getFirst().arguments()).containsExactly("1", "1");
  }

  @Test
  void aTextBoxIsReadOnceAfterTheParagraphItHangsOn() throws IOException {
    String box = "<w:txbxContent>" + Packed.paragraph("Số: 12/KH-UBND") + "</w:txbxContent>";
    String body =
        "<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>"
            + box
            + "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>"
            + box
            + "</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
            + run("KẾ HOẠCH")
            + "</w:p>"
            + "<w:p><w:r><w:pict><v:shape><v:textbox>"
            + box.replace("Số: 12/KH-UBND", "ĐỘC LẬP")
            + "</v:textbox></v:shape></w:pict></w:r></w:p>";
    assertThat(printed(Packed.docx(body))).isEqualTo("KẾ HOẠCH\nSố: 12/KH-UBND\nĐỘC LẬP\n");
  }

  private static String run(String text) {
    return "<w:r><w:t xml:space='preserve'>" + text + "</w:t></w:r>";
  }

  private static String call(String kind, int id) {
    return "<w:r><w:" + kind + "Reference w:id='" + id + "'/></w:r>";
  }

  private static String row(String properties, String first, String second) {
    return "<w:tr>"
        + properties
        + "<w:tc>"
        + Packed.paragraph(first)
        + "</w:tc><w:tc>"
        + Packed.paragraph(second)
        + "</w:tc></w:tr>";
  }

  private static byte[] withNotes(String body) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put("_rels/.rels", utf8(Packed.RELATIONS));
    parts.put("word/_rels/document.xml.rels", utf8(RELATIONS));
    parts.put("word/document.xml", utf8(Packed.document(body)));
    parts.put("word/footnotes.xml", utf8(notes("footnote", 7, "Không gồm thu tiền sử dụng đất.")));
    parts.put("word/endnotes.xml", utf8(notes("endnote", 2, "Theo chuẩn nghèo đa chiều.")));
    return Packed.zip(parts);
  }

  private static String notes(String kind, int id, String text) {
    return "<w:"
        + kind
        + "s xmlns:w='urn:w'><w:"
        + kind
        + " w:type='separator' w:id='-1'>"
        + Packed.paragraph("vạch")
        + "</w:"
        + kind
        + "><w:"
        + kind
        + " w:id='"
        + id
        + "'><w:p><w:r><w:"
        + kind
        + "Ref/></w:r>"
        + run(" ")
        + run(text)
        + "</w:p></w:"
        + kind
        + "></w:"
        + kind
        + "s>";
  }

  private static Reading.Readable readable(byte[] file) {
    Reading reading = new DocumentReader(ReadingLimits.STANDARD).read("x.docx", file);
    assertThat(reading).isInstanceOf(Reading.Readable.class);
    return (Reading.Readable) reading;
  }

  private static String printed(byte[] file) {
    return readable(file).source().blocks().stream()
        .map(WordChangesTest::printed)
        .collect(Collectors.joining());
  }

  private static String printed(Block block) {
    return switch (block) {
      case Block.Line line -> line.text() + "\n";
      case Block.Grid grid ->
          grid.rows().stream()
              .map(row -> row.stream().map(cell -> cell.text()).collect(Collectors.joining("|")))
              .collect(Collectors.joining("\n", "", "\n"));
    };
  }
}

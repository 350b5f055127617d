package vn.haidang.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.haidang.kernel.legaltext.CompiledPlan;
import vn.haidang.kernel.legaltext.PlanCompiler;

class RenditionsTest {

  private static final String PLAN =
      """
      KẾ HOẠCH
      Phát triển kinh tế - xã hội năm 2027
      I. MỤC ĐÍCH, YÊU CẦU
      Các cơ quan, đơn vị thực hiện nghiêm túc các nội dung dưới đây.
      II. NHIỆM VỤ CHỦ YẾU
      1. Phát triển kinh tế
      1.1. Sở Tài chính chủ trì, phối hợp với các đơn vị liên quan rà soát các khoản thu.
      1.2. Sở Công Thương báo cáo kết quả trước ngày 20 tháng cuối quý.
      2. Bảo đảm an sinh xã hội
      2.1. Sở Nội vụ giải quyết việc làm cho 12.500 lượt người.
      """;

  @Test
  void everyRenditionOfAPlanGivesTheSameOutline() throws IOException {
    Map<String, byte[]> renditions = new LinkedHashMap<>();
    renditions.put("UTF-16", ("\ufeff" + PLAN).getBytes(StandardCharsets.UTF_16LE));
    renditions.put("Windows-1258", OldEncodings.windows1258(PLAN));
    renditions.put("VNI", OldEncodings.vni(PLAN));
    renditions.put("Word", Packed.docx(paragraphs("<w:p><w:r><w:t>", "</w:t></w:r></w:p>", PLAN)));
    renditions.put(
        "Word with VNI fonts",
        Packed.docx(
            paragraphs(
                "<w:p><w:r><w:rPr><w:rFonts w:ascii=\"VNI-Times\"/></w:rPr><w:t>",
                "</w:t></w:r></w:p>",
                OldEncodings.encoded(PLAN, LegacyFont.VNI))));
    renditions.put(
        "HTML", Packed.utf8("<!doctype html><html><body>" + paragraphs("<p>", "</p>", PLAN)));
    String expected = outline(Packed.utf8(PLAN));
    assertThat(expected).contains("II.1.2");
    renditions.forEach((name, bytes) -> assertThat(outline(bytes)).as(name).isEqualTo(expected));
  }

  private static String paragraphs(String before, String after, String text) {
    return text.lines().map(line -> before + line + after).collect(Collectors.joining());
  }

  private static String outline(byte[] bytes) {
    Reading reading = new DocumentReader(ReadingLimits.STANDARD).read("x", bytes);
    assertThat(reading).isInstanceOf(Reading.Readable.class);
    CompiledPlan plan = PlanCompiler.compile(((Reading.Readable) reading).source());
    return plan.sections().stream()
            .map(section -> section.id() + " " + section.title())
            .collect(Collectors.joining("\n"))
        + "\n"
        + plan.tasks().stream()
            .map(task -> task.id() + " " + task.text())
            .collect(Collectors.joining("\n"));
  }
}

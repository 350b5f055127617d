package vn.haidang.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import vn.haidang.kernel.legaltext.Block;

class TextFileTest {

  private static final String SAMPLE =
      """
      KẾ HOẠCH
      Phát triển kinh tế - xã hội của tỉnh năm 2027
      1. Sở Tài chính chủ trì, phối hợp với các đơn vị thực hiện nhiệm vụ được giao.
      2. Ủy ban nhân dân các xã báo cáo kết quả trước ngày 20 tháng cuối quý.
      """;

  @Test
  void unicodeIsReadWithAndWithoutItsMarkOfByteOrder() throws Refusal {
    assertThat(text(SAMPLE.getBytes(StandardCharsets.UTF_8))).isEqualTo(SAMPLE);
    assertThat(text(("\ufeff" + SAMPLE).getBytes(StandardCharsets.UTF_8))).isEqualTo(SAMPLE);
    assertThat(text(("\ufeff" + SAMPLE).getBytes(StandardCharsets.UTF_16LE))).isEqualTo(SAMPLE);
    assertThat(text(("\ufeff" + SAMPLE).getBytes(StandardCharsets.UTF_16BE))).isEqualTo(SAMPLE);
    assertThat(text(SAMPLE.getBytes(StandardCharsets.UTF_16LE))).isEqualTo(SAMPLE);
    assertThat(text(SAMPLE.getBytes(StandardCharsets.UTF_16BE))).isEqualTo(SAMPLE);
  }

  @Test
  void theOldWindowsTableWithItsSeparateToneMarksBecomesComposedUnicode() throws Refusal {
    byte[] bytes = OldEncodings.windows1258(SAMPLE);
    assertThat(new String(bytes, Charset.forName("windows-1258"))).isNotEqualTo(SAMPLE);
    assertThat(text(bytes)).isEqualTo(SAMPLE);
  }

  @Test
  void abcAndVniTextBecomesUnicodeAndIsRemarkedOn() throws Refusal {
    // ABC fonts have no capitals with tone marks; those letters come from a font of their own.
    String lower = SAMPLE.toLowerCase(java.util.Locale.ROOT);
    assertThat(text(OldEncodings.tcvn3(lower))).isEqualTo(lower);
    assertThat(text(OldEncodings.vni(SAMPLE))).isEqualTo(SAMPLE);
    assertThat(TextFile.read(OldEncodings.vni(SAMPLE)).remarks())
        .containsExactly(Reading.Remark.of("documents.old-encoding", "VNI"));
  }

  @Test
  void decomposedUnicodeStaysForTheCompilerToCompose() throws Refusal {
    String decomposed = Normalizer.normalize(SAMPLE, Normalizer.Form.NFD);
    assertThat(
            Normalizer.normalize(
                text(decomposed.getBytes(StandardCharsets.UTF_8)), Normalizer.Form.NFC))
        .isEqualTo(SAMPLE);
  }

  private static String text(byte[] bytes) throws Refusal {
    var text = new StringBuilder();
    for (Block block : TextFile.read(bytes).blocks()) {
      text.append(((Block.Line) block).text()).append('\n');
    }
    return text.substring(0, text.length() - 1);
  }
}

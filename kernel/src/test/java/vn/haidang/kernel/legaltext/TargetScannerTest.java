package vn.haidang.kernel.legaltext;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetScannerTest {

  private static List<Target> targets(String sentence) {
    Passage passage = Passage.of(sentence);
    return TargetScanner.scan(
        passage,
        FigureScanner.scan(passage, new boolean[passage.size()]).figures(),
        TargetContext.NONE);
  }

  private static String read(String sentence) {
    return targets(sentence).stream()
        .map(TargetScannerTest::line)
        .collect(Collectors.joining("\n"));
  }

  private static String line(Target t) {
    String max = t.valueMax() == null ? "" : ".." + t.valueMax();
    return "%s %s%s %s %s | %s"
        .formatted(
            t.comparator().sign(),
            t.value(),
            max,
            t.unit(),
            t.measure().name().toLowerCase(Locale.ROOT),
            t.indicator());
  }

  private static String bracketed(String sentence) {
    var marked = new StringBuilder(sentence);
    for (Target target : targets(sentence).reversed()) {
      marked.insert(target.span().end(), "⟧").insert(target.span().start(), "⟦");
    }
    return marked.toString();
  }

  @Test
  void theClauseOfEachTargetIsReadWhereItStands() {
    assertThat(
            bracketed(
                "Tăng cường quản lý; phấn đấu tăng trưởng GRDP đạt từ 15% trở lên. Mở rộng thị trường; xuất khẩu tăng 22 - 23% so với năm 2017."))
        .isEqualTo(
            "Tăng cường quản lý; ⟦phấn đấu tăng trưởng GRDP đạt từ 15% trở lên⟧. Mở rộng thị trường; ⟦xuất khẩu tăng 22 - 23% so với năm 2017⟧.");
  }

  @Test
  void whomAPromisedShareCountsMayHaveDoneSomethingAlready() {
    assertThat(
            read(
                "(2) Ít nhất 85% người hưởng trợ cấp hoặc người đã có tài khoản nhận qua ngân hàng"))
        .startsWith(">= 85 % share");
    assertThat(read("Đến nay 85% người hưởng trợ cấp đã có tài khoản")).isEmpty();
  }

  @Test
  void theNameOfWhatIsCountedEndsWithAWord() {
    assertThat(
            read(
                "có ít nhất 15 xã về đích, để toàn thành phố hoàn thành nông thôn mới trước năm 2020"))
        .isEqualTo(">= 15 xã count | Số xã về đích");
  }

  @Test
  void aCommaInAQuotedNameCutsNothing() {
    assertThat(read("đến năm 2030 đạt 100% “xã, phường không khói thuốc”"))
        .isEqualTo("= 100 % share | Tỷ lệ “xã, phường không khói thuốc”");
  }

  @Test
  void boundsRangesAndBareFiguresAreTold() {
    assertThat(read("Tỷ lệ dân số tham gia bảo hiểm y tế đạt trên 84,5%"))
        .isEqualTo("> 84.5 % share | Tỷ lệ dân số tham gia bảo hiểm y tế");
    assertThat(read("Tỷ lệ hộ nghèo không quá 2%"))
        .isEqualTo("<= 2 % share | Tỷ lệ hộ nghèo không quá".replace(" không quá", ""));
    assertThat(read("doanh thu dịch vụ tăng 13,5 - 14,5%"))
        .isEqualTo("range 13.5..14.5 % growth | Doanh thu dịch vụ");
    assertThat(read("Có ≥ 30% doanh nghiệp ứng dụng công nghệ số"))
        .isEqualTo(">= 30 % share | Tỷ lệ doanh nghiệp ứng dụng công nghệ số");
    assertThat(read("các cấp ít nhất vào năm 2025 đạt 40%")).startsWith(">= 40 %");
  }

  @Test
  void ratesKeepTheirReferenceAndFallsTheirBaseline() {
    Target target =
        targets(
                "Tỷ suất sinh ở trẻ vị thành niên giảm từ 23 ca sinh/1.000 phụ nữ xuống 18 ca sinh/1.000 phụ nữ vào năm 2025")
            .getFirst();
    assertThat(line(target))
        .isEqualTo("= 18 ca sinh/1.000 phụ nữ rate | Tỷ suất sinh ở trẻ vị thành niên");
    assertThat(target.baseline()).isEqualByComparingTo("23");
    assertThat(target.per()).isEqualTo("1.000 phụ nữ");
    assertThat(read("Tỷ lệ tử vong mẹ dưới 4/100.000 trẻ sinh ra còn sống"))
        .isEqualTo("< 4 /100.000 trẻ sinh ra còn sống rate | Tỷ lệ tử vong mẹ");
  }

  @Test
  void twoTargetsInOneSentenceAreTwo() {
    assertThat(
            read(
                "Phấn đấu giá trị sản xuất nông nghiệp tăng 1,37%, giá trị sản xuất thủy sản tăng 6,28%"))
        .isEqualTo(
            "= 1.37 % growth | Giá trị sản xuất nông nghiệp\n= 6.28 % growth | Giá trị sản xuất thủy sản");
    assertThat(read("Trên 80% trạm y tế và 100% cơ sở cai nghiện đủ điều kiện"))
        .isEqualTo(
            "> 80 % share | Tỷ lệ trạm y tế\n= 100 % share | Tỷ lệ cơ sở cai nghiện đủ điều kiện");
  }

  @Test
  void aNumberInWordsCountsAfterABoundOnly() {
    assertThat(read("Có ít nhất một cơ sở y tế cung cấp dịch vụ vào năm 2025"))
        .startsWith(">= 1 cơ sở count");
    assertThat(read("được tiếp cận ít nhất một trong các dịch vụ")).isEmpty();
  }

  @Test
  void aboutAndStrivingAreMarksAndNoComparators() {
    Target target = targets("phấn đấu năm 2018 đạt khoảng 38%").getFirst();
    assertThat(target.approximate()).isTrue();
    assertThat(target.aspiration()).isTrue();
    assertThat(target.comparator()).isEqualTo(Target.Comparator.EQUAL);
    assertThat(target.period()).isEqualTo("2018");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kỷ niệm 63 năm Ngày giải phóng",
        "và 09km trên địa bàn tỉnh Thái Bình",
        "Triển khai các thủ tục sửa chữa 27 chung cư và 06 khu chung cư còn lại",
        "nâng cấp đường 359; đô thị loại I; A48-A49 Lán Bè",
        "hệ thống quản lý văn bản điện tử 4 cấp chính quyền",
        "tiêu chuẩn quốc gia TCVN ISO 9001:2015",
        "Tốc độ tăng trưởng kinh tế năm 2025 ước đạt 8% so với cùng kỳ",
        "Đối với ngành có tỷ lệ nữ dưới 30% có thể điều chỉnh mục tiêu",
        "tại 04 Mô hình một cửa",
        "theo Điều 15 và khoản 3 Điều 7",
        "mức hỗ trợ 50% chi phí",
        "Kim ngạch đạt 1,200 triệu USD"
      })
  void whatIsToldOrRuledOrOnlyCountedIsNoTarget(String sentence) {
    assertThat(read(sentence)).isEmpty();
  }
}

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

  /** As under a heading "Chỉ tiêu chủ yếu". */
  private static String aim(String sentence) {
    Passage passage = Passage.of(sentence);
    return TargetScanner.scan(
            passage,
            FigureScanner.scan(passage, new boolean[passage.size()]).figures(),
            TargetContext.NONE.aiming())
        .stream()
        .map(TargetScannerTest::line)
        .collect(Collectors.joining("\n"));
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
  void aRemarkInBracketsMakesNoNewsOfAPromise() {
    assertThat(read("phủ sóng 5G phải đạt 90% trong năm 2025 (đến nay mới đạt 39,5%)"))
        .startsWith("= 90 % share")
        .doesNotContain("39");
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
  void thePhrasesOfOfficialTargetsAreCompared() {
    assertThat(read("phấn đấu đạt từ 15% trở lên")).startsWith(">= 15 %");
    assertThat(read("xuất khẩu tăng 22 - 23%")).startsWith("range 22..23 %");
    assertThat(read("Tỷ lệ che phủ rừng không thấp hơn 42%")).startsWith(">= 42 %");
    assertThat(read("Tỷ lệ hộ nghèo không vượt quá 3%")).startsWith("<= 3 %");
    assertThat(read("Tỷ lệ hộ nghèo còn từ 2% trở xuống")).startsWith("<= 2 %");
    assertThat(read("Tỷ lệ thất nghiệp ở mức 3,96%")).startsWith("= 3.96 % level");
    assertThat(read("có trên 33.000 doanh nghiệp hoạt động")).startsWith("> 33000 doanh nghiệp");
    assertThat(read("Giá trị xuất khẩu gấp 2,2 lần năm 2020")).startsWith("= 2.2 lần ratio");
    assertThat(read("Tỷ trọng dịch vụ tăng 1,5 điểm phần trăm")).startsWith("= 1.5 điểm % growth");
    assertThat(read("Thu nhập bình quân đầu người đạt 95 triệu đồng/người/năm"))
        .startsWith("= 95 triệu đồng/người/năm level");
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

  @Test
  void underAimsAFigureIsPromisedWithoutAWordThatSaysSo() {
    assertThat(aim("Trồng rừng mới 5.000 ha")).startsWith("= 5000 ha level");
    assertThat(aim("Số xã đạt chuẩn nông thôn mới: 85 xã")).startsWith("= 85 xã count");
    assertThat(aim("Thu gom, xử lý 92% rác thải sinh hoạt")).startsWith("= 92 % share");
    assertThat(aim("Hoàn thành 1.500 căn hộ nhà ở xã hội")).startsWith("= 1500 căn hộ count");
    assertThat(read("Thu gom, xử lý 92% rác thải sinh hoạt")).isEmpty();
  }

  @Test
  void whatOnlyPlacesGroupsOrDividesIsNoAim() {
    assertThat(aim("Nâng cao chất lượng phục vụ tại 04 bệnh viện")).isEmpty();
    assertThat(aim("Tập trung thực hiện 08 nhóm giải pháp")).isEmpty();
    assertThat(aim("mỗi lớp có 30 trẻ em")).isEmpty();
    assertThat(aim("Kế hoạch gồm 12 chỉ tiêu")).isEmpty();
  }

  @Test
  void howLongSomethingMayTakeAndHowFarARankMayRiseAreAims() {
    assertThat(aim("Thời gian khởi sự kinh doanh tối đa 02 ngày làm việc"))
        .startsWith("<= 2 ngày làm việc duration");
    assertThat(aim("thời gian nộp thuế không quá 119 giờ/năm"))
        .startsWith("<= 119 giờ/năm duration");
    assertThat(aim("Chỉ số PCI tăng từ 3 đến 5 bậc")).startsWith("range 3..5 bậc");
    assertThat(read("Cắt giảm 30% thời gian thực hiện thủ tục"))
        .isEqualTo("= 30 % reduction | Tỷ lệ thời gian thực hiện thủ tục");
  }

  @Test
  void aGrowthWithoutASubjectIsOfTheFigureBefore() {
    assertThat(read("Tổng vốn đầu tư toàn xã hội 36.500 tỷ đồng, tăng 10% so với năm 2023"))
        .endsWith("= 10 % growth | Tổng vốn đầu tư toàn xã hội");
    assertThat(read("Tăng thu nội địa 8 - 9% so với ước thực hiện năm 2022"))
        .startsWith("range 8..9 % growth");
  }

  @Test
  void aLabelThatNamesAMeasureIsNotCutFromItsFigure() {
    assertThat(read("Tỷ lệ bao phủ bảo hiểm y tế: Trên 95% dân số"))
        .startsWith("> 95 % share | Tỷ lệ bao phủ bảo hiểm y tế");
    assertThat(read("Mức giảm tỷ suất sinh: 0,2‰"))
        .isEqualTo("= 0.2 ‰ rate | Mức giảm tỷ suất sinh");
  }

  @Test
  void oneBoundHoldsForAListOfCounts() {
    assertThat(
            read(
                "Hình thành ít nhất 100 doanh nghiệp khởi nghiệp sáng tạo, 50 doanh nghiệp khoa học công nghệ"))
        .isEqualTo(
            ">= 100 doanh nghiệp count | Số doanh nghiệp khởi nghiệp sáng tạo được hình thành\n"
                + ">= 50 doanh nghiệp count | Số doanh nghiệp khoa học công nghệ");
    assertThat(read("đào tạo ít nhất 500 lao động tại 10 xã, 5 phường"))
        .startsWith(">= 500 lao động")
        .doesNotContain("\n");
  }

  @Test
  void everyYearIsNoInnerFigureAndEveryClassIs() {
    assertThat(read("mỗi năm có ít nhất 150 sản phẩm đổi mới sáng tạo")).startsWith(">= 150");
    assertThat(read("mỗi lớp có ít nhất 30 trẻ em")).isEmpty();
  }

  @Test
  void whateverIsCountedBehindABoundIsAUnit() {
    assertThat(read("hình thành tối thiểu 03 cụm trung tâm dữ liệu")).startsWith(">= 3 cụm count");
  }

  @Test
  void aPlaceAmongTheLeadingIsARank() {
    assertThat(read("Việt Nam thuộc nhóm 4 nước dẫn đầu khu vực")).startsWith("<= 4 hạng rank");
    assertThat(read("phấn đấu chỉ số xếp thứ 10 toàn quốc")).startsWith("<= 10 hạng rank");
    assertThat(read("chỉ số cải cách hành chính xếp thứ 10 toàn quốc")).isEmpty();
    assertThat(read("thực hiện 3 nhóm giải pháp")).isEmpty();
  }

  @Test
  void ratesPerTenThousandPeopleAndFallsByTheYearAreRead() {
    assertThat(read("Số bác sĩ đạt 10,5 bác sĩ/vạn dân"))
        .isEqualTo("= 10.5 bác sĩ/vạn dân rate | Số bác sĩ");
    assertThat(read("Tỷ lệ hộ nghèo giảm bình quân hàng năm 1% - 1,5%"))
        .startsWith("range 1..1.5 điểm % reduction");
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

  @Test
  void soManyOfAllIsACount() {
    assertThat(aim("Có 65/72 xã đạt chuẩn nông thôn mới")).startsWith("= 65 xã count");
    assertThat(aim("Tổ chức hội nghị ngày 3/5 xã An Bình")).isEmpty();
  }

  @Test
  void newsBeforeTheWordForStrivingSaysNothingOfWhatFollows() {
    assertThat(read("Hiện nay có 85 hợp tác xã, phấn đấu thành lập mới 10 hợp tác xã"))
        .startsWith("= 10 hợp tác xã count")
        .doesNotContain("85");
  }

  @Test
  void whatIsSavedIsAShare() {
    assertThat(read("Tiết kiệm 10% chi thường xuyên ngay từ đầu năm")).startsWith("= 10 % ");
  }

  @Test
  void ratesNamedInTheIndicatorAndBoundsBehindANounAreRead() {
    assertThat(aim("Số giường bệnh/vạn dân đạt 32 giường")).startsWith("= 32 giường count");
    assertThat(aim("Mật độ thuê bao băng rộng: 95 thuê bao/100 dân"))
        .startsWith("= 95 thuê bao/100 dân");
    assertThat(read("Tỷ lệ tham gia bảo hiểm y tế đạt 95% dân số trở lên")).startsWith(">= 95 %");
  }

  @Test
  void whatIsUpgradedIsCountedAndNoLevel() {
    assertThat(aim("Xây mới 25 công trình, nâng cấp 40 công trình"))
        .contains("= 25 công trình")
        .contains("= 40 công trình");
    assertThat(aim("Giữ vững trường cấp 3 công lập")).isEmpty();
  }

  @Test
  void theUnitOfARiseMayStandWithItsEndAlone() {
    Target target =
        targets("phấn đấu nâng số doanh nghiệp từ 4.500 lên 5.200 doanh nghiệp").getFirst();
    assertThat(target.value()).isEqualByComparingTo("5200");
    assertThat(target.baseline()).isEqualByComparingTo("4500");
  }
}

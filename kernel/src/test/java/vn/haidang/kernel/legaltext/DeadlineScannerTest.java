package vn.haidang.kernel.legaltext;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Time limits as sentences state them; the document is of 2026. */
class DeadlineScannerTest {

  private static String read(String sentence) {
    Passage passage = Passage.of(sentence);
    return DeadlineScanner.scan(passage, new boolean[passage.size()], new UnnamedYear(2026, null))
        .stream()
        .map(DeadlineScannerTest::line)
        .collect(Collectors.joining("\n"));
  }

  private static String line(Deadline limit) {
    return Stream.of(
            limit.start(),
            limit.comparator(),
            limit.date(),
            limit.rule(),
            limit.recurrence(),
            limit.relative(),
            limit.condition())
        .filter(Objects::nonNull)
        .map(Object::toString)
        .collect(Collectors.joining(" "));
  }

  @Test
  void aDayWithoutYearInASentenceThatComesBackIsARuleAndOneLimit() {
    String rule = "before before 11-20 yearly";
    assertThat(read("Báo cáo Ủy ban nhân dân tỉnh trước ngày 20/11 hằng năm")).isEqualTo(rule);
    assertThat(read("Định kỳ hằng năm gửi báo cáo Sở Nội vụ trước ngày 20 tháng 11 để tổng hợp"))
        .isEqualTo(rule);
    assertThat(read("Các sở định kỳ báo cáo kết quả trước ngày 20/11 về Sở Nội vụ"))
        .isEqualTo(rule);
    assertThat(read("tổng hợp, báo cáo trước ngày 30 tháng 01 của năm tiếp theo"))
        .isEqualTo("before before 01-30 yearly");
    assertThat(read("chậm nhất ngày 20/11 hằng năm gửi báo cáo"))
        .isEqualTo("by before 11-21 yearly");
    assertThat(read("báo cáo trước ngày 20/11 hàng năm, trước khi tổng kết thi đua hàng năm"))
        .isEqualTo(rule);
    assertThat(read("gửi báo cáo chậm nhất ngày 20/11 hằng năm"))
        .isEqualTo("by before 11-21 yearly");
  }

  @Test
  void aDayWithoutYearElsewhereIsOfTheYearOfTheDocument() {
    assertThat(read("gửi báo cáo về Sở Nội vụ trước ngày 20/11")).isEqualTo("before 2026-11-20");
  }

  @Test
  void aDayOfEveryMonthIsARuleWhereverTheMonthIsNamed() {
    String rule = "before before day 25 of the month monthly";
    assertThat(read("báo cáo trước ngày 25 hằng tháng")).isEqualTo(rule);
    assertThat(read("Hàng tháng, gửi báo cáo trước ngày 25 về Sở Nội vụ")).isEqualTo(rule);
    assertThat(read("gửi báo cáo chậm nhất ngày 24 hàng tháng"))
        .isEqualTo("by before day 25 of the month monthly");
    assertThat(read("Hàng tháng chi trả từ 5 đến 10 triệu đồng")).isEmpty();
  }

  @Test
  void whatComesBackSoManyTimesAYearIsCounted() {
    assertThat(read("Định kỳ 6 tháng báo cáo kết quả thực hiện")).isEqualTo("2/year");
    assertThat(read("tổ chức giao ban hằng tuần")).isEqualTo("52/year");
    assertThat(read("Tổ chức đối thoại với doanh nghiệp ít nhất 02 lần/năm")).isEqualTo("2/year");
    assertThat(read("kiểm tra ít nhất một lần mỗi quý")).isEqualTo("quarterly");
    assertThat(read("giảm 02 lần/năm")).isEmpty();
    assertThat(read("không kiểm tra doanh nghiệp quá 01 lần/năm")).isEmpty();
    assertThat(
            read(
                "Định kỳ hàng quý báo cáo kết quả gửi Sở Tài chính (báo cáo quý trước ngày 20 tháng cuối quý)"))
        .isEqualTo("before before day 20 of the last month of the quarter quarterly");
  }

  @Test
  void twoDaysOfAYearAreTwoRulesOfOneRecurrence() {
    assertThat(
            read(
                "định kỳ 6 tháng báo cáo kết quả trước ngày 15 tháng 6 và trước ngày 01 tháng 12 để tổng hợp"))
        .isEqualTo("before before 06-15 2/year\nbefore before 12-01 2/year");
  }

  @Test
  void aMonthIsALimitBehindAnyDuty() {
    assertThat(read("Các sở xây dựng và tổ chức thực hiện kế hoạch trong tháng 01 năm 2026"))
        .isEqualTo("by 2026-01-31");
    assertThat(read("Trong tháng 10/2026, các sở đã thu thập ý kiến")).isEmpty();
    assertThat(read("số vụ đã xử lý trong tháng 10/2026")).isEmpty();
  }

  @Test
  void hoursFromAnEventOnAreASpan() {
    assertThat(read("Xử lý nước tù đọng trong 24 - 48 giờ sau khi nước rút")).isEqualTo("by PT48H");
    assertThat(read("trong 10 ngày làm việc kể từ ngày nhận đủ hồ sơ")).isEqualTo("by P10D");
    assertThat(read("Triển khai trong 3 tháng cao điểm")).isEmpty();
  }

  @Test
  void theFirstMonthsOfAYearEndOnADay() {
    assertThat(read("Hoàn thành trong 6 tháng đầu năm 2026")).isEqualTo("by 2026-06-30");
    assertThat(read("ước thực hiện 6 tháng đầu năm 2026, đã hoàn thành 50%")).isEmpty();
  }

  @Test
  void aStretchMayNameItsMonthOnce() {
    assertThat(read("Kiểm tra từ ngày 08 đến ngày 10 tháng 12 năm 2026"))
        .isEqualTo("2026-12-08 by 2026-12-10");
    assertThat(read("từ 15/11 đến hết ngày 15/12/2026")).isEqualTo("2026-11-15 by 2026-12-15");
    assertThat(read("từ ngày 17 đến ngày 20 tháng 11 năm 2026 tỉnh đang hứng chịu đợt mưa lịch sử"))
        .isEmpty();
  }

  @Test
  void theWordForLatestMayLackTheDay() {
    assertThat(read("hoàn thành chậm nhất 30/6/2026")).isEqualTo("by 2026-06-30");
    assertThat(read("hoàn thành đến hết 30/6/2026")).isEqualTo("by 2026-06-30");
    assertThat(read("tăng từ 3/4 đến 5/6 số xã")).isEmpty();
  }

  @Test
  void aQuarterOrMonthWithoutYearIsOfTheYearOfTheDocument() {
    assertThat(read("trình Ủy ban nhân dân tỉnh phê duyệt trong quý II"))
        .isEqualTo("by 2026-06-30");
    assertThat(read("hoàn thành xong trong tháng 8.")).isEqualTo("by 2026-08-31");
    assertThat(read("Trong quý I/2026, hoàn thành quy hoạch")).isEqualTo("by 2026-03-31");
    assertThat(read("hoàn thành trước quý III/2026")).isEqualTo("before 2026-07-01");
    assertThat(read("kiểm tra trong tháng 6 và tháng 9")).isEmpty();
    assertThat(read("Trong quý I, toàn tỉnh đã hoàn thành 5 dự án")).isEmpty();
  }

  @Test
  void aTimeThatWasOverBeforeTheDocumentWasIssuedIsOfTheNextYear() {
    var year = new UnnamedYear(2026, java.time.LocalDate.of(2026, 11, 20));
    Passage passage = Passage.of("gửi báo cáo trước ngày 15/01; hoàn thành trong quý I");
    assertThat(DeadlineScanner.scan(passage, new boolean[passage.size()], year))
        .extracting(Deadline::date)
        .containsExactly(java.time.LocalDate.of(2027, 1, 15), java.time.LocalDate.of(2027, 3, 31));
  }

  @Test
  void aLabelledTimeAndTheEndOfATermAreLimits() {
    assertThat(read("Thời gian thực hiện: Năm 2026")).isEqualTo("by 2026-12-31");
    assertThat(read("Thời gian thực hiện: Quý III/2026")).isEqualTo("by 2026-09-30");
    assertThat(read("Thời hạn ủy quyền: Từ ngày ký đến hết ngày 28/02/2027"))
        .isEqualTo("by 2027-02-28");
    assertThat(read("Kế hoạch thực hiện: Năm 2026")).isEmpty();
  }

  @Test
  void moneyThatIsGrantedYearByYearIsNoLimit() {
    assertThat(read("tổng hợp, bố trí kinh phí chi thường xuyên hằng năm")).isEmpty();
    assertThat(read("tổ chức sơ kết hằng năm")).isEqualTo("yearly");
  }
}

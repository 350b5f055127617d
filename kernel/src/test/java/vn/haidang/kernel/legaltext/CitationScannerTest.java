package vn.haidang.kernel.legaltext;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CitationScannerTest {

  private static String cited(String sentence) {
    Passage passage = Passage.of(sentence);
    List<CitationMention> mentions = new ArrayList<>(CitationScanner.scan(passage));
    mentions.addAll(LawScanner.scan(passage, mentions));
    mentions.addAll(NamedDocuments.scan(passage));
    return mentions.stream()
        .map(m ->
            "%s %s %s %s"
                .formatted(
                    m.type(), m.name() == null ? m.number() : m.name(), m.date(), m.issuer()))
        .collect(Collectors.joining("\n"));
  }

  @Test
  void aListHeadGivesItsNumbersTypeAndIssuer() {
    assertThat(
            cited(
                "các Nghị quyết của Hội đồng nhân dân thành phố: số 33/NQ-HĐND ngày 08/12/2017 về nhiệm vụ, số 35/NQ-HĐND ngày 08/12/2017 quyết định dự toán"))
        .isEqualTo(
            """
            Nghị quyết 33/NQ-HĐND 2017-12-08 Hội đồng nhân dân thành phố
            Nghị quyết 35/NQ-HĐND 2017-12-08 Hội đồng nhân dân thành phố\
            """);
  }

  @Test
  void theIssuerMayStandBetweenTypeAndNumber() {
    assertThat(
            cited(
                "Xét báo cáo của Ủy ban nhân dân tỉnh số 218/BC-UBND, ngày 08/12/2016 về tình hình"))
        .isEqualTo("Báo cáo 218/BC-UBND 2016-12-08 Ủy ban nhân dân tỉnh");
  }

  @Test
  void theIssuersNameEndsWhereTheSentenceGoesOn() {
    assertThat(cited("Nghị định số 89/2017/NĐ-CP ngày 29/7/2017 của Chính phủ dành cho thành phố"))
        .isEqualTo("Nghị định 89/2017/NĐ-CP 2017-07-29 Chính phủ");
    assertThat(
            cited(
                "Nghị quyết số 15/NQ-HĐND ngày 20/7/2017 của Hội đồng nhân dân thành phố đối với du lịch"))
        .isEqualTo("Nghị quyết 15/NQ-HĐND 2017-07-20 Hội đồng nhân dân thành phố");
  }

  @Test
  void partyDocumentsLettersAndSpacesAroundStrokesAreRead() {
    assertThat(cited("Nghị quyết 21-NQ/TU ngày 29/5/2008 của Ban Thường vụ Thành ủy về phát triển"))
        .isEqualTo("Nghị quyết 21-NQ/TU 2008-05-29 Ban Thường vụ Thành ủy");
    assertThat(cited("Công văn số 8935/BNV-CTTN&BĐG ngày 03 tháng 10 năm 2025 về việc hướng dẫn"))
        .isEqualTo("Công văn 8935/BNV-CTTN&BĐG 2025-10-03 null");
    assertThat(cited("Quyết định số 25/2014 /QĐ-UBND ngày 1/2/2014"))
        .isEqualTo("Quyết định 25/2014/QĐ-UBND 2014-02-01 null");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nghị định 89/2017/NĐ-CP",
        "Quyết định 22/2013/QĐ-TTg",
        "Thông tư 10/2016/TT-BTTTT",
        "Nghị quyết 06/2016/NQ-HĐND",
        "Quyết định 30/2018/QĐ-UBND",
        "Nghị quyết 42/2017/QH14",
        "Nghị quyết 351/2017/UBTVQH14",
        "Thông tư liên tịch 55/2005/TTLT-BNV-VPCP",
        "Nghị quyết 01/NQ-CP",
        "Quyết định 1755/QĐ-TTg",
        "Chỉ thị 20/CT-TTg",
        "Nghị quyết 1669/NQ-UBTVQH15",
        "Công văn 7816/VPCP-TTĐT",
        "Công văn 2231/SNV-CCHC&PC",
        "Công văn 1681/UBND-TCD",
        "Nghị quyết 07-NQ/TW",
        "Chương trình hành động 37-CTr/TU",
        "Kết luận 223-KL/TW",
        "Hướng dẫn 36-HD/VPTW",
        "Tờ trình 23-TTr/ĐU",
        "Nghị quyết 30c/NQ-CP",
        "Nghị quyết 36a/NQ-CP",
        "Quyết định 82/2005-QĐ-UBND",
        "Báo cáo 18/BCTĐ-STP",
        "Văn bản 03/VBHN-VPQH"
      })
  void everyFamilyOfNumbersIsRead(String printed) {
    int number = printed.lastIndexOf(' ') + 1;
    String type = printed.substring(0, number);
    assertThat(cited("theo " + type + "số " + printed.substring(number) + " ngày 05/6/2017 và các"))
        .startsWith(type + printed.substring(number) + " 2017-06-05 ");
  }

  @Test
  void aMissingDateIsSeenAndAnotherDocumentsDateIsNotTaken() {
    CitationMention mention =
        CitationScanner.scan(
                Passage.of("Chỉ thị số 15/CT-UBND ngày của Ủy ban nhân dân thành phố về việc"))
            .getFirst();
    assertThat(mention.undated()).isTrue();
    assertThat(mention.issuer()).isEqualTo("Ủy ban nhân dân thành phố");
  }

  @Test
  void aDayThatIsInNoCalendarIsKeptAsPrinted() {
    CitationMention mention =
        CitationScanner.scan(Passage.of("Quyết định số 7/QĐ-UBND ngày 31/02/2018 của Ủy ban"))
            .getFirst();
    assertThat(mention.date()).isNull();
    assertThat(mention.invalidDate()).isEqualTo("31/02/2018");
  }

  @Test
  void whatOnlyLooksLikeANumberIsNoDocument() {
    assertThat(
            cited(
                "chung cư HH1-HH2 và HH3-HH4 Đồng Quốc Bình, A48-A49 Lán Bè, bản đồ 1/500, KH 2018/ ƯTH 2017, 1/ Sở"))
        .isEmpty();
  }

  @Test
  void aLawsNameEndsWhereTheSentenceGoesOn() {
    assertThat(
            cited(
                "Triển khai Luật Hỗ trợ doanh nghiệp nhỏ và vừa, trong đó tập trung; Luật Du lịch 2017 và các văn bản;"
                    + " Luật An toàn, vệ sinh lao động; theo quy định của Luật Khoáng sản năm 2010. Thực hiện Luật an toàn thông tin mạng; vi phạm luật về bảo hiểm"))
        .isEqualTo(
            """
            Luật Luật Hỗ trợ doanh nghiệp nhỏ và vừa null Quốc hội
            Luật Luật Du lịch 2017 null Quốc hội
            Luật Luật An toàn, vệ sinh lao động null Quốc hội
            Luật Luật Khoáng sản năm 2010 null Quốc hội
            Luật Luật an toàn thông tin mạng null Quốc hội\
            """);
  }

  @Test
  void standardsAndPlenumsOfThePartyAreCitedByName() {
    assertThat(named("áp dụng tiêu chuẩn quốc gia TCVN ISO 9001:2015 vào hoạt động"))
        .containsExactly("Tiêu chuẩn: TCVN ISO 9001:2015");
    assertThat(named("theo QCVN 08:2023/BTNMT và TCVN 14423:2025 về an ninh mạng"))
        .containsExactly("Quy chuẩn: QCVN 08:2023/BTNMT", "Tiêu chuẩn: TCVN 14423:2025");
    assertThat(
            named(
                "thực hiện Nghị quyết Hội nghị lần thứ năm Ban Chấp hành Trung ương Đảng khóa XII về kinh tế"))
        .containsExactly(
            "Nghị quyết: Nghị quyết Hội nghị lần thứ năm Ban Chấp hành Trung ương Đảng khóa XII");
  }

  @Test
  void aPlenumAtTheHeadOfNumbersAndAStandardWithoutYearAreNoDocumentsOfTheirOwn() {
    assertThat(
            named(
                "các Nghị quyết Hội nghị lần thứ 6 Ban Chấp hành Trung ương Đảng khóa XII: số 20-NQ/TW về y tế"))
        .isEmpty();
    assertThat(named("áp dụng các TCVN, QCVN 9 hiện hành")).isEmpty();
  }

  @Test
  void aCongressOfThePartyIsCitedByItsCountAndTerm() {
    assertThat(
            named(
                "thực hiện Nghị quyết Đại hội đại biểu Đảng bộ tỉnh lần thứ XVII, nhiệm kỳ 2020 - 2025 và Nghị quyết Đại hội XIII của Đảng về kinh tế"))
        .containsExactly(
            "Nghị quyết: Nghị quyết Đại hội đại biểu Đảng bộ tỉnh lần thứ XVII, nhiệm kỳ 2020 - 2025",
            "Nghị quyết: Nghị quyết Đại hội XIII của Đảng");
    assertThat(named("triển khai Nghị quyết Đại hội Đảng các cấp. Khóa XIV đã bầu")).isEmpty();
  }

  @Test
  void strayBlanksAroundTheHyphenBelongToTheNumberAndNamesDoNot() {
    assertThat(cited("Quyết định số 227/QĐ- TTg ngày 12/3/2024 về điều chỉnh"))
        .isEqualTo("Quyết định 227/QĐ-TTg 2024-03-12 Thủ tướng Chính phủ");
    assertThat(
            cited("Quyết định số 260/QĐ - BKH ngày 19 tháng 11 năm 2008 của Bộ Kế hoạch và Đầu tư"))
        .isEqualTo("Quyết định 260/QĐ-BKH 2008-11-19 Bộ Kế hoạch và Đầu tư");
    assertThat(cited("theo Công văn số 12/UBND - Sở Nội vụ")).startsWith("Công văn 12/UBND null");
  }

  @Test
  void countedResolutionsAndPlansOfActionOfThePartyAreRead() {
    assertThat(cited("Nghị quyết số 66.2/2025/NQ-CP ngày 28/8/2025 của Chính phủ"))
        .isEqualTo("Nghị quyết 66.2/2025/NQ-CP 2025-08-28 Chính phủ");
    assertThat(cited("Kế hoạch hành động số 459-KHHĐ/TU ngày 21/5/2025 của Thành ủy"))
        .endsWith("459-KHHĐ/TU 2025-05-21 Thành ủy");
  }

  @Test
  void numbersBehindTheNamesOfAmendedLawsAreTheirs() {
    assertThat(
            cited(
                "tại Luật sửa đổi, bổ sung một số điều của Luật Đất đai số 31/2024/QH15, Luật Nhà ở số 27/2023/QH15;"))
        .contains("Luật Luật Đất đai null")
        .contains("Luật Luật Nhà ở null")
        .doesNotContain("sửa đổi");
  }

  @Test
  void theDayALawWasPassedIsItsDate() {
    assertThat(cited("Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;"))
        .isEqualTo("Luật Luật Tổ chức chính quyền địa phương 2015-06-19 Quốc hội");
  }

  @Test
  void aNameRunsOnToTheDayOrTheNumberOfTheLaw() {
    assertThat(
            cited(
                "Căn cứ Luật Quản lý, sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ ngày 29/6/2024;"))
        .isEqualTo(
            "Luật Luật Quản lý, sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ 2024-06-29 Quốc hội");
    assertThat(cited("Căn cứ Luật tổ chức HĐND và UBND ngày 26/11/2003;"))
        .isEqualTo("Luật Luật tổ chức HĐND và UBND 2003-11-26 Quốc hội");
    assertThat(cited("xây dựng dự án Luật Chuyển đổi số trình Quốc hội"))
        .isEqualTo("Luật Luật Chuyển đổi số null Quốc hội");
    assertThat(cited("theo Luật Đất đai và Nghị định số 12/2024/NĐ-CP ngày 01/2/2024"))
        .contains("Luật Luật Đất đai null");
  }

  @Test
  void aLawThatAmendsSeveralIsOne() {
    assertThat(
            cited(
                "Căn cứ Luật sửa đổi, bổ sung một số điều của 37 luật có liên quan đến quy hoạch ngày 20/11/2018;"))
        .isEqualTo(
            "Luật Luật sửa đổi, bổ sung một số điều của 37 luật có liên quan đến quy hoạch 2018-11-20 Quốc hội");
    assertThat(
            cited(
                "Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Quy hoạch, Luật Đầu tư và Luật Đấu thầu ngày 29/11/2024;"))
        .isEqualTo(
            "Luật Luật sửa đổi, bổ sung một số điều của Luật Quy hoạch, Luật Đầu tư và Luật Đấu thầu 2024-11-29 Quốc hội");
  }

  private static List<String> named(String sentence) {
    return NamedDocuments.scan(Passage.of(sentence)).stream()
        .map(one -> one.type() + ": " + one.name())
        .toList();
  }

  @Test
  void anActionProgrammeAndJointRulesWithoutNumberAreNamedByTheirYears() {
    assertThat(
            cited(
                "Triển khai Chương trình hành động thực hiện Chiến lược nhà ở thời kỳ 2021 - 2030, định hướng đến năm 2045 và Quy chế phối hợp giữa Ủy ban nhân dân và Liên đoàn Lao động tỉnh nhiệm kỳ 2023-2028"))
        .isEqualTo(
            """
            Chương trình hành động Chương trình hành động thực hiện Chiến lược nhà ở thời kỳ 2021 - 2030, định hướng đến năm 2045 null null
            Quy chế Quy chế phối hợp giữa Ủy ban nhân dân và Liên đoàn Lao động tỉnh nhiệm kỳ 2023-2028 null null\
            """);
  }

  @Test
  void aProgrammeYetToBeWrittenOrWithoutYearsCitesNothing() {
    assertThat(cited("Xây dựng Chương trình hành động giai đoạn 2026 - 2030 của ngành")).isEmpty();
    assertThat(cited("Thực hiện Chương trình hành động của Chính phủ năm tới")).isEmpty();
    assertThat(cited("theo Quy chế phối hợp liên ngành. Giai đoạn 2021 - 2025 đạt kết quả"))
        .isEmpty();
  }

  @Test
  void theNameOfALawEndsWhereItIsHandedOn() {
    assertThat(cited("hoàn thiện dự án Luật Năng lượng trình Quốc hội thông qua"))
        .isEqualTo("Luật Luật Năng lượng null Quốc hội");
  }

  @Test
  void aLawMayBeNamedAfterWhatIsDone() {
    assertThat(cited("Căn cứ Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15;"))
        .contains("Luật Luật Ban hành văn bản quy phạm pháp luật null Quốc hội");
    assertThat(
            cited(
                "Luật sửa đổi, bổ sung một số điều của Luật Ban hành văn bản quy phạm pháp luật ngày 25/6/2025"))
        .endsWith("quy phạm pháp luật 2025-06-25 Quốc hội");
    assertThat(cited("theo văn bản quy phạm pháp luật số 12/2026/QĐ-UBND ngày 02/3/2026"))
        .isEqualTo("Quyết định 12/2026/QĐ-UBND 2026-03-02 null");
  }

  @Test
  void aNumberInNoNotationIsReadBetweenItsWordAndItsDay() {
    assertThat(cited("Công ty Bình Minh tại Văn bản số 07/2026/BM/CV-KT ngày 09/4/2026"))
        .isEqualTo("Văn bản 07/2026/BM/CV-KT 2026-04-09 null");
    assertThat(cited("Quyết định số 2222 ngày 05/01/2026 của Ủy ban nhân dân tỉnh"))
        .isEqualTo("Quyết định 2222 2026-01-05 Ủy ban nhân dân tỉnh");
    assertThat(cited("quyết định số 2 về đất đai và báo cáo số 15 của nhóm")).isEmpty();
  }

  @Test
  void oneDayHoldsForAListOfNumbers() {
    assertThat(
            cited(
                "các Quyết định số 12/QĐ-TTg, số 13/QĐ-TTg và 14/QĐ-TTg ngày 05/01/2026 của Thủ tướng Chính phủ"))
        .contains("12/QĐ-TTg 2026-01-05")
        .contains("13/QĐ-TTg 2026-01-05");
    assertThat(cited("Kế hoạch số 15/KH-UBND và Kế hoạch số 16/KH-UBND cùng ngày 20/01/2026"))
        .isEqualTo("Kế hoạch 15/KH-UBND 2026-01-20 null\nKế hoạch 16/KH-UBND 2026-01-20 null");
    assertThat(cited("Kế hoạch số 15/KH-UBND, Kế hoạch số 16/KH-UBND ngày 20/01/2026"))
        .contains("15/KH-UBND null");
    assertThat(cited("Nghị quyết số 15/NQ-HĐND về đất, số 16/NQ-HĐND ngày 20/01/2026"))
        .contains("15/NQ-HĐND null");
  }

  @Test
  void aDayInBracketsOrWithStopsIsTheDocuments() {
    assertThat(cited("Tờ trình số 40/TTr-STC (ngày 05/01/2026)"))
        .isEqualTo("Tờ trình 40/TTr-STC 2026-01-05 null");
    assertThat(cited("Nghị định số 15/2021/NĐ-CP ngày 03.3.2021 của Chính phủ"))
        .isEqualTo("Nghị định 15/2021/NĐ-CP 2021-03-03 Chính phủ");
  }
}

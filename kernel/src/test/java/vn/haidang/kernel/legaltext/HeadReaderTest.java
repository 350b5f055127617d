package vn.haidang.kernel.legaltext;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Letterheads in plain text, in the orders and with the line breaks that files really have. */
class HeadReaderTest {

  private static final String NATION =
      """
      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
      Độc lập - Tự do - Hạnh phúc
      """;

  private static final String REST =
      """

      KẾ HOẠCH
      Mở rộng bến cảng năm 2018

      I. MỤC TIÊU

      1. Sản lượng hàng qua cảng tăng 12% so với năm 2017.
      """;

  private static final String ISSUER = "ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HẢI PHÒNG\n";
  private static final String DATE = "Hải Phòng, ngày 12 tháng 02 năm 2018";

  @ParameterizedTest
  @ValueSource(strings = {"\n", "", "-------\n"})
  void theIssuerIsReadBeforeTheNationalName(String between) {
    assertIsRead(
        ISSUER + between + NATION + between + "Số: 77/KH-UBND\n\n" + between + DATE + "\n");
  }

  @Test
  void numberAndIssuerAreReadWhereTheCellsFollowEachOther() {
    assertIsRead(ISSUER + "\nSố: 77/KH-UBND\n\n" + NATION + "\n" + DATE + "\n");
  }

  @Test
  void numberAndDateAreToldApartWhereTheyStandOnOneLine() {
    assertIsRead(ISSUER + "-------\n" + NATION + "-----\nSố: 77/KH-UBND\n" + DATE + "\n");
    assertIsRead(ISSUER + "\n" + NATION + "\nSố: 77/KH-UBND          " + DATE + "\n");
  }

  @Test
  void theSubjectUnderTheNumberIsNoPartOfIt() {
    assertIsRead(
        ISSUER + "\nSố: 77/KH-UBND\nV/v mở rộng bến cảng\n\n" + NATION + "\n" + DATE + "\n");
  }

  @Test
  void blanksWithinTheNumberBelongToIt() {
    assertIsRead(ISSUER + "\n" + NATION + "\nSố: 77 /KH - UBND\n\n" + DATE + "\n");
    assertIsRead(ISSUER + "\n" + NATION + "\nSố : 77/ KH-UBND " + DATE + "\n");
  }

  @Test
  void aNumberThatIsStillToBeGivenIsNone() {
    Head head = head(ISSUER + "\n" + NATION + "\nSố:      /KH-UBND\n\n" + DATE + "\n");
    assertThat(head.number()).isNull();
    assertThat(head.date()).hasToString("2018-02-12");
  }

  @Test
  void bothCellsOfTheLetterheadMayShareTheirLines() {
    assertIsRead(
        """
        ỦY BAN NHÂN DÂN            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        THÀNH PHỐ HẢI PHÒNG        Độc lập - Tự do - Hạnh phúc
        -------                    ---------------
        Số: 77/KH-UBND             Hải Phòng, ngày 12 tháng 02 năm 2018
        """);
  }

  @Test
  void aPlanOfActionIsATypeOfItsOwnLine() {
    Head head =
        PlanCompiler.compile(
                Source.ofText(
                    "x",
                    "text/plain",
                    "",
                    ISSUER
                        + NATION
                        + "Số: 77/KH-UBND\n"
                        + DATE
                        + "\n"
                        + REST.replace("KẾ HOẠCH", "KẾ HOẠCH HÀNH ĐỘNG")))
            .head();
    assertThat(head.type()).isEqualTo("Kế hoạch hành động");
    assertThat(head.title()).isEqualTo("Mở rộng bến cảng năm 2018");
  }

  private static Head head(String letterhead) {
    return PlanCompiler.compile(Source.ofText("x", "text/plain", "", letterhead + REST)).head();
  }

  private static void assertIsRead(String letterhead) {
    Head head = head(letterhead);
    assertThat(head.issuer()).isEqualTo("Ủy ban nhân dân thành phố Hải Phòng");
    assertThat(head.number()).isEqualTo("77/KH-UBND");
    assertThat(head.date()).hasToString("2018-02-12");
    assertThat(head.place()).isEqualTo("Hải Phòng");
    assertThat(head.title()).isEqualTo("Mở rộng bến cảng năm 2018");
  }
}

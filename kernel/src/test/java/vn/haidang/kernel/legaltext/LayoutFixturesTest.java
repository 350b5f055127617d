package vn.haidang.kernel.legaltext;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Layouts in small, written for these tests. */
class LayoutFixturesTest {

  private static Outline read(String text) {
    return OutlineReader.read(Source.ofText("x", "text/plain", "", text));
  }

  private static String duties(Outline outline) {
    return outline.tasks().stream()
        .map(task -> task.id() + " " + task.text())
        .collect(Collectors.joining("\n"));
  }

  @Test
  void aNumberBehindTheLetterOrRomanNumberAboveItStandsUnderIt() {
    Outline outline =
        read(
            """
            I. NHIỆM VỤ
            I.1. Giao thông
            a) Đường bộ
            a.1. Sửa đường.
            a.2. Xây cầu.
            """);
    assertThat(duties(outline)).isEqualTo("I.1.a.1 Sửa đường.\nI.1.a.2 Xây cầu.");
  }

  @Test
  void dashedDutiesAreCountedUnderTheirHeading() {
    Outline outline =
        read(
            """
            I. NHIỆM VỤ
            1. Giao thông
            - Sửa đường.
            - Xây cầu.
            2. Thủy lợi
            a) Nạo vét kênh.
            b) Đắp đê.
            """);
    assertThat(duties(outline))
        .isEqualTo(
            """
            I.1-1 Sửa đường.
            I.1-2 Xây cầu.
            I.2.a Nạo vét kênh.
            I.2.b Đắp đê.\
            """);
  }

  @Test
  void purposeAndAimsHoldNoDuties() {
    Outline outline =
        read(
            """
            I. MỤC ĐÍCH, YÊU CẦU
            1. Mục đích
            - Nâng cao nhận thức.
            II. MỤC TIÊU
            1. Đạt 90% hộ dùng nước sạch.
            III. GIẢI PHÁP
            1. Tuyên truyền.
            """);
    assertThat(duties(outline)).isEqualTo("III.1 Tuyên truyền.");
  }

  @Test
  void labelledLinesAreOneDutyWithItsAgenciesTimeAndProduct() {
    Outline outline =
        read(
            """
            I. NHIỆM VỤ

            1. Số hóa hồ sơ

            - Cơ quan chủ trì: Sở Nội vụ;

            - Cơ quan phối hợp: Sở Tài chính; Công an tỉnh.

            - Thời gian hoàn thành: Quý II/2026.

            - Sản phẩm: Kho hồ sơ số.
            """);
    Task task = outline.tasks().getFirst();
    assertThat(outline.tasks()).hasSize(1);
    assertThat(task.id()).isEqualTo("I.1");
    assertThat(task.text()).isEqualTo("Số hóa hồ sơ");
    assertThat(task.lead()).containsExactly("Sở Nội vụ");
    assertThat(task.partners()).containsExactly("Sở Tài chính", "Công an tỉnh");
    assertThat(task.deadline()).isEqualTo("Quý II/2026");
    assertThat(task.deliverable()).isEqualTo("Kho hồ sơ số");
  }

  @Test
  void aMissingAndARepeatedNumberAreReportedWhereTheyStand() {
    Outline outline =
        read(
            """
            I. NHIỆM VỤ
            1. Sửa đường.
            3. Xây cầu.
            3. Đắp đê.
            """);
    assertThat(outline.diagnostics())
        .extracting(
            each -> each.code() + " " + each.section() + " " + each.span().in(outline.text()))
        .containsExactly("numbering-gap I.3 3.", "numbering-repeated I.3~2 3.");
  }

  @Test
  void aDayThatDoesNotExistIsReported() {
    Outline outline =
        read(
            """
            ỦY BAN NHÂN DÂN
            TỈNH HOA LƯ
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            Số:      /KH-UBND
            Hoa Lư, ngày 31 tháng 02 năm 2026
            KẾ HOẠCH
            Làm sạch sông
            """);
    assertThat(outline.head().date()).isNull();
    assertThat(outline.head().number()).isNull();
    assertThat(outline.head().issuer()).isEqualTo("Ủy ban nhân dân tỉnh Hoa Lư");
    assertThat(outline.diagnostics()).extracting(Diagnostic::code).containsExactly("date-invalid");
  }

  @Test
  void textWithoutReadableLettersIsReportedAsAWhole() {
    Outline outline = read(".ӂ +2Ҥ&+ 1ӜӇ ҤҦҨ &+Ӏ\n7Ҥ&Ӏ +2Ҥ Ӝ&+ ӀҤ1 ӇӜ\n");
    assertThat(outline.diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly("text-unreadable");
  }

  @Test
  void aTableOfAssignmentsGivesDutiesWithWhoAndWhen() {
    Outline outline =
        read(
            """
            PHỤ LỤC I
            PHÂN CÔNG

            | TT | Nhiệm vụ | Chủ trì | Phối hợp | Thời gian |
            | --- | --- | --- | --- | --- |
            | I | Giao thông | | | |
            | 1 | Sửa đường | Sở Xây dựng | UBND các xã | Quý I |
            | 2 | Xây cầu | Sở Xây dựng | | 2027 |
            """);
    Task first = outline.tasks().getFirst();
    assertThat(duties(outline)).isEqualTo("PL1.1 Sửa đường\nPL1.2 Xây cầu");
    assertThat(first.lead()).containsExactly("Sở Xây dựng");
    assertThat(first.partners()).containsExactly("UBND các xã");
    assertThat(first.deadline()).isEqualTo("Quý I");
    assertThat(outline.appendices().getFirst().groups())
        .containsExactly(new Appendix.Group("I", "Giao thông"));
  }

  @Test
  void aHyphenCarriedOverToTheNextLineIsNoDash() {
    String wide =
        "Tiếp tục bảo đảm ổn định chính trị, trật tự, an toàn xã hội và phát triển kinh tế";
    Outline outline =
        read(
            "I. NHIỆM VỤ\n"
                + ("1. " + wide + "\n- xã hội vùng ven biển.\n").repeat(1)
                + (wide + "\n").repeat(10));
    assertThat(outline.tasks().getFirst().text()).contains("kinh tế - xã hội vùng ven biển");
    assertThat(outline.tasks()).hasSize(1);
  }

  @Test
  void theOriginOfEveryParagraphLeadsBackToItsLineAndColumn() {
    Outline outline = read("\n  **I. MỤC TIÊU**\n\n**1.** Trồng   rừng\n");
    List<String> places =
        outline.origins().stream()
            .map(each -> each.offset() + "=" + each.place().line() + ":" + each.column())
            .toList();
    assertThat(outline.text()).isEqualTo("I. MỤC TIÊU\n1. Trồng rừng\n");
    assertThat(places).contains("0=2:5", "12=4:3");
  }

  @Test
  void aSentenceThatAPageBreakCutGoesOnInSmallLetters() {
    Outline outline =
        read(
            """
            I. NHIỆM VỤ

            1. Các cơ quan rà soát những chương trình, kế hoạch đã ban hành và còn hiệu lực liên quan đến

            trồng rừng để điều chỉnh cho thống nhất.
            """);
    assertThat(duties(outline))
        .isEqualTo(
            "I.1 Các cơ quan rà soát những chương trình, kế hoạch đã ban hành và còn hiệu lực liên quan đến trồng rừng để điều chỉnh cho thống nhất.");
  }

  @Test
  void aTitleOverTheReferenceToThePlanOpensAnAppendix() {
    CompiledPlan plan =
        PlanCompiler.compile(
            Source.ofText(
                "x",
                "text/plain",
                "",
                """
                KẾ HOẠCH
                Trồng rừng

                I. NHIỆM VỤ
                1. Trồng cây.

                KT. GIÁM ĐỐC

                PHÓ GIÁM ĐỐC

                Trần Văn Bình

                PHÂN CÔNG NHIỆM VỤ CỦA TỔ TRỒNG RỪNG
                (Kèm theo Kế hoạch số 12/KH-SNN ngày 05/01/2026)

                | TT | Nhiệm vụ thực hiện | Người thực hiện |
                |---|---|---|
                | 1 | Chuẩn bị cây giống | Trần Văn Bình |
                """));
    assertThat(plan.appendices())
        .extracting(Appendix::title)
        .containsExactly("PHÂN CÔNG NHIỆM VỤ CỦA TỔ TRỒNG RỪNG");
    assertThat(plan.tasks()).extracting(Task::id).containsExactly("I.1", "PL.1");
    assertThat(plan.unread()).isEmpty();
  }
}

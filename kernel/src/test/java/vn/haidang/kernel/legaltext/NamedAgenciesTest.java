package vn.haidang.kernel.legaltext;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class NamedAgenciesTest {

  private static final String HEAD =
      """
      ỦY BAN NHÂN DÂN
      TỈNH AN BÌNH

      KẾ HOẠCH
      Trồng rừng năm 2027

      I. NHIỆM VỤ

      """;

  @Test
  void wordsThatNameEverybodyAreNoFindingButStayWithTheDuty() {
    CompiledPlan plan =
        compiled(
            "1. Sở Y tế chủ trì, phối hợp với các sở, ban, ngành và các đơn vị có liên quan tổ chức tiêm chủng.");
    assertThat(picture(plan)).isEqualTo("LEAD Sở Y tế");
    assertThat(plan.tasks().getFirst().partners())
        .containsExactly("các sở, ban, ngành", "các đơn vị có liên quan");
  }

  @Test
  void aPartnerWithANameIsAFinding() {
    CompiledPlan plan =
        compiled(
            "1. Sở Y tế chủ trì, phối hợp với Sở Tài chính và các đơn vị có liên quan tổ chức tiêm chủng.");
    assertThat(picture(plan))
        .isEqualTo("LEAD Sở Y tế\nPARTNER Sở Tài chính, các đơn vị có liên quan");
  }

  @Test
  void aSentenceThatRepeatsItsHeadingIsNoSecondFinding() {
    CompiledPlan plan =
        compiled("1. Sở Tài chính\n\n- Sở Tài chính bố trí kinh phí.\n\n- Thẩm định dự toán.");
    assertThat(picture(plan)).isEqualTo("LEAD Sở Tài chính");
  }

  @Test
  void dutiesBehindAColonAndRunningNumbersNameTheirAgencies() {
    assertThat(
            picture(
                compiled(
                    "1. Bộ Tài chính: (1) bố trí kinh phí năm 2027; (2) Bộ Y tế chủ trì tổ chức tiêm chủng.")))
        .isEqualTo("LEAD Bộ Tài chính\nLEAD Bộ Y tế");
  }

  @Test
  void departmentsThatShareTheirWordAreNamedOneByOne() {
    assertThat(
            picture(
                compiled(
                    "1. Các Sở: Tài chính, Văn hóa, Thể thao và Du lịch, Nông nghiệp và Môi trường và Y tế, Công an tỉnh tổ chức diễn tập.")))
        .isEqualTo(
            "LEAD Sở Tài chính, Sở Văn hóa, Thể thao và Du lịch, Sở Nông nghiệp và Môi trường, Sở Y tế, Công an tỉnh");
  }

  @Test
  void underALineThatSaysWithWhomADashNamesWhoHelps() {
    assertThat(
            picture(
                compiled(
                    "1. Công an tỉnh\n\na) Chủ trì, phối hợp:\n\n- Sở Tài chính tham mưu bố trí kinh phí.\n\n- Sở Nội vụ tham mưu biên chế.")))
        .isEqualTo("LEAD Công an tỉnh\nPARTNER Sở Tài chính\nPARTNER Sở Nội vụ");
  }

  @Test
  void whoIsOnlyDirectedDoesNotTakeOverWhatFollows() {
    CompiledPlan plan =
        compiled(
            "1. Sở Y tế\n\na) Chỉ đạo các bệnh viện thực hiện:\n\n- Tiêm chủng cho trẻ em.\n\n- Báo cáo kết quả.");
    assertThat(picture(plan)).isEqualTo("LEAD Sở Y tế");
    assertThat(plan.tasks()).allMatch(task -> task.lead().equals(java.util.List.of("Sở Y tế")));
  }

  @Test
  void aHeadingMayGiveTheDutiesBelowIt() {
    CompiledPlan plan =
        compiled("1. Giao Sở Tài chính:\n\n- Bố trí kinh phí.\n\n- Thẩm định dự toán.");
    assertThat(picture(plan)).isEqualTo("LEAD Sở Tài chính");
    assertThat(plan.tasks())
        .allMatch(task -> task.lead().equals(java.util.List.of("Sở Tài chính")));
  }

  @Test
  void whatFirmsDoIsNoDutyUnlessTheyAreBound() {
    assertThat(picture(compiled("1. Các doanh nghiệp cung cấp nền tảng số cho người dân.")))
        .isEmpty();
    assertThat(picture(compiled("1. Các doanh nghiệp có trách nhiệm xử lý nước thải.")))
        .isEqualTo("LEAD Các doanh nghiệp");
  }

  @Test
  void sortsOfAgenciesUnderTheHeadingOfOneAreItsBusiness() {
    assertThat(
            picture(
                compiled(
                    "1. Sở Y tế\n\n- Chỉ đạo các đơn vị trực thuộc tổ chức tiêm chủng.\n\n- Thẩm định dự toán.")))
        .isEqualTo("LEAD Sở Y tế");
    assertThat(picture(compiled("1. Các đơn vị trực thuộc tổ chức tiêm chủng.")))
        .isEqualTo("LEAD Các đơn vị trực thuộc");
  }

  @Test
  void whoOnlyHasEverybodyDoSomethingLeadsNothingHimself() {
    assertThat(
            picture(
                compiled(
                    "1. Ủy ban nhân dân tỉnh chỉ đạo các ngành, các cấp thực hành tiết kiệm.")))
        .isEmpty();
    assertThat(picture(compiled("1. Ủy ban nhân dân tỉnh chỉ đạo Sở Y tế thực hành tiết kiệm.")))
        .isEqualTo("LEAD Ủy ban nhân dân tỉnh");
  }

  @Test
  void anEnumerationOfLevelsBehindAnAdverbialIsNoSubject() {
    assertThat(
            picture(
                compiled(
                    "1. Căn cứ chỉ đạo của Chính phủ, Bộ, ngành và tỉnh, phối hợp tổ chức thực hiện đề án.")))
        .isEmpty();
  }

  @Test
  void whoGivesADutyIsNotTheOneWhoHasIt() {
    assertThat(
            picture(compiled("1. Ủy ban nhân dân tỉnh giao Sở Y tế chủ trì tổ chức tiêm chủng.")))
        .isEqualTo("LEAD Sở Y tế");
    assertThat(
            picture(
                compiled(
                    "1. Hội đồng nhân dân tỉnh đề nghị Ủy ban nhân dân tỉnh chỉ đạo trồng rừng.")))
        .isEqualTo("REQUESTED Ủy ban nhân dân tỉnh");
  }

  @Test
  void withWhomADutyUnderAHeadingIsDoneStaysWithTheDuty() {
    CompiledPlan plan =
        compiled(
            "1. Sở Y tế\n\na) Chủ trì, phối hợp với Sở Tài chính và các đơn vị liên quan tổ chức tiêm chủng.\n\nb) Phối hợp Sở Nội vụ xét khen thưởng.");
    assertThat(picture(plan)).isEqualTo("LEAD Sở Y tế");
    assertThat(plan.tasks().getFirst().partners())
        .containsExactly("Sở Tài chính", "các đơn vị liên quan");
    assertThat(plan.tasks().getLast().partners()).containsExactly("Sở Nội vụ");
  }

  @Test
  void anAppealBehindAnAdverbialNamesAllOfItsList() {
    CompiledPlan plan =
        compiled(
            "1. Trên cơ sở Kế hoạch này, các sở, ban, ngành, Ủy ban nhân dân các xã tổ chức thực hiện.");
    assertThat(plan.tasks().getFirst().lead())
        .containsExactly("các sở, ban, ngành", "Ủy ban nhân dân các xã");
    assertThat(
            compiled(
                    "1. Trong quá trình thực hiện, nếu có vướng mắc, các sở, Ủy ban nhân dân các xã báo cáo Sở Y tế.")
                .responsible())
        .isEmpty();
  }

  @Test
  void agenciesInBracketsAndBehindSemicolonsAreRead() {
    assertThat(
            picture(
                compiled(
                    "1. Sửa chữa chợ (Sở Công Thương chủ trì, phối hợp với Sở Tài chính; hoàn thành trong quý II/2027).")))
        .isEqualTo("LEAD Sở Công Thương\nPARTNER Sở Tài chính");
    assertThat(
            picture(
                compiled(
                    "1. Các sở, ban, ngành; Ủy ban nhân dân các xã báo cáo Sở Y tế trước ngày 15/6.")))
        .isEqualTo("LEAD Các sở, ban, ngành, Ủy ban nhân dân các xã");
    assertThat(
            picture(
                compiled(
                    "1. Giao Sở Xây dựng: Chủ trì, phối hợp với Sở Tài chính rà soát quy hoạch.")))
        .isEqualTo("LEAD Sở Xây dựng\nPARTNER Sở Tài chính");
  }

  @Test
  void officesThatWriteTheirOwnPlansAreGivenThat() {
    assertThat(
            picture(
                compiled(
                    "1. Căn cứ tình hình thực tiễn, các sở, ban, ngành, Ủy ban nhân dân các xã xây dựng Kế hoạch của mình.")))
        .isEqualTo("LEAD các sở, ban, ngành, Ủy ban nhân dân các xã");
    assertThat(picture(compiled("1. Phó Hiệu trưởng\n\n- Mời báo cáo viên.")))
        .isEqualTo("LEAD Phó Hiệu trưởng");
  }

  @Test
  void preventionIsNoOffice() {
    assertThat(picture(compiled("1. phòng, chống tham nhũng trong phạm vi đơn vị."))).isEmpty();
  }

  private static CompiledPlan compiled(String duties) {
    List<Block> lines =
        (HEAD + duties)
            .lines()
            .<Block>map(line ->
                new Block.Line(line, new Place(1, ""), Block.Flow.WRAPPED, Block.Style.PLAIN))
            .toList();
    return PlanCompiler.compile(new Source("x", "text/plain", "", lines));
  }

  private static String picture(CompiledPlan plan) {
    return plan.responsible().stream()
        .map(one -> one.role() + " " + String.join(", ", one.agencies()))
        .collect(Collectors.joining("\n"));
  }
}

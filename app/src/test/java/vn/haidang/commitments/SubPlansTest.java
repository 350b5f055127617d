package vn.haidang.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import vn.haidang.commitments.LeadProposal.Ground;
import vn.haidang.commitments.SubPlanReview.Line;
import vn.haidang.commitments.SubPlanReview.Status;
import vn.haidang.commitments.TargetCheck.Verdict;
import vn.haidang.organisation.UnitId;
import vn.haidang.plan.PlanId;
import vn.haidang.platform.Role;
import vn.haidang.platform.Visitor;
import vn.haidang.testing.ApplicationTest;

/** A unit's own plan beside the city's: what it carries out, what it forgot, what differs. */
@ApplicationTest
class SubPlansTest {

  private static final String CITY =
      """
      II. NHIỆM VỤ

      1. Giao Sở Công Thương chủ trì, phối hợp với Sở Xây dựng phát triển thương mại điện tử, kho bãi và dịch vụ hậu cần phục vụ cảng biển, hoàn thành trước ngày 30/6/2018. Phấn đấu kim ngạch xuất khẩu tăng từ 22% trở lên.

      2. Sở Công Thương xây dựng kế hoạch bình ổn thị trường các mặt hàng thiết yếu dịp Tết Nguyên đán.

      3. Sở Xây dựng quản lý trật tự xây dựng đô thị.

      4. Tăng cường quản lý quy hoạch xây dựng, cấp phép xây dựng và phát triển nhà ở xã hội.
      """;

  private static final String OWN =
      """
      II. NHIỆM VỤ

      1. Xây dựng trung tâm kho bãi, dịch vụ hậu cần phục vụ cảng biển tại quận Hải An. Phấn đấu kim ngạch xuất khẩu tăng từ 18% trở lên.

      2. Tổ chức hội chợ hàng thủ công mỹ nghệ.
      """;

  @Autowired private ApplicationContext context;
  @Autowired private SubPlans subPlans;
  @Autowired private CommitmentLists lists;
  @Autowired private LeadProposals proposals;
  @Autowired private Coverage coverage;

  private UnitId trade;
  private UnitId building;
  private PlanDesk plans;
  private Visitor office;

  @BeforeEach
  void theAgenciesStand() {
    trade = CommitmentWorld.department(context, "Sở Công Thương");
    building = CommitmentWorld.department(context, "Sở Xây dựng");
    plans = new PlanDesk(context);
    office = Visitor.holding(context, Role.OFFICE, CommitmentWorld.office(context));
  }

  @Test
  void whoCouldLeadIsProposedWithTheReason() {
    PlanId city = plans.issue(PlanDesk.ofCity("91", "Phát triển thương mại", CITY), null).plan();
    Map<String, Commitment> tasks = byAddress(city);
    Commitment first = task(tasks, "II.1");
    assertThat(first.proposed()).isEqualTo(trade);
    assertThat(proposed(first).getFirst().ground()).isEqualTo(Ground.NAMED);
    assertThat(proposed(first).getFirst().words()).isEqualTo("Sở Công Thương");
    LeadProposal byFunction = proposed(task(tasks, "II.4")).getFirst();
    assertThat(byFunction.ground()).isEqualTo(Ground.FUNCTIONS);
    assertThat(byFunction.unit()).isEqualTo(building);
    assertThat(byFunction.words()).contains("xây dựng");
    assertThat(office.open("/tasks/assign?plan=" + city).select(".why").text())
        .contains("văn bản ghi “Sở Công Thương”", "theo chức năng");
    assertThat(first.owedTo().unit()).isEqualTo(CommitmentWorld.city(context));
  }

  @Test
  void aHandedInSubPlanIsMatchedAndTellsWhatItForgotAndWhatIsWeaker() {
    PlanId city = plans.issue(PlanDesk.ofCity("92", "Phát triển thương mại", CITY), null).plan();
    Visitor officer = Visitor.holding(context, Role.OFFICER, trade);
    MockHttpServletResponse sent = handIn(officer, city, trade, "15/KH-SCT");
    assertThat(sent.getStatus()).as(Visitor.page(sent).text()).isEqualTo(303);
    PlanId own = PlanId.valueOf(String.valueOf(sent.getHeader("Location")).replaceAll("\\D+", ""));
    SubPlanReview review = subPlans.review(own);

    Line storage = review.lines().getFirst();
    assertThat(storage.status()).isEqualTo(Status.PROPOSED);
    assertThat(task(storage).origin().address()).isEqualTo("II.1");
    assertThat(String.join(" ", storage.proposals().getFirst().words())).contains("hậu cần");
    assertThat(review.forgotten())
        .extracting(c -> c.origin().address())
        .as("its own task that no line carries out")
        .containsExactly("II.2");
    assertThat(review.targets())
        .anySatisfy(check -> {
          assertThat(check.own().value()).isEqualByComparingTo("18");
          assertThat(check.verdict()).isEqualTo(Verdict.WEAKER);
        });

    String page = "/tasks/sub-plans/" + own;
    Document before = office.open(page);
    assertThat(before.select("#doi-chieu ~ *, .links").text()).contains("trùng");
    assertThat(before.text()).contains("Thấp hơn");
    Commitment second = task(byAddress(city), "II.2");
    String fair = page + "/links/" + review.lines().getLast().item().id();
    assertThat(office.post(fair, "task", second.id().toString()).getStatus()).isEqualTo(303);
    assertThat(subPlans.review(own).forgotten()).as("an official corrected it").isEmpty();
    MockHttpServletResponse late = office.post(fair, "task", "none");
    assertThat(late.getStatus()).as("another reviewer's word was not seen").isEqualTo(409);
    assertThat(Visitor.page(late).select("input[type=radio]").eachAttr("value"))
        .containsExactly("none", second.id().toString());
    office.post(fair, "task", "none", "seen", Visitor.page(late).select("[name=seen]").val());
    assertThat(subPlans.review(own).lines().getLast().status()).isEqualTo(Status.NONE);
    office.post(fair + "/undo", "seen", second.id().toString());
    assertThat(subPlans.review(own).lines().getLast().status())
        .as("the word that stands now was not seen")
        .isEqualTo(Status.NONE);
    assertThat(office.open(page).text()).contains("Người khác vừa xác định khác về mục này");
    office.post(fair + "/undo", "seen", "none");
    assertThat(subPlans.review(own).lines().getLast().status()).isNotEqualTo(Status.NONE);
    office.post(page + "/confirm");
    assertThat(subPlans.review(own).lines().getFirst().status()).isEqualTo(Status.DECIDED);
    assertThat(officer.post(page + "/confirm").getStatus()).isEqualTo(403);
  }

  @Test
  void theMatrixSaysForEachTaskAndUnitWhatIsMissing() {
    PlanId city = plans.issue(PlanDesk.ofCity("93", "Phát triển thương mại", CITY), null).plan();
    Map<String, Commitment> tasks = byAddress(city);
    String first = task(tasks, "II.1").id().toString();
    office.post("/tasks/assign", "task", first, "unit-" + first, trade.toString());
    List<CoverageLine> lines = coverage.listOf(city);
    assertThat(lines.stream().map(SubPlansTest::picture))
        .startsWith(
            "II.1 lead [NO_SUB_PLAN]",
            "II.1 part [NO_SUB_PLAN]",
            "II.2 lead [NO_OWNER, NO_SUB_PLAN, NO_MEASURE, NO_DEADLINE]");
    handIn(Visitor.holding(context, Role.OFFICER, trade), city, trade, "16/KH-SCT");
    assertThat(picture(coverage.listOf(city).getFirst())).isEqualTo("II.1 lead []");
    String narrow = "/tasks/coverage?plan=" + city + "&gap=no-sub-plan&unit=" + building;
    assertThat(office.open(narrow).select("table.matrix tbody tr")).hasSize(1);
    String sorted = "/tasks/coverage?plan=" + city + "&sort=gaps";
    Document byGaps = office.open(sorted);
    assertThat(byGaps.select("table.matrix tbody tr:first-child").text()).startsWith("II.2");
    assertThat(byGaps.select("th[aria-sort] a").text()).isEqualTo("Số thiếu");
    assertThat(office.open(sorted + "&q=" + "thuong").select("table.matrix tbody tr").size())
        .isBetween(1, lines.size() - 1);
    byte[] file = office.get(narrow.replace("coverage?", "coverage.csv?")).getContentAsByteArray();
    assertThat(new String(file, StandardCharsets.UTF_8)).contains("II.1", "Sở Xây dựng");
  }

  private static String picture(CoverageLine line) {
    return line.task().origin().address()
        + (line.leads() ? " lead " : " part ")
        + line.gaps().stream().sorted().toList();
  }

  private MockHttpServletResponse handIn(Visitor officer, PlanId city, UnitId unit, String number) {
    String text =
        PlanDesk.ofDepartment("Sở Công Thương", number, "Thực hiện kế hoạch của thành phố", OWN);
    return officer.attach(
        "/tasks/sub-plans",
        new MockMultipartFile(
            "file", "kh.txt", "text/plain", text.getBytes(StandardCharsets.UTF_8)),
        "parent",
        city.toString(),
        "unit",
        unit.toString());
  }

  private static Commitment task(Line line) {
    Commitment task = line.task();
    assertThat(task).isNotNull();
    return java.util.Objects.requireNonNull(task);
  }

  private List<LeadProposal> proposed(Commitment c) {
    return proposals.listOf(List.of(c.id())).getOrDefault(c.id(), List.of());
  }

  private static Commitment task(Map<String, Commitment> tasks, String address) {
    return Objects.requireNonNull(tasks.get(address), address);
  }

  private Map<String, Commitment> byAddress(PlanId plan) {
    return lists.list(CommitmentFilter.ALL.ofPlan(plan.value()), 100, 0).stream()
        .filter(c -> c.origin().source() == Commitment.Source.PLAN)
        .collect(Collectors.toMap(c -> c.origin().address(), c -> c, (a, b) -> a));
  }
}

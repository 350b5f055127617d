package vn.haidang.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.haidang.measures.SheetWorld.SEPTEMBER;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.haidang.kernel.time.Period;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedException;
import vn.haidang.testing.ApplicationTest;

/** A unit's figures of a month on their way from the officer's draft into force. */
@ApplicationTest
class SheetsTest {

  @Autowired private ApplicationContext context;
  @Autowired private Sheets sheets;
  @Autowired private Boards boards;
  @Autowired private JdbcClient database;

  private SheetWorld.Trade trade;

  @BeforeEach
  void theDepartmentSuppliesFigures() {
    trade = SheetWorld.trade(context);
  }

  @Test
  void aSheetHoldsEveryFigureWhoseStepEndsInTheMonthWithWhatItIsHeldAgainst() {
    assertThat(picture(sheet()))
        .isEqualTo(
            """
            Chỉ số sản xuất công nghiệp (IIP)   2018-01-01/2018-09-30  before -  year before -  to date -
            Kim ngạch xuất khẩu   2018-09-01/2018-09-30  before 695.0  year before 579.0  to date -
            trong đó: doanh nghiệp FDI   2018-09-01/2018-09-30  before 571.4  year before -  to date -
            Tổng mức bán lẻ hàng hóa   2018-09-01/2018-09-30  before 9412  year before -  to date -
            Số chợ nông thôn được cải tạo   2018-07-01/2018-09-30  before -  year before -  to date -
            """);
    assertThat(sheets.get(unit(), SEPTEMBER.minusMonths(1)).rows()).hasSize(4);
    assertThat(sheets.get(unit(), SEPTEMBER).stage()).isEqualTo(Stage.OPEN);
  }

  @Test
  void aPercentageThatASpreadsheetKeptAsAFractionIsAskedAbout() {
    UnitId city = MeasuresWorld.city(context);
    context
        .getBean(Deliveries.class)
        .bring(
            Delivery.of(Instant.parse("2018-09-01T00:00:00Z"), "thử", "lan").asConfirmed(),
            sink ->
                sink.add(
                    1,
                    trade.industry(),
                    city.value(),
                    Frequency.MONTH.toDate(2018, 8),
                    new BigDecimal("124.2"),
                    FigureStatus.ESTIMATE,
                    null));
    save(edit(trade.industry(), "1,2450"));
    assertThat(findings(sheet()))
        .containsExactly("3 WARNING measures.percent-mistaken [1,2450, 124,2] means []");
    save(new CellEdit(trade.industry(), "124,5", FigureStatus.ESTIMATE, "", "", 1));
    assertThat(findings(sheet())).isEmpty();
  }

  @Test
  void theFirstPercentageIsAskedAboutWhereItLooksLikeAFraction() {
    save(edit(trade.industry(), "1,2450"));
    assertThat(findings(sheet()))
        .containsExactly("3 WARNING measures.fraction-mistaken [1,2450] means []");
    assertThat(sheet().ready()).as("until there is a reason").isEmpty();

    save(new CellEdit(trade.industry(), "124,5%", FigureStatus.ESTIMATE, "", "", 1));
    assertThat(findings(sheet())).isEmpty();
    assertThat(sheet().find(trade.industry()).orElseThrow().cell().typed())
        .as("the unit says what the sign means")
        .isEqualTo("124,5");
  }

  @Test
  void aPercentageWhereFiguresAreNoneIsAQuestion() {
    save(edit(trade.exports(), "12,5%"), edit(trade.retail(), "nửa%"));
    assertThat(findings(sheet()))
        .containsExactly(
            "8 ERROR measures.figure-percentage [12,5%] means [12,5, 0,125]",
            "T1 ERROR measures.figure-percentage [nửa%] means []");
  }

  @Test
  void aFigureThatIsTheNumberOfADayIsAskedAboutUnlessOthersAreNearIt() {
    save(edit(trade.markets(), "43.365"), edit(trade.foreign(), "43.831"));
    assertThat(findings(sheet()))
        .as("the first day of 2020 is too far off to be meant")
        .containsExactly("T3 WARNING measures.day-mistaken [43.365, 22/09/2018] means []");

    save(new CellEdit(trade.markets(), "43.366", FigureStatus.ESTIMATE, "", "đúng 43.366 chợ", 1));
    assertThat(sheet().ready()).extracting(row -> row.indicator().id()).contains(trade.markets());
  }

  @Test
  void whereTheStepBeforeIsUnknownTheUnitIsHeldAgainstTheYearBefore() {
    SheetWorld.knownQuarter(context, trade.markets(), 2017, 3, "5");
    save(edit(trade.markets(), "5.000"));
    assertThat(findings(sheet()))
        .containsExactly("T3 WARNING measures.unit-mistaken [5.000, 5] means []");
  }

  @Test
  void whatIsTypedIsCheckedAtOnceAndKeptRightOrWrong() {
    save(
        edit(trade.exports(), "674,0"),
        edit(trade.foreign(), "712,6"),
        edit(trade.retail(), "13.287"),
        edit(trade.industry(), "124.8"));

    assertThat(findings(sheet()))
        .containsExactly(
            "3 ERROR measures.figure-ambiguous [124.8] means [124,8, 1248]",
            "8.1 ERROR measures.above-whole [674,0] means []",
            "T1 WARNING measures.risen [41,2, 9.412] means []");
    assertThat(sheet().find(trade.exports()).orElseThrow().toDate().orElseThrow())
        .isEqualByComparingTo("5485.0");
    assertThat(sheet().empty()).isEqualTo(1);
    assertThat(figures(trade.exports(), Period.ofMonth(2018, 9))).isEmpty();
  }

  @Test
  void aMistakeOfTheUnitAndAnImpossibleValueAreSeen() {
    save(edit(trade.exports(), "674.000"), edit(trade.retail(), "9,4"));
    assertThat(findings(sheet()))
        .containsExactly(
            "8 ERROR measures.out-of-range [] means []",
            "T1 WARNING measures.unit-mistaken [9,4, 9.412] means []");
  }

  @Test
  void anIdentityIsAskedAboutWhileOneTypesAndForgivenWhatRoundingExplains() {
    SheetWorld.Split split = SheetWorld.split(context, trade);
    save(edit(split.whole(), "100,0"), edit(split.first(), "60,0"));
    assertThat(findings(sheet())).as("one part is not typed yet").isEmpty();

    save(edit(split.second(), "45,0"));
    assertThat(findings(sheet()))
        .containsExactly(
            "S WARNING measures.identity-broken-equal [Tổng thử, 100,0, 105,0] means []");
    assertThat(sheets.submit(unit(), SEPTEMBER, "lan"))
        .as("the parts may go, the whole waits for a reason")
        .isEqualTo(2);
    save(edit(split.whole(), "105,1"));
    assertThat(findings(sheet())).as("105,1 is 105,05 to 105,15").isEmpty();
  }

  @Test
  void anIdentityIsHeldAgainstFiguresThatAnotherUnitEntered() {
    SheetWorld.Split split = SheetWorld.split(context, trade);
    SheetWorld.elsewhere(context, split.second(), "45.0");
    save(edit(split.first(), "60,0"), edit(split.whole(), "100,0"));

    assertThat(findings(sheet()))
        .containsExactly(
            "S WARNING measures.identity-broken-equal [Tổng thử, 100,0, 105,0] means []");
    save(edit(split.whole(), "100.5"));
    assertThat(findings(sheet()))
        .as("a figure with two meanings is asked about before anything follows from it")
        .containsExactly("S ERROR measures.figure-ambiguous [100.5] means [100,5, 1005]");
  }

  @Test
  void aPartThatOnlyRoundingMakesLargerThanItsWholeIsNoError() {
    save(edit(trade.exports(), "674"), edit(trade.foreign(), "674,4"));
    assertThat(findings(sheet())).isEmpty();
    save(edit(trade.foreign(), "674,6"));
    assertThat(findings(sheet())).hasSize(1);
  }

  @Test
  void aLossMayBeTheSumOfALargerOneAndAGain() {
    NewIndicator profit =
        NewIndicator.of("CT-L" + trade.exports(), "Lợi nhuận", "tỷ đồng", 1, Kind.FLOW)
            .suppliedBy(unit());
    IndicatorId whole = context.getBean(Catalogue.class).add(profit);
    IndicatorId part =
        context
            .getBean(Catalogue.class)
            .add(
                NewIndicator.of("CT-LP" + trade.exports(), "trong đó: FDI", "tỷ đồng", 1, Kind.FLOW)
                    .suppliedBy(unit())
                    .partOf(whole));
    save(edit(whole, "-5,0"), edit(part, "-3,0"));
    assertThat(findings(sheet())).isEmpty();
  }

  @Test
  void aFaultyRowStopsItselfAndTheOthersComeIntoForceWhenTheHeadApproves() {
    save(
        edit(trade.exports(), "674,0"),
        edit(trade.foreign(), "712,6"),
        edit(trade.retail(), "13.287"));
    assertThat(sheets.submit(unit(), SEPTEMBER, "lan")).isEqualTo(1);
    save(
        new CellEdit(
            trade.retail(),
            "13.287",
            FigureStatus.ESTIMATE,
            "",
            "Lễ hội hoa phượng",
            seen(trade.retail())));
    assertThat(sheets.submit(unit(), SEPTEMBER, "lan")).isEqualTo(1);
    assertThat(figures(trade.exports(), Period.ofMonth(2018, 9))).isEmpty();

    int approved =
        sheets.approve(unit(), SEPTEMBER, sheet().version(), "Biểu tháng 9, Sở Công Thương", "ha");

    assertThat(approved).isEqualTo(2);
    assertThat(figures(trade.exports(), Period.ofMonth(2018, 9))).containsExactly("674.0");
    assertThat(figures(trade.foreign(), Period.ofMonth(2018, 9))).isEmpty();
    assertThat(
            database
                .sql("select text from measures.remark where indicator = :id")
                .param("id", trade.retail().value())
                .query(String.class)
                .list())
        .containsExactly("Lễ hội hoa phượng");
    assertThat(sheet().events().stream().map(SheetEvent::action).toList())
        .containsExactly(
            SheetEvent.Action.APPROVED, SheetEvent.Action.SUBMITTED, SheetEvent.Action.SUBMITTED);
  }

  @Test
  void whatIsHandedInOrApprovedIsLockedUntilItIsSentBackOrUnlockedWithAReason() {
    save(edit(trade.exports(), "674,0"));
    sheets.submit(unit(), SEPTEMBER, "lan");
    assertThat(save(edit(trade.exports(), "675,0")).getFirst())
        .isInstanceOf(CellOutcome.Locked.class);
    assertThatThrownBy(() -> sheets.sendBack(unit(), SEPTEMBER, sheet().version(), " ", "ha"))
        .hasMessageContaining("measures.reason-missing");
    sheets.sendBack(unit(), SEPTEMBER, sheet().version(), "Thiếu tháng 9 của cảng", "ha");
    assertThat(save(edit(trade.exports(), "675,0")).getFirst())
        .isInstanceOf(CellOutcome.Saved.class);

    sheets.submit(unit(), SEPTEMBER, "lan");
    sheets.approve(unit(), SEPTEMBER, sheet().version(), "Biểu tháng 9", "ha");
    assertThat(sheet().stage()).isEqualTo(Stage.APPROVED);
    assertThat(save(edit(trade.exports(), "676,0")).getFirst())
        .isInstanceOf(CellOutcome.Locked.class);
    sheets.unlock(unit(), SEPTEMBER, List.of(trade.exports()), "Hải quan sửa số", "ha");
    save(edit(trade.exports(), "676,0"));

    assertThat(figures(trade.exports(), Period.ofMonth(2018, 9))).containsExactly("675.0");
    assertThat(sheet().events().getFirst().reason()).isEqualTo("Hải quan sửa số");
    sheets.submit(unit(), SEPTEMBER, "lan");
    sheets.approve(unit(), SEPTEMBER, sheet().version(), "Biểu tháng 9, sửa", "ha");
    assertThat(figures(trade.exports(), Period.ofMonth(2018, 9))).containsExactly("676.0");
  }

  @Test
  void twoOfficersAndOneCellLoseNothing() {
    CellEdit mine = edit(trade.exports(), "674,0");
    CellEdit theirs = edit(trade.exports(), "647,0");
    sheets.save(unit(), SEPTEMBER, List.of(mine), "lan");

    CellOutcome second = sheets.save(unit(), SEPTEMBER, List.of(theirs), "minh").getFirst();
    CellOutcome again = sheets.save(unit(), SEPTEMBER, List.of(mine), "lan").getFirst();

    assertThat(second).isInstanceOf(CellOutcome.Overtaken.class);
    assertThat(second.now().typed()).isEqualTo("674,0");
    assertThat(second.now().changedBy()).isEqualTo("lan");
    assertThat(again).isInstanceOf(CellOutcome.Saved.class);
    assertThat(sheet().version()).isEqualTo(1);
  }

  @Test
  void theHeadApprovesWhatHeSawAndNothingThatCameLater() {
    save(edit(trade.exports(), "674,0"));
    sheets.submit(unit(), SEPTEMBER, "lan");
    int seen = sheet().version();
    save(edit(trade.retail(), "9.500"));
    sheets.submit(unit(), SEPTEMBER, "lan");

    assertThatThrownBy(() -> sheets.approve(unit(), SEPTEMBER, seen, "Biểu", "ha"))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused ->
                assertThat(refused.problem()).isEqualTo(Problem.of("measures.sheet-changed")));
    assertThat(figures(trade.exports(), Period.ofMonth(2018, 9))).isEmpty();
  }

  private int unit() {
    return trade.unit().value();
  }

  private Sheet sheet() {
    return sheets.get(unit(), SEPTEMBER);
  }

  private List<CellOutcome> save(CellEdit... edits) {
    return sheets.save(unit(), SEPTEMBER, Arrays.asList(edits), "lan");
  }

  private CellEdit edit(IndicatorId indicator, String typed) {
    return new CellEdit(indicator, typed, FigureStatus.ESTIMATE, "", "", seen(indicator));
  }

  private int seen(IndicatorId indicator) {
    return sheet().find(indicator).orElseThrow().cell().version();
  }

  private List<String> figures(IndicatorId indicator, Period period) {
    return boards
        .listFigures(
            List.of(indicator), List.of(MeasuresWorld.city(context).value()), List.of(period))
        .stream()
        .map(total -> total.value().toPlainString())
        .toList();
  }

  private static List<String> findings(Sheet sheet) {
    return sheet.rows().stream()
        .flatMap(row ->
            row.findings().stream()
                .map(finding ->
                    row.indicator().code().replaceFirst("^CT\\d+-", "")
                        + " "
                        + finding.severity()
                        + " "
                        + finding.problem().code()
                        + " "
                        + finding.problem().arguments()
                        + " means "
                        + finding.choices()))
        .toList();
  }

  private static String picture(Sheet sheet) {
    return sheet.rows().stream()
        .map(row ->
            row.indicator().name()
                + "   "
                + row.period().first()
                + "/"
                + row.period().last()
                + "  before "
                + text(row.before())
                + "  year before "
                + text(row.yearBefore())
                + "  to date "
                + text(row.toDate().orElse(null))
                + "\n")
        .collect(Collectors.joining());
  }

  private static String text(java.math.@org.jspecify.annotations.Nullable BigDecimal value) {
    return value == null ? "-" : value.toPlainString();
  }
}

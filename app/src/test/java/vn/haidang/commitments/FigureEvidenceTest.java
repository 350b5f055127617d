package vn.haidang.commitments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.haidang.kernel.time.Period;
import vn.haidang.measures.Deliveries;
import vn.haidang.measures.Delivery;
import vn.haidang.measures.FigureStatus;
import vn.haidang.measures.IndicatorId;
import vn.haidang.measures.MeasuresWorld;
import vn.haidang.organisation.CodeScheme;
import vn.haidang.organisation.UnitId;
import vn.haidang.organisation.UnitImport;
import vn.haidang.organisation.Units;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.Role;
import vn.haidang.platform.SignedIn;
import vn.haidang.platform.Visitor;
import vn.haidang.testing.ApplicationTest;

/** A figure of an indicator shows how far a task is; which vintage was meant stays known. */
@ApplicationTest
class FigureEvidenceTest {

  private static final Period AUGUST = Period.ofMonth(2018, 8);
  private static final Period JULY = Period.ofMonth(2018, 7);
  private static final Instant CORRECTED = Instant.parse("2018-10-12T02:00:00Z");

  @Autowired private ApplicationContext context;
  @Autowired private EvidenceBook evidence;
  @Autowired private Commitments commitments;

  private IndicatorId exports;
  private UnitId city;
  private UnitId trade;
  private CommitmentId task;
  private SignedIn officer;

  @BeforeEach
  void exportsAreKnownByMonth() {
    city = CommitmentWorld.city(context);
    trade = CommitmentWorld.department(context, "Sở Công Thương");
    exports =
        new IndicatorId(
            Integer.parseInt(String.valueOf(new MeasuresWorld().fill(context).get("indicator"))));
    bring(AUGUST, "521.5", FigureStatus.ESTIMATE, Instant.parse("2018-09-21T02:00:00Z"));
    task =
        CommitmentWorld.add(context, trade, LocalDate.of(2018, 12, 19), LocalDate.of(2018, 1, 10));
    officer = CommitmentWorld.officerOf(trade);
  }

  @Test
  void theVintageThatWasMeantStaysAndALaterCorrectionStandsBesideIt() {
    long number =
        evidence.offer(
            task,
            "",
            "đã vượt tháng trước",
            figureAt(Instant.parse("2018-09-30T02:00:00Z")),
            officer);

    Evidence handedIn = evidence.get(task, number);
    Evidence.Figure figure = java.util.Objects.requireNonNull(handedIn.figure());
    assertThat(figure.value()).isEqualByComparingTo("521.5");
    assertThat(figure.measure()).isEqualTo("triệu USD");
    assertThat(handedIn.title()).isEqualTo("Kim ngạch xuất khẩu");
    assertThat(commitments.get(task).evidence().offered()).isEqualTo(1);
    Visitor reader = Visitor.signedIn(context, Role.OFFICER);
    assertThat(reader.open("/tasks/" + task).select("#minh-chung").text())
        .contains("521,5 triệu USD", "tháng 8/2018", "ước")
        .doesNotContain("đính chính");

    bring(AUGUST, "530.1", FigureStatus.OFFICIAL, CORRECTED);

    assertThat(java.util.Objects.requireNonNull(evidence.get(task, number).figure()).value())
        .isEqualByComparingTo("521.5");
    Element proof = reader.open("/tasks/" + task).expectFirst("#minh-chung .proof");
    assertThat(proof.text())
        .contains("521,5 triệu USD", "Nay đã đính chính", "530,1 triệu USD", "chính thức");
    assertThat(proof.select("a[href^=/indicators/" + exports + "?year=2018]")).isNotEmpty();
  }

  @Test
  void aVintageBeforeTheCorrectionCanStillBeChosen() {
    bring(JULY, "511.5", FigureStatus.ESTIMATE, Instant.parse("2018-09-21T02:00:00Z"));
    bring(JULY, "531.7", FigureStatus.OFFICIAL, CORRECTED);
    String choose = "/tasks/" + task + "/evidence/figure";
    Visitor visitor = Visitor.holding(context, Role.OFFICER, trade);

    assertThat(visitor.open(choose + "?q=xuat%20khau").select(".choices a").eachText())
        .contains("Kim ngạch xuất khẩu");
    Document chosen =
        visitor.open(choose + "?indicator=" + exports + "&unit=" + city + "&year=2018");
    Element first =
        chosen.select("tr:contains(tháng 7/2018)").stream()
            .filter(row -> row.text().contains("511,5"))
            .findFirst()
            .orElseThrow(() -> new AssertionError(chosen.text()));
    assertThat(first.text()).contains("đã có số mới hơn");

    String written = first.select("input[name=figure]").attr("value");
    assertThat(visitor.post("/tasks/" + task + "/evidence", "figure", written).getStatus())
        .isEqualTo(303);

    assertThat(java.util.Objects.requireNonNull(evidence.listOf(task).getFirst().figure()).value())
        .isEqualByComparingTo("511.5");
  }

  @Test
  void whatWasNotKnownThenIsRefusedAndWhatIsNotUnderstoodToo() {
    assertThatThrownBy(() ->
            evidence.offer(task, "", "", figureAt(Instant.parse("2017-01-01T00:00:00Z")), officer))
        .isInstanceOf(RefusedException.class);
    Visitor visitor = Visitor.holding(context, Role.OFFICER, trade);
    var refused = visitor.post("/tasks/" + task + "/evidence", "figure", "xuất khẩu tháng 8");
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(Visitor.page(refused).text()).contains("Không hiểu \"xuất khẩu tháng 8\"");
    assertThat(evidence.listOf(task)).isEmpty();
  }

  @Test
  void figuresOfTheUnitsMergedIntoTheOneThatOwesItAreOfferedAsTheirPredecessors() {
    String key = "fe" + task;
    String units =
        """
        key,from,name,kind,level,local
        $:old,2015-01-01,Sở Tiền Thân,DEPARTMENT,PROVINCE,$.OLD
        $:new,2018-03-01,Sở Hợp Nhất,DEPARTMENT,PROVINCE,$.NEW
        """;
    String events =
        """
        event,kind,date,legal_basis,from,to,share
        $:merge,MERGE,2018-03-01,Nghị quyết 1,$:old,$:new,1
        """;
    UnitImport.Result merged =
        context
            .getBean(UnitImport.class)
            .importAll(
                List.of(
                    new UnitImport.Text("units.csv", units.replace("$", key)),
                    new UnitImport.Text("events.csv", events.replace("$", key))));
    assertThat(merged.errors()).isEmpty();
    Units book = context.getBean(Units.class);
    LocalDate before = LocalDate.of(2018, 2, 1);
    UnitId old = book.findByCode(CodeScheme.LOCAL, key + ".OLD", before).orElseThrow().id();
    UnitId heir =
        book.findByCode(CodeScheme.LOCAL, key + ".NEW", before.plusYears(1)).orElseThrow().id();
    bringOf(old, Period.ofMonth(2018, 1), "77.5");
    CommitmentId owed =
        CommitmentWorld.add(context, heir, LocalDate.of(2019, 1, 10), LocalDate.of(2018, 4, 1));
    Visitor visitor = Visitor.holding(context, Role.OFFICER, heir);

    Document page =
        visitor.open("/tasks/" + owed + "/evidence/figure?indicator=" + exports + "&unit=" + old);

    String said = "Sở Tiền Thân (đơn vị tiền thân, đến hết ngày 28/02/2018)";
    assertThat(page.select("#f-unit option[selected]").text()).isEqualTo(said);
    assertThat(page.select("#f-unit option").eachText()).startsWith("Sở Hợp Nhất", said);
    assertThat(page.select("section[aria-labelledby=chon-so-lieu]").text())
        .contains("Đây là số liệu của " + said, "77,5 triệu USD");
    String written = page.select("input[name=figure]").attr("value");
    assertThat(visitor.post("/tasks/" + owed + "/evidence", "figure", written).getStatus())
        .isEqualTo(303);
    assertThat(visitor.open("/tasks/" + owed).select("#minh-chung").text())
        .contains("77,5 triệu USD", "Sở Tiền Thân");
  }

  private void bringOf(UnitId unit, Period period, String value) {
    context
        .getBean(Deliveries.class)
        .bring(
            Delivery.of(Instant.parse("2018-02-15T02:00:00Z"), "Cục Hải quan", "vanphong"),
            sink ->
                sink.add(
                    1,
                    exports,
                    unit.value(),
                    period,
                    new BigDecimal(value),
                    FigureStatus.OFFICIAL,
                    null));
  }

  private Proof figureAt(Instant at) {
    return new Proof.OfFigure(exports.value(), city, AUGUST, at);
  }

  private void bring(Period period, String value, FigureStatus status, Instant at) {
    context
        .getBean(Deliveries.class)
        .bring(
            Delivery.of(at, "Cục Hải quan", "vanphong"),
            sink ->
                sink.add(1, exports, city.value(), period, new BigDecimal(value), status, null));
  }
}

package vn.haidang.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.Role;
import vn.haidang.platform.Visitor;
import vn.haidang.testing.ApplicationTest;

/** "Chỉ tiêu": what stands in the rows of the scorecard of a unit and year. */
@ApplicationTest
class ScorecardPageTest {

  @Autowired private ApplicationContext context;

  private UnitId city = new UnitId(1);

  @BeforeEach
  void aCityStands() {
    city = MeasuresWorld.city(context);
  }

  @Test
  void aRowSaysWhoSuppliesTheFigureAndAnAmountWhatPartOfThePlanItIs() {
    int tax = SheetWorld.department(context, "Cục Thuế").value();
    NewIndicator revenue = NewIndicator.of("A.1", "Thu nội địa", "tỷ đồng", 1, Kind.FLOW);
    promised(revenue.suppliedBy(tax), "24725.0", "17357.0");
    promised(NewIndicator.of("A.2", "Người có bảo hiểm", "người", 0, Kind.STOCK), "1000", "850");
    promised(NewIndicator.of("A.3", "Hộ nghèo", "%", 1, Kind.RATE).suppliedBy(tax), "4.0", "2.0");
    promised(NewIndicator.of("A.4", "Tăng trưởng GRDP", "%", 1, Kind.GROWTH), "15.0", "7.5");
    promised(NewIndicator.of("A.5", "Chỉ số IIP", "%", 1, Kind.INDEX), "120.0", "110.0");
    promised(NewIndicator.of("A.6", "Hạng PCI", "hạng", 0, Kind.RANK), "10", "9");
    promised(NewIndicator.of("A.7", "Khánh thành cầu", "lần", 0, Kind.MILESTONE), "1", "1");
    promised(NewIndicator.of("A.8", "Vụ cháy lớn", "vụ", 0, Kind.FLOW), "0", "3");
    promised(NewIndicator.of("A.9", "Số chợ", "chợ", 0, Kind.FLOW), "5", null);

    assertThat(rows())
        .containsExactly(
            "Thu nội địa | tỷ đồng · Cục Thuế | 17.357,0 | 9 tháng · 70,2% KH",
            "Người có bảo hiểm | người | 850 | 9 tháng · 85,0% KH",
            "Hộ nghèo | % · Cục Thuế | 2,0 | 9 tháng",
            "Tăng trưởng GRDP | % | 7,5 | 9 tháng",
            "Chỉ số IIP | % | 110,0 | 9 tháng",
            "Hạng PCI | hạng | 9 | 9 tháng",
            "Khánh thành cầu | lần | 1 | 9 tháng",
            "Vụ cháy lớn | vụ | 3 | 9 tháng",
            "Số chợ | chợ | – | chưa có số liệu");
    growthIsHeldAgainstItsPathInPoints();
  }

  private void growthIsHeldAgainstItsPathInPoints() {
    Visitor reader = Visitor.signedIn(context, Role.LEADER);
    String growth =
        reader
            .open("/indicators?year=2018&unit=" + city)
            .select("table.score a:containsOwn(Tăng trưởng GRDP)")
            .attr("href");
    String nine =
        reader
            .open(growth)
            .expectFirst("section[aria-labelledby=bang] tbody tr:contains(7,5)")
            .text();
    assertThat(nine).contains("15,0 −7,5 điểm %").doesNotContain("50,0%");
    assertThat(reader.open(growth + "&asOf=2018-10-10").select("main").text())
        .contains("So với quỹ đạo −7,5 điểm %", "−7,5 điểm % (−50,0% của quỹ đạo)");
  }

  /** Name, unit with supplier, figure and what is said below it. */
  private List<String> rows() {
    return Visitor.signedIn(context, Role.LEADER)
        .open("/indicators?year=2018&unit=" + city)
        .select("table.score tbody tr:not(.grp)")
        .stream()
        .map(row ->
            String.join(
                " | ",
                row.select("td.full .tn").text(),
                row.select("td.full > span.mut").text(),
                row.select("td.num b").text(),
                row.select("td.num b + div").text()))
        .toList();
  }

  private void promised(NewIndicator made, String target, @Nullable String figure) {
    MeasuresWorld.promise(context, made, target, figure);
  }
}

package vn.haidang.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.haidang.organisation.web.TreePage;
import vn.haidang.platform.Role;
import vn.haidang.platform.Visitor;
import vn.haidang.testing.ApplicationTest;

/** Tree on a day and page of a unit, as a browser without script meets them. */
@ApplicationTest
class UnitPagesTest {

  private static final LocalDate SINCE = LocalDate.of(2016, 1, 1);

  @Autowired private ApplicationContext context;
  @Autowired private UnitBook book;

  @Test
  void theTreeShowsTheUnitsOfADayEachBelowItsParentAndNoneBeforeItsTime() {
    UnitId city = city("Thành phố Hải Cây", "Sở Thủy sản Hải Cây");
    Visitor officer = Visitor.signedIn(context, Role.OFFICER);

    Document page = officer.open("/units?on=2018-01-10&root=" + city);
    assertThat(page.select("h1").text()).isEqualTo("Thành phố Hải Cây");
    assertThat(page.select(".tree a").eachText()).contains("Sở Thủy sản Hải Cây");
    assertThat(page.select("#f-on").val()).isEqualTo("2018-01-10");
    assertThat(page.select(".hd .lead").text()).contains("10/01/2018").contains("2 đơn vị");

    Document before = officer.open("/units?on=2015-01-10&q=hai%20cay");
    assertThat(before.select(".empty h2").text()).isEqualTo("Không tìm thấy đơn vị nào");
  }

  @Test
  void todayStandsAmongTheDaysToSlideOverAlsoWhereTheTreeWillStillChange() {
    TreePage page =
        new TreePage(
            SINCE,
            SINCE.plusYears(1),
            "",
            null,
            List.of(),
            List.of(),
            null,
            List.of(SINCE, SINCE.plusYears(2)),
            0);

    assertThat(page.stops()).containsExactly(SINCE, SINCE.plusYears(1), SINCE.plusYears(2));
  }

  @Test
  void aUnitIsFoundWithoutAccentsAndWordsInAnyOrder() {
    city("Thành phố Hải Tìm", "Sở Thủy sản Hải Tìm");
    Visitor officer = Visitor.signedIn(context, Role.OFFICER);

    Document page = officer.open("/units?on=2018-01-10&q=hai%20tim%20thuy%20san");
    assertThat(page.select("tbody tr").eachText())
        .containsExactly("Sở Thủy sản Hải Tìm Sở Thành phố Hải Tìm");
    city("Tỉnh Thìn Hải", "Xã Hải Thìn An");
    assertThat(officer.open("/units?on=2018-01-10&q=hai%20thin").select("tbody tr a").eachText())
        .as("words in the order in which they were typed, then the others")
        .containsExactly("Xã Hải Thìn An", "Tỉnh Thìn Hải");
    assertThat(officer.open("/units?on=2018-01-10&q=%25%25").select("tbody tr")).isEmpty();
  }

  @Test
  void theListIsAFileForExcelAndForPrograms() throws Exception {
    UnitId city = city("Thành phố Hải Tệp", "Sở Thủy sản Hải Tệp");
    Visitor officer = Visitor.signedIn(context, Role.OFFICER);

    String csv =
        new String(
            officer.get("/units.csv?on=2018-01-10&root=" + city).getContentAsByteArray(),
            StandardCharsets.UTF_8);
    assertThat(csv).startsWith("\uFEFFMã nội bộ,Tên,");
    assertThat(csv.lines()).hasSize(3);
    assertThat(csv).contains("Sở Thủy sản Hải Tệp").contains("Thành phố Hải Tệp");
    String json =
        new String(
            officer.get("/units.json?on=2018-01-10&root=" + city).getContentAsByteArray(),
            StandardCharsets.UTF_8);
    assertThat(json).startsWith("[{").contains("\"kind\":\"DEPARTMENT\"");
  }

  @Test
  void thePageOfAUnitTellsItsHistoryItsPostsAndWhenItDidNotStand() {
    UnitId city =
        UnitId.valueOf(new OrganisationPageWorld().fill(context).getOrDefault("unit", "0"));
    Visitor officer = Visitor.signedIn(context, Role.OFFICER);

    Document page = officer.open("/units/" + city + "?on=2018-01-10");
    assertThat(page.select("h1").text()).isEqualTo("Thành phố Hải Trang");
    assertThat(page.select(".line li .day").eachText()).containsExactly("01/01/2016");
    assertThat(page.select(".line li").text()).contains("Tên gọi: Thành phố Hải Trang");
    assertThat(page.select("section:has(#chuc-vu) tbody").text())
        .contains("Chủ tịch Ủy ban nhân dân")
        .contains("Đỗ Văn Trang");
    assertThat(page.select("section:has(#truc-thuoc) a").eachText())
        .contains("Sở Hải Trang", "Quận Thủy Trang");

    Document early = officer.open("/units/" + city + "?on=2010-01-10");
    assertThat(early.select(".flash.warn").text())
        .contains("Ngày 10/01/2010 đơn vị này không hoạt động");
    assertThat(officer.get("/units/999999999").getStatus()).isEqualTo(404);
  }

  private UnitId city(String name, String department) {
    UnitId city =
        book.enter(
            new NewUnit(
                name, null, UnitKind.CENTRAL_CITY, UnitLevel.PROVINCE, null, Map.of(), SINCE));
    book.enter(NewUnit.of(department, UnitKind.DEPARTMENT, UnitLevel.PROVINCE, city, SINCE));
    return city;
  }
}

package vn.haidang.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import vn.haidang.organisation.NewUnit;
import vn.haidang.organisation.UnitBook;
import vn.haidang.organisation.UnitId;
import vn.haidang.organisation.UnitKind;
import vn.haidang.organisation.UnitLevel;
import vn.haidang.organisation.Units;
import vn.haidang.platform.Role;
import vn.haidang.platform.Visitor;
import vn.haidang.testing.ApplicationTest;

/** Any unit is found by its name, with script and without; a page does not carry all of them. */
@ApplicationTest
class UnitFieldTest {

  @Autowired private ApplicationContext context;
  @Autowired private Commitments commitments;

  private UnitId ward;
  private Visitor office;

  @BeforeEach
  void aWardStandsBelowADistrict() {
    UnitId city = CommitmentWorld.city(context);
    UnitId district = unit("Quận Thử Chọn", UnitKind.URBAN_DISTRICT, UnitLevel.DISTRICT, city);
    ward = unit("Phường Cửa Biển Một", UnitKind.WARD, UnitLevel.COMMUNE, district);
    unit("Phường Cửa Biển Hai", UnitKind.WARD, UnitLevel.COMMUNE, district);
    office = Visitor.holding(context, Role.OFFICE, CommitmentWorld.office(context));
  }

  @Test
  void theFieldProposesUnitsWithWhereTheyStand() throws Exception {
    MockHttpServletResponse answer = office.get("/tasks/units/choice?q=cua+bien+mot");
    assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
        .contains("\"id\":" + ward, "Phường Cửa Biển Một", "Quận Thử Chọn");
    assertThat(office.get("/tasks/units/choice?q=").getContentAsString()).isEqualTo("[]");
  }

  @Test
  void aPageCarriesTheNearUnitsAndTheOneThatIsChosen() {
    assertThat(office.open("/tasks/new").select("select[name=unit] option").eachText())
        .contains("Văn phòng UBND thành phố", "Quận Thử Chọn")
        .doesNotContain("Phường Cửa Biển Một");
    assertThat(office.open("/tasks?unit=" + ward).select("#f-unit option[selected]").text())
        .isEqualTo("Phường Cửa Biển Một");
  }

  @Test
  void withoutScriptAUnitIsTypedByItsName() {
    CommitmentId task =
        CommitmentWorld.add(context, null, LocalDate.of(2018, 9, 19), LocalDate.of(2018, 1, 10));
    String assign = "/tasks/" + task + "/order/assign";
    MockHttpServletResponse several =
        office.post(assign, "version", "0", "unit", "", "unit-name", "cửa biển");
    assertThat(several.getStatus()).isEqualTo(409);
    assertThat(Visitor.page(several).text()).contains("Phường Cửa Biển Hai; Phường Cửa Biển Một");
    MockHttpServletResponse none =
        office.post(assign, "version", "0", "unit", "", "unit-name", "Sở Không Có");
    assertThat(Visitor.page(none).text()).contains("Không có đơn vị nào tên \"Sở Không Có\"");

    office.post(assign, "version", "0", "unit", "", "unit-name", "phường cửa biển một");

    assertThat(commitments.get(task).owner()).isEqualTo(ward);
    MockHttpServletResponse filtered = office.get("/tasks?unit-name=cua+bien+mot&soon=1");
    assertThat(filtered.getHeader("Location"))
        .startsWith("/tasks?")
        .contains("unit=" + ward, "soon=1")
        .doesNotContain("unit-name");
    assertThat(office.open("/tasks?unit-name=cua+bien").select(".note a.chip").eachText())
        .containsExactlyInAnyOrder("Phường Cửa Biển Một", "Phường Cửa Biển Hai");
  }

  private UnitId unit(String name, UnitKind kind, UnitLevel level, UnitId parent) {
    return context.getBean(Units.class).listNamed(name, CommitmentWorld.LONG_AGO).stream()
        .findFirst()
        .map(vn.haidang.organisation.Unit::id)
        .orElseGet(() ->
            context
                .getBean(UnitBook.class)
                .enter(NewUnit.of(name, kind, level, parent, CommitmentWorld.LONG_AGO)));
  }
}

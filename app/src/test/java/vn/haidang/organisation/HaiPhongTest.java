package vn.haidang.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.haidang.Checkout;
import vn.haidang.testing.ApplicationTest;

/** The units of Hải Phòng that are shipped: 2018, after 1 July 2025, and what happened between. */
@ApplicationTest
class HaiPhongTest {

  private static final LocalDate IN_2018 = LocalDate.of(2018, 1, 10);
  private static final LocalDate TWO_TIERS = LocalDate.of(2025, 7, 1);

  @Autowired private UnitImport imports;
  @Autowired private Units units;
  @Autowired private UnitSearch search;

  @Test
  void theShippedCityHasItsCommunesAgenciesAndHistory() throws IOException {
    Path folder = Checkout.root().resolve("samples/hai-phong");
    assertThat(imports.importAll(FirstUnits.read(folder)).errors()).isEmpty();
    assertThat(imports.importAll(FirstUnits.read(folder)).changedSomething()).isFalse();

    Unit city = units.findByCode(CodeScheme.LOCAL, "HP", IN_2018).orElseThrow();
    assertThat(count(city, UnitLevel.DISTRICT, IN_2018)).isEqualTo(15);
    assertThat(count(city, UnitLevel.COMMUNE, IN_2018)).isEqualTo(223);
    assertThat(count(city, UnitLevel.COMMUNE, LocalDate.of(2023, 1, 1))).isEqualTo(217);
    assertThat(count(city, UnitLevel.COMMUNE, LocalDate.of(2025, 1, 1))).isEqualTo(167);

    Unit merged = units.findByCode(CodeScheme.LOCAL, "HP", TWO_TIERS).orElseThrow();
    assertThat(count(merged, UnitLevel.COMMUNE, TWO_TIERS)).isEqualTo(114);
    assertThat(count(merged, UnitLevel.DISTRICT, TWO_TIERS)).isZero();

    Unit planning = units.findByCode(CodeScheme.LOCAL, "HP.SO_KHDT", IN_2018).orElseThrow();
    assertThat(units.successorsOf(planning.id(), TWO_TIERS))
        .extracting(kin -> kin.unit().name())
        .containsExactly("Sở Tài chính");
    Unit labour = units.findByCode(CodeScheme.LOCAL, "HP.SO_LDTBXH", IN_2018).orElseThrow();
    assertThat(units.listFunctions(labour.id(), IN_2018)).contains("giáo dục nghề nghiệp");
    Unit education = units.findByCode(CodeScheme.LOCAL, "HP.SO_GDDT", TWO_TIERS).orElseThrow();
    assertThat(units.listFunctions(education.id(), TWO_TIERS)).contains("giáo dục nghề nghiệp");
    assertThat(names("thuy nguyen", IN_2018)).contains("Huyện Thuỷ Nguyên");
    assertThat(names("thuy nguyen", TWO_TIERS)).contains("Phường Thủy Nguyên");
    assertThat(search.count("so khdt", IN_2018)).isZero();
    assertThat(names("ke hoach dau tu", IN_2018)).containsExactly("Sở Kế hoạch và Đầu tư");
  }

  private long count(Unit city, UnitLevel level, LocalDate on) {
    return units.tree(city.id(), on).units().stream()
        .filter(unit -> unit.level() == level && unit.kind().isTerritory())
        .count();
  }

  private List<String> names(String words, LocalDate on) {
    return search.find(words, on, 20, 0).stream().map(Unit::name).toList();
  }
}

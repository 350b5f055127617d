package vn.haidang.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.haidang.organisation.CountryConversion.DONG_NAI;
import static vn.haidang.organisation.CountryConversion.KNOWN_SINCE;
import static vn.haidang.organisation.CountryConversion.TWO_TIERS;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.haidang.testing.ApplicationTest;
import vn.haidang.testing.SharedDocuments;

/** The whole country by file: 63 provinces, the reorganisation of 2025, Đồng Nai in 2026. */
@ApplicationTest
class CountryTest {

  @Autowired private UnitImport imports;
  @Autowired private Units units;
  @Autowired private JdbcClient database;

  @Test
  void theCountryGoesThroughItsReorganisationAndNothingIsOrphaned() throws IOException {
    CountryConversion.Converted country = CountryConversion.of(SharedDocuments.file("data/units"));

    UnitImport.Result result = imports.importAll(country.files());

    assertThat(result.errors()).isEmpty();
    assertThat(country.leftOut()).hasSize(3);
    assertThat(counts(KNOWN_SINCE)).isEqualTo("63 696 10035");
    assertThat(counts(TWO_TIERS.minusDays(1))).isEqualTo("63 696 10035");
    assertThat(counts(TWO_TIERS)).isEqualTo("34 0 3321");
    assertThat(counts(DONG_NAI)).isEqualTo("34 0 3321");
    assertEveryCommuneReachesASuccessor();
    assertDongNaiIsACity();
    assertBothGeographiesOfHaiPhong();
    assertThat(imports.importAll(country.files()).changedSomething())
        .as("the same files again")
        .isFalse();
  }

  private String counts(LocalDate on) {
    Map<UnitLevel, Long> counts =
        units.tree(on).units().stream()
            .collect(Collectors.groupingBy(Unit::level, Collectors.counting()));
    return counts.getOrDefault(UnitLevel.PROVINCE, 0L)
        + " "
        + counts.getOrDefault(UnitLevel.DISTRICT, 0L)
        + " "
        + counts.getOrDefault(UnitLevel.COMMUNE, 0L);
  }

  private void assertEveryCommuneReachesASuccessor() {
    LocalDate before = TWO_TIERS.minusDays(1);
    Lineage lineage = units.lineage(before, DONG_NAI);
    Set<UnitId> today =
        units.tree(DONG_NAI).units().stream().map(Unit::id).collect(Collectors.toSet());
    assertThat(units.tree(before).units())
        .filteredOn(unit -> unit.level() == UnitLevel.COMMUNE)
        .hasSize(10_035)
        .allSatisfy(unit ->
            assertThat(lineage.heirsOf(unit.id(), before, DONG_NAI).keySet())
                .as(unit.name())
                .isNotEmpty()
                .isSubsetOf(today));
  }

  private void assertDongNaiIsACity() {
    Unit before = units.findByCode(CodeScheme.GSO, "75", DONG_NAI.minusDays(1)).orElseThrow();
    Unit after = units.get(before.id(), DONG_NAI);
    assertThat(before.kind()).isEqualTo(UnitKind.PROVINCE);
    assertThat(after.kind()).isEqualTo(UnitKind.CENTRAL_CITY);
    assertThat(units.childrenOf(after.id(), DONG_NAI))
        .filteredOn(unit -> unit.kind() == UnitKind.WARD)
        .hasSize(
            10
                + (int)
                    units.childrenOf(after.id(), DONG_NAI.minusDays(1)).stream()
                        .filter(unit -> unit.kind() == UnitKind.WARD)
                        .count());
  }

  private void assertBothGeographiesOfHaiPhong() {
    Unit old = units.findByCode(CodeScheme.GSO, "31", KNOWN_SINCE).orElseThrow();
    Unit young = units.findByCode(CodeScheme.GSO, "31", TWO_TIERS).orElseThrow();
    assertThat(units.successorsOf(old.id(), TWO_TIERS))
        .containsExactly(new Kin(young, new Share.Whole()));
    assertThat(units.predecessorsOf(young.id(), KNOWN_SINCE))
        .extracting(kin -> kin.unit().name())
        .containsExactlyInAnyOrder("Tỉnh Hải Dương", "Thành phố Hải Phòng");
    assertThat(units.childrenOf(young.id(), TWO_TIERS)).hasSize(114);
    assertThat(
            database
                .sql("select count(*) from organisation.succession where share is null")
                .query(Integer.class)
                .single())
        .as("links of the 297 split communes")
        .isGreaterThan(297);
  }
}

package vn.haidang.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.haidang.kernel.legaltext.CompiledPlan;

/** Which unit is meant, in wordings of real documents (../shared) and in made ones. */
class UnitRecogniserTest {

  private static final LocalDate PLAN = LocalDate.of(2018, 1, 10);
  private static final LocalDate AFTER = LocalDate.of(2025, 11, 18);

  /**
   * How many agencies of the corpus are bound today; may only rise. Sorts of agencies that only
   * carry out what the one above them directs are no longer among them, seven in number.
   */
  private static final int BOUND_IN_CORPUS = 252;

  @Test
  void theWordingsOfTheReferencePlanAreBound() throws IOException {
    assertThat(
            inHaiphong(
                PLAN,
                """
                Sở Lao động Thương binh và Xã hội
                huyện Tiên Lãng
                Thủ trưởng các Sở, ngành, đơn vị
                Chủ tịch Ủy ban nhân dân các quận, huyện
                các Sở, ngành và địa phương
                100% các quận, huyện
                Bộ Chỉ huy Bộ đội Biên Phòng TP
                Cục HQ TP, Cục Thuế TP, Cục TK TP
                CN NHNN TP, CN PTM&CN VN TP
                Ủy ban nhân dân thành phố
                CT, các PCT UBND TP
                """))
        .isEqualTo(
            """
            Sở Lao động Thương binh và Xã hội: Sở Lao động - Thương binh và Xã hội
            huyện Tiên Lãng: Huyện Tiên Lãng
            Thủ trưởng các Sở, ngành, đơn vị: 28 units and đơn vị
            Chủ tịch Ủy ban nhân dân các quận, huyện: 15 units
            các Sở, ngành và địa phương: 43 units
            100% các quận, huyện: 15 units
            Bộ Chỉ huy Bộ đội Biên Phòng TP: Bộ Chỉ huy Bộ đội Biên phòng thành phố Hải Phòng
            Cục HQ TP, Cục Thuế TP, Cục TK TP: Cục Hải quan thành phố Hải Phòng; Cục Thuế thành phố Hải Phòng; Cục Thống kê thành phố Hải Phòng
            CN NHNN TP, CN PTM&CN VN TP: Chi nhánh Ngân hàng Nhà nước thành phố Hải Phòng; unknown
            Ủy ban nhân dân thành phố: Thành phố Hải Phòng
            CT, các PCT UBND TP: unknown
            """);
  }

  @Test
  void aDepartmentIsKnownByEveryShortFormOfItsName() throws IOException {
    for (String form :
        List.of(
            "Sở KH&ĐT",
            "Sở KHĐT",
            "Sở KH và ĐT",
            "SKHĐT",
            "Sở KH - ĐT",
            "SỞ KẾ HOẠCH VÀ ĐẦU TƯ",
            "Giám đốc Sở Kế hoạch và Đầu tư thành phố")) {
      assertThat(inHaiphong(PLAN, form)).isEqualTo(form + ": Sở Kế hoạch và Đầu tư\n");
    }
    assertThat(inHaiphong(PLAN, "STC\nSở NN&PTNT\nHEZA\nVPUB\nSở: Nội vụ, Y tế, KHCN"))
        .isEqualTo(
            """
            STC: Sở Tài chính
            Sở NN&PTNT: Sở Nông nghiệp và Phát triển nông thôn
            HEZA: Ban Quản lý Khu kinh tế Hải Phòng
            VPUB: Văn phòng Ủy ban nhân dân thành phố
            Sở: Nội vụ, Y tế, KHCN: Sở Nội vụ; Sở Y tế; Sở Khoa học và Công nghệ
            """);
  }

  @Test
  void whereTheToneMarkStandsMakesNoOtherUnit() throws IOException {
    assertThat(inHaiphong(PLAN, "huyện Thuỷ Nguyên\nhuyện Thủy Nguyên\nUBND huyện Kiến Thụy"))
        .isEqualTo(
            """
            huyện Thuỷ Nguyên: Huyện Thủy Nguyên
            huyện Thủy Nguyên: Huyện Thủy Nguyên
            UBND huyện Kiến Thụy: Huyện Kiến Thuỵ
            """);
  }

  @Test
  void theKindStandsOnceBeforeSeveralNames() throws IOException {
    assertThat(inHaiphong(PLAN, "các quận Lê Chân, Ngô Quyền và huyện Tiên Lãng"))
        .isEqualTo(
            "các quận Lê Chân, Ngô Quyền và huyện Tiên Lãng: Quận Lê Chân; Quận Ngô Quyền; Huyện Tiên"
                + " Lãng\n");
  }

  @Test
  void ofSeveralUnitsOfANameThePlaceOrTheIssuerDecidesElseAllAreListed() throws IOException {
    assertThat(
            inHaiphong(
                PLAN,
                """
                xã Hòa Bình
                xã Hoà Bình, huyện Vĩnh Bảo
                xã Hòa Bình, huyện Thái Thụy, tỉnh Thái Bình
                xã Thụy Xuân
                """))
        .isEqualTo(
            """
            xã Hòa Bình: 2 of that name
            xã Hoà Bình, huyện Vĩnh Bảo: Xã Hòa Bình
            xã Hòa Bình, huyện Thái Thụy, tỉnh Thái Bình: Xã Hòa Bình
            xã Thụy Xuân: Xã Thụy Xuân
            """);
    assertThat(recognise(haiphong(), "Sở Tài chính", PLAN, null)).isEqualTo("2 of that name");
    assertThat(recognise(haiphong(), "Sở Tài chính tỉnh Thái Bình", PLAN, "Thành phố Hải Phòng"))
        .isEqualTo("Sở Tài chính");
  }

  @Test
  void aNameNobodyBoreThatDayIsReportedWithItsBearer() throws IOException {
    assertThat(
            inHaiphong(
                AFTER,
                """
                Sở Kế hoạch và Đầu tư
                quận Lê Chân
                phường Lê Chân
                UBND các quận, huyện
                UBND các xã, phường, đặc khu
                """))
        .isEqualTo(
            """
            Sở Kế hoạch và Đầu tư: not then, but 2004-01-01 to 2025-03-01
            quận Lê Chân: not then, but 2004-01-01 to 2025-07-01
            phường Lê Chân: Phường Lê Chân
            UBND các quận, huyện: 0 units, no quận huyện that day
            UBND các xã, phường, đặc khu: 3 units
            """);
    assertThat(inHaiphong(PLAN, "Sở Nông nghiệp và Môi trường"))
        .isEqualTo("Sở Nông nghiệp và Môi trường: not then, but 2025-03-01 to null\n");
  }

  @Test
  void aTypingErrorIsForgivenAndSaidSo() throws IOException {
    var names = new UnitRecogniser(haiphong());
    Unit city = TownsAndAgencies.named(haiphong(), "Thành phố Hải Phòng", PLAN);
    assertThat(names.recognise("Sở Sây dựng", PLAN, city))
        .singleElement()
        .isInstanceOfSatisfying(
            Referent.One.class,
            one -> {
              assertThat(one.unit().name()).isEqualTo("Sở Xây dựng");
              assertThat(one.ground()).isEqualTo(Referent.Ground.ALMOST);
            });
  }

  @Test
  void whatOnlyBeginsLikeAKnownNameIsUnknown() throws IOException {
    assertThat(
            inHaiphong(
                PLAN,
                """
                Sở Xây dựng Hạ tầng
                Bảo hiểm xã hội Việt Nam
                phòng, chống tham nhũng, lãng phí
                các ngành, lĩnh vực khác
                Viện Nghiên cứu phát triển thành phố
                """))
        .isEqualTo(
            """
            Sở Xây dựng Hạ tầng: unknown
            Bảo hiểm xã hội Việt Nam: unknown
            phòng, chống tham nhũng, lãng phí: unknown
            các ngành, lĩnh vực khác: unknown
            Viện Nghiên cứu phát triển thành phố: unknown
            """);
  }

  @Test
  void everyUnitOfTheCountryIsFoundByItsNameAndPlace() throws IOException {
    List<Unit> units = TownsAndAgencies.country();
    var names = new UnitRecogniser(units);
    var byId = units.stream().collect(Collectors.toMap(Unit::id, unit -> unit, (a, b) -> a));
    var sample = new ArrayList<>(units);
    Collections.shuffle(sample, new Random(20180110));
    var lost = new ArrayList<String>();
    for (Unit unit : sample.subList(0, 1500)) {
      String phrase =
          Stream.concat(
                  Stream.of(unit.name()),
                  unit.ancestors().reversed().stream()
                      .limit(Math.max(0, unit.ancestors().size() - 1))
                      .map(above -> Objects.requireNonNull(byId.get(above)).name()))
              .collect(Collectors.joining(", "));
      List<Referent> found = names.recognise(phrase, unit.since(), null);
      if (found.isEmpty()
          || !(found.getFirst() instanceof Referent.One one && one.unit().equals(unit))) {
        lost.add(phrase + " -> " + found);
      }
    }
    assertThat(lost).isEmpty();
  }

  /**
   * Names of leading and partner agencies in all text documents that say who issued them and when.
   */
  @Test
  void theAgenciesThatTheCorpusNamesAreBoundAtLeastAsOftenAsBefore() throws IOException {
    List<Unit> units = TownsAndAgencies.country();
    var names = new UnitRecogniser(units);
    Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    var table = new StringBuilder();
    for (Path file : CorpusPlans.files()) {
      CompiledPlan plan = CorpusPlans.compile(file);
      LocalDate on = plan.head().date();
      String issuer = plan.head().issuer();
      if (on != null && issuer != null && on.isAfter(LocalDate.of(2025, 7, 1))) {
        Unit from = names.findIssuer(issuer, on).orElse(null);
        for (String phrase : agencies(plan)) {
          List<Referent> found = names.recognise(phrase, on, from);
          found.forEach(one -> counts.merge(Kind.of(one), 1, Integer::sum));
          table.append(phrase).append('\t').append(text(found)).append('\n');
        }
      }
    }
    Files.createDirectories(Path.of("target"));
    Files.writeString(Path.of("target", "recognised.tsv"), counts + "\n" + table);
    assertThat(counts.getOrDefault(Kind.ONE, 0) + counts.getOrDefault(Kind.GROUP, 0))
        .isGreaterThanOrEqualTo(BOUND_IN_CORPUS);
  }

  private static Set<String> agencies(CompiledPlan plan) {
    Set<String> all = new HashSet<>();
    plan.responsible().forEach(each -> all.addAll(each.agencies()));
    plan.tasks()
        .forEach(each -> {
          all.addAll(each.lead());
          all.addAll(each.partners());
        });
    return new java.util.TreeSet<>(all);
  }

  private enum Kind {
    ONE,
    SEVERAL,
    GROUP,
    NOT_THEN,
    UNKNOWN;

    static Kind of(Referent referent) {
      return switch (referent) {
        case Referent.One one -> ONE;
        case Referent.Several several -> SEVERAL;
        case Referent.Group group -> GROUP;
        case Referent.NotThen not -> NOT_THEN;
        case Referent.Unknown unknown -> UNKNOWN;
      };
    }
  }

  private static List<Unit> haiphong() throws IOException {
    return TownsAndAgencies.haiphong2018();
  }

  private static String inHaiphong(LocalDate on, String phrases) throws IOException {
    List<Unit> units = haiphong();
    return phrases
        .lines()
        .map(phrase -> phrase + ": " + recognise(units, phrase, on, "Thành phố Hải Phòng") + "\n")
        .collect(Collectors.joining());
  }

  private static String recognise(
      List<Unit> units, String phrase, LocalDate on, @Nullable String issuer) {
    var names = new UnitRecogniser(units);
    Unit from = issuer == null ? null : TownsAndAgencies.named(units, issuer, on);
    return text(names.recognise(phrase, on, from));
  }

  private static String text(List<Referent> found) {
    return found.stream().map(UnitRecogniserTest::text).collect(Collectors.joining("; "));
  }

  private static String text(Referent referent) {
    return switch (referent) {
      case Referent.One one -> one.unit().name();
      case Referent.Several several -> several.units().size() + " of that name";
      case Referent.Group group ->
          group.units().size()
              + " units"
              + (group.open().isEmpty() ? "" : " and " + String.join(" ", group.open()))
              + (group.absent().isEmpty()
                  ? ""
                  : ", no " + String.join(" ", group.absent()) + " that day");
      case Referent.NotThen not ->
          "not then, but "
              + not.bearers().getFirst().since()
              + " to "
              + not.bearers().getFirst().until();
      case Referent.Unknown unknown -> "unknown";
    };
  }
}

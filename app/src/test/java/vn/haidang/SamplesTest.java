package vn.haidang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.haidang.documents.DocumentReader;
import vn.haidang.documents.Reading;
import vn.haidang.documents.ReadingLimits;
import vn.haidang.kernel.legaltext.Appendix;
import vn.haidang.kernel.legaltext.Citation;
import vn.haidang.kernel.legaltext.CompiledPlan;
import vn.haidang.kernel.legaltext.Deadline;
import vn.haidang.kernel.legaltext.Diagnostic;
import vn.haidang.kernel.legaltext.PlanCompiler;
import vn.haidang.kernel.legaltext.Target;
import vn.haidang.kernel.legaltext.Task;

/** What the sample of a first run is made of: the facts of the 2018 plan, by address. */
class SamplesTest {

  private static final CompiledPlan SAMPLE = compiled("ke-hoach-mau-2018.md");
  private static final CompiledPlan AMENDMENT = compiled("amendment/ke-hoach-mau-2018-sua-doi.md");

  @Test
  void theHeadCannotBeTakenForThatOfAnAuthority() {
    var head = SAMPLE.head();

    assertThat(head.typeCode()).isEqualTo("KH");
    assertThat(head.number()).isEqualTo("08/KH-MẪU");
    assertThat(head.date()).isEqualTo("2018-01-10");
    assertThat(head.planYear()).isEqualTo(2018);
    assertThat(head.issuer()).isEqualTo("Ủy ban nhân dân thành phố Hải Phòng");
    assertThat(SAMPLE.text()).contains("không phải văn bản do cơ quan nhà nước ban hành");
    assertThat(head.signer().name()).isEqualTo("Nguyễn Văn Mẫu");
    assertThat(head.implementsNumbers()).contains("01/NQ-CP");
  }

  @Test
  void itHasNineGroupsWithFiftyTasksAndTheDutiesOfPartThree() {
    int[] inGroup = {11, 5, 10, 9, 3, 6, 2, 2, 2};
    Stream<String> partTwo =
        IntStream.rangeClosed(1, 9)
            .boxed()
            .flatMap(group ->
                IntStream.rangeClosed(1, inGroup[group - 1])
                    .mapToObj(number -> "II." + group + "." + number));
    Stream<String> partThree =
        Stream.of("III.1", "III.1.a", "III.1.b", "III.1.c", "III.1.d", "III.1.đ", "III.2", "III.3");

    assertThat(SAMPLE.tasks())
        .extracting(Task::id)
        .containsExactlyElementsOf(Stream.concat(partTwo, partThree).toList());
  }

  @Test
  void itSetsTheTwentyThreeFiguresOfThePlan() {
    assertThat(SAMPLE.targets())
        .extracting(SamplesTest::inWords)
        .containsExactlyInAnyOrder(
            "II.1.1 >= 15 %",
            "II.1.3 = 24725 tỷ đồng",
            "II.1.5 = 100 %",
            "II.1.6 range 22-23 %",
            "II.1.6 range 13.5-14.5 %",
            "II.1.11 > 33000 doanh nghiệp",
            "II.3.4 = 1.2 tỷ USD",
            "II.3.5 = 3 công ty",
            "II.3.6 = 38 %",
            "II.3.7 = 2.77 %",
            "II.3.7 = 6.28 %",
            "II.3.7 = 1.37 %",
            "II.3.7 = 65 xã",
            "II.3.7 >= 15 xã",
            "II.3.8 = 22 %",
            "II.3.9 = 7.5 triệu lượt",
            "II.4.1 = 0.65 điểm %",
            "II.4.1 = 3.96 %",
            "II.4.2 > 84.5 %",
            "II.4.3 <= 3 hạng",
            "II.6.5 >= 85 %",
            "II.7.1 = 100 %",
            "II.7.1 range 20-25 %");
  }

  @Test
  void itCitesTheDocumentsOfThePlanWithTheirDates() {
    assertThat(SAMPLE.citations().stream().filter(cited -> cited.number() != null))
        .extracting(SamplesTest::inWords)
        .containsExactlyInAnyOrder(
            "01/NQ-CP 2018-01-01",
            "33/NQ-HĐND 2017-12-08",
            "35/NQ-HĐND 2017-12-08",
            "37-CTr/TU 2017-08-18",
            "07-NQ/TW 2016-11-18",
            "89/2017/NĐ-CP 2017-07-29",
            "08-NQ/TU 2013-05-16",
            "28/NQ-HĐND 2017-12-08",
            "42/2017/QH14 2017-06-21",
            "08-NQ/TW 2017-01-16",
            "103/NQ-CP 2017-10-06",
            "04-NQ/TU 2016-12-26",
            "15/NQ-HĐND 2017-07-20",
            "22/2013/QĐ-TTg 2013-04-26",
            "20-NQ/TW undated",
            "21-NQ/TW undated",
            "1394/QĐ-UBND 2017-06-05",
            "3849/KH-UBND 2015-09-09",
            "33-CTr/TU 2015-02-04",
            "33-NQ/TW 2014-06-09",
            "119/KH-UBND 2017-05-29",
            "1755/QĐ-TTg 2016-09-08",
            "01/CT-TTg 2018-01-03",
            "06/2016/NQ-HĐND 2016-03-29",
            "18-NQ/TW undated",
            "19-NQ/TW undated",
            "20/CT-TTg 2017-05-17",
            "15/CT-UBND undated",
            "28-NQ/TW 2008-09-22",
            "28-NQ/TW 2013-10-25",
            "21-NQ/TU 2008-05-29",
            "38/CT-UBND 2017-12-19",
            "11/QĐ-UBND 2018-01-04");
  }

  @Test
  void itNamesTheFiveLawsThatThePlanNames() {
    assertThat(SAMPLE.citations().stream().filter(cited -> "Luật".equals(cited.type())))
        .extracting(Citation::name)
        .containsExactlyInAnyOrder(
            "Luật Hỗ trợ doanh nghiệp nhỏ và vừa",
            "Luật Du lịch 2017",
            "Luật An toàn, vệ sinh lao động",
            "Luật Khoáng sản năm 2010",
            "Luật an toàn thông tin mạng");
  }

  @Test
  void itsDutiesToReportHaveTheTimeLimitsOfThePlan() {
    assertThat(SAMPLE.deadlines().stream().filter(limit -> limit.section().startsWith("III")))
        .extracting(Deadline::section, Deadline::recurrence, Deadline::rule, Deadline::date)
        .contains(
            org.assertj.core.groups.Tuple.tuple(
                "III.1.đ", "quarterly", "before day 20 of the last month of the quarter", null),
            org.assertj.core.groups.Tuple.tuple(
                "III.2", null, null, java.time.LocalDate.of(2018, 11, 20)));
    assertThat(SAMPLE.reportDuties()).hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  void itsTableHasEighteenNumberedIndicators() {
    assertThat(SAMPLE.appendices()).hasSize(1);
    assertThat(SAMPLE.appendices().getFirst().rows().stream().filter(row -> row.number() != null))
        .extracting(Appendix.Row::number)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 18).mapToObj(String::valueOf).toList());
    assertThat(
            SAMPLE.appendices().getFirst().rows().stream().filter(row -> !row.values().isEmpty()))
        .hasSize(28);
  }

  @Test
  void theDefectsThatAnOfficialMustSeeAreKept() {
    assertThat(SAMPLE.diagnostics())
        .extracting(found -> found.section() + " " + found.code())
        .contains("II.6.5 citation-undated", "II.7.1 citation-number-ambiguous");
    assertThat(SAMPLE.diagnostics())
        .extracting(Diagnostic::code)
        .contains("ratio-explained-by-rounding", "sum-explained-by-rounding")
        .doesNotContain("ratio-impossible", "sum-impossible");
  }

  @Test
  void nothingOfItStaysUnread() {
    assertThat(SAMPLE.unread()).isEmpty();
    assertThat(AMENDMENT.unread()).isEmpty();
  }

  @Test
  void theAmendmentChangesAFewFiguresAndTasks() {
    assertThat(AMENDMENT.head().number()).isEqualTo("46/KH-MẪU");
    assertThat(AMENDMENT.head().amends()).containsExactly("08/KH-MẪU");
    assertThat(AMENDMENT.tasks()).extracting(Task::id).contains("II.8.3").doesNotContain("II.9.2");
    assertThat(AMENDMENT.targets())
        .extracting(SamplesTest::inWords)
        .contains(
            "II.1.1 >= 16 %",
            "II.1.3 = 25500 tỷ đồng", "II.3.7 >= 18 xã", "II.3.9 = 7.8 triệu lượt");
    assertThat(AMENDMENT.diagnostics())
        .extracting(Diagnostic::code)
        .doesNotContain("ratio-impossible", "sum-impossible");
  }

  private static String inWords(Target target) {
    String value = target.value().stripTrailingZeros().toPlainString();
    String upTo =
        target.valueMax() == null
            ? ""
            : "-" + target.valueMax().stripTrailingZeros().toPlainString();
    return String.join(
        " ",
        List.of(
            target.section(),
            target.comparator().sign(),
            value + upTo,
            String.valueOf(target.unit())));
  }

  private static String inWords(Citation cited) {
    return cited.number() + " " + (cited.date() == null ? "undated" : cited.date().toString());
  }

  private static CompiledPlan compiled(String name) {
    Path file = Checkout.root().resolve("samples").resolve(name);
    try {
      return switch (new DocumentReader(ReadingLimits.STANDARD)
          .read(file.getFileName().toString(), Files.readAllBytes(file))) {
        case Reading.Readable readable -> PlanCompiler.compile(readable.source());
        case Reading.Refused refused -> throw new AssertionError(name + " is refused: " + refused);
      };
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}

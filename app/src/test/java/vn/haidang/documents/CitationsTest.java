package vn.haidang.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.haidang.documents.CitedDocument.Doubt;
import vn.haidang.kernel.legaltext.Span;
import vn.haidang.testing.DatabaseTest;

@DatabaseTest(eachTest = true)
class CitationsTest {

  private static final LocalDate DAY = LocalDate.of(2017, 12, 8);

  private final Library library;
  private final Citations citations;
  private DocumentId plan = new DocumentId(1);
  private long items = 0;

  CitationsTest(JdbcClient database) {
    var noon = Clock.fixed(Instant.parse("2018-01-15T05:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));
    var world = new DocumentsWorld(database, noon);
    library = world.held;
    citations = world.citations;
  }

  @BeforeEach
  void aPlanOfHaiPhong() {
    StoredFile file =
        library.keep("kh.txt", "text/plain", "kế hoạch".getBytes(StandardCharsets.UTF_8), "lan");
    plan =
        library
            .hold(
                new DocumentIdentity(
                    "Kế hoạch",
                    "KH",
                    "08/KH-UBND",
                    "Ủy ban nhân dân thành phố Hải Phòng",
                    LocalDate.of(2018, 1, 10),
                    null),
                file.id(),
                "lan")
            .id();
  }

  @Test
  void aBodyIsTheSameInEveryTermOfOffice() {
    CitedDocument one = cite("12-NQ/TW", "Bộ Chính trị khóa XII", DAY);
    CitedDocument two = cite("12-NQ/TW", "Bộ Chính trị", DAY);
    CitedDocument other = cite("12-NQ/TW", "Bộ Chính trị (khóa XIII)", DAY);
    assertThat(meant(two)).isEqualTo(meant(one));
    assertThat(meant(other)).isEqualTo(meant(one));
    assertThat(two.asCited().issuer()).isEqualTo("Bộ Chính trị");
  }

  @Test
  void theSameNumberOfTwoDaysIsTwoDocuments() {
    CitedDocument one = cite("28-NQ/TW", "Bộ Chính trị", LocalDate.of(2008, 9, 22));
    CitedDocument two = cite("28-NQ/TW", "Ban Chấp hành Trung ương", LocalDate.of(2013, 10, 25));
    assertThat(meant(one)).isNotEqualTo(meant(two));
  }

  @Test
  void theSameDocumentCitedTwiceIsOneRecordHoweverItsIssuerIsWritten() {
    CitedDocument one = cite("33/NQ-HĐND", "Hội đồng nhân dân thành phố", DAY);
    CitedDocument two = cite("33/NQ-HĐND", "HĐND thành phố Hải Phòng", DAY);
    CitedDocument three = cite("33/NQ-HĐND", null, DAY);
    assertThat(meant(two)).isEqualTo(meant(one));
    assertThat(meant(three)).isEqualTo(meant(one));
  }

  @Test
  void anIssuerCalledTheCityIsTheCityOfTheCitingDocument() {
    CitedDocument cited = cite("33/NQ-HĐND", "Hội đồng nhân dân thành phố", DAY);
    assertThat(meant(cited).identity().issuer()).isEqualTo("Hội đồng nhân dân thành phố Hải Phòng");
  }

  @Test
  void aNotationThatNamesItsIssuerNeedsNoOther() {
    assertThat(meant(cite("01/NQ-CP", null, DAY)).identity().issuer()).isEqualTo("Chính phủ");
    assertThat(meant(cite("1755/QĐ-TTg", null, DAY)).identity().issuer())
        .isEqualTo("Thủ tướng Chính phủ");
    assertThat(meant(cite("42/2017/QH14", null, null)).identity().issuer()).isEqualTo("Quốc hội");
  }

  @Test
  void aCitationWithoutDateIsUndatedUnlessItsNumberHoldsTheYear() {
    assertThat(cite("15/CT-UBND", "Ủy ban nhân dân thành phố", null).doubt())
        .isEqualTo(Doubt.UNDATED);
    assertThat(cite("06/2016/NQ-HĐND", "Hội đồng nhân dân thành phố", null).isResolved()).isTrue();
  }

  @Test
  void whereSeveralRecordsFitNobodyGuesses() {
    cite("20/CT-UBND", "Ủy ban nhân dân tỉnh Hải Dương", DAY);
    cite("20/CT-UBND", "Ủy ban nhân dân thành phố", DAY);
    assertThat(cite("20/CT-UBND", null, DAY).doubt()).isEqualTo(Doubt.AMBIGUOUS);
  }

  @Test
  void aLawIsKnownByItsName() {
    CitedDocument one = law("Luật Du lịch 2017");
    CitedDocument two = law("luật du lịch  2017");
    assertThat(meant(one)).isEqualTo(meant(two));
    assertThat(law("").doubt()).isEqualTo(Doubt.UNIDENTIFIED);
  }

  @Test
  void aCitedDocumentThatComesInLaterIsTheSameRecord() {
    CitedDocument cited = cite("33/NQ-HĐND", "Hội đồng nhân dân thành phố", DAY);
    StoredFile file = library.keep("nq.txt", "text/plain", new byte[] {1, 2, 3}, "lan");
    Document held =
        library.hold(
            new DocumentIdentity(
                "Nghị quyết",
                "NQ",
                "33/NQ-HĐND",
                "Hội đồng nhân dân thành phố Hải Phòng",
                DAY,
                "Về nhiệm vụ năm 2018"),
            file.id(),
            "lan");
    assertThat(held.id()).isEqualTo(meant(cited).id());
    assertThat(held.file()).isEqualTo(file.id());
  }

  @Test
  void aPersonSaysWhichDocumentIsMeantAndTakesItBack() {
    CitedDocument open = cite("15/CT-UBND", "Ủy ban nhân dân thành phố", null);
    Document known = meant(cite("15/CT-UBND", "Ủy ban nhân dân thành phố", DAY));
    assertThat(citations.listUnresolved()).extracting(CitedDocument::id).containsExactly(open.id());
    assertThat(citations.listCandidates(open.id())).contains(known);

    assertThat(code(citations.resolve(open.id(), open.version(), known.id(), "", "lan")))
        .isEqualTo("documents.reason-missing");
    assertThat(code(citations.resolve(open.id(), open.version(), known.id(), "tra sổ", "lan")))
        .isEqualTo("kept");
    CitedDocument now = citations.getCitation(open.id());
    assertThat(now.document()).isEqualTo(known);
    assertThat(now.byHand()).isNotNull();
    assertThat(code(citations.resolve(open.id(), open.version(), known.id(), "sau", "minh")))
        .isEqualTo("documents.citation-changed");

    assertThat(code(citations.undo(open.id(), "lan"))).isEqualTo("kept");
    assertThat(citations.getCitation(open.id()).isResolved()).isFalse();
    assertThat(code(citations.undo(open.id(), "lan"))).isEqualTo("documents.nothing-to-undo");
  }

  @Test
  void theGraphCountsEveryPlaceWhereADocumentIsCited() {
    CitedDocument cited = cite("01/NQ-CP", "Chính phủ", DAY);
    assertThat(citations.listLinks()).containsExactly(new CitationLink(plan, meant(cited).id(), 2));
    assertThat(citations.listCiting(meant(cited).id()))
        .singleElement()
        .satisfies(c -> assertThat(c.mentions()).hasSize(2));
    citations.withdrawAll(1);
    assertThat(citations.listLinks()).isEmpty();
  }

  private CitedDocument law(String name) {
    return cite(new DocumentIdentity("Luật", null, null, null, null, name));
  }

  private CitedDocument cite(String number, @Nullable String issuer, @Nullable LocalDate date) {
    return cite(new DocumentIdentity(null, null, number, issuer, date, null));
  }

  private CitedDocument cite(DocumentIdentity cited) {
    long item = ++items;
    var mentions =
        List.of(
            new CitedDocument.Mention("II.1", new Span(0, 5), "một"),
            new CitedDocument.Mention("II.2", new Span(9, 12), "hai"));
    citations.enter(plan, 1, List.of(new NewCitation(item, cited, mentions)), "lan");
    return citations.listOfEdition(1).stream()
        .filter(c -> c.item() == item)
        .findFirst()
        .orElseThrow();
  }

  private static Document meant(CitedDocument citation) {
    return Objects.requireNonNull(citation.document(), "nobody knows which document is meant");
  }

  private static String code(CitationOutcome outcome) {
    return switch (outcome) {
      case CitationOutcome.Kept kept -> "kept";
      case CitationOutcome.Refused(var problem) -> problem.code();
    };
  }
}

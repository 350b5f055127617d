package vn.haidang.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import vn.haidang.testing.ApplicationTest;
import vn.haidang.testing.PageWorld;

/** The library and the search on the reference plan. */
@ApplicationTest
class LibraryPagesTest {

  @Autowired private ApplicationContext context;

  @BeforeEach
  void theReferencePlanIsThere() {
    PageWorld.all().forEach(part -> part.fill(context));
  }

  @Test
  void wordsAreFoundWithoutAccentsAndMarkedWithThem() {
    Document page = Visitor.signedIn(context, Role.OFFICER).open("/search?q=xuat%20khau");
    assertThat(page.select(".hits mark").eachText()).contains("xuất", "khẩu");
    Element first = page.select(".hits a[href*=II.1.6]").first();
    assertThat(first).isNotNull();
    assertThat(String.valueOf(first)).contains("/plans/").contains("#II.1.6");
  }

  @Test
  void aPartOfANotationIsFoundToo() {
    Document page =
        Visitor.signedIn(context, Role.OFFICER).open("/search?q=8-nq%2Ftw&kind=document");
    assertThat(page.select(".hits .tt").eachText()).anyMatch(title -> title.contains("28-NQ/TW"));
  }

  @Test
  void whatIsTypedIsTextAndNoPattern() {
    Visitor officer = Visitor.signedIn(context, Role.OFFICER);
    for (String typed :
        List.of(
            "%25%25%25",
            "___", "%27%3A*", "a%20%26%20%7C%20b", "%5C%5C%5C", "%28%29%21", "%3Cscript%3E")) {
      assertThat(officer.get("/search?q=" + typed).getStatus()).as(typed).isEqualTo(200);
    }
    assertThat(officer.open("/search?q=%25%25%25").select(".hits a")).isEmpty();
  }

  @Test
  void bothDocumentsWithOneNumberAreRecordsOfTheirOwn() {
    Document page = Visitor.signedIn(context, Role.OFFICER).open("/documents?q=28-nq%2Ftw");
    assertThat(page.select("table.lib tbody tr td:nth-child(2)").eachText())
        .contains("22/09/2008", "25/10/2013");
  }

  @Test
  void theListIsTheSameAsAFileForExcel() throws Exception {
    Visitor officer = Visitor.signedIn(context, Role.OFFICER);
    int lines =
        officer
            .open("/documents?type=Ngh%E1%BB%8B%20quy%E1%BA%BFt")
            .select("table.lib tbody tr")
            .size();
    String csv =
        new String(
            officer.get("/documents.csv?type=Ngh%E1%BB%8B%20quy%E1%BA%BFt").getContentAsByteArray(),
            StandardCharsets.UTF_8);
    assertThat(csv).startsWith("\uFEFFLoại văn bản,");
    assertThat(csv.lines()).hasSize(lines + 1);
    assertThat(lines).isGreaterThan(10);
    byte[] xlsx =
        officer.get("/documents.xlsx?type=Ngh%E1%BB%8B%20quy%E1%BA%BFt").getContentAsByteArray();
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
      assertThat(workbook.getSheetAt(0).getPhysicalNumberOfRows()).isEqualTo(lines + 1);
      assertThat(workbook.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
          .isEqualTo("Nghị quyết");
    }
  }

  @Test
  void anUndatedCitationIsResolvedByHandAndTakenBack() {
    Visitor clerk = Visitor.signedIn(context, Role.CLERK);
    Element line = clerk.open("/documents/unclear").select(".todo li:contains(15/CT-UBND)").first();
    assertThat(line).isNotNull();
    String address = java.util.Objects.requireNonNull(line).select("a.btn").attr("href");
    String version = clerk.open(address).select("input[name=version]").attr("value");

    MockHttpServletResponse withoutReason =
        clerk.post(
            address,
            "version",
            version,
            "choice",
            "new",
            "number",
            "15/CT-UBND",
            "date",
            "31/02/2017",
            "reason",
            "");
    assertThat(withoutReason.getStatus()).isEqualTo(422);
    assertThat(Visitor.page(withoutReason).select(".err").eachText())
        .containsExactly(
            "Không hiểu ngày \"31/02/2017\"; xin ghi theo dạng 05/01/2018.", "Xin ghi lý do.");

    assertThat(
            clerk
                .post(
                    address,
                    "version",
                    version,
                    "choice",
                    "new",
                    "type",
                    "Chỉ thị",
                    "number",
                    "15/CT-UBND",
                    "date",
                    "5/6/2017",
                    "issuer",
                    "Ủy ban nhân dân thành phố Hải Phòng",
                    "name",
                    "",
                    "reason",
                    "Đối chiếu sổ văn bản")
                .getStatus())
        .isEqualTo(303);
    assertThat(clerk.open(address).select("aside").text())
        .contains("Chỉ thị 15/CT-UBND", "05/06/2017", "Đối chiếu sổ văn bản");

    assertThat(clerk.post(address + "/undo").getStatus()).isEqualTo(303);
    assertThat(clerk.open(address).select("aside").text()).contains("Thiếu ngày");
    assertThat(Visitor.signedIn(context, Role.INSPECTOR).open("/audit").text())
        .contains("Xác định dẫn chiếu", "Hoàn tác xác định dẫn chiếu", "Đối chiếu sổ văn bản");
  }

  @Test
  void twoClerksOnOneCitationBothSeeBothOpinionsAndTheLaterChooses() {
    Visitor first = Visitor.signedIn(context, Role.CLERK);
    Visitor second = Visitor.signedIn(context, Role.OFFICE);
    String address = first.open("/documents/unclear").select(".todo a.btn").attr("href");
    String seen = first.open(address).select("input[name=version]").attr("value");
    String[] mine = opinion(seen, "31/CT-UBND", "theo sổ đến");
    String[] other = opinion(seen, "32/CT-UBND", "theo bản lưu");
    assertThat(first.post(address, mine).getStatus()).isEqualTo(303);
    MockHttpServletResponse conflict = second.post(address, other);
    assertThat(conflict.getStatus()).isEqualTo(409);
    Document page = Visitor.page(conflict);
    assertThat(page.select("table.merge").text())
        .contains("31/CT-UBND", "32/CT-UBND", "theo sổ đến", "theo bản lưu");
    assertThat(first.open(address).select("aside").text()).contains("31/CT-UBND");

    List<String> chosen = new java.util.ArrayList<>();
    for (org.jsoup.nodes.Element input : page.select("form[action=" + address + "] input")) {
      boolean wanted =
          input.attr("name").equals("reason")
              ? input.attr("value").equals("theo sổ đến")
              : !input.attr("name").equals("choice") || input.attr("value").equals("new");
      if (wanted && !input.attr("name").startsWith("_")) {
        chosen.addAll(List.of(input.attr("name"), input.attr("value")));
      }
    }
    assertThat(second.post(address, chosen.toArray(String[]::new)).getStatus()).isEqualTo(303);
    assertThat(first.open(address).select("aside").text())
        .contains("32/CT-UBND", "theo sổ đến")
        .doesNotContain("theo bản lưu");
    second.post(address + "/undo");
    first.post(address + "/undo");
  }

  private static String[] opinion(String version, String number, String reason) {
    return new String[] {
      "version",
      version,
      "choice",
      "new",
      "type",
      "Chỉ thị",
      "number",
      number,
      "date",
      "5/6/2017",
      "issuer",
      "Ủy ban nhân dân thành phố Hải Phòng",
      "name",
      "",
      "reason",
      reason
    };
  }

  @Test
  void whoOnlyReadsSeesTheCitationWithoutTheForm() {
    Visitor officer = Visitor.signedIn(context, Role.OFFICER);
    String address = officer.open("/documents/unclear").select(".todo a.btn").attr("href");
    assertThat(officer.open(address).select("main form[method=post]")).isEmpty();
    assertThat(
            officer
                .post(address, "choice", "new", "number", "1/X", "reason", "y", "version", "0")
                .getStatus())
        .isEqualTo(403);
  }

  @Test
  void theGraphCanBeWalkedByKeyboardAndSaysTheSameAsItsTable() {
    Document page = Visitor.signedIn(context, Role.OFFICER).open("/documents/graph");
    assertThat(page.select("svg a.node"))
        .isNotEmpty()
        .allMatch(node -> !node.attr("aria-label").isBlank() && node.hasAttr("href"));
    assertThat(page.select(".graph .edges path")).hasSameSizeAs(page.select("table.t tbody tr"));
  }

  @Test
  void theOriginalIsGivenBackByteForByteAndNeverShownInTheBrowser() {
    Visitor officer = Visitor.signedIn(context, Role.OFFICER);
    String record = officer.open("/documents?held=held").select("table.lib tbody a").attr("href");
    MockHttpServletResponse file = officer.get(record + "/original");
    assertThat(file.getHeader("Content-Disposition")).startsWith("attachment");
    assertThat(java.util.HexFormat.of().formatHex(sha256(file.getContentAsByteArray())))
        .isEqualTo(file.getHeader("X-Content-SHA256"));
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return java.security.MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

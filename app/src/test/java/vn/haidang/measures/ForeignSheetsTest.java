package vn.haidang.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.haidang.documents.Workbook;
import vn.haidang.documents.WorkbookReader;
import vn.haidang.kernel.time.Period;
import vn.haidang.organisation.NewUnit;
import vn.haidang.organisation.Unit;
import vn.haidang.organisation.UnitBook;
import vn.haidang.organisation.UnitId;
import vn.haidang.organisation.UnitKind;
import vn.haidang.organisation.UnitLevel;
import vn.haidang.organisation.Units;
import vn.haidang.platform.Role;
import vn.haidang.platform.TableFile;
import vn.haidang.platform.Visitor;
import vn.haidang.testing.ApplicationTest;
import vn.haidang.testing.SharedDocuments;

/**
 * Real spreadsheets of the statistics office and of districts, read by a layout that was proposed,
 * corrected and kept.
 */
@ApplicationTest
class ForeignSheetsTest {

  private static final String MONTHLY = "data/stats/vn-macroeconomics/gso-monthly-xls/";

  @Autowired private ApplicationContext context;
  @Autowired private WorkbookReader reader;
  @Autowired private Mappings mappings;
  @Autowired private FigureIntake intake;
  @Autowired private Catalogue catalogue;
  @Autowired private Boards boards;

  @Test
  void theMonthsInvestmentByProvinceIsReadExactlyAndTheLayoutServesTheNextMonth() {
    UnitId city = province("Thành phố Hải Phòng");
    UnitId hanoi = province("Thành phố Hà Nội");
    IndicatorId investment = indicator("VDT.NS", "Vốn đầu tư từ ngân sách", "tỷ đồng");
    Workbook september = workbook(MONTHLY + "2018-09-28-03-Bieu-9.2018-N-1.xlsx");
    Workbook.Sheet sheet = september.find("19.VonNSNNthang").orElseThrow();

    Layout proposed =
        LayoutGuess.of(
            sheet,
            LayoutGuess.month(september.name(), sheet).orElseThrow(),
            name -> mappings.findUnit(name, LocalDate.of(2018, 9, 30)));

    assertThat(proposed.firstRow()).isEqualTo(10);
    assertThat(proposed.nameColumns()).containsExactly(1, 2);
    assertThat(picture(proposed))
        .containsExactly("C BEFORE  PRELIMINARY", "D THIS  ESTIMATE", "E TO_DATE  ESTIMATE");
    long id =
        mappings.put("Vốn NSNN theo tháng", ofUnits(proposed, investment), -1, "lan").orElseThrow();

    ForeignSheet read = mappings.read(september, mappings.get(id), YearMonth.of(2018, 9));
    assertThat(read.unknownNames()).contains("TỔNG SỐ", "Bộ Y tế").doesNotContain("Hải Phòng");
    assertThat(cellsOf(read, city))
        .containsExactly(
            "C30 2018-08 1270.359", "D30 2018-09 1564.642", "E30 2018-09/YTD 6814.091");
    FigureReport report = bring(read, "Số liệu tháng 9/2018 của Tổng cục Thống kê");
    assertThat(report.changed()).isEqualTo(6);
    assertThat(report.refused()).isZero();
    assertThat(known(investment, hanoi, 9)).isEqualTo("3455.912");

    Workbook october = workbook(MONTHLY + "2018-10-29-02-Bieu-10.2018-1.xlsx");
    ForeignSheet next = mappings.read(october, mappings.get(id), YearMonth.of(2018, 10));
    assertThat(cellsOf(next, city))
        .anyMatch(line -> line.endsWith("2018-09 1468.281"))
        .anyMatch(line -> line.endsWith("2018-10 1396.856"))
        .anyMatch(line -> line.endsWith("2018-10/YTD 8114.586"));
    bring(next, "Số liệu tháng 10/2018 của Tổng cục Thống kê");
    assertThat(known(investment, city, 9)).isEqualTo("1468.281");
    assertThat(bring(next, "lần nữa").changed()).isZero();

    Workbook december = workbook(MONTHLY + "2018-12-27-03-So-lieu-2018-1.xls");
    ForeignSheet old = mappings.read(december, mappings.get(id), YearMonth.of(2018, 12));
    assertThat(cellsOf(old, city))
        .as("the same layout reads the workbook of Excel 97")
        .anyMatch(line -> line.endsWith(" 2018-12 1066.12"))
        .anyMatch(line -> line.endsWith(" 2018 9946.51"));
    assertThat(bring(old, "Số liệu năm 2018 của Tổng cục Thống kê").refused()).isZero();
    assertThat(known(investment, city, 12)).isEqualTo("1066.12");
  }

  @Test
  void aColumnOfAQuarterIsProposedForThatQuarter() {
    Workbook december = workbook(MONTHLY + "2018-12-27-03-So-lieu-2018-1.xls");
    Workbook.Sheet sheet = december.find("20.VonNSNNquy").orElseThrow();

    assertThat(picture(LayoutGuess.of(sheet, YearMonth.of(2018, 12), name -> Optional.empty())))
        .contains("C FIXED 2018-Q3 OFFICIAL", "D FIXED 2018-Q4 ESTIMATE");
  }

  @Test
  void everyMonthlyWorkbookOfTheStatisticsOfficeOpensWithAProposalForItsInvestmentSheet()
      throws IOException {
    Path folder = SharedDocuments.file("data/stats/vn-macroeconomics/gso-monthly-xls");
    List<Path> files;
    try (var all = Files.list(folder)) {
      files = all.filter(file -> file.toString().contains(".xls")).sorted().toList();
    }
    assertThat(files).hasSizeGreaterThan(12);
    for (Path file : files) {
      Workbook book = reader.read(file.getFileName().toString(), Files.readAllBytes(file));
      Workbook.Sheet sheet =
          book.sheets().stream()
              .filter(each -> each.name().toLowerCase(java.util.Locale.ROOT).contains("vonnsnn"))
              .findFirst()
              .or(() ->
                  book.sheets().stream()
                      .filter(each -> each.text(1, 1).contains("ngân sách Nhà nước"))
                      .findFirst())
              .orElseGet(() -> book.sheets().getFirst());
      YearMonth month = LayoutGuess.month(book.name(), sheet).orElse(YearMonth.of(2018, 1));
      Layout layout = LayoutGuess.of(sheet, month, name -> Optional.empty());
      assertThat(layout.columns()).as(file.getFileName() + " " + sheet.name()).isNotEmpty();
    }
  }

  @Test
  void aDistrictsTableOfTenYearsGoesAllTheWayAndTheNextOneOfItsKindIsRecognised() {
    UnitId district = province("Thành phố Đạ Huoai thử");
    Visitor planner = Visitor.holding(context, Role.PLANNER, district);
    String table = "corpus/docs/052-dahuoai-tonghop-2015-2025-xlsx.xlsx";
    String file = handIn(planner, table);
    Map<String, String> form = fields(planner.open(file));
    assertThat(form)
        .as("the sheet is called Sheet1, which says nothing; the latest figures are of 2020")
        .containsEntry("name", "052-dahuoai-tonghop-2015-2025-xlsx")
        .containsEntry("month", "2020-12")
        .containsEntry("measureColumn", "D");
    assertThat(proposed(form))
        .as("columns of workings for the same years would bring each figure twice")
        .containsExactly("E 2015", "F 2016", "G 2017", "H 2018", "I 2019", "J 2020");
    form.putAll(Map.of("name", "Đạ Huoai 10 năm", "unit", "#" + district, "nameColumns", "9"));
    assertThat(fields(Visitor.page(keep(planner, file, form, 422))))
        .as("a fault takes nothing of what was typed away")
        .containsEntry("name", "Đạ Huoai 10 năm")
        .containsEntry("unit", "#" + district);
    form.put("nameColumns", "C");
    String rows = location(keep(planner, file, form, 303));
    String crops =
        "Tổng giá trị SX (Giá 2010) › * Khu vực Nông, lâm, thủy › - Nông nghiệp › + Trồng trọt";

    nameOnly(planner, file, rows, crops);
    assertThat(planner.open(rows).select(".lead").text()).contains("6 mới, 0 thay đổi");
    Document report = planner.open(taken(planner, file, rows));
    assertThat(report.select(".tile").eachText()).contains("Mới hoặc thay đổi 6", "Không nhận 0");
    Document page = planner.open(report.select("section[aria-labelledby=xem] a").attr("href"));
    assertThat(page.select("h1").text())
        .isEqualTo("Tổng giá trị SX (Giá 2010): Khu vực Nông, lâm, thủy: Nông nghiệp: Trồng trọt");
    assertThat(page.select("nav.crumb").text())
        .as("what came by a layout stands under its name, not among what a plan's text names")
        .contains("Đạ Huoai 10 năm");
    assertThat(page.select("main").text())
        .contains("Thành phố Đạ Huoai thử", "242,18", "cùng kỳ (316,99)");

    String again = handIn(planner, table);
    Map<String, String> recognised = fields(planner.open(again));
    assertThat(recognised).containsEntry("of", "Đạ Huoai 10 năm").containsEntry("nameColumns", "C");
    String same = location(keep(planner, again, recognised, 303));
    assertThat(planner.open(same).select(".lead").text())
        .contains("0 mới, 0 thay đổi, 6 không đổi");
    assertThat(fields(planner.open(handInSheet1OfAnotherKind(planner))))
        .as("another workbook's Sheet1 is not read like a district's ten years")
        .containsEntry("of", "");
  }

  /** Columns that are proposed, with the stretch and the unit of each: "K 2020 #7 Xã". */
  private static List<String> proposed(Map<String, String> form) {
    return form.keySet().stream()
        .filter(key -> key.startsWith("when-") && "FIXED".equals(form.get(key)))
        .map(key -> Integer.parseInt(key.substring(5)))
        .sorted()
        .map(column ->
            (ForeignSheet.letters(column)
                    + " "
                    + form.get("period-" + column)
                    + " "
                    + form.get("unit-" + column))
                .strip())
        .toList();
  }

  /** Enters an indicator for one name of a file and leaves every other one out. */
  private static void nameOnly(Visitor by, String file, String rows, String words) {
    Map<String, String> means = fields(by.open(rows));
    String number =
        means.entrySet().stream()
            .filter(field -> field.getValue().equals(words))
            .map(field -> field.getKey().substring("words-".length()))
            .findFirst()
            .orElseThrow();
    means.put("means-" + number, "+");
    means.put("rest", "-");
    assertThat(by.post(file + "/names", flat(means)).getStatus()).isEqualTo(303);
  }

  private static String taken(Visitor by, String file, String rows) {
    Map<String, String> form = fields(by.open(rows));
    return location(by.post(file + "/apply", flat(form)));
  }

  private static String location(MockHttpServletResponse answer) {
    return String.valueOf(answer.getHeader("Location"));
  }

  private static String handInSheet1OfAnotherKind(Visitor by) {
    byte[] people =
        new TableFile(
                "can-bo",
                "Sheet1",
                List.of("Họ và tên", "Ngạch", "Bậc", "Lương"),
                List.of(
                    List.of("Trần Thị Lan", "01.003", 3, 1200),
                    List.of("Lê Văn Minh", "01.003", 4, 1300)))
            .xlsx();
    return location(by.upload("/figures/import", "can-bo.xlsx", people));
  }

  @Test
  void twoWhoKeepALayoutUnderOneNameChooseBetweenYoursAndTheirs() {
    indicator("VDT.NS", "Vốn đầu tư từ ngân sách", "tỷ đồng");
    Visitor mine = Visitor.signedIn(context, Role.PLANNER);
    Visitor theirs = Visitor.signedIn(context, Role.OFFICE);
    String file = handIn(mine);
    String hers = handIn(theirs);
    Map<String, String> form = fields(mine.open(file + "?sheet=19.VonNSNNthang"));
    form.put("name", "Cách đọc của hai người");
    form.put("nameColumns", "A, B");
    form.put("indicator", "VDT.NS");
    keep(mine, file, form, 303);
    long id = mappings.findNamed("Cách đọc của hai người").orElseThrow().id();
    Map<String, String> seen = fields(mine.open(file + "?mapping=" + id));
    keep(mine, file, seen, 303);
    assertThat(mappings.get(id).version()).as("the same layout again changes nothing").isZero();

    Map<String, String> other = fields(theirs.open(hers + "?mapping=" + id));
    other.put("firstRow", "12");
    other.put("status-5", "PRELIMINARY");
    keep(theirs, hers, other, 303);
    seen.put("firstRow", "11");
    seen.put("factor-5", "1000");
    Document conflict = Visitor.page(keep(mine, file, seen, 409));

    assertThat(conflict.select("input[type=radio]").eachAttr("value"))
        .containsExactly("11", "12", "ESTIMATE", "PRELIMINARY", "1.000", "1");
    assertThat(conflict.select("th[scope=row]").eachText())
        .containsExactly("Số liệu từ dòng", "Trạng thái, cột E", "Hệ số, cột E");
    assertThat(mappings.get(id).layout().firstRow()).isEqualTo(12);
    Map<String, String> merged = fields(conflict);
    merged.put("firstRow", "12");
    merged.put("status-5", "PRELIMINARY");
    merged.put("factor-5", "1000");
    keep(mine, file, merged, 303);
    Layout both = mappings.get(id).layout();
    assertThat(both.firstRow()).isEqualTo(12);
    assertThat(picture(both)).contains("E TO_DATE  PRELIMINARY");
    assertThat(both.columns().getLast().factor()).isEqualByComparingTo("1000");

    form.put("firstRow", "13");
    assertThat(Visitor.text(keep(mine, file, form, 409)))
        .as("a layout of that name that was not looked at is not overwritten")
        .contains("Số liệu từ dòng");
    mine.post("/figures/mappings/" + id + "/remove", "version", "0");
    assertThat(mappings.findNamed("Cách đọc của hai người")).as("changed meanwhile").isPresent();
    mine.post("/figures/mappings/" + id + "/remove", "version", "2");
    assertThat(mappings.findNamed("Cách đọc của hai người")).isEmpty();
  }

  @Test
  void aNameThatSomebodyElseHasSettledOtherwiseIsChosenAboutAndNotOverwritten() {
    indicator("VDT.NS", "Vốn đầu tư từ ngân sách", "tỷ đồng");
    province("Tỉnh Cao Bằng");
    Visitor mine = Visitor.signedIn(context, Role.PLANNER);
    String file = handIn(mine);
    Map<String, String> form = fields(mine.open(file + "?sheet=19.VonNSNNthang"));
    form.put("name", "Cách đọc có tên lạ");
    form.put("rowsAre", "UNITS");
    form.put("indicator", "VDT.NS");
    String rows = String.valueOf(keep(mine, file, form, 303).getHeader("Location"));
    long id = mappings.findNamed("Cách đọc có tên lạ").orElseThrow().id();
    mappings.mean(id, Map.of("Bộ Y tế", new Meaning.LeftOut()));
    String[] typed = {
      "mapping", "" + id, "month", "2018-09", "words-0", "Bộ Y tế", "means-0", "Tỉnh Cao Bằng"
    };

    MockHttpServletResponse late = mine.post(file + "/names", typed);

    assertThat(rows).contains("mapping=" + id);
    assertThat(late.getStatus()).isEqualTo(409);
    Document conflict = Visitor.page(late);
    assertThat(conflict.select("input[type=radio]").eachAttr("value"))
        .containsExactly("Tỉnh Cao Bằng", "-");
    Map<String, String> merged = fields(conflict);
    merged.put("means-0", "Tỉnh Cao Bằng");
    assertThat(mine.post(file + "/names", flat(merged)).getStatus()).isEqualTo(303);
    Workbook book = workbook(MONTHLY + "2018-09-28-03-Bieu-9.2018-N-1.xlsx");
    assertThat(mappings.read(book, mappings.get(id), YearMonth.of(2018, 9)).unknownNames())
        .doesNotContain("Bộ Y tế");
  }

  @Test
  void aProgramKeepsALayoutByVersionSettlesItsNamesAndRemovesIt() {
    IndicatorId investment = indicator("VDT.NS", "Vốn đầu tư từ ngân sách", "tỷ đồng");
    UnitId hanoi = province("Thành phố Hà Nội");
    Visitor program = Visitor.signedIn(context, Role.PLANNER);
    String all = "/api/v1/figures/layouts";
    String body =
        """
        {"name":"Theo chương trình","version":%s,"layout":{"sheet":"19.VonNSNNthang","headFrom":7,"headTo":9,
        "firstRow":%d,"rowsAre":"UNITS","nameColumns":["A","B"],"indicator":%s,"columns":[
        {"column":"%s","when":"THIS","status":"ESTIMATE"},{"column":"E","when":"%s","status":"ESTIMATE","factor":1}]}}
        """;
    JsonNode wrong =
        call(program, HttpMethod.POST, all, body.formatted("null", 10, 999999, "4", "FIXED"), 422);
    assertThat(wrong.path("fields").valueStream().map(one -> one.path("field").asString()))
        .containsExactlyInAnyOrder(
            "layout.indicator", "layout.columns[0].column", "layout.columns[1].period");
    JsonNode kept =
        call(
            program,
            HttpMethod.POST,
            all,
            body.formatted("null", 10, investment, "D", "TO_DATE"),
            200);
    String one = all + "/" + kept.path("id").asLong();
    assertThat(picture(mappings.get(kept.path("id").asLong()).layout()))
        .containsExactly("D THIS  ESTIMATE", "E TO_DATE  ESTIMATE");
    assertThat(call(program, HttpMethod.GET, one, "", 200).at("/layout/nameColumns/1").asString())
        .isEqualTo("B");
    String later = body.formatted("0", 11, investment, "D", "TO_DATE");
    assertThat(
            call(program, HttpMethod.POST, all, later, 200).path("version").asInt()
                - kept.path("version").asInt())
        .isEqualTo(1);
    JsonNode late =
        call(
            program,
            HttpMethod.POST,
            all,
            body.formatted("0", 12, investment, "D", "TO_DATE"),
            409);
    assertThat(late.at("/current/layout/firstRow").asInt()).isEqualTo(11);

    String names = "{\"names\":[{\"words\":\"TP. Hà Nội\",\"unit\":%s}],\"seen\":[%s]}";
    call(program, HttpMethod.POST, one + "/names", names.formatted(hanoi, ""), 200);
    JsonNode settled =
        call(program, HttpMethod.POST, one + "/names", names.formatted("null", ""), 409);
    assertThat(settled.at("/current/0/unit").asInt()).isEqualTo(hanoi.value());
    String seen = "{\"words\":\"TP. Hà Nội\",\"unit\":" + hanoi + "}";
    assertThat(
            call(program, HttpMethod.POST, one + "/names", names.formatted("null", seen), 200)
                .at("/0/unit")
                .isNull())
        .isTrue();
    assertThat(call(program, HttpMethod.DELETE, one + "?version=0", "", 409).at("/current/version"))
        .hasToString("1");
    call(program, HttpMethod.DELETE, one + "?version=1", "", 200);
    assertThat(program.get(one).getStatus()).isEqualTo(404);
    assertThat(Visitor.signedIn(context, Role.AUDITOR).get(all).getStatus()).isEqualTo(403);
  }

  private static JsonNode call(
      Visitor visitor, HttpMethod verb, String address, String body, int status) {
    var request = MockMvcRequestBuilders.request(verb, java.net.URI.create(address));
    if (verb != HttpMethod.GET) {
      visitor.open("/account");
      request
          .header("X-CSRF-TOKEN", visitor.formToken())
          .contentType(MediaType.APPLICATION_JSON)
          .content(body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    MockHttpServletResponse answer = visitor.send(request);
    assertThat(answer.getStatus()).as(Visitor.text(answer)).isEqualTo(status);
    return JsonMapper.shared().readTree(Visitor.text(answer));
  }

  private static String handIn(Visitor visitor) {
    return handIn(visitor, MONTHLY + "2018-09-28-03-Bieu-9.2018-N-1.xlsx");
  }

  private static String handIn(Visitor visitor, String table) {
    try {
      Path path = SharedDocuments.file(table);
      return location(
          visitor.upload(
              "/figures/import", path.getFileName().toString(), Files.readAllBytes(path)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MockHttpServletResponse keep(
      Visitor by, String file, Map<String, String> form, int status) {
    MockHttpServletResponse answer = by.post(file + "/mapping", flat(form));
    assertThat(answer.getStatus()).isEqualTo(status);
    return answer;
  }

  private static String[] flat(Map<String, String> form) {
    return form.entrySet().stream()
        .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
        .toArray(String[]::new);
  }

  /** What the form of a page would send as it stands; of a choice that is still open nothing. */
  private static Map<String, String> fields(Document page) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (Element field : page.select("main form[method=post] [name]")) {
      boolean open = field.attr("type").matches("radio|checkbox") && !field.hasAttr("checked");
      if (!open && !field.attr("name").startsWith("_")) {
        fields.put(field.attr("name"), chosen(field));
      }
    }
    return fields;
  }

  private static String chosen(Element field) {
    if (!field.normalName().equals("select")) {
      return field.val();
    }
    Element selected = field.selectFirst("option[selected]");
    return selected == null ? field.select("option").val() : selected.val();
  }

  @Test
  void aTableOfCommunesSideBySideGoesAllTheWayByTheUnitsItsHeadingsName() {
    UnitId district = province("Thành phố Đơn Dương thử");
    UnitId dran = commune("Thị trấn D'ran", district);
    UnitId daron = commune("Xã Đạ Ròn", district);
    Visitor planner = Visitor.holding(context, Role.PLANNER, district);
    String table = "corpus/docs/055-donduong-chitieuNN-2020-xlsx.xlsx";
    String file = handIn(planner, table);
    Map<String, String> form = fields(planner.open(file));
    assertThat(proposed(form))
        .contains(
            "D 2019",
            "F 2020",
            "I 2019 #" + dran + " Thị trấn D'ran",
            "K 2020 #" + dran + " Thị trấn D'ran",
            "S 2019 #" + daron + " Xã Đạ Ròn",
            "U 2020 #" + daron + " Xã Đạ Ròn")
        .noneMatch(column -> column.startsWith("J ") || column.startsWith("M "));
    form.putAll(Map.of("name", "Đơn Dương nông nghiệp", "unit", "#" + district));
    String rows = location(keep(planner, file, form, 303));

    nameOnly(planner, file, rows, "1.3.Ngô › - Diện tích");
    Document report = planner.open(taken(planner, file, rows));

    assertThat(report.select(".tile").eachText()).contains("Mới hoặc thay đổi 6", "Không nhận 0");
    String href = report.select("section[aria-labelledby=xem] a").attr("href");
    assertThat(report.select("section[aria-labelledby=xem]").text()).contains("1.3.Ngô: Diện tích");
    IndicatorId maize =
        new IndicatorId(Integer.parseInt(href.replaceFirst("/indicators/(\\d+).*", "$1")));
    assertThat(
            boards.listEveryUnit(maize, Period.ofYear(2020)).stream()
                .collect(
                    Collectors.toMap(
                        total -> total.unit(), total -> total.value().stripTrailingZeros())))
        .containsEntry(daron.value(), new BigDecimal("7"))
        .containsEntry(district.value(), new BigDecimal("158.5"));
    assertThat(
            planner.open("/indicators/" + maize + "?year=2020&unit=" + daron).select("main").text())
        .contains("Xã Đạ Ròn", "−30,0% so cùng kỳ (10,00)");
    assertThat(fields(planner.open(handIn(planner, table))))
        .containsEntry("of", "Đơn Dương nông nghiệp");
  }

  private UnitId commune(String name, UnitId parent) {
    return context
        .getBean(UnitBook.class)
        .enter(
            NewUnit.of(
                name, UnitKind.RURAL_COMMUNE, UnitLevel.COMMUNE, parent, LocalDate.of(2010, 1, 1)));
  }

  private static Layout ofUnits(Layout layout, IndicatorId indicator) {
    return new Layout(
        layout.sheet(),
        layout.headFrom(),
        layout.headTo(),
        layout.firstRow(),
        layout.lastRow(),
        Layout.RowsAre.UNITS,
        layout.nameColumns(),
        layout.measureColumn(),
        indicator.value(),
        null,
        layout.columns());
  }

  private FigureReport bring(ForeignSheet sheet, String source) {
    return intake.bring(
        sheet,
        Delivery.of(Instant.parse("2021-01-01T00:00:00Z"), source, "lan").asConfirmed(),
        DecimalSign.POINT,
        FigureRight.ALL,
        null);
  }

  private static List<String> cellsOf(ForeignSheet sheet, UnitId unit) {
    var cells = new ArrayList<String>();
    sheet.forEach(figure -> {
      if (figure.unit().equals("#" + unit)) {
        cells.add(ForeignSheet.cell(figure.line()) + " " + figure.period() + " " + figure.value());
      }
    });
    return cells;
  }

  private static List<String> picture(Layout layout) {
    return layout.columns().stream()
        .map(column ->
            ForeignSheet.letters(column.column())
                + " "
                + column.when()
                + " "
                + column.period()
                + " "
                + column.status())
        .toList();
  }

  private String known(IndicatorId indicator, UnitId unit, int month) {
    return boards
        .listFigures(
            List.of(indicator), List.of(unit.value()), List.of(Period.ofMonth(2018, month)))
        .getFirst()
        .value()
        .toPlainString();
  }

  private IndicatorId indicator(String code, String name, String unit) {
    return catalogue.listAll().stream()
        .filter(each -> each.code().equals(code))
        .findFirst()
        .map(Indicator::id)
        .orElseGet(() -> catalogue.add(NewIndicator.of(code, name, unit, 1, Kind.FLOW)));
  }

  private UnitId province(String name) {
    LocalDate since = LocalDate.of(2010, 1, 1);
    return context.getBean(Units.class).listNamed(name, since).stream()
        .findFirst()
        .map(Unit::id)
        .orElseGet(() ->
            context
                .getBean(UnitBook.class)
                .enter(NewUnit.of(name, UnitKind.CENTRAL_CITY, UnitLevel.PROVINCE, null, since)));
  }

  private Workbook workbook(String file) {
    try {
      Path path = SharedDocuments.file(file);
      return reader.read(path.getFileName().toString(), Files.readAllBytes(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

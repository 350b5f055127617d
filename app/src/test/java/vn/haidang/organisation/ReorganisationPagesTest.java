package vn.haidang.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.haidang.platform.Audit;
import vn.haidang.platform.Role;
import vn.haidang.platform.Visitor;
import vn.haidang.testing.ApplicationTest;

/** A reorganisation from the first step to the decision, as a browser without script meets it. */
@ApplicationTest
class ReorganisationPagesTest {

  @Autowired private ApplicationContext context;
  @Autowired private Units units;

  @Test
  void aMergerIsWrittenStepByStepLookedAtAndDecided() {
    UnitId city = DraftsOf.city(context, "Thành phố Hải Bước");
    UnitId planning = DraftsOf.department(context, city, "Sở Kế hoạch Bước");
    UnitId finance = DraftsOf.department(context, city, "Sở Tài chính Bước");
    Visitor keeper = Visitor.signedIn(context, Role.ADMINISTRATOR);

    String draft = begin(keeper, "MERGE", planning);
    next(
        keeper.post(
            draft + "/basis",
            "version",
            "1",
            "kind",
            "MERGE",
            "on",
            "2025-03-01",
            "legalBasis",
            "Nghị quyết 9",
            "do",
            "next"),
        draft + "/units");
    Document found = keeper.open(draft + "/units?q=tai%20chinh%20buoc");
    assertThat(found.select("button[value=in." + finance + "]")).hasSize(1);
    next(keeper.post(draft + "/units", "version", "2", "do", "in." + finance), draft + "/units");
    assertThat(keeper.open(draft + "/units").select("section:has(#tham-gia) li b").eachText())
        .containsExactly("Sở Kế hoạch Bước", "Sở Tài chính Bước");
    Document after = keeper.open(draft + "/after");
    assertThat(after.select("#f-kind\\.0 option[selected]").val()).isEqualTo("DEPARTMENT");
    assertThat(after.select("#f-parent\\.0 option[selected]").val()).isEqualTo(city.toString());
    next(
        keeper.post(
            draft + "/after",
            "version",
            "3",
            "goesOn.0",
            "",
            "name.0",
            "Sở Kế hoạch Tài chính Bước",
            "abbreviation.0",
            "",
            "kind.0",
            "DEPARTMENT",
            "level.0",
            "PROVINCE",
            "parent.0",
            city.toString(),
            "gso.0",
            "",
            "local.0",
            "HB.KHTC",
            "do",
            "next"),
        draft + "/heirs");
    assertThat(
            keeper
                .open(draft + "/heirs")
                .select("select[name^=share] option[selected]")
                .eachAttr("value"))
        .containsExactly("whole", "whole");

    Document preview = keeper.open(draft + "/preview");
    assertThat(preview.select(".flash.warn")).isEmpty();
    assertThat(preview.select(".tag.end")).hasSize(2);
    assertThat(preview.select(".tag.new")).hasSize(1);
    MockHttpServletResponse decided = keeper.post(draft + "/decide", "version", "4", "sure", "yes");
    next(decided, "/units/reorganisations");

    LocalDate day = LocalDate.of(2025, 3, 1);
    assertThat(units.find(planning, day)).isEmpty();
    assertThat(units.findByCode(CodeScheme.LOCAL, "HB.KHTC", day)).isPresent();
    assertThat(keeper.open("/units/reorganisations").select("section:has(#da-quyet)").text())
        .contains("Nghị quyết 9", "Sở Kế hoạch Tài chính Bước");
    assertThat(keeper.get(draft + "/basis").getStatus()).isEqualTo(303);
  }

  @Test
  void aColleaguesChangeIsShownBesideOnesOwn() {
    Visitor keeper = Visitor.signedIn(context, Role.ADMINISTRATOR);
    Visitor colleague = Visitor.signedIn(context, Role.ADMINISTRATOR);
    String draft = begin(keeper, "FOUND", null);
    String[] theirs = {
      "version", "1", "kind", "FOUND", "on", "2025-03-01", "legalBasis", "Quyết định 1", "note", ""
    };
    String[] mine = {
      "version", "1", "kind", "FOUND", "on", "2025-04-01", "legalBasis", "Quyết định 2", "note", ""
    };
    colleague.post(draft + "/basis", theirs);

    MockHttpServletResponse answer = keeper.post(draft + "/basis", mine);

    assertThat(answer.getStatus()).isEqualTo(409);
    Document conflict = Visitor.page(answer);
    assertThat(
            conflict.select("form[action=" + draft + "/basis] input[type=radio]").eachAttr("value"))
        .containsExactly("2025-04-01", "2025-03-01", "Quyết định 2", "Quyết định 1");
    assertThat(conflict.select("input[name=version]").val()).isEqualTo("2");
    keeper.post(
        draft + "/basis",
        "version",
        "2",
        "kind",
        "FOUND",
        "on",
        "2025-03-01",
        "legalBasis",
        "Quyết định 2",
        "do",
        "save");
    assertThat(keeper.open(draft + "/basis").select("#f-legalBasis").val())
        .isEqualTo("Quyết định 2");
  }

  @Test
  void aWrongShareIsToldAtItsFieldAndNothingIsLost() {
    UnitId city = DraftsOf.city(context, "Thành phố Hải Lỗi");
    UnitId unit = DraftsOf.department(context, city, "Sở Lỗi");
    Visitor keeper = Visitor.signedIn(context, Role.ADMINISTRATOR);
    String draft = begin(keeper, "SPLIT", unit);

    MockHttpServletResponse answer =
        keeper.post(
            draft + "/heirs",
            "version",
            "1",
            "share." + unit + ".0",
            "part",
            "percent." + unit + ".0",
            "bốn mươi");

    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(keeper.open(draft + "/preview").select(".flash.warn a").eachText())
        .contains("Xin ghi ngày bắt đầu.");
    assertThat(keeper.get(draft + "/nowhere").getStatus()).isEqualTo(404);
    assertThat(keeper.post(draft + "/discard", "version", "1").getStatus()).isEqualTo(303);
    assertThat(keeper.open("/units/reorganisations").select("a[href=" + draft + "]")).isEmpty();
  }

  @Test
  void whoGoesOnWithoutAllThatAStepNeedsStaysOnItAndReadsWhatIsMissing() {
    UnitId city = DraftsOf.city(context, "Thành phố Hải Thiếu");
    UnitId unit = DraftsOf.department(context, city, "Sở Thiếu");
    Visitor keeper = Visitor.signedIn(context, Role.ADMINISTRATOR);
    String draft = begin(keeper, "MERGE", unit);

    Document basis =
        stays(
            keeper.post(
                draft + "/basis",
                "version",
                "1",
                "kind",
                "MERGE",
                "on",
                "",
                "legalBasis",
                "",
                "note",
                "Ghi để nhớ",
                "do",
                "next"));
    assertThat(basis.select(".field:has(#f-on)").text()).contains("Xin ghi ngày bắt đầu.");
    assertThat(basis.select("#f-legalBasis").attr("aria-invalid")).isEqualTo("true");
    assertThat(basis.select("#f-note").text()).isEqualTo("Ghi để nhớ");
    String version = basis.select("form.draft input[name=version]").val();
    MockHttpServletResponse later =
        keeper.post(
            draft + "/basis",
            "version",
            version,
            "kind",
            "MERGE",
            "on",
            "2025-03-01",
            "legalBasis",
            "",
            "note",
            "Ghi để nhớ",
            "do",
            "later");
    next(later, "/units/reorganisations");

    Document units = stays(keeper.post(draft + "/units", "version", "3", "do", "next"));
    assertThat(units.select(".flash.bad").text()).isNotBlank();
    Document after =
        stays(
            keeper.post(
                draft + "/after",
                "version",
                "3",
                "goesOn.0",
                "",
                "name.0",
                "Sở Còn Thiếu",
                "kind.0",
                "",
                "level.0",
                "",
                "parent.0",
                city.toString(),
                "do",
                "next"));
    assertThat(after.select("#f-name\\.0").val()).isEqualTo("Sở Còn Thiếu");
    assertThat(after.select("#f-kind\\.0").attr("aria-invalid")).isEqualTo("true");
  }

  private static Document stays(MockHttpServletResponse answer) {
    assertThat(answer.getStatus()).as(Visitor.text(answer)).isEqualTo(422);
    return Visitor.page(answer);
  }

  @Test
  void theAuditNamesUnitsAndPeopleItIsAbout() {
    UnitId city = DraftsOf.city(context, "Thành phố Hải Nhật Ký");
    PersonId person = context.getBean(People.class).enter("Phạm Thị Nhật Ký", null);
    Visitor auditor = Visitor.signedIn(context, Role.AUDITOR);
    assertThat(auditor.open("/audit?q=unit%3A" + city).select(".audit td a").eachText())
        .contains("Đơn vị Thành phố Hải Nhật Ký");
    assertThat(auditor.open("/audit?q=person%3A" + person).select(".audit td a").eachText())
        .contains("Người Phạm Thị Nhật Ký");
    context
        .getBean(TransactionTemplate.class)
        .executeWithoutResult(status ->
            context
                .getBean(Audit.class)
                .record(
                    "commitment.assigned",
                    "thing:named",
                    Map.of("owner", " → " + city, "state", "UNASSIGNED → ASSIGNED")));
    assertThat(auditor.open("/audit?q=thing%3Anamed").select(".audit summary").text())
        .contains("→ Thành phố Hải Nhật Ký", "Chưa giao → Mới giao")
        .doesNotContain("ASSIGNED");
  }

  @Test
  void aProgramDraftsLooksAndDecides() {
    UnitId city = DraftsOf.city(context, "Thành phố Hải Máy");
    Visitor keeper = Visitor.signedIn(context, Role.ADMINISTRATOR);
    String sheet =
        """
        {"kind":"FOUND","on":"2025-03-01","legalBasis":"Quyết định 77","after":[{"name":"Trung tâm Máy","kind":"PUBLIC_SERVICE_UNIT",
         "level":"PROVINCE","parent":%s,"local":"HM.TT"}]}
        """
            .formatted(city);
    JsonNode made = call(keeper, "POST", "/api/v1/reorganisations", sheet, 201);
    String address = "/api/v1/reorganisations/" + made.path("id").asInt();

    JsonNode preview = call(keeper, "GET", address + "/preview", "", 200);
    assertThat(preview.path("problems")).isEmpty();
    call(keeper, "PUT", address + "?version=1", sheet.replace("77", "78"), 200);
    JsonNode late = call(keeper, "PUT", address + "?version=1", sheet, 409);
    assertThat(late.path("current").path("sheet").path("legalBasis").asString())
        .isEqualTo("Quyết định 78");
    call(keeper, "POST", address + "/decide?version=2", "", 200);

    Unit founded = units.findByCode(CodeScheme.LOCAL, "HM.TT", DraftsOf.DAY).orElseThrow();
    JsonNode unit =
        call(keeper, "GET", "/api/v1/units/" + founded.id() + "?on=2025-03-01", "", 200);
    assertThat(unit.path("unit").path("name").asString()).isEqualTo("Trung tâm Máy");
    assertThat(unit.path("history").get(0).path("kind").asString()).isEqualTo("FOUND");
    JsonNode tree = call(keeper, "GET", "/api/v1/units/tree?on=2025-03-01&root=" + city, "", 200);
    assertThat(tree.path("total").asInt()).isEqualTo(2);
    JsonNode renamed =
        call(
            keeper,
            "POST",
            "/api/v1/units/" + founded.id() + "/name",
            "{\"version\":1,\"since\":\"2025-03-01\",\"name\":\"Trung tâm Máy tính\"}",
            200);
    assertThat(renamed.path("version").asInt()).isEqualTo(2);
    JsonNode found = call(keeper, "GET", "/api/v1/units?q=trung%20tam%20may%20tinh", "", 200);
    assertThat(found.path("items").get(0).path("codes").path("LOCAL").asString())
        .isEqualTo("HM.TT");
    assertThat(call(keeper, "GET", "/api/v1/units/" + founded.id() + "/successors", "", 200))
        .hasSize(1);
    assertThat(call(keeper, "GET", "/api/v1/units/waiting", "", 200).path("items").isArray())
        .isTrue();
    Visitor officer = Visitor.signedIn(context, Role.OFFICER);
    call(officer, "POST", "/api/v1/reorganisations", sheet, 403);
  }

  @Test
  void aNumberThatCanBeNoUnitGetsIntoNoDraftByProgramOrForm() {
    Visitor keeper = Visitor.signedIn(context, Role.ADMINISTRATOR);
    for (String wrong :
        List.of(
            "\"after\":[{\"name\":\"Sở\",\"goesOn\":0}]",
            "\"after\":[{\"name\":\"Sở\",\"parent\":0}]",
            "\"after\":[{\"name\":\"Sở\",\"below\":-1}]",
            "\"moved\":[{\"unit\":1,\"parent\":0}]",
            "\"moved\":[{\"unit\":1,\"after\":-1}]",
            "\"parts\":[{\"before\":1,\"after\":-1}]")) {
      call(keeper, "POST", "/api/v1/reorganisations", "{\"kind\":\"MERGE\"," + wrong + "}", 422);
    }
    String draft = begin(keeper, "MERGE", null);
    MockHttpServletResponse saved =
        keeper.post(
            draft + "/after",
            "version",
            "1",
            "do",
            "save",
            "name.0",
            "Sở Không Số",
            "goesOn.0",
            "0",
            "parent.0",
            "0",
            "moved.0",
            "0");
    assertThat(saved.getStatus()).isEqualTo(303);
    assertThat(keeper.get(draft + "/after").getStatus()).isEqualTo(200);
    assertThat(keeper.get(draft + "/preview").getStatus()).isEqualTo(200);
  }

  private static JsonNode call(
      Visitor visitor, String verb, String address, String body, int status) {
    var request =
        MockMvcRequestBuilders.request(
            org.springframework.http.HttpMethod.valueOf(verb), java.net.URI.create(address));
    if (!verb.equals("GET")) {
      visitor.open("/account");
      request.header("X-CSRF-TOKEN", visitor.formToken());
    }
    if (!body.isEmpty()) {
      request.contentType(MediaType.APPLICATION_JSON).content(body);
    }
    MockHttpServletResponse answer = visitor.send(request);
    assertThat(answer.getStatus())
        .as(verb + " " + address + " " + Visitor.text(answer))
        .isEqualTo(status);
    return JsonMapper.shared().readTree(Visitor.text(answer));
  }

  private static String begin(
      Visitor visitor, String kind, @org.jspecify.annotations.Nullable UnitId unit) {
    MockHttpServletResponse answer =
        unit == null
            ? visitor.post("/units/reorganisations", "kind", kind)
            : visitor.post("/units/reorganisations", "kind", kind, "unit", unit.toString());
    String to = String.valueOf(answer.getHeader("Location"));
    assertThat(to).endsWith("/basis");
    return to.replace("/basis", "");
  }

  private static void next(MockHttpServletResponse answer, String expected) {
    assertThat(answer.getStatus()).as(Visitor.text(answer)).isEqualTo(303);
    assertThat(Map.of("to", String.valueOf(answer.getHeader("Location"))))
        .containsEntry("to", expected);
  }
}

package vn.haidang.plan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.haidang.organisation.NewUnit;
import vn.haidang.organisation.UnitBook;
import vn.haidang.organisation.UnitId;
import vn.haidang.organisation.UnitKind;
import vn.haidang.organisation.UnitLevel;
import vn.haidang.platform.Role;
import vn.haidang.platform.SignedIn;
import vn.haidang.testing.ApplicationTest;
import vn.haidang.testing.SharedDocuments;

/** The review of a plan whose city has its units entered, and of one whose city has none. */
@ApplicationTest
class AgencyScreensTest {
  @Autowired private MockMvc browser;
  @Autowired private UnitBook book;

  private final SignedIn user =
      new SignedIn(
          UUID.randomUUID(),
          "phan-cong",
          "Cán bộ phân công",
          "",
          Role.OFFICE,
          false,
          Locale.of("vi"),
          "light");

  @Test
  void agenciesOfTheTextAreShownAsUnitsAndALeadIsProposedWhereNobodyIsNamed() throws Exception {
    city("Hải Thử");
    String plan = upload("Hải Thử", "7101/KH-UBND");

    Document defence = page(plan + "?at=II.7.1");
    assertThat(defence.select("#bang").text()).doesNotContain("quận Lê Chân” là");
    Document heads = page(plan + "?at=III.1");
    assertThat(heads.select("#bang").text())
        .contains(
            "“Chủ tịch Ủy ban nhân dân các quận, huyện” gồm 2 đơn vị: Quận Lê Chân, Huyện An");

    Document trade = page(plan + "?at=II.1.6");
    assertThat(trade.select("#bang").text())
        .contains("Văn bản không nêu ai; theo chức năng có thể là: Sở Công Thương (")
        .contains("xuất khẩu");
    assertThat(page(plan + "?at=II.1.3").select("#bang").text())
        .contains("Cục Thuế thành phố Hải Thử (")
        .contains("chỉ phối hợp");
  }

  @Test
  void theLikeliestUnitsStandFirstInTheFormAndPartnersArePickedFromTheList() throws Exception {
    city("Hải Chọn");
    String plan = upload("Hải Chọn", "7102/KH-UBND");
    Document task = page(plan + "?at=II.1.6");
    String review = reviewed(task);

    assertThat(
            page(review)
                .select("article[aria-current] form:has([name='f.leadUnit']) button")
                .text())
        .startsWith("Giao Sở Công Thương");
    Document form = page(review + "&form=assign");
    Element lead = Objects.requireNonNull(form.selectFirst("select[name='f.leadUnit']"));
    assertThat(lead.select("option").get(1).text()).startsWith("Gợi ý: Sở Công Thương (");
    assertThat(lead.select("option").eachAttr("value"))
        .contains("Sở Kế hoạch và Đầu tư", "Quận Lê Chân")
        .doesNotContain("Cục Thuế thành phố Hải Chọn");
    assertThat(form.select("select[name='f.partnerUnits'] option").eachAttr("value"))
        .contains("Cục Thuế thành phố Hải Chọn");

    Element seen = Objects.requireNonNull(form.selectFirst("form[data-form] input[name='seen']"));
    String next =
        location(
            post(URI.create(plan + "/review/assign"))
                .param("seen", seen.attr("value"))
                .param("back", review)
                .param("f.lead", "")
                .param("f.leadUnit", "Sở Công Thương")
                .param("f.partners", "Hiệp hội Doanh nghiệp")
                .param("f.partnerUnits", "Cục Thuế thành phố Hải Chọn", "Quận Lê Chân"));
    assertThat(next).contains("done=ASSIGN");
    assertThat(page(plan + "?at=II.1.6").select("#bang dl.kv").text())
        .contains("Sở Công Thương")
        .contains("Hiệp hội Doanh nghiệp, Cục Thuế thành phố Hải Chọn, Quận Lê Chân");
  }

  @Test
  void amongSeveralUnitsOfOneNameTheChoiceOfTheReviewerIsKept() throws Exception {
    UnitId city = city("Hải Chung");
    LocalDate since = LocalDate.of(2017, 1, 1);
    for (String district : List.of("Quận Một", "Quận Hai")) {
      UnitId above =
          book.enter(
              NewUnit.of(district, UnitKind.URBAN_DISTRICT, UnitLevel.DISTRICT, city, since));
      enter("Phường Trung Tâm", UnitKind.WARD, UnitLevel.COMMUNE, above, since);
    }
    String plan = upload("Hải Chung", "7104/KH-UBND");
    String review = reviewed(page(plan + "?at=II.1.6"));
    assign(plan, review, "f.lead", "Phường Trung Tâm");
    assertThat(page(plan + "?at=II.1.6").select("#bang").text())
        .contains("“Phường Trung Tâm” là tên của 2 đơn vị")
        .contains("Phường Trung Tâm – Quận Một, Thành phố Hải Chung");

    Element which =
        Objects.requireNonNull(
            page(review + "&form=assign").selectFirst("select[name='f.meant.0']"));
    assertThat(which.select("option").eachText())
        .containsExactly(
            "chưa rõ",
            "Phường Trung Tâm – Quận Một, Thành phố Hải Chung",
            "Phường Trung Tâm – Quận Hai, Thành phố Hải Chung");
    String second = which.select("option").get(2).attr("value");
    assign(plan, review, "f.lead", "Phường Trung Tâm", "f.meant.0", second);

    assertThat(page(plan + "?at=II.1.6").select("#bang").text())
        .contains(
            "“Phường Trung Tâm” là Phường Trung Tâm, Quận Hai, Thành phố Hải Chung, do cán bộ chọn.");
    assertThat(
            page(review + "&form=assign")
                .select("select[name='f.meant.0'] option[selected]")
                .attr("value"))
        .isEqualTo(second);
    String agencies =
        browser
            .perform(get(URI.create("/api/v1" + plan + "/agencies")).with(as()))
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);
    assertThat(agencies)
        .contains("\"chosen\":true,\"ground\":\"CHOSEN\"")
        .contains("Quận Hai, Thành phố Hải Chung");
  }

  private void assign(String plan, String review, String... fields) throws Exception {
    Element seen =
        Objects.requireNonNull(
            page(review + "&form=assign").selectFirst("form[data-form] input[name='seen']"));
    var request =
        post(URI.create(plan + "/review/assign"))
            .param("seen", seen.attr("value"))
            .param("back", review);
    for (int i = 0; i < fields.length; i += 2) {
      request.param(fields[i], fields[i + 1]);
    }
    assertThat(location(request)).contains("done=ASSIGN");
  }

  @Test
  void aPlanOfACityWithoutUnitsIsReviewedAsBefore() throws Exception {
    String plan = upload("Hải Không", "7103/KH-UBND");

    Document task = page(plan + "?at=II.1.6");
    assertThat(task.select("#bang").text()).doesNotContain("theo chức năng có thể là");
    String review = reviewed(task);
    Document form = page(review + "&form=assign");
    assertThat(form.select("select[name='f.leadUnit']")).isEmpty();
    assertThat(form.select("textarea[name='f.lead']")).isNotEmpty();
  }

  private static String reviewed(Document task) {
    return Objects.requireNonNull(task.selectFirst("a[href*='/review?']"))
        .attr("href")
        .replaceFirst("&form=[^&]*", "");
  }

  private UnitId city(String name) {
    LocalDate since = LocalDate.of(2017, 1, 1);
    UnitId city =
        book.enter(
            NewUnit.of(
                "Thành phố " + name, UnitKind.CENTRAL_CITY, UnitLevel.PROVINCE, null, since));
    for (String department :
        List.of("Sở Công Thương", "Sở Kế hoạch và Đầu tư", "Sở Tài chính", "Sở Y tế")) {
      enter(department, UnitKind.DEPARTMENT, UnitLevel.PROVINCE, city, since);
    }
    enter("Cục Thuế thành phố " + name, UnitKind.VERTICAL_AGENCY, UnitLevel.PROVINCE, city, since);
    enter("Quận Lê Chân", UnitKind.URBAN_DISTRICT, UnitLevel.DISTRICT, city, since);
    enter("Huyện An Lão", UnitKind.RURAL_DISTRICT, UnitLevel.DISTRICT, city, since);
    return city;
  }

  private void enter(String name, UnitKind kind, UnitLevel level, UnitId parent, LocalDate since) {
    book.enter(NewUnit.of(name, kind, level, parent, since));
  }

  /** The reference plan as if another city had issued it. */
  private String upload(String city, String number) throws Exception {
    String text =
        Files.readString(SharedDocuments.referencePlan())
            .replace("08/KH-UBND", number)
            .replace("HẢI PHÒNG", city.toUpperCase(java.util.Locale.ROOT))
            .replace("Hải Phòng", city);
    return location(
            multipart("/plans/upload")
                .file(
                    new MockMultipartFile(
                        "file",
                        "ke-hoach.txt",
                        "text/plain",
                        text.getBytes(StandardCharsets.UTF_8)))
                .param("key", UUID.randomUUID().toString()))
        .replaceFirst("\\?.*", "");
  }

  private String location(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
    var answer = browser.perform(request.with(as()).with(formToken())).andReturn().getResponse();
    assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(303);
    return String.valueOf(answer.getHeader("Location"));
  }

  private Document page(String path) throws Exception {
    var answer = browser.perform(get(URI.create(path)).with(as())).andReturn().getResponse();
    assertThat(answer.getStatus()).as(path).isEqualTo(200);
    return Jsoup.parse(
        answer.getContentAsString(StandardCharsets.UTF_8), "http://localhost" + path);
  }

  private org.springframework.test.web.servlet.request.RequestPostProcessor as() {
    return authentication(UsernamePasswordAuthenticationToken.authenticated(user, "", List.of()));
  }

  /** The token of a form, as the page gives it. */
  private RequestPostProcessor formToken() throws Exception {
    MockHttpServletResponse form =
        browser.perform(get("/plans").with(as())).andReturn().getResponse();
    String token =
        Jsoup.parse(form.getContentAsString(StandardCharsets.UTF_8)).body().attr("data-csrf");
    return request -> {
      request.setParameter("_csrf", token);
      request.setCookies(form.getCookies());
      return request;
    };
  }
}

package vn.haidang.plan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.util.UriComponentsBuilder;
import vn.haidang.platform.Role;
import vn.haidang.platform.SignedIn;
import vn.haidang.testing.ApplicationTest;
import vn.haidang.testing.SharedDocuments;

/**
 * The reader and the review as a browser without script meets them: pages, plain forms, redirects.
 */
@ApplicationTest
class ReaderScreensTest {
  @Autowired private MockMvc browser;

  private SignedIn user = person("vanphong", Role.OFFICE);
  private String plan = "";

  private String number = "";
  private byte[] file = {};

  /** The reference plan under a number of the test's own, for the tests share one database. */
  @BeforeEach
  void aDraftOfTheReferencePlan(TestInfo test) throws Exception {
    number = 1000 + Math.floorMod(test.getDisplayName().hashCode(), 8_000) + "/KH-UBND";
    file =
        Files.readString(SharedDocuments.referencePlan())
            .replace("08/KH-UBND", number)
            .getBytes(StandardCharsets.UTF_8);
    plan = upload();
  }

  private String upload() throws Exception {
    MockHttpServletResponse answer =
        send(
            multipart("/plans/upload")
                .file(new MockMultipartFile("file", "ke-hoach.txt", "text/plain", file))
                .param("key", UUID.randomUUID().toString()));
    return location(answer).replaceFirst("\\?.*", "");
  }

  @Test
  void theDocumentIsSetAsOnPaperWithItsFindingsMarked() throws Exception {
    Document page = page(plan);

    assertThat(page.select(".masthead .national").text())
        .isEqualTo("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc");
    assertThat(page.select(".masthead .number").text()).isEqualTo("Số: " + number);
    assertThat(page.select("h1").eachText())
        .containsExactly("Kế hoạch " + number + " ngày 10/01/2018");
    assertThat(page.select("article.page [data-at='II.1.6'] a.m.t").eachText())
        .anyMatch(words -> words.contains("22 - 23%"));
    assertThat(page.select(".page table tbody tr").size()).isGreaterThanOrEqualTo(30);
    assertThat(page.text()).doesNotContain("⟦");
    assertThat(page.select("[style], [onclick], script:not([src])")).isEmpty();
  }

  @Test
  void aTargetShowsTheRowOfTheAppendixAndTheRecomputedRatio() throws Exception {
    Document page = page(plan + "?at=II.1.6");

    assertThat(page.select("#bang").text())
        .contains("7.693,7 – 7.756,8")
        .contains("Tính lại: 122,00 – 123,00%");
  }

  @Test
  void everyFindingOfTheLegendIsReachableFromAList() throws Exception {
    for (String tab : List.of("tasks", "targets", "citations", "deadlines", "warnings")) {
      Document page = page(plan + "?tab=" + tab);
      assertThat(page.select("#bang .row-i")).as(tab).isNotEmpty();
      Element first = first(page, "#bang .row-i");
      Document opened = page(first.attr("href"));
      assertThat(opened.text()).as(tab).doesNotContain("⟦");
    }
  }

  @Test
  void anUndatedCitationIsSettledInThePanelByADocumentEnteredThere() throws Exception {
    String item =
        page(plan + "?tab=citations").select("#bang .row-i").stream()
            .filter(row -> row.text().contains("Chưa xác định"))
            .map(row ->
                UriComponentsBuilder.fromUriString(row.attr("href"))
                    .build()
                    .getQueryParams()
                    .getFirst("item"))
            .findFirst()
            .orElseThrow();
    Document form = page(plan + "/review?item=" + item + "&form=resolve");
    assertThat(form.select("form.edit input[name=document]").eachAttr("value")).endsWith("new");

    MockHttpServletResponse refused = resolve(form, "new", "3/4/2017", "");
    assertThat(refused.getStatus()).isEqualTo(422);
    Document again = Jsoup.parse(refused.getContentAsString(StandardCharsets.UTF_8));
    assertThat(again.select("form.edit [name='f.date']").val()).isEqualTo("3/4/2017");

    String next = location(resolve(form, "new", "3/4/2017", "đã tra sổ công văn"));
    assertThat(next).contains("done=RESOLVE_CITATION");
    assertThat(page(plan + "/review?item=" + item).select("[data-card='" + item + "']").text())
        .contains("đã tra sổ công văn");
  }

  private MockHttpServletResponse resolve(Document page, String document, String day, String reason)
      throws Exception {
    Element form = first(page, "form.edit");
    var request =
        post(URI.create(form.attr("action")))
            .param("seen", form.select("[name=seen]").val())
            .param("back", form.select("[name=back]").val())
            .param("document", document)
            .param("reason", reason);
    for (Element field : form.select("[name^=f.]")) {
      request.param(field.attr("name"), field.attr("name").equals("f.date") ? day : field.val());
    }
    return send(request);
  }

  @Test
  void aWarningLinksTheOtherPlacesItSpeaksOf() throws Exception {
    String place = "";
    for (Element row : page(plan + "?tab=warnings").select("#bang .row-i")) {
      String warning =
          UriComponentsBuilder.fromUriString(row.attr("href"))
              .build()
              .getQueryParams()
              .getFirst("item");
      Element link =
          page(plan + "?item=" + warning)
              .selectFirst("[data-card='" + warning + "'] a[data-place]");
      if (link != null) {
        place = link.attr("data-place");
        assertThat(page(link.attr("href")).select("#bang .where").text()).isNotEmpty();
        break;
      }
    }
    assertThat(place).as("a warning with a linked place").isNotEmpty();
  }

  @Test
  void acceptingGoesOnToTheNextProposalAndCanBeTakenBack() throws Exception {
    Document before = page(plan + "/review");
    assertThat(decided(before)).startsWith("0 / ");

    String next = location(submit(before, "accept"));
    assertThat(next).startsWith(plan + "/review?").contains("item=").contains("done=ACCEPT");
    Document after = page(next);
    assertThat(decided(after)).startsWith("1 / ");
    assertThat(after.select("#loi-nhan").text()).contains("Đã xác nhận");

    Document undone = page(location(submit(after, "undo")));
    assertThat(decided(undone)).startsWith("0 / ");
    assertThat(page(location(submit(undone, "redo"))).select(".queue .left b").text())
        .startsWith("1 / ");
  }

  @Test
  void aFigureIsCorrectedInTypedFieldsAndANumberThatIsNoneIsRefused() throws Exception {
    Document form = page(plan + "/review?kind=TARGET&form=correct");
    Element edit = first(form, "form.edit");

    MockHttpServletResponse refused = submit(edit, "f.value", "mười lăm");
    assertThat(refused.getStatus()).isEqualTo(422);
    Document again = Jsoup.parse(refused.getContentAsString());
    assertThat(again.select(".field.bad .err").text()).contains("mười lăm");
    assertThat(again.select("[name='f.value']").attr("value")).isEqualTo("mười lăm");

    MockHttpServletResponse kept = submit(edit, "f.value", "16,5");
    assertThat(location(kept)).contains("done=CORRECT").contains("kind=TARGET");
    Document corrected = page(plan + "/review?kind=TARGET&decision=CORRECTED");
    assertThat(corrected.select("#bang").text()).contains("16,5%");
  }

  @Test
  void aProposalIsRejectedOnlyWithAReason() throws Exception {
    Element form = first(page(plan + "/review?kind=CITATION&form=reject"), "form.edit");

    assertThat(submit(form, "reason", "").getStatus()).isEqualTo(422);
    assertThat(location(submit(form, "reason", "Trùng với mục khác"))).contains("done=REJECT");
  }

  @Test
  void aDutyGetsItsLeadAndPartners() throws Exception {
    Element form = first(page(plan + "/review?kind=TASK&form=assign"), "form.edit");

    submit(form, "f.lead", "Sở Công Thương");
    Document page = page(plan + "/review?kind=TASK&decision=CORRECTED");
    assertThat(page.select("#bang").text()).contains("Sở Công Thương");
  }

  @Test
  void oneItemBecomesTwoAndTwoBecomeOneAgain() throws Exception {
    Element split = first(page(plan + "/review?kind=TASK&form=split"), "form.edit");
    String cut = first(split, "select[name=cut] option").attr("value");
    String after = location(submit(split, "cut", cut));
    assertThat(after).contains("done=SPLIT");

    Document merge = page(after.replaceFirst("&done=[^&]*", "") + "&form=merge");
    Element box = first(merge, "form.edit input[type=checkbox][name=seen]");
    Element form = first(merge, "form.edit");
    assertThat(location(submit(form, "seen", box.attr("value")))).contains("done=MERGE");
  }

  @Test
  void wordsTheCompilerHasNotSeenAreAdded() throws Exception {
    Document asked =
        page(
            plan
                + "/review?at=II.1.7&form=add&as=PROJECT&quote=Kế hoạch bình ổn thị trường thành phố"
                + " năm 2018");
    Element form = first(asked, "form.edit[action$=/review/add]");

    Document added = page(location(submit(form, "f.place", "Hải Phòng")));
    assertThat(added.select("article.page [data-at='II.1.7'] a.m.p").eachText())
        .containsExactly("Kế hoạch bình ổn thị trường thành phố năm 2018");
  }

  @Test
  void twoOfficialsOnOneItemSeeBothVersions() throws Exception {
    Document seen = page(plan + "/review?kind=TARGET&form=reject");
    String accept = "article[aria-current] form[action$=/review/accept]";
    submit(first(page(plan + "/review?kind=TARGET"), accept), "", "");
    user = person("tonghop", Role.PLANNER);

    MockHttpServletResponse conflict =
        submit(first(seen, "form.edit"), "reason", "Số liệu của năm trước");
    assertThat(conflict.getStatus()).isEqualTo(409);
    Document page = Jsoup.parse(conflict.getContentAsString());
    assertThat(first(page, "section:has(#cua-ban)").text()).contains("Đã loại");
    assertThat(first(page, "section:has(#cua-ho)").text()).contains("Đã xác nhận");
    Element replace = first(page, "form[action$=/review/reject]");
    assertThat(location(submit(replace, "reason", "Số liệu của năm trước")))
        .contains("done=REJECT");
  }

  @Test
  void whoMayOnlyReadSeesNoActionsAndIsRefusedThem() throws Exception {
    Document review = page(plan + "/review");
    user = person("lanhdao", Role.LEADER);

    assertThat(page(plan).select("form[action*=/review/]")).isEmpty();
    Element accept = first(review, "form[action$=/review/accept]");
    assertThat(submit(accept, "x", "").getStatus()).isEqualTo(403);
  }

  @Test
  void whatIsUnfinishedIsNamedBeforeTheIssueAndAfterItThePlanIsOnlyRead() throws Exception {
    Document ask = page(plan + "/issue");
    assertThat(ask.select("#con-lai").text()).contains("chưa xong");

    Element rest = first(ask, "form:has([name=acceptRemaining])");
    MockHttpServletResponse answer = submit(rest, "x", "");
    if (answer.getStatus() == 422) {
      // Grave doubts are decided one by one.
      Document left = Jsoup.parse(answer.getContentAsString());
      assertThat(left.select(".flash.bad")).isNotEmpty();
      return;
    }
    Document issued = page(plan);
    assertThat(issued.select(".crumbbar .rag").text()).isEqualTo("Đã ban hành");
    assertThat(issued.select("form[action*=/review/]")).isEmpty();
    assertThat(fetch(plan + "/review").getStatus()).isEqualTo(303);
  }

  @Test
  void theOriginalComesBackByteForByte() throws Exception {
    assertThat(fetch(plan + "/original").getContentAsByteArray()).isEqualTo(file);
  }

  @Test
  void theSameFileTwiceLeadsToThePlanThatIsHere() throws Exception {
    assertThat(upload()).isEqualTo(plan);
  }

  @Test
  void listEditionsAndUploadRenderAndTheListIsATable() throws Exception {
    assertThat(page("/plans?q=ke hoach " + number).select("table .tn a").attr("href"))
        .isEqualTo(plan);
    assertThat(page("/plans?q=khong co").text()).contains("Không có kế hoạch nào phù hợp");
    assertThat(fetch("/plans.csv").getContentAsString()).contains(number, "10/01/2018");
    assertThat(page(plan + "/editions").text()).contains("ke-hoach.txt", "SHA-256");
    assertThat(page("/plans/upload").select("input[type=file][name=file]")).hasSize(1);
    assertThat(fetch(plan + "/compare").getStatus()).isEqualTo(303);
  }

  /** The first element that fits; the test fails where there is none. */
  private static Element first(Element scope, String css) {
    Element found = scope.select(css).first();
    assertThat(found).as(css + " in " + scope.text()).isNotNull();
    return Objects.requireNonNull(found);
  }

  private static String decided(Document page) {
    return page.select(".queue .left b").text();
  }

  private Document page(String address) throws Exception {
    MockHttpServletResponse answer = fetch(address);
    assertThat(answer.getStatus()).as(address).isEqualTo(200);
    Document page = Jsoup.parse(answer.getContentAsString());
    assertThat(page.select("h1")).as("headings of " + address).hasSize(1);
    assertThat(page.text()).as(address).doesNotContain("⟦");
    return page;
  }

  private MockHttpServletResponse fetch(String address) throws Exception {
    // What a link of a page says is encoded already; what a test writes is not.
    boolean written = address.chars().anyMatch(c -> c == ' ' || c > 126);
    return send(
        get(
            URI.create(
                written
                    ? UriComponentsBuilder.fromUriString(address).build().encode().toString()
                    : address)));
  }

  /** Presses the first button of the page that sends to this action. */
  private MockHttpServletResponse submit(Document page, String action) throws Exception {
    return submit(first(page, "form[action$=/review/" + action + "]"), "", "");
  }

  /** Sends a form as it stands, with one field filled in. */
  private MockHttpServletResponse submit(Element form, String field, String value)
      throws Exception {
    assertThat(form).as("the form").isNotNull();
    var request = post(form.attr("action"));
    for (Element input : form.select("input[name], select[name], textarea[name]")) {
      boolean unchecked =
          input.attr("type").equals("checkbox") && !input.hasAttr("checked")
              || input.hasAttr("multiple") && input.select("option[selected]").isEmpty();
      if (!input.attr("name").equals(field) && !unchecked && !input.attr("name").equals("_csrf")) {
        request.param(input.attr("name"), input.is("select") ? chosen(input) : input.val());
      } else if (input.attr("name").equals(field) && input.attr("type").equals("hidden")) {
        request.param(field, input.val());
      }
    }
    if (!field.isEmpty()) {
      request.param(field, value);
    }
    return send(request);
  }

  private static String chosen(Element select) {
    Element option = select.select("option[selected]").first();
    return (option == null ? first(select, "option") : option).attr("value");
  }

  private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request)
      throws Exception {
    return browser
        .perform(
            request
                .with(formToken())
                .with(
                    authentication(
                        UsernamePasswordAuthenticationToken.authenticated(user, "", List.of()))))
        .andReturn()
        .getResponse();
  }

  private static String location(MockHttpServletResponse answer) throws Exception {
    assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(303);
    return String.valueOf(answer.getHeader("Location"));
  }

  private static SignedIn person(String name, Role role) {
    return new SignedIn(
        UUID.randomUUID(), name, "Cán bộ " + name, "", role, false, Locale.of("vi"), "light");
  }

  /** The token of a form, as the page gives it. */
  private RequestPostProcessor formToken() throws Exception {
    MockHttpServletResponse form =
        browser
            .perform(
                get("/plans")
                    .with(
                        authentication(
                            UsernamePasswordAuthenticationToken.authenticated(
                                user, "", List.of()))))
            .andReturn()
            .getResponse();
    String token =
        Jsoup.parse(form.getContentAsString(StandardCharsets.UTF_8)).body().attr("data-csrf");
    return request -> {
      request.setParameter("_csrf", token);
      request.setCookies(form.getCookies());
      return request;
    };
  }
}

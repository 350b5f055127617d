package vn.haidang.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import vn.haidang.organisation.Appointments;
import vn.haidang.organisation.Neighbourhood;
import vn.haidang.organisation.UnitId;
import vn.haidang.organisation.Units;
import vn.haidang.testing.ApplicationTest;
import vn.haidang.testing.PageWorld;

/**
 * Every page for every role. The pages are taken from the program's own mappings, so a new one
 * cannot be forgotten; what stands for its path variables is asked of the {@link PageWorld} of its
 * module.
 */
@ApplicationTest
class PageTest {

  private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::(?:[^{}]|\\{[^{}]*})*)?}");

  @Autowired private ApplicationContext context;
  @Autowired private Clock clock;
  @Autowired private EndpointRules rules;
  @Autowired private JdbcClient database;

  private final Map<String, String> world = new TreeMap<>();
  private UnitId own;

  @BeforeEach
  void fillTheWorld() {
    PageWorld.all().forEach(part -> world.putAll(part.fill(context)));
    own = Neighbourhood.enter(context).unit("own");
    world.put("unit", own.toString());
  }

  @Test
  void everyPageRendersForEveryRoleThatMayOpenIt() {
    List<String> faults = new ArrayList<>();
    for (Role role : Role.values()) {
      Visitor visitor = inPost(role);
      addresses()
          .forEach((address, permission) -> {
            if (permission.map(Standing.withoutPost(role)::may).orElse(true)) {
              look(visitor, role, address, faults);
            }
          });
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void everyPageRendersInEnglish() {
    List<String> faults = new ArrayList<>();
    List<Visitor> visitors =
        List.of(inPost(Role.ADMINISTRATOR), inPost(Role.OFFICE), inPost(Role.DEPARTMENT_HEAD));
    for (Visitor visitor : visitors) {
      visitor.post("/appearance", "language", "en", "back", "/");
      assertThat(visitor.open("/search").select("html").attr("lang")).isEqualTo("en");
    }
    addresses()
        .forEach((address, permission) -> {
          Visitor told =
              visitors.stream()
                  .filter(visitor -> visitor.get(address).getStatus() < 400)
                  .findFirst()
                  .orElse(visitors.getFirst());
          look(told, Role.OFFICE, address, faults);
        });
    visitors.forEach(visitor -> visitor.post("/appearance", "language", "vi", "back", "/"));
    assertThat(faults).isEmpty();
  }

  /**
   * Administrator and auditor stand outside the units; all others hold a post in one, and in those
   * at the top, since what is inside a unit is read from there only. A file is its bringer's.
   */
  private Visitor inPost(Role role) {
    if (role == Role.ADMINISTRATOR || role == Role.AUDITOR) {
      return Visitor.signedIn(context, role);
    }
    Visitor visitor = Visitor.holding(context, role, own);
    String name = "giu." + role.name().toLowerCase(Locale.ROOT).replace('_', '-') + "." + own;
    for (UnitId top : context.getBean(Units.class).listTops(LocalDate.now(clock))) {
      Appointments.appoint(context, Visitor.account(context, name), role, top);
    }
    database
        .sql("update measures.import_file set uploaded_by = :name")
        .param("name", name)
        .update();
    return visitor;
  }

  /** All GET mappings with their variables filled in. */
  private Map<String, Optional<Permission>> addresses() {
    Map<String, Optional<Permission>> addresses = new TreeMap<>();
    rules
        .listRules()
        .forEach((endpoint, permission) -> {
          if (endpoint.startsWith("GET ")) {
            addresses.put(filled(endpoint.substring(4)), permission);
          }
        });
    assertThat(addresses).hasSizeGreaterThan(10);
    return addresses;
  }

  /**
   * The address named for the whole mapping, or the mapping with each variable filled in by its
   * name.
   */
  private String filled(String pattern) {
    String named = world.get(pattern);
    if (named != null) {
      return named;
    }
    return VARIABLE
        .matcher(pattern)
        .replaceAll(found -> {
          String value = world.get(found.group(1));
          assertThat(value)
              .as(
                  "%s: name a %s, or an address for all of it, in the PageWorld of its module",
                  pattern, found.group(1))
              .isNotNull();
          return String.valueOf(value);
        });
  }

  private static void look(Visitor visitor, Role role, String address, List<String> faults) {
    MockHttpServletResponse answer = visitor.get(address);
    String who = role + " " + address + ": ";
    if (answer.getStatus() == 303) {
      return;
    }
    if (role == Role.ADMINISTRATOR && (answer.getStatus() == 403 || answer.getStatus() == 404)) {
      return; // he stands outside the units: what is inside one is not there for him
    }
    if (answer.getStatus() != 200) {
      faults.add(who + "status " + answer.getStatus());
      return;
    }
    String type = String.valueOf(answer.getContentType());
    if (type.startsWith("text/html")) {
      check(Visitor.page(answer), who, faults);
    }
  }

  private static void check(Document page, String who, List<String> faults) {
    demand(page.select("h1").size() == 1, who + page.select("h1").size() + " h1", faults);
    demand(!page.title().isBlank(), who + "no title", faults);
    demand(page.select("main").size() == 1, who + "no main", faults);
    demand(
        page.select("[style], style, script:not([src]), [onclick]").isEmpty(),
        who + "inline style or script",
        faults);
    demand(
        !page.html().contains("⟦"), who + "a sentence is missing " + around(page.html()), faults);
    for (Element field : page.select("input:not([type=hidden]), select, textarea")) {
      demand(isLabelled(page, field), who + "no label for " + field.outerHtml(), faults);
    }
    for (Element form : page.select("form[method=post]")) {
      demand(
          !form.select("input[name=_csrf]").isEmpty(),
          who + "a form without token: " + form.attr("action"),
          faults);
      demand(
          form.select("input[name=_once]").size() == 1,
          who + "a form without its one key: " + form.attr("action"),
          faults);
    }
    for (Element link : page.select("a, button, summary")) {
      String name = link.text() + link.attr("aria-label") + link.attr("title");
      demand(!name.isBlank(), who + "nothing to read aloud in " + link.outerHtml(), faults);
    }
    List<String> ids = page.select("[id]").eachAttr("id");
    demand(
        ids.size() == ids.stream().distinct().count(),
        who + "an id stands twice: " + twice(ids),
        faults);
    for (Element element : page.select("[aria-labelledby]")) {
      demand(
          page.getElementById(element.attr("aria-labelledby")) != null,
          who + "labelled by nothing: " + element.attr("aria-labelledby"),
          faults);
    }
  }

  private static boolean isLabelled(Document page, Element field) {
    return field.hasAttr("aria-label")
        || field.hasAttr("aria-labelledby")
        || field.closest("label") != null
        || (!field.id().isEmpty() && !page.select("label[for=" + field.id() + "]").isEmpty());
  }

  private static List<String> twice(List<String> ids) {
    return ids.stream().filter(id -> ids.indexOf(id) != ids.lastIndexOf(id)).distinct().toList();
  }

  private static String around(String html) {
    int at = html.indexOf('⟦');
    return at < 0 ? "" : html.substring(at, Math.min(html.length(), at + 60));
  }

  private static void demand(boolean held, String otherwise, List<String> faults) {
    if (!held) {
      faults.add(otherwise);
    }
  }
}

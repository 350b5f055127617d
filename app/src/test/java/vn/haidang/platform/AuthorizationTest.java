package vn.haidang.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import vn.haidang.organisation.Appointments;
import vn.haidang.organisation.InUnitOf;
import vn.haidang.organisation.Neighbourhood;
import vn.haidang.organisation.UnitId;
import vn.haidang.testing.ApplicationTest;
import vn.haidang.testing.UnitWorld;

/**
 * Walks every endpoint with every role, with nobody, with a session that has ended and with
 * somebody who holds no post, and holds the answers against the table in docs/authorization.md;
 * where an endpoint addresses a unit's object, with an object of each kind of neighbour.
 */
@ApplicationTest
class AuthorizationTest {

  private static final Pattern VARIABLE =
      Pattern.compile("\\{(\\w+)(?::((?:[^{}]|\\{[^{}]*})*))?}");

  @Autowired private ApplicationContext context;
  @Autowired private EndpointRules rules;
  @Autowired private JdbcClient database;

  private final AuthorizationTable table = AuthorizationTable.read();
  private final List<String> faults = new ArrayList<>();
  private final Map<String, Map<String, String>> objects = new TreeMap<>();
  private final Map<String, Optional<InUnitOf>> unitRules = new HashMap<>();
  private @Nullable Neighbourhood around;

  @BeforeEach
  void enterTheUnits() {
    around = Neighbourhood.enter(context);
    fillTheUnits();
  }

  /** What one role may take away, the next one must find again. */
  private void fillTheUnits() {
    for (String relation : AuthorizationTable.RELATIONS) {
      Map<String, String> values = new TreeMap<>();
      UnitId unit = java.util.Objects.requireNonNull(around).unit(relation);
      UnitWorld.all().forEach(world -> values.putAll(world.fill(context, unit)));
      objects.put(relation, values);
    }
  }

  @Test
  void everyEndpointAnswersEveryRoleAsTheTableSays() {
    assertThat(rules.listRules()).hasSizeGreaterThan(40);
    for (Role role : Role.values()) {
      fillTheUnits();
      Visitor visitor = visitor(role);
      for (String endpoint : protectedEndpoints()) {
        Set<String> expected = table.cell(endpoint, role.name());
        if (unitRule(endpoint).isPresent()) {
          for (String relation : relations(role, endpoint)) {
            check(
                visitor, role + " in " + relation, endpoint, expected.contains(relation), relation);
          }
        } else {
          check(visitor, role.name(), endpoint, expected.contains(AuthorizationTable.ANY), "own");
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void whatConcernsTheWholeInstallationIsDoneFromPostsAtTheTop() {
    UnitId top = java.util.Objects.requireNonNull(around).unit("above");
    List<String> atTheTop =
        protectedEndpoints().stream()
            .filter(endpoint -> AuthorizationTable.isAtTheTop(rules, endpoint))
            .toList();
    assertThat(atTheTop).isNotEmpty();
    for (Role role : Role.values()) {
      if (role == Role.ADMINISTRATOR || role == Role.AUDITOR) {
        continue;
      }
      Visitor visitor = Visitor.holding(context, role, top);
      for (String endpoint : atTheTop) {
        Set<String> expected = table.cell(endpoint, role.name());
        boolean may =
            expected.contains(AuthorizationTable.ANY) || expected.contains(AuthorizationTable.TOP);
        check(visitor, role + " at the top", endpoint, may, "above");
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void theTrailIsReadByAnInspectorateThatLooksAfterEverything() {
    UnitId below = java.util.Objects.requireNonNull(around).unit("below");
    assertThat(Visitor.holding(context, Role.INSPECTOR, below).get("/audit").getStatus())
        .isEqualTo(403);
    assertThat(visitor(Role.INSPECTOR).get("/audit").getStatus()).isEqualTo(200);
  }

  @Test
  void whoHoldsNoPostTodayMayLookAfterHisAccountAndNothingElse() {
    Visitor visitor = Visitor.named(context, "thoi.viec", Role.LEADER);
    Appointments.personOf(context, Visitor.account(context, "thoi.viec"));
    for (String endpoint : protectedEndpoints()) {
      Set<String> expected = table.cell(endpoint, AuthorizationTable.NO_POST);
      check(visitor, "no post", endpoint, expected.contains(AuthorizationTable.ANY), "own");
    }
    assertThat(faults).isEmpty();
    assertThat(Visitor.page(visitor.get("/plans")).text()).contains("không giữ chức vụ nào");
  }

  @Test
  void nobodyAndWhoseSessionHasEndedAreAskedToSignIn() {
    Visitor ended = Visitor.signedIn(context, Role.ADMINISTRATOR);
    ended.open("/account");
    database.sql("update platform.session set seen_at = seen_at - interval '5 hours'").update();
    Visitor nobody = Visitor.of(context);
    rules
        .listRules()
        .keySet()
        .forEach(endpoint -> {
          boolean open =
              table.cell(endpoint, AuthorizationTable.NOBODY).contains(AuthorizationTable.ANY);
          checkSignIn(nobody, "nobody", endpoint, open);
          if (!open) {
            checkSignIn(ended, "ended session", endpoint, false);
          }
        });
    assertThat(faults).isEmpty();
  }

  @Test
  void aRefusalSaysTheSameWhetherThereIsSuchAThingOrNot() {
    Visitor officer = visitor(Role.OFFICER);
    String own = Visitor.account(context, "quantri.that").toString();
    String there = refusal(officer.get("/accounts/" + own));
    String notThere = refusal(officer.get("/accounts/00000000-0000-0000-0000-000000000000"));
    assertThat(there).isEqualTo(notThere).doesNotContain("quantri");
  }

  @Test
  void theSearchKnowsNothingOfAccountsAndTheTrail() {
    Visitor officer = visitor(Role.OFFICER);
    assertThat(
            officer
                .open("/search?q=quantri.that")
                .select("main a[href^=/accounts], main a[href^=/audit]"))
        .isEmpty();
  }

  /** Asked for once an endpoint, and not with each of the thousands of calls. */
  private Optional<InUnitOf> unitRule(String endpoint) {
    return unitRules.computeIfAbsent(endpoint, asked -> AuthorizationTable.unitRule(rules, asked));
  }

  /** Whoever may not do it at all is refused before any unit is asked for: once is enough. */
  private List<String> relations(Role role, String endpoint) {
    boolean mayAnywhere =
        Stream.concat(
                Objects.requireNonNull(rules.listRules().get(endpoint)).stream(),
                unitRule(endpoint).stream().flatMap(rule -> Stream.of(rule.or())))
            .anyMatch(role::may);
    return mayAnywhere ? AuthorizationTable.RELATIONS : List.of("own");
  }

  private Visitor visitor(Role role) {
    Visitor.named(context, "quantri.that", Role.ADMINISTRATOR);
    return switch (role) {
      case ADMINISTRATOR, AUDITOR -> Visitor.signedIn(context, role);
      case LEADER, OFFICE, PLANNER, DEPARTMENT_HEAD, OFFICER, CLERK, INSPECTOR ->
          Visitor.holding(context, role, java.util.Objects.requireNonNull(around).unit("own"));
    };
  }

  private List<String> protectedEndpoints() {
    return rules.listRules().entrySet().stream()
        .filter(rule -> rule.getValue().isPresent())
        .map(Map.Entry::getKey)
        .toList();
  }

  private void check(
      Visitor visitor, String who, String endpoint, boolean expected, String relation) {
    MockHttpServletResponse answer = call(visitor, endpoint, relation);
    int status = answer.getStatus();
    boolean asksToSignIn = isAskedToSignIn(answer);
    boolean refused = status == 403 || isHidden(answer, endpoint);
    if (asksToSignIn || status >= 500 || refused == expected) {
      faults.add(who + " " + endpoint + " → " + status + ", expected " + (expected ? "yes" : "no"));
    }
  }

  private void checkSignIn(Visitor visitor, String who, String endpoint, boolean open) {
    MockHttpServletResponse answer = call(visitor, endpoint, "own");
    if (isAskedToSignIn(answer) == open || answer.getStatus() >= 500) {
      faults.add(who + " " + endpoint + " → " + answer.getStatus());
    }
  }

  /** An object that must not be known to exist is answered as not found. */
  private boolean isHidden(MockHttpServletResponse answer, String endpoint) {
    return answer.getStatus() == 404
        && unitRule(endpoint).isPresent()
        && Visitor.text(answer).contains("Không tìm thấy nội dung này.");
  }

  private static boolean isAskedToSignIn(MockHttpServletResponse answer) {
    String to = answer.getHeader("Location");
    return answer.getStatus() == 401
        || answer.getStatus() == 303
            && to != null
            && to.startsWith("/sign-in")
            && answer.getCookie(Flash.COOKIE) == null;
  }

  private static String refusal(MockHttpServletResponse answer) {
    assertThat(answer.getStatus()).isEqualTo(403);
    return Visitor.page(answer).select("main").text();
  }

  private MockHttpServletResponse call(Visitor visitor, String endpoint, String relation) {
    String[] parts = endpoint.split(" ");
    Map<String, String> values = objects.getOrDefault(relation, Map.of());
    String path =
        VARIABLE
            .matcher(named(parts[1], values))
            .replaceAll(found ->
                values.containsKey(found.group(1))
                    ? String.valueOf(values.get(found.group(1)))
                    : example(found.group(2)));
    if (!parts[0].equals("GET") && visitor.formToken().isEmpty()) {
      visitor.open("/sign-in");
      visitor.open("/account");
    }
    var request = request(HttpMethod.valueOf(parts[0]), path).param("_csrf", visitor.formToken());
    unitRule(endpoint)
        .filter(rule -> !rule.field().isEmpty())
        .ifPresent(rule -> request.param(rule.field(), values.getOrDefault(rule.value(), "")));
    return visitor.send(request);
  }

  /**
   * The mapping with the longest beginning that a module has named an address for replaced by it.
   */
  private static String named(String mapping, Map<String, String> values) {
    return values.keySet().stream()
        .filter(key -> key.startsWith("/") && mapping.startsWith(key))
        .max(java.util.Comparator.comparingInt(String::length))
        .map(key -> values.get(key) + mapping.substring(key.length()))
        .orElse(mapping);
  }

  /**
   * Something that the variable's own pattern lets through, so that the rule is asked and not the
   * mapping.
   */
  private static String example(@Nullable String pattern) {
    return Stream.of("00000000-0000-0000-0000-000000000000", "1", "accept")
        .filter(value -> pattern == null || value.matches(pattern))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no example for " + pattern));
  }
}

package vn.haidang.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.haidang.testing.ApplicationTest;

@ApplicationTest
class EndpointRulesTest {

  /** What is done for one's own unit or for units that one looks after. */
  private static final Set<Permission> OF_UNITS =
      EnumSet.of(
          Permission.ASSIGN_WORK,
          Permission.REPORT_WORK,
          Permission.DELEGATE,
          Permission.KEEP_POSTS);

  @Autowired private ApplicationContext context;
  @Autowired private EndpointRules rules;

  @Test
  void everyEndpointHasItsRowInTheTableOfAuthority() {
    AuthorizationTable table = AuthorizationTable.read();
    List<String> missing = new ArrayList<>();
    rules
        .listRules()
        .forEach((endpoint, permission) -> {
          if (!table.rows().containsKey(endpoint)) {
            missing.add(AuthorizationTable.proposal(endpoint, permission, rules));
          }
        });
    assertThat(missing)
        .as(
            "endpoints without a row in docs/authorization.md; check each cell, then enter:\n%s",
            String.join("\n", missing))
        .isEmpty();
    assertThat(table.rows().keySet())
        .as("rows of docs/authorization.md whose endpoint is gone")
        .isSubsetOf(rules.listRules().keySet());
  }

  @Test
  void whatChangesSomethingOfUnitsSaysInWhichUnitItAsks() {
    List<String> silent =
        rules.listRules().entrySet().stream()
            .filter(rule -> rule.getValue().filter(OF_UNITS::contains).isPresent())
            .map(Map.Entry::getKey)
            .filter(endpoint -> !endpoint.startsWith("GET "))
            .filter(endpoint -> AuthorizationTable.unitRule(rules, endpoint).isEmpty())
            .filter(endpoint -> !AuthorizationTable.isAtTheTop(rules, endpoint))
            .filter(endpoint -> !AuthorizationTable.asksItself(rules, endpoint))
            .toList();
    assertThat(silent)
        .as(
            "endpoints that act for units: put @InUnitOf or @AtTheTop beside @Needs, or @AsksForUnitsItself"
                + " where neither address nor form names one (CONTRIBUTING.md, Authority)")
        .isEmpty();
  }

  @Test
  void onlyTheFrontDoorIsOpenToEverybody() {
    assertThat(
            rules.listRules().entrySet().stream()
                .filter(rule -> rule.getValue().isEmpty())
                .map(Map.Entry::getKey))
        .containsExactlyInAnyOrder(
            "GET /sign-in",
            "POST /sign-in",
            "POST /sign-in/code",
            "GET /sign-in/provider",
            "GET /sign-in/provider/done",
            "GET /sign-in/provider/leave",
            "POST /sign-in/provider/signed-out",
            "POST /sign-out",
            "POST /appearance",
            "GET /feeds/{secret}.ics");
  }

  @Test
  void anEndpointWithoutARuleStopsTheProgramFromStarting() {
    StaticWebApplicationContext web = new StaticWebApplicationContext();
    web.registerSingleton("forgotten", Forgotten.class);
    RequestMappingHandlerMapping mapping = new RequestMappingHandlerMapping();
    mapping.setApplicationContext(web);
    mapping.afterPropertiesSet();
    StaticListableBeanFactory beans = new StaticListableBeanFactory(Map.of("mapping", mapping));
    EndpointRules forgetful =
        new EndpointRules(beans.getBeanProvider(RequestMappingHandlerMapping.class));
    assertThatThrownBy(forgetful::afterSingletonsInstantiated)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Forgotten#page")
        .hasMessageContaining("@Needs");
  }

  @Test
  void anAddressThatLeadsNowhereIsToldOnlyToWhoIsSignedIn() {
    assertThat(Visitor.of(context).get("/khong-co").getStatus()).isEqualTo(303);
    assertThat(Visitor.signedIn(context, Role.LEADER).get("/khong-co").getStatus()).isEqualTo(404);
  }

  @Controller
  static class Forgotten {
    @GetMapping("/forgotten")
    void page() {}
  }
}

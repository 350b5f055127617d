package vn.haidang.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.haidang.testing.ApplicationTest;

@ApplicationTest
class EndpointRulesTest {

  private static final Pattern VARIABLE = Pattern.compile("\\{\\w+(?::((?:[^{}]|\\{[^{}]*})*))?}");

  @Autowired private ApplicationContext context;
  @Autowired private EndpointRules rules;

  @Test
  void noEndpointAnswersAStrangerUnlessItSaysSo() {
    List<String> leaks = new ArrayList<>();
    rules
        .listRules()
        .forEach((endpoint, permission) -> {
          if (permission.isPresent()) {
            int status = call(Visitor.of(context), endpoint).getStatus();
            if (status != 303 && status != 401) {
              leaks.add(endpoint + " → " + status);
            }
          }
        });
    assertThat(rules.listRules()).hasSizeGreaterThan(10);
    assertThat(leaks).isEmpty();
  }

  @Test
  void noEndpointAnswersARoleThatMayNot() {
    List<String> leaks = new ArrayList<>();
    for (Role role : Role.values()) {
      Visitor visitor = Visitor.signedIn(context, role);
      for (Map.Entry<String, Optional<Permission>> rule : rules.listRules().entrySet()) {
        if (rule.getValue().isPresent() && !Standing.withoutPost(role).may(rule.getValue().get())) {
          int status = call(visitor, rule.getKey()).getStatus();
          if (status != 403) {
            leaks.add(role + " " + rule.getKey() + " → " + status);
          }
        }
      }
    }
    assertThat(leaks).isEmpty();
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
            "POST /sign-out",
            "POST /appearance");
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

  private static MockHttpServletResponse call(Visitor visitor, String endpoint) {
    String[] parts = endpoint.split(" ");
    String path = VARIABLE.matcher(parts[1]).replaceAll(found -> example(found.group(1)));
    if (!parts[0].equals("GET") && visitor.formToken().isEmpty()) {
      visitor.open("/sign-in");
    }
    return visitor.send(
        request(HttpMethod.valueOf(parts[0]), path).param("_csrf", visitor.formToken()));
  }

  @Controller
  static class Forgotten {
    @GetMapping("/forgotten")
    void page() {}
  }
}

package vn.haidang.organisation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.haidang.platform.AtTheTop;
import vn.haidang.platform.CurrentUser;
import vn.haidang.platform.Needs;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedException;

/**
 * Asks, before an endpoint with {@link InUnitOf} is called, for its permission in the unit of the
 * object that the address names; before one with {@link AtTheTop}, at the top of the tree.
 */
@Component
class InUnitGate implements HandlerInterceptor {

  private final Authority authority;
  private final CurrentUser currentUser;
  private final ObjectProvider<UnitOfObject> objects;

  InUnitGate(Authority authority, CurrentUser currentUser, ObjectProvider<UnitOfObject> objects) {
    this.authority = authority;
    this.currentUser = currentUser;
    this.objects = objects;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method) {
      find(method, InUnitOf.class).ifPresent(rule -> ask(request, method, rule));
      find(method, AtTheTop.class).ifPresent(rule -> askAtTop(method));
    }
    return true;
  }

  private void askAtTop(HandlerMethod method) {
    if (currentUser.find().filter(who -> authority.mayAtTop(who, permission(method))).isEmpty()) {
      throw new RefusedException(Problem.of("organisation.below-the-top-not-allowed"));
    }
  }

  private void ask(HttpServletRequest request, HandlerMethod method, InUnitOf rule) {
    for (String value : values(request, rule)) {
      ask(method, rule, object(rule).unitsOf(value));
    }
  }

  private void ask(HandlerMethod method, InUnitOf rule, Set<UnitId> units) {
    boolean known = !units.isEmpty();
    if (!known && !rule.hidden()) {
      // No such object: the endpoint says so itself.
      return;
    }
    boolean allowed =
        known
            && currentUser.find().stream()
                .anyMatch(who ->
                    Stream.concat(Stream.of(permission(method)), Arrays.stream(rule.or()))
                        .anyMatch(permission -> authority.may(who, permission, units)));
    if (!allowed) {
      throw new RefusedException(
          rule.hidden()
              ? Problem.of("organisation.object-not-found")
              : authority.refusal(units.iterator().next()));
    }
  }

  private UnitOfObject object(InUnitOf rule) {
    return objects.stream()
        .filter(object -> object.kind().equals(rule.value()))
        .findFirst()
        .orElseThrow(() ->
            new IllegalStateException(
                "no UnitOfObject of kind " + rule.value() + "; its module has to say whose it is"));
  }

  private static Permission permission(HandlerMethod method) {
    return find(method, Needs.class)
        .map(Needs::value)
        .orElseThrow(() ->
            new IllegalStateException(
                method.getShortLogMessage() + " asks in a unit and has no @Needs"));
  }

  private static List<String> values(HttpServletRequest request, InUnitOf rule) {
    if (rule.field().isEmpty()) {
      return List.of(variable(request, rule.variable().isEmpty() ? rule.value() : rule.variable()));
    }
    String[] typed = request.getParameterValues(rule.field());
    return typed == null ? List.of() : Stream.of(typed).filter(one -> !one.isBlank()).toList();
  }

  @SuppressWarnings("unchecked")
  private static String variable(HttpServletRequest request, String name) {
    Object all = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
    String value = all == null ? null : ((Map<String, String>) all).get(name);
    if (value == null) {
      throw new IllegalStateException("no {" + name + "} in " + request.getRequestURI());
    }
    return value;
  }

  private static <A extends java.lang.annotation.Annotation> Optional<A> find(
      HandlerMethod method, Class<A> type) {
    return Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), type))
        .or(() ->
            Optional.ofNullable(
                AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), type)));
  }

  /** Puts the gate before all endpoints. */
  @Configuration(proxyBeanMethods = false)
  static class Installed implements WebMvcConfigurer {

    private final InUnitGate gate;

    Installed(InUnitGate gate) {
      this.gate = gate;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
      registry.addInterceptor(gate);
    }
  }
}

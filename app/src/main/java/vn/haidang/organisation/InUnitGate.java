package vn.haidang.organisation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.haidang.platform.CurrentUser;
import vn.haidang.platform.Needs;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedException;

/**
 * Asks, before an endpoint with {@link InUnitOf} is called, for its permission in the unit of the
 * object that the address names.
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
    }
    return true;
  }

  private void ask(HttpServletRequest request, HandlerMethod method, InUnitOf rule) {
    Set<UnitId> units = object(rule).unitsOf(value(request, rule));
    boolean known = !units.isEmpty();
    if (!known && !rule.hidden()) {
      // No such object: the endpoint says so itself.
      return;
    }
    Permission permission = permission(method);
    boolean allowed =
        known && currentUser.find().map(who -> authority.may(who, permission, units)).orElse(false);
    if (!allowed) {
      throw new RefusedException(
          rule.hidden()
              ? Problem.of("organisation.object-not-found")
              : authority.refusal(units.iterator().next()));
    }
  }

  private UnitOfObject object(InUnitOf rule) {
    return objects.stream()
        .filter(object -> object.variable().equals(rule.value()))
        .findFirst()
        .orElseThrow(() ->
            new IllegalStateException(
                "no UnitOfObject knows {" + rule.value() + "}; its module has to say whose it is"));
  }

  private static Permission permission(HandlerMethod method) {
    return find(method, Needs.class)
        .map(Needs::value)
        .orElseThrow(() ->
            new IllegalStateException(
                method.getShortLogMessage() + " has @InUnitOf and no @Needs"));
  }

  @SuppressWarnings("unchecked")
  private static String value(HttpServletRequest request, InUnitOf rule) {
    Object all = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
    String value = all == null ? null : ((Map<String, String>) all).get(rule.value());
    if (value == null) {
      throw new IllegalStateException("no {" + rule.value() + "} in " + request.getRequestURI());
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

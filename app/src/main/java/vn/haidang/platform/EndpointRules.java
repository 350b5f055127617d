package vn.haidang.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Decides who may call which endpoint, from what stands at the endpoint itself: {@link Needs} or
 * {@link OpenToEverybody}.
 *
 * <p>Asked before the request's body is looked at. An endpoint without a rule stops the program
 * from starting. An address that leads nowhere is told only to who is signed in.
 */
@Component
class EndpointRules
    implements AuthorizationManager<RequestAuthorizationContext>, SmartInitializingSingleton {

  private static final AuthorizationDecision YES = new AuthorizationDecision(true);
  private static final AuthorizationDecision NO = new AuthorizationDecision(false);

  /** What is open to somebody who still has to replace his one-time password. */
  private static final Set<String> OPEN_BEFORE_CHANGE =
      Set.of("/password", "/sign-out", "/appearance");

  /** What is open to somebody who still has to set up his second factor. */
  private static final Set<String> OPEN_BEFORE_SET_UP =
      Set.of(
          "/account/second-factor", "/account/second-factor/confirm", "/sign-out", "/appearance");

  private final ObjectProvider<RequestMappingHandlerMapping> mappings;

  /** Read once: no endpoint comes or goes while the program runs, and each page asks for many. */
  private final SingletonSupplier<Map<String, Optional<Permission>>> rules =
      SingletonSupplier.of(this::readRules);

  EndpointRules(ObjectProvider<RequestMappingHandlerMapping> mappings) {
    this.mappings = mappings;
  }

  @Override
  public void afterSingletonsInstantiated() {
    rules.obtain();
  }

  @Override
  public AuthorizationResult authorize(
      Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext context) {
    Optional<HandlerMethod> method = find(context.getRequest());
    if (method.isPresent() && rule(method.get()).isEmpty()) {
      return YES;
    }
    Authentication authentication = who.get();
    if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn somebody)) {
      return NO;
    }
    if (mustFirstSecureAccount(somebody, context.getRequest().getRequestURI())) {
      return NO;
    }
    return method.flatMap(EndpointRules::rule).map(somebody::may).orElse(true) ? YES : NO;
  }

  private static boolean mustFirstSecureAccount(SignedIn somebody, String path) {
    return somebody.mustChangePassword() && !OPEN_BEFORE_CHANGE.contains(path)
        || !somebody.mustChangePassword()
            && somebody.mustSetUpSecondFactor()
            && !OPEN_BEFORE_SET_UP.contains(path);
  }

  /** Whether there is a page at this path, without variables, that the user may open. */
  boolean mayOpen(SignedIn user, String path) {
    Optional<Permission> needed = listRules().get(RequestMethod.GET + " " + path);
    return needed != null && needed.map(user::may).orElse(true);
  }

  /** Whether the endpoint says of itself that doing it twice is doing it once. */
  boolean isSafeToRepeat(HttpServletRequest request) {
    return find(request)
        .filter(method -> method.hasMethodAnnotation(SafeToRepeat.class))
        .isPresent();
  }

  /** What each endpoint of ours asks for, by method and path; empty: open to everybody. */
  Map<String, Optional<Permission>> listRules() {
    return rules.obtain();
  }

  private Map<String, Optional<Permission>> readRules() {
    Map<String, Optional<Permission>> all = new TreeMap<>();
    endpoints()
        .forEach((mapping, method) -> {
          Optional<Permission> rule = rule(method);
          for (RequestMethod verb : mapping.getMethodsCondition().getMethods()) {
            mapping.getPatternValues().forEach(path -> all.put(verb + " " + path, rule));
          }
        });
    return Collections.unmodifiableMap(all);
  }

  Map<RequestMappingInfo, HandlerMethod> endpoints() {
    return mappings.stream()
        .findFirst()
        .map(RequestMappingHandlerMapping::getHandlerMethods)
        .orElse(Map.of());
  }

  private Optional<HandlerMethod> find(HttpServletRequest request) {
    for (RequestMappingHandlerMapping mapping : mappings) {
      try {
        HandlerExecutionChain chain = mapping.getHandler(request);
        if (chain != null && chain.getHandler() instanceof HandlerMethod method) {
          return Optional.of(method);
        }
      } catch (Exception e) {
        // Wrong method or media type: nobody's endpoint; the dispatcher finds the same and says so
        // to who is signed in.
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static Optional<Permission> rule(HandlerMethod method) {
    Optional<Rule> found = rule(method.getMethod()).or(() -> rule(method.getBeanType()));
    return found
        .orElseThrow(() ->
            new IllegalStateException(
                method.getShortLogMessage()
                    + " has no rule: put @Needs(Permission.…) or @OpenToEverybody at it"))
        .permission();
  }

  private static Optional<Rule> rule(java.lang.reflect.AnnotatedElement element) {
    Needs needs = AnnotatedElementUtils.findMergedAnnotation(element, Needs.class);
    if (needs != null) {
      return Optional.of(new Rule(Optional.of(needs.value())));
    }
    return AnnotatedElementUtils.hasAnnotation(element, OpenToEverybody.class)
        ? Optional.of(new Rule(Optional.empty()))
        : Optional.empty();
  }

  private record Rule(Optional<Permission> permission) {}
}

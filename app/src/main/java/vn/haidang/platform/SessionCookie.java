package vn.haidang.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Finds who a request comes from by the cookie it carries; asks the database only where somebody
 * wants to know, so styles and pictures cost nothing.
 */
@Component
class SessionCookie implements SecurityContextRepository {

  static final String NAME = "haidang-session";

  private final Sessions sessions;

  SessionCookie(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
    return new Deferred(() -> load(request));
  }

  /** Spring Security's older way to ask; still part of the interface. */
  @Override
  @Deprecated
  @SuppressWarnings({"deprecation", "removal"})
  public SecurityContext loadContext(HttpRequestResponseHolder holder) {
    return load(holder.getRequest());
  }

  /** Sessions are begun and ended by name, never by side effect. */
  @Override
  public void saveContext(
      SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

  @Override
  public boolean containsContext(HttpServletRequest request) {
    return Cookies.find(request, NAME).isPresent();
  }

  private SecurityContext load(HttpServletRequest request) {
    return Cookies.find(request, NAME)
        .flatMap(sessions::find)
        .map(SessionCookie::context)
        .orElseGet(SecurityContextHolder::createEmptyContext);
  }

  /** The rest of this request comes from somebody who has just signed in. */
  static void signInNow(SignedIn somebody) {
    SecurityContextHolder.setContext(context(somebody));
  }

  private static SecurityContext context(SignedIn somebody) {
    return new SecurityContextImpl(
        UsernamePasswordAuthenticationToken.authenticated(
            somebody, "", AuthorityUtils.createAuthorityList("ROLE_" + somebody.role())));
  }

  /** Loads once, when first asked. */
  private static final class Deferred implements DeferredSecurityContext {

    private final Supplier<SecurityContext> source;
    private @org.jspecify.annotations.Nullable SecurityContext loaded;

    Deferred(Supplier<SecurityContext> source) {
      this.source = source;
    }

    @Override
    public SecurityContext get() {
      SecurityContext context = loaded;
      if (context == null) {
        context = source.get();
        loaded = context;
      }
      return context;
    }

    @Override
    public boolean isGenerated() {
      return get().getAuthentication() == null;
    }
  }
}

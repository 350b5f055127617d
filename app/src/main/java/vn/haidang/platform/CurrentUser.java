package vn.haidang.platform;

import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who the present request comes from. Controllers rather take {@link SignedIn} as a parameter. */
@Component
public class CurrentUser {

  /** Nobody is signed in on public pages and in commands at the terminal. */
  public Optional<SignedIn> find() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof SignedIn somebody
        ? Optional.of(somebody)
        : Optional.empty();
  }
}

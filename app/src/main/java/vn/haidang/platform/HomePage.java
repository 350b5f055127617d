package vn.haidang.platform;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The front door: leads to the first page of the navigation that the user may open. */
@Controller
@Needs(Permission.OWN_ACCOUNT)
class HomePage {

  private final EndpointRules rules;

  HomePage(EndpointRules rules) {
    this.rules = rules;
  }

  @GetMapping("/")
  Redirect home(SignedIn user) {
    return NavEntry.ALL.stream()
        .map(NavEntry::href)
        .filter(href -> rules.mayOpen(user, href))
        .findFirst()
        .map(Redirect::to)
        .orElseGet(() -> Redirect.to("/account"));
  }
}

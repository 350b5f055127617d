package vn.haidang.platform;

import java.util.Map;
import org.springframework.context.ApplicationContext;
import vn.haidang.testing.PageWorld;

/** The platform's pages with something on them: an account, signed in and failing. */
public final class PlatformPageWorld implements PageWorld {

  @Override
  public Map<String, String> fill(ApplicationContext context) {
    Visitor.signedIn(context, Role.OFFICER);
    Account account =
        context
            .getBean(AccountStore.class)
            .findByName(FirstAccounts.demoName(Role.OFFICER))
            .orElseThrow();
    Visitor.of(context).signIn(account.name(), "không phải");
    return Map.of(
        "/accounts/{id}", "/accounts/" + account.id(), "account", account.id().toString());
  }
}

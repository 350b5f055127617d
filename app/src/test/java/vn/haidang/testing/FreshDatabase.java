package vn.haidang.testing;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Turns the shared context to a new database before each class of {@link ApplicationTest}. */
final class FreshDatabase implements BeforeAllCallback {

  @Override
  public void beforeAll(ExtensionContext context) {
    boolean nested = context.getParent().flatMap(ExtensionContext::getTestClass).isPresent();
    if (!nested) {
      SpringExtension.getApplicationContext(context)
          .getBean(SwitchingDataSource.class)
          .turnToFreshDatabase();
    }
  }
}

package vn.haidang.testing;

import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.springframework.context.ApplicationContext;

/**
 * What a module puts into the database so that each of its pages has something to show; named in
 * {@code META-INF/services/vn.haidang.testing.PageWorld} of the tests.
 */
public interface PageWorld {

  /**
   * Fills the database.
   *
   * @return values for path variables by name ({@code plan} → {@code 1}); where one name means
   *     several things, the address for the whole mapping, written as in the controller
   */
  Map<String, String> fill(ApplicationContext context);

  /** Those of all modules. */
  static List<PageWorld> all() {
    return ServiceLoader.load(PageWorld.class).stream().map(ServiceLoader.Provider::get).toList();
  }
}

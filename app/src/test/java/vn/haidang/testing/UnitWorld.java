package vn.haidang.testing;

import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.springframework.context.ApplicationContext;
import vn.haidang.organisation.UnitId;

/**
 * What a module puts into the database so that its endpoints with {@code @InUnitOf} have something
 * of each unit to be asked about; named in {@code META-INF/services/vn.haidang.testing.UnitWorld}
 * of the tests.
 */
public interface UnitWorld {

  /**
   * Makes an object of this unit.
   *
   * @return values by the name of the path variable or, for fields of forms, of the object ({@code
   *     commitment} → {@code 7}); where one name means several things, the address for the whole
   *     mapping
   */
  Map<String, String> fill(ApplicationContext context, UnitId unit);

  /** Those of all modules. */
  static List<UnitWorld> all() {
    return ServiceLoader.load(UnitWorld.class).stream().map(ServiceLoader.Provider::get).toList();
  }
}

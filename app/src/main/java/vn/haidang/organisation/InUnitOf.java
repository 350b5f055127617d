package vn.haidang.organisation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Stands beside {@link vn.haidang.platform.Needs}: the permission must hold in the unit of the
 * object that the address names, and is asked for before the endpoint is called.
 *
 * <p>{@code @InUnitOf("commitment")} at {@code /commitments/{commitment}/report} asks the {@link
 * UnitOfObject} for {@code commitment}.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface InUnitOf {

  /** The variable of the address. */
  String value();

  /**
   * Whether the object must not even be known to exist: whoever may not is answered as if it did
   * not.
   */
  boolean hidden() default false;
}

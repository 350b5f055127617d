package vn.haidang.organisation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Stands at an endpoint that changes something of units and names none of them in its address or in
 * one field ({@link InUnitOf}): it asks {@link Authority} itself, inside the change.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface AsksForUnitsItself {

  /** Where it asks, and for which units. */
  String value();
}

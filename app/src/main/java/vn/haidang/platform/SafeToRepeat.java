package vn.haidang.platform;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A changing endpoint that needs no {@link IdempotencyKey}, because doing it twice is doing it
 * once. A test lists them all.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface SafeToRepeat {

  /** Why twice is once. */
  String because();
}

package vn.haidang.platform;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The permission that an endpoint asks for; stands at the controller's class or at the method,
 * which counts first.
 *
 * <p>The default is no: the program does not start while an endpoint carries neither this nor
 * {@link OpenToEverybody}.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {
  Permission value();
}

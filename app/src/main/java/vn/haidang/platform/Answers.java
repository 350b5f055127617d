package vn.haidang.platform;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The shape of what an endpoint for programs answers, where its Java type does not say it because
 * the module writes its JSON itself.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Answers {

  /** The record; {@link Object} for a format that is described elsewhere. */
  Class<?> value();

  /** Whether it answers a list of them. */
  boolean many() default false;
}

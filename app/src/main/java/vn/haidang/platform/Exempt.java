package vn.haidang.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A class that breaks one of the house's rules on purpose. A test lists them all, so none is added
 * unseen.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Exempt {

  /** The rule's test method in {@code ArchitectureTest}. */
  String from();

  /** Why the rule does not fit here. */
  String because();
}

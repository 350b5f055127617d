package vn.haidang.organisation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import vn.haidang.platform.Permission;

/**
 * Stands beside {@link vn.haidang.platform.Needs}: the permission must hold in the unit of the
 * object that the call names, and is asked for before the endpoint is called.
 *
 * <p>{@code @InUnitOf("commitment")} at {@code /commitments/{commitment}/report} asks the {@link
 * UnitOfObject} for {@code commitment}. Where the address calls it otherwise, {@code variable} says
 * how; where it stands in a field of the form, {@code field}. An endpoint that acts on units and
 * can name none before it is called says so with {@link AsksForUnitsItself}.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface InUnitOf {

  /** What is named; a {@link UnitOfObject} answers for it. */
  String value();

  /** The variable of the address; none: it is called as in {@code value}. */
  String variable() default "";

  /**
   * The field of the form; none: it stands in the address. A field that is missing or empty names
   * nothing, and the endpoint says what that means; of several with one name each must be allowed.
   */
  String field() default "";

  /** Permissions of which one is as good as that in {@code Needs}. */
  Permission[] or() default {};

  /**
   * Whether the object must not even be known to exist: whoever may not is answered as if it did
   * not.
   */
  boolean hidden() default false;
}

package vn.haidang.platform;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Stands beside {@link Needs}: the permission must hold in a unit at the top of the tree, because
 * what is done concerns everybody. The organisation, which knows the tree, asks before the endpoint
 * is called.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface AtTheTop {}

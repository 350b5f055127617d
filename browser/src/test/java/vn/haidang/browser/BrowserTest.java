package vn.haidang.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * A test class with a program, freshly started on an empty folder, and a browser. Its constructor
 * asks for a {@link Program} and an {@link Office}. Methods run in their order and build on each
 * other, as a day's work does. Starting a program takes longer than most of what is done with it,
 * so classes that do not stand in each other's way name one they {@link #share}. Two classes run at
 * the same time, never on one program.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(BrowserExtension.class)
@ResourceLock(providers = TwoAtATime.class)
@interface BrowserTest {

  /** With what the program is started besides, such as {@code --demo}. */
  String[] startedWith() default {};

  /**
   * The name of a program that several classes work with, one after another in any order, all
   * started with the same; empty: one of its own.
   */
  String share() default "";
}

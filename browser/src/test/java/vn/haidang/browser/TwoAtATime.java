package vn.haidang.browser;

import java.util.Set;
import org.junit.jupiter.api.parallel.ResourceLocksProvider;

/**
 * Of the classes whose program is started with the same arguments, one runs at a time; those with a
 * year of work on them run beside those without. So there is work for two processors and memory for
 * two classes.
 */
final class TwoAtATime implements ResourceLocksProvider {

  @Override
  public Set<Lock> provideForClass(Class<?> test) {
    String[] startedWith = test.getAnnotation(BrowserTest.class).startedWith();
    return Set.of(new Lock("program started with " + String.join(" ", startedWith)));
  }
}

package vn.haidang.platform;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.ConditionalGenericConverter;
import org.springframework.util.ReflectionUtils;

/**
 * Reads the number of a thing, as it stands in an address or a form, by its {@code valueOf}. A
 * field that was left empty names nothing: a form in which nobody was chosen is told so, and not
 * that there is no such page.
 */
final class NumberOrNone implements ConditionalGenericConverter {

  @Override
  public Set<ConvertiblePair> getConvertibleTypes() {
    return Set.of(new ConvertiblePair(String.class, Record.class));
  }

  @Override
  public boolean matches(TypeDescriptor from, TypeDescriptor to) {
    try {
      Method valueOf = valueOf(to);
      return Modifier.isStatic(valueOf.getModifiers()) && valueOf.getReturnType() == to.getType();
    } catch (NoSuchMethodException e) {
      return false;
    }
  }

  @Override
  public @Nullable Object convert(
      @Nullable Object written, TypeDescriptor from, TypeDescriptor to) {
    if (!(written instanceof String text) || text.isBlank()) {
      return null;
    }
    try {
      return valueOf(to).invoke(null, text);
    } catch (InvocationTargetException e) {
      throw new IllegalArgumentException(text + " is no " + to.getType().getSimpleName(), e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("no public valueOf in " + to.getType(), e);
    }
  }

  private static Method valueOf(TypeDescriptor to) throws NoSuchMethodException {
    Method valueOf = to.getType().getMethod("valueOf", String.class);
    ReflectionUtils.makeAccessible(valueOf);
    return valueOf;
  }
}

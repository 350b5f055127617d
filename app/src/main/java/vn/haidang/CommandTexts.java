package vn.haidang;

import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashSet;
import java.util.ResourceBundle;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The help texts of one command: its module's message file first, then the common headings of the
 * platform's.
 */
final class CommandTexts extends ResourceBundle {

  private final ResourceBundle own;
  private final ResourceBundle common;

  CommandTexts(ResourceBundle own, ResourceBundle common) {
    this.own = own;
    this.common = common;
  }

  @Override
  protected @Nullable Object handleGetObject(String key) {
    if (own.containsKey(key)) {
      return own.getObject(key);
    }
    return common.containsKey(key) ? common.getObject(key) : null;
  }

  @Override
  public Enumeration<String> getKeys() {
    Set<String> keys = new LinkedHashSet<>(own.keySet());
    keys.addAll(common.keySet());
    return Collections.enumeration(keys);
  }
}

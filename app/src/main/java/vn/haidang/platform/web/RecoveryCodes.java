package vn.haidang.platform.web;

import java.util.List;

/**
 * Recovery codes, shown this once.
 *
 * @param first whether the second factor has just been set up
 */
public record RecoveryCodes(List<String> codes, boolean first) {

  public RecoveryCodes {
    codes = List.copyOf(codes);
  }
}

package vn.haidang.organisation;

import java.util.Locale;

/** How a command about units prints; written in small letters at the terminal. */
enum UnitsFormat {
  TEXT,
  JSON;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}

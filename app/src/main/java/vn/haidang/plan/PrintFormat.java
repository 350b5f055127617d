package vn.haidang.plan;

import java.util.Locale;

/** In which form {@code haidang compile} prints a plan. */
enum PrintFormat {
  JSON,
  TEXT,
  AKN,
  REPORT;

  /** As written on the command line, where case does not matter. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}

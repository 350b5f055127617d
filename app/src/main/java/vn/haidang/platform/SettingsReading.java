package vn.haidang.platform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Settings as far as they are understood, for whoever must tell what is wrong with them: what is
 * not understood holds as if it were not set, and is told.
 *
 * @param refused one for each setting that is not understood, its variable first
 */
record SettingsReading(Settings settings, List<Problem> refused) {

  SettingsReading {
    refused = List.copyOf(refused);
  }

  /** Reads these environment variables; refuses none. */
  static SettingsReading of(Map<String, String> environment) {
    Map<String, String> left = new HashMap<>(environment);
    List<Problem> refused = new ArrayList<>();
    while (true) {
      try {
        return new SettingsReading(Settings.of(left), refused);
      } catch (RefusedException e) {
        refused.add(e.problem());
        leaveOut(variableOf(e.problem()), left);
      }
    }
  }

  /** Whether that one is not understood. */
  boolean isRefused(Setting setting) {
    return refused.stream().anyMatch(problem -> variableOf(problem).equals(setting.variable()));
  }

  /** A provider without the name under which it knows the program is left out as a whole. */
  private static void leaveOut(String variable, Map<String, String> left) {
    left.remove(variable);
    if (variable.equals(Setting.OIDC_CLIENT_ID.variable())) {
      left.remove(Setting.OIDC_ISSUER.variable());
    }
  }

  private static String variableOf(Problem problem) {
    return String.valueOf(problem.arguments().getFirst());
  }
}

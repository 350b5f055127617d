package vn.haidang.platform;

import java.util.List;

/**
 * What the doctor found about one thing.
 *
 * @param check what was looked at: {@code database}, {@code disk}, {@code clock} …
 * @param key of the sentence, below {@code doctor.}
 */
record DoctorFinding(Level level, String check, String key, List<Object> arguments) {

  /** How bad it is. */
  enum Level {
    OK,
    /** Should be looked at. */
    WARNING,
    /** Work is lost or will be if nobody acts. */
    BAD
  }

  DoctorFinding {
    arguments = List.copyOf(arguments);
  }

  static DoctorFinding ok(String check, String key, Object... arguments) {
    return new DoctorFinding(Level.OK, check, key, List.of(arguments));
  }

  static DoctorFinding warning(String check, String key, Object... arguments) {
    return new DoctorFinding(Level.WARNING, check, key, List.of(arguments));
  }

  static DoctorFinding bad(String check, String key, Object... arguments) {
    return new DoctorFinding(Level.BAD, check, key, List.of(arguments));
  }
}

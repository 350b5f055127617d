package vn.haidang.organisation;

import java.util.List;
import java.util.Map;
import vn.haidang.platform.Console;

/** What the commands that take files in say of rows that cannot be taken. */
final class ImportOutput {

  private static final String MODULE = "organisation";
  private static final int MOST_SHOWN = 50;

  private ImportOutput() {}

  /** Names the first rows with why, and says how many there are; nothing where there is none. */
  static void tell(List<RowError> errors, Console console) {
    errors.stream()
        .limit(MOST_SHOWN)
        .forEach(error ->
            console.note(
                MODULE,
                "units.row-error",
                error.file(),
                Integer.toString(error.line()),
                console.texts().text(error.problem())));
    if (!errors.isEmpty()) {
      console.note(MODULE, "units.import-refused", Integer.toString(errors.size()));
    }
  }

  /** The same for programs: all of them. */
  static List<Map<String, Object>> json(List<RowError> errors, Console console) {
    return errors.stream()
        .map(error ->
            Map.<String, Object>of(
                "file", error.file(),
                "line", error.line(),
                "code", error.problem().code(),
                "message", console.texts().text(error.problem())))
        .toList();
  }
}

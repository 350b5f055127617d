package vn.haidang.platform;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * {@code haidang doctor}: the settings that hold, secrets masked, those that cannot be understood,
 * and how database, disk, clock, mail, backup and audit chain are.
 *
 * <p>Exit status: 0 nothing is bad (warnings included), 3 something is.
 */
@Command(name = DoctorCommand.NAME, mixinStandardHelpOptions = true)
public final class DoctorCommand implements ConsoleCommand {

  /** Its name at the terminal. */
  public static final String NAME = "doctor";

  private static final int BAD = 3;

  @Mixin private final TerminalOptions options = new TerminalOptions();

  @Override
  public Integer call() throws IOException {
    SettingsReading reading = options.reading();
    Settings settings = reading.settings();
    List<DoctorFinding> found = new Doctor(reading, TimeOfDay.ofThisComputer()).examine();
    if (options.isForPrograms()) {
      printForPrograms(settings, found);
    } else {
      print(settings, found);
    }
    return found.stream().anyMatch(one -> one.level() == DoctorFinding.Level.BAD) ? BAD : 0;
  }

  private void print(Settings settings, List<DoctorFinding> found) {
    Console console = options.console();
    console.say(NAME, "doctor.settings");
    for (Setting setting : Setting.values()) {
      String shown = settings.shown(setting);
      System.out.println(
          "  " + setting.variable() + "=" + shown + (settings.isSet(setting) ? "  *" : ""));
    }
    console.say(NAME, "doctor.findings");
    for (DoctorFinding one : found) {
      String mark =
          switch (one.level()) {
            case OK -> "✓";
            case WARNING -> "!";
            case BAD -> "✗";
          };
      System.out.println("  " + mark + " " + sentence(console, one));
    }
    System.out.flush();
  }

  private void printForPrograms(Settings settings, List<DoctorFinding> found) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Setting setting : Setting.values()) {
      values.put(setting.variable(), settings.shown(setting));
    }
    List<Map<String, String>> checks = new ArrayList<>();
    for (DoctorFinding one : found) {
      Map<String, String> check = new LinkedHashMap<>();
      check.put("check", one.check());
      check.put("level", one.level().name());
      check.put("code", one.key());
      check.put("message", sentence(options.console(), one));
      checks.add(check);
    }
    TerminalOptions.printJson(Map.of("settings", values, "checks", checks));
  }

  private static String sentence(Console console, DoctorFinding one) {
    Object[] words = one.arguments().stream().map(DoctorCommand::shown).toArray();
    return console.texts().text(NAME, "doctor." + one.key(), words);
  }

  private static Object shown(Object argument) {
    return argument instanceof Number ? argument : String.valueOf(argument);
  }
}

package vn.haidang;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import vn.haidang.platform.ConsoleCommand;
import vn.haidang.platform.ConsoleText;
import vn.haidang.platform.DatabaseCommand;
import vn.haidang.platform.DoctorCommand;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.Setting;
import vn.haidang.platform.Settings;

/**
 * The program's entrance: hands each command to the part that carries it out.
 *
 * <p>Exit status: 0 done, 1 could not be done (a sentence says why), 2 wrong usage, 3 as the
 * command says.
 */
@Command(
    name = "haidang",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    synopsisSubcommandLabel = "COMMAND")
public final class HaiDang {

  private static final String PLATFORM = "platform";
  private static final String DATA = "--data";

  /** {@code haidang COMMAND …}; see {@code haidang help}. */
  public static void main(String[] arguments) {
    System.exit(execute(arguments));
  }

  static int execute(String... arguments) {
    ConsoleText texts;
    try {
      texts = ConsoleText.inLanguageOf(Settings.of(System.getenv()));
    } catch (RefusedException e) {
      texts = new ConsoleText(Locale.of("vi"));
      if (!tellsOfSettings(arguments)) {
        System.err.println(texts.text(e.problem()));
        return CommandLine.ExitCode.SOFTWARE;
      }
    }
    return commandLine(texts).execute(arguments);
  }

  /** A setting that cannot be understood stops every command but the one that lists them. */
  private static boolean tellsOfSettings(String... arguments) {
    return arguments.length > 0 && arguments[0].equals(DoctorCommand.NAME);
  }

  /** All commands: those of the program itself and those that the modules add. */
  static CommandLine commandLine(ConsoleText texts) {
    CommandLine root = new CommandLine(new HaiDang());
    root.addSubcommand(new CommandLine.HelpCommand());
    root.addSubcommand(new RunCommand());
    root.addSubcommand(new SettingsCommand(texts));
    root.addSubcommand(new WarmUpCommand());
    ServiceLoader.load(ConsoleCommand.class).forEach(root::addSubcommand);
    askForData(root);
    root.setResourceBundle(texts.bundle(PLATFORM));
    root.getSubcommands().values().forEach(command -> speak(command, textsOf(command, texts)));
    root.setUsageHelpAutoWidth(true);
    root.setExecutionStrategy(given -> carryOut(given, texts));
    root.setExecutionExceptionHandler((thrown, command, parsed) -> explain(thrown, command, texts));
    root.setParameterExceptionHandler((thrown, given) -> explainUsage(thrown, given, texts));
    return root;
  }

  /** Every command that works on a database says of which installation. */
  private static void askForData(CommandLine command) {
    CommandSpec spec = command.getCommandSpec();
    if (spec.userObject() instanceof DatabaseCommand) {
      spec.addOption(
          OptionSpec.builder(DATA)
              .paramLabel("DIR")
              .type(Path.class)
              .descriptionKey("terminal.data")
              .build());
    }
    command.getSubcommands().values().forEach(HaiDang::askForData);
  }

  private static Settings settings(CommandLine.ParseResult given) {
    Settings settings = Settings.of(System.getenv());
    Path data = given.matchedOptionValue(DATA, null);
    return data == null ? settings : settings.with(Setting.DATA, data.toAbsolutePath().toString());
  }

  /** Commands that work on the database get it started; the others run as they are. */
  private static int carryOut(CommandLine.ParseResult given, ConsoleText texts) {
    CommandLine last = given.asCommandLineList().getLast();
    Integer helped = CommandLine.executeHelpRequest(given);
    if (helped != null) {
      return helped;
    }
    if (!(last.getCommand() instanceof DatabaseCommand command)) {
      return new CommandLine.RunLast().execute(given);
    }
    try {
      return RunningProgram.carryOut(command, settings(last.getParseResult()), texts);
    } catch (RefusedException e) {
      last.getErr().println(texts.text(e.problem()));
      return CommandLine.ExitCode.SOFTWARE;
    }
  }

  private static String moduleOf(CommandLine command) {
    String[] names = command.getCommandSpec().userObject().getClass().getPackageName().split("\\.");
    return names.length > 2 && names[0].equals("vn") ? names[2] : PLATFORM;
  }

  private static int explain(Exception thrown, CommandLine command, ConsoleText texts)
      throws Exception {
    if (thrown instanceof RefusedException refused) {
      command.getErr().println(texts.text(refused.problem()));
      return CommandLine.ExitCode.SOFTWARE;
    }
    throw thrown;
  }

  private static int explainUsage(
      ParameterException thrown, String[] arguments, ConsoleText texts) {
    CommandLine command = thrown.getCommandLine();
    PrintWriter err = command.getErr();
    if (arguments.length > 0) {
      err.println(sentence(thrown, texts));
      if (thrown instanceof UnmatchedArgumentException unknown
          && !unknown.getSuggestions().isEmpty()) {
        err.println(
            texts.text(PLATFORM, "usage.suggestion", String.join(", ", unknown.getSuggestions())));
      }
    }
    command.usage(err);
    return CommandLine.ExitCode.USAGE;
  }

  private static String sentence(ParameterException thrown, ConsoleText texts) {
    return switch (thrown) {
      case UnmatchedArgumentException unknown ->
          texts.text(PLATFORM, "usage.unknown", String.join(" ", unknown.getUnmatched()));
      case MissingParameterException missing ->
          texts.text(PLATFORM, "usage.missing", labels(missing.getMissing()));
      case OverwrittenOptionException twice ->
          texts.text(PLATFORM, "usage.twice", label(twice.getOverwritten()));
      case ParameterException wrong when wrong.getArgSpec() != null ->
          texts.text(PLATFORM, "usage.wrong-value", label(wrong.getArgSpec()), wrong.getValue());
      case ParameterException wrong -> String.valueOf(wrong.getMessage());
    };
  }

  private static String labels(@Nullable List<ArgSpec> arguments) {
    return arguments == null
        ? ""
        : arguments.stream().map(HaiDang::label).collect(Collectors.joining(", "));
  }

  private static String label(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  /** A command and those below it speak from the same file. */
  private static void speak(CommandLine command, CommandTexts texts) {
    command.setResourceBundle(texts);
    command.getSubcommands().values().forEach(below -> speak(below, texts));
  }

  private static CommandTexts textsOf(CommandLine command, ConsoleText texts) {
    return new CommandTexts(texts.bundle(moduleOf(command)), texts.bundle(PLATFORM));
  }
}

package vn.haidang.organisation;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.haidang.platform.ConsoleCommand;

/** {@code haidang people …}: people and the posts they hold, by file. */
@Command(
    name = "people",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {PeopleImportCommand.class})
public final class PeopleCommand implements ConsoleCommand {

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    if (spec == null) {
      throw new IllegalStateException("people without its command line");
    }
    throw new ParameterException(
        spec.commandLine(), spec.resourceBundle().getString("people.which"));
  }
}

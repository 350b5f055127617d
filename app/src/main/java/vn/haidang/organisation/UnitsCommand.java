package vn.haidang.organisation;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.haidang.platform.ConsoleCommand;

/** {@code haidang units …}: units by file, their tree on a day, and what became of one. */
@Command(
    name = "units",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      UnitsImportCommand.class,
      UnitsConvertCommand.class,
      UnitsTreeCommand.class,
      UnitsSuccessorsCommand.class
    })
public final class UnitsCommand implements ConsoleCommand {

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    if (spec == null) {
      throw new IllegalStateException("units without its command line");
    }
    throw new ParameterException(
        spec.commandLine(), spec.resourceBundle().getString("units.which"));
  }
}

package vn.haidang.measures;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.haidang.platform.ConsoleCommand;

/** {@code haidang figures …}: figures from files. */
@Command(
    name = "figures",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {FiguresImportCommand.class})
public final class FiguresCommand implements ConsoleCommand {

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    if (spec == null) {
      throw new IllegalStateException("figures without its command line");
    }
    throw new ParameterException(
        spec.commandLine(), spec.resourceBundle().getString("figures.which"));
  }
}

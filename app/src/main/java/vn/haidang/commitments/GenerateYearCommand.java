package vn.haidang.commitments;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.haidang.platform.Console;
import vn.haidang.platform.DatabaseCommand;

/**
 * {@code haidang generate-year --year YEAR}: fills an empty book of tasks with a made-up year.
 *
 * <p>Exit status: 0 made, 1 refused, because something is owed already or no units stood then.
 */
@Command(name = "generate-year", mixinStandardHelpOptions = true)
public final class GenerateYearCommand implements DatabaseCommand {

  private static final String MODULE = "commitments";

  @Option(names = "--year", paramLabel = "YEAR", required = true)
  private int year;

  @Option(names = "--count", paramLabel = "N")
  private int count = 25_000;

  @Option(names = "--seed", paramLabel = "N")
  private long seed = 2018;

  @Override
  public int run(Modules modules, Console console) {
    int made = modules.get(YearMaker.class).make(year, count, seed);
    console.say(MODULE, "year.made", Integer.toString(made), Integer.toString(year));
    return 0;
  }
}

package vn.haidang.platform;

/**
 * A command that works on the database, whether a server runs or not. The program migrates the
 * database, starts the modules unseen, hands the command the bean that does the work and ends.
 *
 * <p>To add one: as {@link ConsoleCommand}, or as a subcommand of one.
 */
public interface DatabaseCommand extends ConsoleCommand {

  /**
   * Does the work and prints the result.
   *
   * @return the exit status, as in {@link ConsoleCommand}
   */
  int run(Modules modules, Console console);

  /** Gives the beans of the started modules. */
  interface Modules {
    <T> T get(Class<T> type);
  }

  /** A database command is carried out by {@link #run}; the program sees to it. */
  @Override
  default Integer call() {
    throw new IllegalStateException(getClass().getName() + " was called without its database");
  }
}

package vn.haidang.platform;

/**
 * What a module does when the program starts: a Spring bean, run when the database is migrated and
 * before the address is printed.
 *
 * <p>Steps run one after the other in the order of their {@code @Order} (accounts 10, sample and
 * plans 20). They run at every start and also when the options are handed to a server that already
 * runs, so a step looks whether there is something to do.
 */
public interface StartStep {

  /**
   * Does it and tells the user what he must know, for instance how to sign in.
   *
   * @throws RefusedException if the user's request cannot be fulfilled; the program says why and
   *     ends
   */
  void start(StartOptions options, Console console);
}

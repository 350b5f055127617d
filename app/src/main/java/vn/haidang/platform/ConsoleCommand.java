package vn.haidang.platform;

import java.util.concurrent.Callable;

/**
 * A command that a module adds to {@code ./haidang}.
 *
 * <p>To add one: a public class with picocli's {@code @Command(name = "…")} that implements this
 * interface, named in {@code META-INF/services/vn.haidang.platform.ConsoleCommand}; its
 * descriptions stand in the module's message file under {@code haidang.<command>.usage.description}
 * and {@code haidang.<command>.<option>}. A command is made when the program starts, whatever the
 * user asked for: its constructor does nothing, and it must not name a Spring class in a field or
 * signature, because {@code compile} starts in under a second by never loading Spring.
 *
 * <p>{@link #call} returns the exit status (0 done, 1 could not be done, 2 wrong usage, 3 as the
 * command says) or throws {@link RefusedException}, which ends as its Vietnamese sentence on
 * standard error and status 1.
 */
public interface ConsoleCommand extends Callable<Integer> {}

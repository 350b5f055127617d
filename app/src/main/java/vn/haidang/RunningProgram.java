package vn.haidang;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import vn.haidang.platform.AuditOrigin;
import vn.haidang.platform.Console;
import vn.haidang.platform.ConsoleText;
import vn.haidang.platform.DatabaseAccess;
import vn.haidang.platform.DatabaseAddress;
import vn.haidang.platform.DatabaseCommand;
import vn.haidang.platform.LogFile;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.Settings;
import vn.haidang.platform.StartOptions;
import vn.haidang.platform.StartStep;

/**
 * The modules at work on a database: migrated, started by Spring, and ended in the right order,
 * pages first and database last, whenever the order to stop comes.
 *
 * <p>The database is opened while Spring reads which modules there are. No module is made before it
 * is migrated, so that none ever meets yesterday's tables.
 */
final class RunningProgram implements AutoCloseable {

  private static final String PLATFORM = "platform";
  private static final String LOOPBACK = "127.0.0.1";
  private static final Map<String, Object> UNSEEN =
      Map.of("server.address", LOOPBACK, "server.port", 0);

  private final Settings settings;
  private final OpeningDatabase database;
  private final Console console;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile boolean stopping;
  private @Nullable ConfigurableApplicationContext modules;

  /**
   * @param opening opens the database on which the modules work
   */
  RunningProgram(Settings settings, Callable<DatabaseAccess> opening, Console console) {
    this.settings = settings;
    this.database = new OpeningDatabase(opening);
    this.console = console;
  }

  /**
   * Serves pages until the process is told to stop; where a server works on this database already,
   * does what was asked beside it and ends.
   */
  void serve(StartOptions options) {
    Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop"));
    try {
      start(Map.of("server.address", settings.address(), "server.port", settings.port()));
      takeSteps(options);
      Optional<String> server = database.await().servedAt();
      if (server.isPresent()) {
        console.say(PLATFORM, "run.address", server.get());
        return;
      }
      database.await().announce(address());
      console.say(PLATFORM, "run.address", address());
      console.say(PLATFORM, "run.stop");
    } catch (RuntimeException e) {
      // Told to stop in the middle of starting: the database goes away under our feet, and nobody
      // wants to read about it.
      if (!stopping) {
        throw e;
      }
    }
    awaitEnd();
  }

  /**
   * Starts the modules for this process only, on a free port of this computer; returns their
   * address.
   */
  String startUnseen() {
    start(UNSEEN);
    return "http://" + LOOPBACK + ":" + port() + "/";
  }

  /** Starts the modules unseen on the database of the settings, lets the command work and ends. */
  static int carryOut(DatabaseCommand command, Settings settings, ConsoleText texts) {
    LogFile.openBelow(settings.data());
    Console console = new Console(texts, System.out, System.err);
    try (RunningProgram program =
        new RunningProgram(settings, () -> DatabaseAccess.forCommand(settings), console)) {
      program.startUnseen();
      return command.run(program.beans(), console);
    }
  }

  private DatabaseCommand.Modules beans() {
    ConfigurableApplicationContext started = modules;
    if (started == null) {
      throw new IllegalStateException("the modules have not been started");
    }
    return new DatabaseCommand.Modules() {
      @Override
      public <T> T get(Class<T> type) {
        return started.getBean(type);
      }
    };
  }

  /** Ends everything; a start that is under way is waited for. */
  @Override
  public void close() {
    stopping = true;
    closeOnce();
  }

  private synchronized void closeOnce() {
    if (stopped.getCount() > 0) {
      if (modules != null) {
        modules.close();
      }
      database.close();
      stopped.countDown();
    }
  }

  private synchronized void start(Map<String, Object> pages) {
    try {
      modules =
          new SpringApplicationBuilder(Application.class)
              .registerShutdownHook(false)
              .initializers(context -> {
                context.getBeanFactory().registerSingleton("settings", settings);
                // From here on the log is set up: what is said of the database is not lost.
                database.begin();
                // Spring has read which beans there are, and has made none of them yet.
                context.addBeanFactoryPostProcessor(beans -> tellAddresses(context, pages));
              })
              .run();
    } catch (SpringApplication.AbandonedRunException e) {
      database.await();
      throw e;
    } catch (RuntimeException e) {
      throw isPortInUse(e)
          ? new RefusedException(Problem.of("platform.port-taken", settings.port()), e)
          : e;
    }
  }

  /**
   * Tells Spring where the database is and where the pages shall be. Without a database Spring
   * gives up without a word: the reason is for the person at the terminal.
   */
  private void tellAddresses(ConfigurableApplicationContext context, Map<String, Object> pages) {
    DatabaseAccess opened;
    try {
      opened = database.await();
    } catch (RuntimeException e) {
      throw new SpringApplication.AbandonedRunException(context);
    }
    DatabaseAddress address = opened.address();
    Map<String, Object> told = new HashMap<>(opened.servedAt().isPresent() ? UNSEEN : pages);
    told.put("spring.datasource.url", address.url());
    told.put("spring.datasource.username", address.user());
    told.put("spring.datasource.password", address.password());
    context.getEnvironment().getPropertySources().addLast(new MapPropertySource("addresses", told));
  }

  private static boolean isPortInUse(@Nullable Throwable thrown) {
    return thrown != null
        && (thrown instanceof PortInUseException || isPortInUse(thrown.getCause()));
  }

  private void takeSteps(StartOptions options) {
    ConfigurableApplicationContext started = modules;
    if (started != null) {
      started
          .getBeanProvider(StartStep.class)
          .orderedStream()
          .forEach(step -> AuditOrigin.atTerminal(() -> step.start(options, console)));
    }
  }

  private void awaitEnd() {
    try {
      stopped.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String address() {
    String host = settings.address().equals("0.0.0.0") ? "localhost" : settings.address();
    return "http://" + host + ":" + port() + "/";
  }

  private int port() {
    return modules instanceof ServletWebServerApplicationContext web && web.getWebServer() != null
        ? web.getWebServer().getPort()
        : settings.port();
  }
}

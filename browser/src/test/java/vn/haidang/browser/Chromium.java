package vn.haidang.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The browser of the system. Playwright's own download is switched off: the tests use what is
 * installed, and say so where nothing is.
 */
final class Chromium implements AutoCloseable {

  /** How long one waits for what a page is to show. */
  static final double PATIENCE_MS = 30_000;

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  private final Playwright driver;
  private final Browser browser;

  private Chromium(Playwright driver, Browser browser) {
    this.driver = driver;
    this.browser = browser;
  }

  /** The executable: HAIDANG_CHROMIUM where set, else the first of the usual names on the path. */
  static Optional<Path> find() {
    String set = System.getenv("HAIDANG_CHROMIUM");
    if (set != null && !set.isBlank()) {
      return Optional.of(Path.of(set)).filter(Files::isExecutable);
    }
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("/usr/bin:/bin");
    return Stream.concat(Stream.of(path.split(":")), Stream.of("/usr/bin"))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Whether a missing browser is a failure (build server) and not a reason to skip. */
  static boolean isRequired() {
    return "true".equalsIgnoreCase(System.getenv("CI"))
        || "required".equalsIgnoreCase(System.getenv("HAIDANG_BROWSER"));
  }

  static Chromium start() {
    Path executable =
        find().orElseThrow(() -> new IllegalStateException("no Chromium on this machine"));
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
    Playwright driver =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Browser browser =
        driver
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(executable)
                    .setHeadless(true)
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync",
                            "--font-render-hinting=none")));
    return new Chromium(driver, browser);
  }

  Browser browser() {
    return browser;
  }

  @Override
  public void close() {
    browser.close();
    driver.close();
  }
}

package vn.haidang.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import java.util.ArrayList;
import java.util.List;

/** Where people sit down at a browser to work with one program. */
final class Office implements AutoCloseable {

  private final Program program;
  private final Chromiums browsers;
  private final Chromium chromium;
  private final List<BrowserContext> open = new ArrayList<>();

  Office(Program program, Chromiums browsers) {
    this.program = program;
    this.browsers = browsers;
    chromium = browsers.take();
  }

  /** Somebody new at a window of this size: no cookies, nobody signed in. */
  Person somebody(Window window) {
    return seat(window, true);
  }

  /** The same with JavaScript switched off. */
  Person somebodyWithoutJavaScript(Window window) {
    return seat(window, false);
  }

  private Person seat(Window window, boolean javaScript) {
    BrowserContext context =
        chromium
            .browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setViewportSize(window.width(), window.height())
                    .setJavaScriptEnabled(javaScript)
                    .setLocale("vi-VN")
                    .setTimezoneId("Asia/Ho_Chi_Minh")
                    .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE));
    context.setDefaultTimeout(Chromium.PATIENCE_MS);
    open.add(context);
    return new Person(program, context.newPage(), window);
  }

  @Override
  public void close() {
    open.forEach(BrowserContext::close);
    browsers.giveBack(chromium);
  }
}

package vn.haidang.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Somebody at a browser: opens pages, presses buttons by their Vietnamese names, reads. What the
 * browser complains of on the way (script errors, refused scripts and styles, missing files) is
 * kept.
 */
final class Person {

  /** The account that the first start makes, and the password the tests give it. */
  static final String ADMINISTRATOR = "quantri";

  static final String PASSWORD = "ngọn hải đăng bên bến cảng";

  private final Program program;
  private final Page page;
  private final Window window;
  private final List<String> complaints = new ArrayList<>();

  Person(Program program, Page page, Window window) {
    this.program = program;
    this.page = page;
    this.window = window;
    page.onPageError(error -> complaints.add(page.url() + " script: " + error));
    page.onConsoleMessage(message -> {
      // What came with an error status is told by the response itself, with its address.
      if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
        complaints.add(page.url() + " console: " + message.text());
      }
    });
    page.onResponse(this::note);
  }

  private void note(Response response) {
    if (response.status() >= 500 || (response.status() == 404 && !isPage(response))) {
      complaints.add(response.status() + " " + response.url());
    }
  }

  private static boolean isPage(Response response) {
    return response.request().isNavigationRequest();
  }

  Page page() {
    return page;
  }

  Window window() {
    return window;
  }

  /** Opens a page of the program by its path, and gives the HTTP status. */
  int open(String path) {
    Response response = page.navigate(program.address() + path);
    return response == null ? 0 : response.status();
  }

  /** Fills the field that has this label. */
  void enter(String label, String value) {
    page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(value);
  }

  void signIn(String name, String password) {
    open("/sign-in");
    enter("Tên đăng nhập", name);
    enter("Mật khẩu", password);
    press("Đăng nhập");
  }

  /** Signs in as administrator; for the first time with the printed password, which is changed. */
  void signInAsAdministrator() {
    signIn(ADMINISTRATOR, PASSWORD);
    if (path().equals("/sign-in")) {
      signIn(ADMINISTRATOR, program.oneTimePassword());
      changePassword(program.oneTimePassword(), PASSWORD, PASSWORD);
    }
  }

  /** Signs in with a demonstration account, whose password stands in what the program printed. */
  void signInForDemonstration(String name) {
    signIn(name, program.demonstrationPassword(name));
  }

  void changePassword(String present, String wanted, String repeated) {
    find("input[name=present]").fill(present);
    find("input[name=wanted]").fill(wanted);
    find("input[name=repeated]").fill(repeated);
    press("Đổi mật khẩu");
  }

  /** The path of the page in view, without address and query. */
  String path() {
    return java.net.URI.create(page.url()).getPath();
  }

  void press(String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).first().click();
  }

  void follow(String link) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).first().click();
  }

  /** Presses a key, wherever the page has its focus. */
  void type(String key) {
    page.keyboard().press(key);
  }

  Locator find(String selector) {
    return page.locator(selector);
  }

  /** All text in view, white space collapsed. */
  String text() {
    return page.locator("body").innerText().replaceAll("\\s+", " ");
  }

  String heading() {
    return page.locator("h1").innerText().strip();
  }

  /** How many pixels the page is wider than the window; 0 or less means no scrolling sideways. */
  int sidewaysOverflow() {
    return ((Number)
            page.evaluate(
                "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))
        .intValue();
  }

  /** Keeps a picture of the whole page in {@code target/screenshots}. */
  void picture(String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target", "screenshots", name + "-" + window.width() + ".png"))
            .setFullPage(true));
  }

  /** Keeps a picture of what is in view, as a person sees it. */
  void view(String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target", "screenshots", name + "-" + window.width() + ".png")));
  }

  List<String> complaints() {
    return List.copyOf(complaints);
  }
}

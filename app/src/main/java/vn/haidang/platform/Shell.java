package vn.haidang.platform;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds the content of every page: language, who is signed in, navigation, plans, message from the page before. One for each
 * request; every template that {@link Screen} renders gets it as {@code shell}.
 *
 * <p>A page begins with {@code @param vn.haidang.platform.Shell shell} and one record of its own, and calls {@code
 * @template.platform.layout(shell = shell, title = …, active = "documents", content = @`…`)}; see the head of {@code
 * templates/platform/layout.jte} for all slots. A fragment for htmx does not call the layout.
 */
public final class Shell {

  private final Texts texts;
  private final @Nullable SignedIn user;
  private final String path;
  private final Supplier<String> csrf;
  private final Function<String, String> assets;
  private final List<NavEntry> navigation;
  private final Supplier<List<PlanMenu.Entry>> plans;
  private final @Nullable Flash flash;
  private final String theme;

  Shell(
      Texts texts,
      @Nullable SignedIn user,
      String path,
      Supplier<String> csrf,
      Function<String, String> assets,
      List<NavEntry> navigation,
      Supplier<List<PlanMenu.Entry>> plans,
      @Nullable Flash flash,
      String theme) {
    this.texts = texts;
    this.user = user;
    this.path = path;
    this.csrf = csrf;
    this.assets = assets;
    this.navigation = List.copyOf(navigation);
    this.plans = plans;
    this.flash = flash;
    this.theme = theme;
  }

  /** Sentences, dates and figures in the user's language. */
  public Texts texts() {
    return texts;
  }

  /** Who is signed in; nobody on public pages. */
  public Optional<SignedIn> user() {
    return Optional.ofNullable(user);
  }

  /** Whether somebody is signed in who may do it: hides buttons that would only be refused. */
  public boolean may(Permission permission) {
    return user != null && user.may(permission);
  }

  /** Path and query of this page, to come back to it. */
  public String path() {
    return path;
  }

  /** The token that a form carries; use {@code @template.platform.csrf(shell)}. */
  public String csrf() {
    return csrf.get();
  }

  /** A key for one form, so that sending it twice has its effect once; in the same template tag. */
  public String once() {
    return UUID.randomUUID().toString();
  }

  /** The address of a file below {@code static/}, such as {@code "reader.css"}. */
  public String asset(String file) {
    return assets.apply(file);
  }

  /** The navigation lines this user sees. */
  public List<NavEntry> navigation() {
    return navigation;
  }

  /** The plans of the menu at the top; empty when nobody is signed in. */
  public List<PlanMenu.Entry> plans() {
    return plans.get();
  }

  /** What the action before this page has to say. */
  public Optional<Flash> flash() {
    return Optional.ofNullable(flash);
  }

  /** {@code light} or {@code dark}. */
  public String theme() {
    return theme;
  }
}

package vn.haidang.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;

/**
 * Sends the browser on after an action, with a sentence for the next page: {@code
 * Redirect.to("/plans/" + id).saying("plan.issued", number)}. A request of htmx is sent on as well,
 * by {@code HX-Redirect}.
 */
public final class Redirect implements View {

  private final String target;
  private final @Nullable Flash flash;

  private Redirect(String target, @Nullable Flash flash) {
    if (!isLocal(target)) {
      throw new IllegalArgumentException("not a path of this program: " + target);
    }
    this.target = target;
    this.flash = flash;
  }

  /** To a path of this program. */
  public static Redirect to(String path) {
    return new Redirect(path, null);
  }

  /** With a sentence on what was done. */
  public Redirect saying(String key, Object... arguments) {
    return with("ok", key, arguments);
  }

  /** With a sentence that asks for attention. */
  public Redirect warning(String key, Object... arguments) {
    return with("warn", key, arguments);
  }

  /** With the sentence of a refusal. */
  public Redirect refusing(Problem problem) {
    return new Redirect(target, new Flash("bad", problem.messageKey(), problem.arguments()));
  }

  private Redirect with(String kind, String key, Object... arguments) {
    List<String> words = Stream.of(arguments).map(String::valueOf).toList();
    return new Redirect(target, new Flash(kind, key, words));
  }

  /** Whether it is a path of this program and leads nowhere else. */
  static boolean isLocal(String path) {
    return path.startsWith("/")
        && !path.startsWith("//")
        && !path.contains("\\")
        && path.chars().noneMatch(c -> c < ' ');
  }

  @Override
  public void render(
      @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response) {
    if (flash != null) {
      Cookies.set(request, response, Flash.COOKIE, flash.written(), 60);
    }
    if (request.getHeader("HX-Request") != null) {
      response.setStatus(HttpStatus.NO_CONTENT.value());
      response.setHeader("HX-Redirect", target);
      return;
    }
    response.setStatus(HttpStatus.SEE_OTHER.value());
    response.setHeader("Location", target);
  }
}

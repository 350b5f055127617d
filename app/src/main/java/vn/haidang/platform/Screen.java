package vn.haidang.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * A page or fragment as a controller returns it: the template and the one record it shows.
 *
 * <pre>
 * &#64;GetMapping("/documents")
 * &#64;Needs(Permission.READ)
 * Screen list(…) {
 *   return Screen.of("documents/list.jte", new DocumentList(…));
 * }
 * </pre>
 *
 * The template takes the parameters {@code shell} (a {@link Shell}) and {@code page} (the record,
 * public, in the module's {@code web}).
 */
public final class Screen implements View {

  private final String template;
  private final Object page;
  private final HttpStatus status;

  private Screen(String template, Object page, HttpStatus status) {
    this.template = template;
    this.page = page;
    this.status = status;
  }

  /** The template below {@code templates/}, with what it shows. */
  public static Screen of(String template, Object page) {
    return new Screen(template, page, HttpStatus.OK);
  }

  /** The same with another status: 422 for a form that is shown again with what is wrong. */
  public Screen status(HttpStatus other) {
    return new Screen(template, page, other);
  }

  @Override
  public String getContentType() {
    return MediaType.TEXT_HTML_VALUE;
  }

  @Override
  public void render(
      @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
      throws Exception {
    WebApplicationContext context =
        Objects.requireNonNull(RequestContextUtils.findWebApplicationContext(request));
    Pages pages = context.getBean(Pages.class);
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("page", page);
    try {
      pages.render(template, parameters, status, request, response);
    } catch (RuntimeException e) {
      context.getBean(ProblemAnswers.class).answerBroken(request, response, e);
    }
  }
}

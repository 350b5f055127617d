package vn.haidang.platform;

import java.util.List;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;

/** Says what could not be read in a request, where it stands, and what to do about it. */
final class Unreadable {

  /** As much of a wrong value as a sentence shows. */
  private static final int SHOWN = 60;

  private Unreadable() {}

  /** Whether server or firewall could not take a request apart, or its sender went away. */
  static boolean isFields(@Nullable Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof InvalidParameterException
          || cause instanceof RequestRejectedException
          || cause instanceof BadRequestException
          || cause instanceof ClientAbortException) {
        return true;
      }
    }
    return false;
  }

  /** 413 where the server found them too large, else 400. */
  static HttpStatus statusOf(Throwable thrown) {
    return thrown instanceof InvalidParameterException fields
            && fields.getErrorCode() == HttpStatus.CONTENT_TOO_LARGE.value()
        ? HttpStatus.CONTENT_TOO_LARGE
        : HttpStatus.BAD_REQUEST;
  }

  static Problem fields(Throwable thrown) {
    return Problem.of(
        statusOf(thrown) == HttpStatus.CONTENT_TOO_LARGE
            ? "platform.form-too-large"
            : "platform.encoding-not-understood");
  }

  /** A parameter that names nothing of the wanted kind. */
  static Problem parameter(MethodArgumentTypeMismatchException thrown) {
    return Problem.of(
        "platform.parameter-not-understood", thrown.getName(), shown(thrown.getValue()));
  }

  static Problem missing(Exception thrown) {
    return thrown instanceof MissingServletRequestParameterException parameter
        ? Problem.of("platform.parameter-missing", parameter.getParameterName())
        : Problem.of("platform.request-not-understood");
  }

  /** JSON that is none, or a member of another type than the one that is described. */
  static Problem body(@Nullable Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof JacksonException json) {
        String member = member(json.getPath());
        return cause instanceof StreamReadException || member.isEmpty()
            ? line(json.getLocation())
            : Problem.of("platform.member-not-understood", member);
      }
    }
    return Problem.of("platform.body-not-understood");
  }

  private static Problem line(@Nullable TokenStreamLocation at) {
    return at == null || at.getLineNr() < 1
        ? Problem.of("platform.body-not-understood")
        : Problem.of("platform.json-not-understood", at.getLineNr(), at.getColumnNr());
  }

  /** {@code columns[2].when}. */
  private static String member(List<JacksonException.Reference> path) {
    StringBuilder written = new StringBuilder();
    for (JacksonException.Reference step : path) {
      if (step.getPropertyName() == null) {
        written.append('[').append(step.getIndex()).append(']');
      } else {
        written.append(written.isEmpty() ? "" : ".").append(step.getPropertyName());
      }
    }
    return shown(written);
  }

  private static String shown(@Nullable Object value) {
    String text = String.valueOf(value);
    return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
  }
}

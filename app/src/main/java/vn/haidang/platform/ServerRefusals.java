package vn.haidang.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Puts our page, or a problem for programs, where the server itself refuses a request before any
 * endpoint is found: an address with characters that no address may hold, headers that are too
 * long, a length that is no number. Otherwise the server would show its own English page.
 */
@Component
class ServerRefusals
    implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory>, Ordered {

  /** What RFC 3986 wants written as %5B and browsers send as it is typed: {@code ?q=[GPMB]}. */
  private static final String TYPED_BY_PEOPLE = "[]{}|^`";

  private final ObjectProvider<ProblemAnswers> answers;

  ServerRefusals(ObjectProvider<ProblemAnswers> answers) {
    this.answers = answers;
  }

  /** Behind the server's own way to report, which is then not asked. */
  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE;
  }

  @Override
  public void customize(ConfigurableTomcatWebServerFactory factory) {
    factory.addConnectorCustomizers(
        connector -> connector.setProperty("relaxedQueryChars", TYPED_BY_PEOPLE));
    factory.addContextCustomizers(
        context -> context.getParent().getPipeline().addValve(new HousePage(answers)));
  }

  /** A request whose address may not have been understood at all. */
  private static final class Unread extends HttpServletRequestWrapper {

    Unread(HttpServletRequest request) {
      super(request);
    }

    @Override
    public String getRequestURI() {
      return Objects.requireNonNullElse(super.getRequestURI(), "/");
    }
  }

  private static final class HousePage extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(ServerRefusals.class);

    private final ObjectProvider<ProblemAnswers> answers;

    HousePage(ObjectProvider<ProblemAnswers> answers) {
      this.answers = answers;
      setShowReport(false);
      setShowServerInfo(false);
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
      if (response.getStatus() < 400
          || response.getContentWritten() > 0
          || response.isCommitted()
          || !response.setErrorReported()) {
        return;
      }
      HttpServletResponse answer = response.getResponse();
      answer.setHeader("Content-Security-Policy", Security.CONTENT_POLICY);
      answer.setHeader("X-Content-Type-Options", "nosniff");
      try {
        answers.getObject().answerUnread(new Unread(request), answer, statusOf(response));
      } catch (IOException | RuntimeException e) {
        LOG.warn("a request that the server refused was answered without a page", e);
      }
    }

    private static HttpStatus statusOf(Response response) {
      HttpStatus status = HttpStatus.resolve(response.getStatus());
      return status == null ? HttpStatus.BAD_REQUEST : status;
    }
  }
}

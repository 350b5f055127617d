package vn.haidang.platform;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What goes wrong outside controllers: in filters, in the server itself. */
@Controller
@OpenToEverybody
class ErrorPages implements ErrorController {

  private final ProblemAnswers answers;

  ErrorPages(ProblemAnswers answers) {
    this.answers = answers;
  }

  @RequestMapping("/error")
  void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    HttpStatus status =
        code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
    if (thrown instanceof Throwable cause) {
      answers.answerBroken(request, response, cause);
    } else if (status == null || status.is5xxServerError()) {
      answers.answerBroken(
          request, response, new IllegalStateException("answered with status " + code));
    } else {
      answers.answer(
          request,
          response,
          status,
          Problem.of(
              status == HttpStatus.NOT_FOUND
                  ? "platform.page-not-found"
                  : "platform.request-not-understood"));
    }
  }
}

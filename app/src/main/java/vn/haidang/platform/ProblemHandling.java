package vn.haidang.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** What controllers and Spring throw, as an answer. */
@ControllerAdvice
class ProblemHandling {

  private final ProblemAnswers answers;
  private final Settings settings;

  ProblemHandling(ProblemAnswers answers, Settings settings) {
    this.answers = answers;
    this.settings = settings;
  }

  @ExceptionHandler
  void refused(RefusedException thrown, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answers.answer(request, response, ProblemAnswers.statusOf(thrown.problem()), thrown.problem());
  }

  @ExceptionHandler
  void refused(RefusedCall thrown, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answers.answer(request, response, thrown);
  }

  @ExceptionHandler
  void noSuchThing(NotFound thrown, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answers.answer(request, response, HttpStatus.NOT_FOUND, thrown.problem());
  }

  @ExceptionHandler({
    NoResourceFoundException.class,
    NoHandlerFoundException.class,
    MethodArgumentTypeMismatchException.class
  })
  void notFound(Exception thrown, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answers.answer(request, response, HttpStatus.NOT_FOUND, Problem.of("platform.page-not-found"));
  }

  @ExceptionHandler
  void wrongMethod(
      HttpRequestMethodNotSupportedException thrown,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    String[] supported = thrown.getSupportedMethods();
    response.setHeader("Allow", supported == null ? "" : String.join(", ", supported));
    answers.answer(
        request, response, HttpStatus.METHOD_NOT_ALLOWED, Problem.of("platform.wrong-method"));
  }

  @ExceptionHandler
  void tooLarge(
      MaxUploadSizeExceededException thrown,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    answers.answer(
        request, response, HttpStatus.CONTENT_TOO_LARGE, ProblemAnswers.fileTooLarge(settings));
  }

  @ExceptionHandler({
    ServletRequestBindingException.class,
    MultipartException.class,
    org.springframework.http.converter.HttpMessageNotReadableException.class
  })
  void notUnderstood(Exception thrown, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answers.answer(
        request, response, HttpStatus.BAD_REQUEST, Problem.of("platform.request-not-understood"));
  }

  @ExceptionHandler
  void wrongType(
      HttpMediaTypeNotSupportedException thrown,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    answers.answer(
        request,
        response,
        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
        Problem.of("platform.request-not-understood"));
  }

  @ExceptionHandler
  void notInThatForm(
      HttpMediaTypeNotAcceptableException thrown,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    answers.answer(
        request,
        response,
        HttpStatus.NOT_ACCEPTABLE,
        Problem.of("platform.request-not-understood"));
  }

  /** The browser went away while we were answering: nobody is left to tell. */
  @ExceptionHandler(AsyncRequestNotUsableException.class)
  void gone() {}

  /** The gate deals with these. */
  @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
  void gate(RuntimeException thrown) {
    throw thrown;
  }

  @ExceptionHandler
  void broken(Exception thrown, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answers.answerBroken(request, response, thrown);
  }
}

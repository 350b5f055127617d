package vn.haidang.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.PathVariable;
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

  /** A path that names nothing leads nowhere; a field that names nothing is told. */
  @ExceptionHandler
  void mismatch(
      MethodArgumentTypeMismatchException thrown,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    if (thrown.getParameter().hasParameterAnnotation(PathVariable.class)) {
      notFound(thrown, request, response);
    } else {
      answers.answer(request, response, HttpStatus.BAD_REQUEST, Unreadable.parameter(thrown));
    }
  }

  @ExceptionHandler({NoResourceFoundException.class, NoHandlerFoundException.class})
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

  @ExceptionHandler
  void notUnderstood(
      ServletRequestBindingException thrown,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    answers.answer(request, response, HttpStatus.BAD_REQUEST, Unreadable.missing(thrown));
  }

  @ExceptionHandler({
    MultipartException.class,
    InvalidParameterException.class,
    RequestRejectedException.class
  })
  void unreadableFields(Exception thrown, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answers.answer(request, response, Unreadable.statusOf(thrown), Unreadable.fields(thrown));
  }

  @ExceptionHandler
  void unreadableBody(
      HttpMessageNotReadableException thrown,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    answers.answer(request, response, HttpStatus.BAD_REQUEST, Unreadable.body(thrown));
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
        Problem.of(
            "platform.type-not-understood",
            MediaType.toString(thrown.getSupportedMediaTypes()),
            String.valueOf(thrown.getContentType())));
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
        Problem.of(
            "platform.answer-not-understood", MediaType.toString(thrown.getSupportedMediaTypes())));
  }

  /** A record takes its fields by name through its constructor, and nothing by {@code x[0]}. */
  @InitBinder
  void onlyNamedFields(WebDataBinder binder) {
    binder.setDeclarativeBinding(true);
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

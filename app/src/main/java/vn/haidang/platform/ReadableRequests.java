package vn.haidang.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/**
 * Tells a sender whose request cannot be read what is wrong with it, before anything is done:
 * fields that are no UTF-8 or a form that breaks off, characters that cannot be stored, and a body
 * larger than the largest that is taken in.
 *
 * <p>Made by {@link Security}; no beans, which would be put before the gate instead of into it.
 */
final class ReadableRequests {

  private final ProblemAnswers answers;
  private final Settings settings;
  private final long largest;

  /**
   * @param largest body that is taken in, in bytes
   */
  ReadableRequests(ProblemAnswers answers, Settings settings, long largest) {
    this.answers = answers;
    this.settings = settings;
    this.largest = largest;
  }

  /** Stands before whatever asks for a field: answers what cannot be taken apart into fields. */
  OncePerRequestFilter fields() {
    return new OncePerRequestFilter() {
      @Override
      protected void doFilterInternal(
          HttpServletRequest request, HttpServletResponse response, FilterChain chain)
          throws ServletException, IOException {
        try {
          chain.doFilter(request, response);
        } catch (MaxUploadSizeExceededException e) {
          tooLarge(request, response);
        } catch (IOException | RuntimeException e) {
          if (!Unreadable.isFields(e)) {
            throw e;
          }
          answers.answer(request, response, Unreadable.statusOf(e), Unreadable.fields(e));
        }
      }
    };
  }

  /** Stands behind the decision who may: answers what nothing could be done with. */
  OncePerRequestFilter contents() {
    return new OncePerRequestFilter() {
      @Override
      protected void doFilterInternal(
          HttpServletRequest request, HttpServletResponse response, FilterChain chain)
          throws ServletException, IOException {
        if (request.getContentLengthLong() > largest) {
          tooLarge(request, response);
          return;
        }
        Optional<String> field = StorableText.findField(request);
        if (field.isPresent()) {
          answers.answer(
              request,
              response,
              HttpStatus.BAD_REQUEST,
              Problem.of("platform.characters-not-understood", field.get()));
          return;
        }
        chain.doFilter(request, response);
      }
    };
  }

  private void tooLarge(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answers.answer(
        request, response, HttpStatus.CONTENT_TOO_LARGE, ProblemAnswers.fileTooLarge(settings));
  }
}

package vn.haidang.organisation.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.haidang.organisation.PeopleImport;
import vn.haidang.platform.Problem;

/**
 * A file of people before it is taken in.
 *
 * @param result what it would do; null: none was chosen yet
 * @param content of the file, to be sent again when it is taken in
 */
public record PeopleImportPage(
    PeopleImport.@Nullable Result result, String name, String content, @Nullable Problem problem) {

  private static final int MOST_SHOWN = 300;

  /** Rows shown, bad ones first. */
  public List<PeopleImport.Line> shown() {
    return result == null
        ? List.of()
        : Stream.concat(
                result.errors().stream(),
                result.lines().stream().filter(line -> line.problem() == null))
            .limit(MOST_SHOWN)
            .toList();
  }
}

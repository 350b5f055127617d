package vn.haidang.documents;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedException;

/**
 * Files that go with something, as evidence goes with a task: kept byte for byte, without becoming
 * a document of the library.
 *
 * <p>What holds for a document holds here: size, damage, passwords and marks of state secrets are
 * looked at before anything is kept. Photographs and scans without letters are taken as well; a
 * photograph of finished work is evidence.
 */
@Component
public class Attachments {

  private static final Set<String> SCANS =
      Set.of("documents.scan-without-text", "documents.unreadable-fonts");
  private static final String PICTURE = "documents.unsupported-image";

  private final Library documents;
  private final DocumentReader reader;

  Attachments(Library library, DocumentReader reader) {
    this.documents = library;
    this.reader = reader;
  }

  /**
   * Keeps the bytes; the very same bytes are kept once.
   *
   * @param name as handed in; decides nothing
   * @throws RefusedException if it is no document, table, scan or picture, is too large, damaged or
   *     marked secret
   */
  @Transactional
  public StoredFile keep(String name, byte[] bytes, String by) {
    return documents.keep(name, mediaType(name, bytes), bytes, by);
  }

  private String mediaType(String name, byte[] bytes) {
    return switch (reader.read(name, bytes)) {
      case Reading.Readable readable -> readable.source().mediaType();
      case Reading.Refused(Problem problem) -> withoutLetters(problem, bytes);
    };
  }

  private static String withoutLetters(Problem problem, byte[] bytes) {
    if (SCANS.contains(problem.code())) {
      return "application/pdf";
    }
    if (problem.code().equals(PICTURE)) {
      return switch (bytes[0]) {
        case (byte) 0x89 -> "image/png";
        case (byte) 0xff -> "image/jpeg";
        case 'G' -> "image/gif";
        case 'R' -> "image/webp";
        case 'B' -> "image/bmp";
        default -> "image/tiff";
      };
    }
    throw new RefusedException(problem);
  }
}

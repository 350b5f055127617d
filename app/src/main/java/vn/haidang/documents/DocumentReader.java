package vn.haidang.documents;

import vn.haidang.kernel.legaltext.Source;
import vn.haidang.platform.Sha256;

/**
 * Takes a file as it was handed in and gives its text, or says why it cannot be taken. Decides by
 * content, never by the file's ending; no file makes it throw, hang or run out of memory.
 */
public final class DocumentReader {

  private final ReadingLimits limits;

  public DocumentReader(ReadingLimits limits) {
    this.limits = limits;
  }

  /** The file's text, or the refusal. {@code name} is kept for people; it decides nothing. */
  public Reading read(String name, byte[] bytes) {
    try {
      Content content = new Formats(limits).read(bytes);
      if (content.characters() > limits.characters()) {
        throw new Refusal("documents.too-long", limits.characters());
      }
      refuseSecrets(content);
      var source = new Source(name, content.mediaType(), sha256(bytes), content.blocks());
      return new Reading.Readable(source, content.remarks());
    } catch (Refusal refusal) {
      return new Reading.Refused(refusal.problem());
    }
  }

  private static void refuseSecrets(Content content) throws Refusal {
    var mark = SecrecyMark.find(content.blocks()).or(() -> SecrecyMark.find(content.margins()));
    if (mark.isPresent()) {
      throw new Refusal("documents.state-secret", mark.get());
    }
  }

  /** Fingerprint by which the same file is known again, lower-case hexadecimal. */
  public static String sha256(byte[] bytes) {
    return Sha256.hex(bytes);
  }
}

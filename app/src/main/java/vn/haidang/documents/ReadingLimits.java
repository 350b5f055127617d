package vn.haidang.documents;

import vn.haidang.platform.Setting;
import vn.haidang.platform.Settings;

/**
 * How much a single file may cost, so that no upload can take the machine away from the others.
 *
 * @param bytes largest file taken; an official plan with its tables stays under 5 MB
 * @param unpackedBytes largest total content of a packed file (docx, xlsx)
 * @param entries most parts in a packed file
 * @param ratio most a part may grow when unpacked; official documents stay under 30
 * @param depth deepest nesting of elements; real documents stay under 60
 * @param pages most pages of a PDF
 * @param characters most characters of text; the whole 2018 plan has 45,000
 * @param seconds longest time for one file
 */
public record ReadingLimits(
    long bytes,
    long unpackedBytes,
    int entries,
    int ratio,
    int depth,
    int pages,
    int characters,
    int seconds) {

  /** What holds where nothing is set. */
  public static final ReadingLimits STANDARD =
      new ReadingLimits(50L << 20, 200L << 20, 2_000, 200, 190, 2_000, 20_000_000, 30);

  public ReadingLimits {
    if (bytes < 1
        || unpackedBytes < 1
        || entries < 1
        || ratio < 1
        || depth < 1
        || pages < 1
        || characters < 1
        || seconds < 1) {
      throw new IllegalArgumentException("reading limits must all be 1 or more");
    }
  }

  /** As this run of the program is set. */
  public static ReadingLimits of(Settings settings) {
    return STANDARD.withBytes((long) settings.largestUpload() << 20);
  }

  /** The same limits for files of up to {@code bytes}. */
  public ReadingLimits withBytes(long bytes) {
    return new ReadingLimits(
        bytes, unpackedBytes, entries, ratio, depth, pages, characters, seconds);
  }

  /** The setting an administrator raises the size by. */
  static String settingOfBytes() {
    return Setting.UPLOAD_MB.variable();
  }

  long megabytes() {
    return Math.max(1, bytes >> 20);
  }
}

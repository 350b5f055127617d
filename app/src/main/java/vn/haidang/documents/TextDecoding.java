package vn.haidang.documents;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns the bytes of a text file into text: by its mark of byte order, else by what reads as
 * Vietnamese.
 *
 * <p>A file that is valid UTF-8 is UTF-8. Anything else in one byte a letter is tried as
 * Windows-1258, ABC (TCVN3) and VNI; the reading with most of the commonest Vietnamese words wins,
 * and where none reads as Vietnamese the file is refused rather than guessed.
 */
record TextDecoding(String text, List<Reading.Remark> remarks) {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final Charset WINDOWS_1258 = Charset.forName("windows-1258");
  private static final int SAMPLE = 200_000;

  static TextDecoding of(byte[] bytes) throws Refusal {
    if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
      return strict(bytes, 3, StandardCharsets.UTF_8);
    }
    if (starts(bytes, 0xFF, 0xFE)) {
      return strict(bytes, 2, StandardCharsets.UTF_16LE);
    }
    if (starts(bytes, 0xFE, 0xFF)) {
      return strict(bytes, 2, StandardCharsets.UTF_16BE);
    }
    if (looksUtf16(bytes, 1)) {
      return strict(bytes, 0, StandardCharsets.UTF_16LE);
    }
    if (looksUtf16(bytes, 0)) {
      return strict(bytes, 0, StandardCharsets.UTF_16BE);
    }
    String utf8 = decode(bytes, 0, StandardCharsets.UTF_8);
    return utf8 != null ? checked(fromLegacyLetters(utf8)) : checked(singleByte(bytes));
  }

  private static TextDecoding strict(byte[] bytes, int from, Charset charset) throws Refusal {
    String text = decode(bytes, from, charset);
    if (text == null) {
      throw Refusal.damaged("text", charset.name());
    }
    return checked(fromLegacyLetters(text));
  }

  /** Unicode text that holds the Western letters of an old font, pasted or exported unconverted. */
  private static TextDecoding fromLegacyLetters(String text) {
    String sample = text.substring(0, Math.min(text.length(), SAMPLE));
    int asIs = VietnameseWords.count(sample);
    LegacyFont best = null;
    int bestCount = Math.max(10, 3 * asIs);
    for (LegacyFont font : LegacyFont.values()) {
      int count = VietnameseWords.count(font.toUnicode(sample));
      if (count > bestCount) {
        best = font;
        bestCount = count;
      }
    }
    return best == null
        ? new TextDecoding(text, List.of())
        : new TextDecoding(best.toUnicode(text), converted(best.name()));
  }

  private static TextDecoding singleByte(byte[] bytes) throws Refusal {
    String western = new String(bytes, WINDOWS_1252);
    String vietnamese = Normalizer.normalize(new String(bytes, WINDOWS_1258), Normalizer.Form.NFC);
    var readings = new ArrayList<TextDecoding>();
    readings.add(new TextDecoding(vietnamese, converted("Windows-1258")));
    for (LegacyFont font : LegacyFont.values()) {
      readings.add(new TextDecoding(font.toUnicode(western), converted(font.name())));
    }
    TextDecoding best = null;
    int most = 2;
    for (TextDecoding reading : readings) {
      String text = reading.text();
      int count = VietnameseWords.count(text.substring(0, Math.min(text.length(), SAMPLE)));
      if (count > most) {
        best = reading;
        most = count;
      }
    }
    if (best == null) {
      throw new Refusal("documents.unknown-encoding");
    }
    return best;
  }

  private static List<Reading.Remark> converted(String encoding) {
    return List.of(Reading.Remark.of("documents.old-encoding", encoding));
  }

  /** Text has letters and line ends; bytes that decode to control characters are something else. */
  private static TextDecoding checked(TextDecoding decoding) throws Refusal {
    long strange = decoding.text().chars().filter(TextDecoding::isStrange).count();
    if (strange * 200 > decoding.text().length()) {
      throw new Refusal("documents.unsupported-binary");
    }
    return decoding;
  }

  private static boolean isStrange(int c) {
    return c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x0b || c == 0xFFFF;
  }

  private static boolean looksUtf16(byte[] bytes, int zeroAt) {
    int length = Math.min(bytes.length, 4096) & ~1;
    int zeros = 0;
    int others = 0;
    for (int i = 0; i < length; i += 2) {
      zeros += bytes[i + zeroAt] == 0 ? 1 : 0;
      others += bytes[i + 1 - zeroAt] == 0 ? 1 : 0;
    }
    return length >= 4 && zeros * 10 > length / 2 * 4 && others == 0;
  }

  private static @Nullable String decode(byte[] bytes, int from, Charset charset) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static boolean starts(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xff) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}

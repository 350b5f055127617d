package vn.haidang.documents;

import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/** Writes Vietnamese as it was written before Unicode, the reverse of what the readers undo. */
final class OldEncodings {

  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final String LETTERS =
      "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ";

  private OldEncodings() {}

  static byte[] windows1258(String text) {
    Charset target = Charset.forName("windows-1258");
    var out = new StringBuilder();
    text.codePoints()
        .forEach(c -> {
          String letter = Character.toString(c);
          out.append(target.newEncoder().canEncode(letter) ? letter : parted(letter));
        });
    return out.toString().getBytes(target);
  }

  /** A letter of the table and a tone mark of its own. */
  private static String parted(String letter) {
    String all = Normalizer.normalize(letter, Normalizer.Form.NFD);
    for (int i = 1; i < all.length(); i++) {
      if ("\u0300\u0301\u0303\u0309\u0323".indexOf(all.charAt(i)) >= 0) {
        String base = all.substring(0, i) + all.substring(i + 1);
        return Normalizer.normalize(base, Normalizer.Form.NFC) + all.charAt(i);
      }
    }
    return letter;
  }

  static byte[] tcvn3(String text) {
    return encoded(text, LegacyFont.TCVN3).getBytes(WESTERN);
  }

  static byte[] vni(String text) {
    return encoded(text, LegacyFont.VNI).getBytes(WESTERN);
  }

  /** One or two Western letters for each Vietnamese one, found by trying all of them. */
  static String encoded(String text, LegacyFont font) {
    Map<String, String> codes = new HashMap<>();
    for (int first = 0x41; first <= 0xff; first++) {
      addCode(codes, font, Character.toString(first));
      for (int second = 0xc0; second <= 0xff; second++) {
        addCode(codes, font, Character.toString(first) + Character.toString(second));
      }
    }
    var out = new StringBuilder();
    text.codePoints()
        .mapToObj(Character::toString)
        .forEach(letter -> out.append(codes.getOrDefault(letter, letter)));
    return out.toString();
  }

  private static void addCode(Map<String, String> codes, LegacyFont font, String code) {
    String letter = font.toUnicode(code);
    boolean ours =
        letter.length() == 1 && LETTERS.contains(letter.toLowerCase(java.util.Locale.ROOT));
    if (ours && !letter.equals(code)) {
      codes.putIfAbsent(letter, code);
    }
  }
}

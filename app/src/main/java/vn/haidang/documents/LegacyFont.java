package vn.haidang.documents;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Vietnamese written with the fonts in use before Unicode: the file holds Western letters, and only
 * the font made them Vietnamese. Official files of the 2000s are full of it.
 *
 * <p>Sources: TCVN 5712:1993, table VN3, for the ".Vn…" fonts (called ABC); VNI Software's Windows
 * table for the "VNI-…" fonts, where a mark follows its letter.
 */
enum LegacyFont {
  /**
   * ABC fonts: one code a letter, lower case only; capitals with marks come from fonts ending in H.
   */
  TCVN3 {
    @Override
    String toUnicode(String text) {
      var out = new StringBuilder(text.length());
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        int at = TCVN3_CODES.indexOf(c);
        out.append(at < 0 ? c : TCVN3_LETTERS.charAt(at));
      }
      return out.toString();
    }
  },
  /** VNI fonts: a Western letter followed by a code for its marks. */
  VNI {
    @Override
    String toUnicode(String text) {
      var out = new StringBuilder(text.length());
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        int mark = VNI_MARKS.indexOf(Character.toLowerCase(c));
        if (mark >= 0 && i > 0 && takes(text.charAt(i - 1), Character.toLowerCase(c))) {
          out.append(VNI_COMBINING[mark]);
        } else {
          int at = VNI_CODES.indexOf(c);
          out.append(at < 0 ? c : VNI_LETTERS.charAt(at));
        }
      }
      return Normalizer.normalize(out, Normalizer.Form.NFC);
    }

    /**
     * Whether the code after this letter is its mark: a, e, o, u and y take them, and ö, ô as ư, ơ.
     */
    private boolean takes(char letter, char code) {
      char lower = Character.toLowerCase(letter);
      return switch (lower) {
        case 'a' -> true;
        case 'e', 'o' -> "êéèúüë".indexOf(code) < 0;
        case 'u', 'y', 'ö', 'ô' -> "ùøûõï".indexOf(code) >= 0;
        default -> false;
      };
    }
  };

  private static final String TCVN3_CODES =
      "¡¢£¤¥¦§¨©ª«¬\u00ad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ";
  private static final String TCVN3_LETTERS =
      "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ";

  private static final String VNI_MARKS = "ùøûõïâáàåãäêéèúüë";
  private static final String[] VNI_COMBINING = {
    "\u0301",
    "\u0300",
    "\u0309",
    "\u0303",
    "\u0323",
    "\u0302",
    "\u0302\u0301",
    "\u0302\u0300",
    "\u0302\u0309",
    "\u0302\u0303",
    "\u0302\u0323",
    "\u0306",
    "\u0306\u0301",
    "\u0306\u0300",
    "\u0306\u0309",
    "\u0306\u0303",
    "\u0306\u0323"
  };
  private static final String VNI_CODES = "ñÑöÖôÔæÆóÓòÒîÎ";
  private static final String VNI_LETTERS = "đĐưƯơƠỉỈĩĨịỊỵỴ";

  abstract String toUnicode(String text);

  /**
   * What a text written with this font says; a font of no old encoding leaves it as it is. Names
   * that end with H, as .VnTimeH, draw small letters as capitals.
   */
  static String converted(String text, String font) {
    String name = font.toLowerCase(Locale.ROOT);
    if (name.startsWith(".vn")) {
      String unicode = TCVN3.toUnicode(text);
      return name.endsWith("h") ? unicode.toUpperCase(Locale.ROOT) : unicode;
    }
    return name.startsWith("vni-") ? VNI.toUnicode(text) : text;
  }
}

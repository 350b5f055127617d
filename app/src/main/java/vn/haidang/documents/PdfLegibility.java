package vn.haidang.documents;

import java.lang.Character.UnicodeBlock;
import java.util.Set;

/**
 * Whether the letters of a page are what they look like. A font without its table to Unicode gives
 * letters of foreign scripts among the Vietnamese; the page looks right and reads as nonsense.
 */
final class PdfLegibility {

  private static final Set<UnicodeBlock> OURS =
      Set.of(
          UnicodeBlock.BASIC_LATIN,
          UnicodeBlock.LATIN_1_SUPPLEMENT,
          UnicodeBlock.LATIN_EXTENDED_A,
          UnicodeBlock.LATIN_EXTENDED_B,
          UnicodeBlock.LATIN_EXTENDED_ADDITIONAL,
          UnicodeBlock.COMBINING_DIACRITICAL_MARKS,
          UnicodeBlock.GREEK,
          UnicodeBlock.ALPHABETIC_PRESENTATION_FORMS);

  private PdfLegibility() {}

  static void check(PdfGlyphs page, int number) throws Refusal {
    int letters = 0;
    int foreign = page.unmapped();
    for (PdfGlyphs.Glyph glyph : page.glyphs()) {
      int c = glyph.text().codePointAt(0);
      if (Character.isLetter(c) || Character.getType(c) == Character.PRIVATE_USE) {
        letters++;
        foreign += OURS.contains(UnicodeBlock.of(c)) ? 0 : 1;
      } else if (c == 0xFFFD) {
        letters++;
        foreign++;
      }
    }
    if (letters > 50 && foreign * 25 > letters) {
      throw new Refusal("documents.unreadable-fonts", number);
    }
  }
}

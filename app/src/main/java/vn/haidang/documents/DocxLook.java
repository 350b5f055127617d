package vn.haidang.documents;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a style, a paragraph or a run of a Word document says of its looks; null where it says
 * nothing and the style below decides.
 *
 * @param number identifier of the list it belongs to, "0" for none; {@code level} within it,
 *     0-based
 * @param deleted taken out under tracked changes
 */
record DocxLook(
    @Nullable String style,
    @Nullable Boolean bold,
    @Nullable Boolean italic,
    @Nullable Boolean capitals,
    @Nullable Boolean centred,
    @Nullable String font,
    @Nullable String number,
    @Nullable Integer level,
    boolean deleted) {

  static final DocxLook NONE = new DocxLook(null, null, null, null, null, null, null, null, false);

  /** This look laid over a more general one. */
  DocxLook over(DocxLook general) {
    return new DocxLook(
        style,
        bold != null ? bold : general.bold,
        italic != null ? italic : general.italic,
        capitals != null ? capitals : general.capitals,
        centred != null ? centred : general.centred,
        font != null ? font : general.font,
        number != null ? number : general.number,
        level != null ? level : general.level,
        deleted);
  }

  boolean isBold() {
    return Boolean.TRUE.equals(bold);
  }

  boolean isItalic() {
    return Boolean.TRUE.equals(italic);
  }

  boolean isCentred() {
    return Boolean.TRUE.equals(centred);
  }

  String printed(String text) {
    String unicode = font == null ? text : LegacyFont.converted(text, font);
    return Boolean.TRUE.equals(capitals) ? unicode.toUpperCase(Locale.ROOT) : unicode;
  }

  /** Reads the properties that start here ({@code pPr}, {@code rPr}) to their end. */
  static DocxLook read(XmlPart xml) throws Refusal {
    String end = xml.element();
    var look = new Reader();
    while (xml.next() && !xml.ends(end)) {
      if (xml.starts()) {
        look.take(xml, end);
      }
    }
    return look.look();
  }

  /** Collects the properties one by one, as the file gives them. */
  private static final class Reader {
    private @Nullable String style;
    private @Nullable Boolean bold;
    private @Nullable Boolean italic;
    private @Nullable Boolean capitals;
    private @Nullable Boolean centred;
    private @Nullable String font;
    private @Nullable String number;
    private @Nullable Integer level;
    private boolean deleted;

    private void take(XmlPart xml, String within) throws Refusal {
      switch (xml.element()) {
        case "pStyle", "rStyle" -> style = xml.attribute("val");
        case "b" -> bold = xml.isOn();
        case "i" -> italic = xml.isOn();
        case "caps" -> capitals = xml.isOn();
        case "jc" -> centred = "center".equals(xml.attribute("val"));
        case "rFonts" -> font = xml.attribute("ascii", xml.attribute("hAnsi", ""));
        case "numId" -> number = xml.attribute("val");
        case "ilvl" -> level = xml.number("val", 0);
        case "del", "moveFrom" -> deleted = true;
        case "rPr" -> markOf(xml, within);
        case "pPrChange", "rPrChange", "sectPr", "tabs", "pBdr" -> xml.skip();
        default -> {}
      }
    }

    /** The paragraph mark's own looks matter for nothing but its deletion. */
    private void markOf(XmlPart xml, String within) throws Refusal {
      if (within.equals("pPr")) {
        deleted |= DocxLook.read(xml).deleted();
      }
    }

    private DocxLook look() {
      return new DocxLook(style, bold, italic, capitals, centred, font, number, level, deleted);
    }
  }
}

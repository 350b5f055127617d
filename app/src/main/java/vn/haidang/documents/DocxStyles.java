package vn.haidang.documents;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The styles of a Word document, each resolved over those it is based on. */
final class DocxStyles {

  private record Style(@Nullable String basedOn, DocxLook look) {}

  private final Map<String, Style> styles = new HashMap<>();
  private DocxLook defaults = DocxLook.NONE;
  private @Nullable String defaultParagraph;

  static DocxStyles read(PackedParts parts, String part, ReadingLimits limits) throws Refusal {
    var read = new DocxStyles();
    if (!parts.has(part)) {
      return read;
    }
    XmlPart xml = XmlPart.of(parts, part, limits);
    while (xml.next()) {
      if (xml.starts("rPrDefault")) {
        read.defaults = read.styleUntil(xml, "rPrDefault").look();
      } else if (xml.starts("style")) {
        read.add(xml);
      }
    }
    return read;
  }

  private void add(XmlPart xml) throws Refusal {
    String id = xml.attribute("styleId", "");
    boolean first =
        "paragraph".equals(xml.attribute("type")) && "1".equals(xml.attribute("default"));
    styles.put(id, styleUntil(xml, "style"));
    if (first) {
      defaultParagraph = id;
    }
  }

  private Style styleUntil(XmlPart xml, String end) throws Refusal {
    String basedOn = null;
    DocxLook look = DocxLook.NONE;
    while (xml.next() && !xml.ends(end)) {
      if (xml.starts("basedOn")) {
        basedOn = xml.attribute("val");
      } else if (xml.starts("pPr") || xml.starts("rPr")) {
        look = DocxLook.read(xml).over(look);
      } else if (xml.starts("tblPr") || xml.starts("tblStylePr")) {
        xml.skip();
      }
    }
    return new Style(basedOn, look);
  }

  /** What the style of that name amounts to, without the document's defaults. */
  DocxLook of(@Nullable String id) {
    DocxLook look = DocxLook.NONE;
    var seen = new HashSet<String>();
    String at = id;
    while (at != null && seen.add(at)) {
      Style style = styles.get(at);
      if (style == null) {
        break;
      }
      look = look.over(style.look());
      at = style.basedOn();
    }
    return look;
  }

  DocxLook paragraph(DocxLook own) {
    return own.over(of(own.style() != null ? own.style() : defaultParagraph)).over(defaults);
  }

  DocxLook run(DocxLook own, DocxLook paragraph) {
    return own.over(of(own.style())).over(paragraph);
  }
}

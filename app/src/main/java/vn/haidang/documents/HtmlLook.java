package vn.haidang.documents;

import java.util.Locale;
import org.jsoup.nodes.Element;

/** How text looks at some place of a web page, by the elements and styles around it. */
record HtmlLook(boolean bold, boolean italic, boolean centred, boolean preformatted, String font) {

  static final HtmlLook PLAIN = new HtmlLook(false, false, false, false, "");

  HtmlLook within(Element element) {
    String name = element.normalName();
    String style = element.attr("style").replace(" ", "").toLowerCase(Locale.ROOT);
    String align = element.attr("align").toLowerCase(Locale.ROOT);
    boolean heading = name.matches("b|strong|th|h[1-6]");
    boolean named = style.contains("text-align:") || !align.isEmpty();
    return new HtmlLook(
        heading
            || style.contains("font-weight:bold")
            || style.contains("font-weight:700")
            || bold && !style.contains("font-weight:normal"),
        name.matches("i|em")
            || style.contains("font-style:italic")
            || italic && !style.contains("font-style:normal"),
        name.equals("center")
            || style.contains("text-align:center")
            || align.equals("center")
            || centred && !named,
        preformatted || name.equals("pre"),
        fontOf(element, style));
  }

  private String fontOf(Element element, String style) {
    if (element.hasAttr("face")) {
      return element.attr("face");
    }
    int at = style.indexOf("font-family:");
    return at < 0 ? font : style.substring(at + 12).replaceAll("[\"'&;,].*$|^[\"']", "");
  }

  /** What stands before a list item: its number, letter or a dash. */
  static String labelOf(Element element) {
    Element list = element.parent();
    if (!element.normalName().equals("li") || list == null) {
      return "";
    }
    if (list.attr("style").replace(" ", "").contains("list-style-type:none")) {
      return "";
    }
    if (!list.normalName().equals("ol")) {
      return "-";
    }
    int number = number(list.attr("start"), 1);
    for (Element before : list.children()) {
      number = number(before.attr("value"), number);
      if (before == element) {
        break;
      }
      number += before.normalName().equals("li") ? 1 : 0;
    }
    return DocxNumbering.number(number, format(list.attr("type"))) + ".";
  }

  private static String format(String type) {
    return switch (type) {
      case "a" -> "lowerLetter";
      case "A" -> "upperLetter";
      case "i" -> "lowerRoman";
      case "I" -> "upperRoman";
      default -> "decimal";
    };
  }

  private static int number(String text, int otherwise) {
    return text.matches("\\d{1,6}") ? Integer.parseInt(text) : otherwise;
  }
}

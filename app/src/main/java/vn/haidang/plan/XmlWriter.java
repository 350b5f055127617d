package vn.haidang.plan;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes XML 1.0, elements nested two spaces deep; characters that XML cannot hold become U+FFFD.
 */
final class XmlWriter {

  private final Appendable out;
  private final Deque<String> open = new ArrayDeque<>();

  XmlWriter(Appendable out) throws IOException {
    this.out = out;
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  }

  /** Starts an element that holds others; attributes as name, value, name, value. */
  void start(String element, String... attributes) throws IOException {
    indent();
    tag(element, attributes);
    out.append(">\n");
    open.push(element);
  }

  void end() throws IOException {
    String element = open.pop();
    indent();
    out.append("</").append(element).append(">\n");
  }

  /** An element without content. */
  void empty(String element, String... attributes) throws IOException {
    indent();
    tag(element, attributes);
    out.append("/>\n");
  }

  /** Starts an element of running text on a line of its own. */
  void startText(String element, String... attributes) throws IOException {
    indent();
    tag(element, attributes);
    out.append('>');
  }

  void endText(String element) throws IOException {
    out.append("</").append(element).append(">\n");
  }

  void line(String element, String text) throws IOException {
    startText(element);
    text(text);
    endText(element);
  }

  /** A stretch marked within running text. */
  void inline(String element, String text, String... attributes) throws IOException {
    tag(element, attributes);
    out.append('>');
    text(text);
    out.append("</").append(element).append('>');
  }

  void text(String text) throws IOException {
    escape(text, false);
  }

  private void indent() throws IOException {
    for (int i = 0; i < open.size(); i++) {
      out.append("  ");
    }
  }

  private void tag(String element, String... attributes) throws IOException {
    out.append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      escape(attributes[i + 1], true);
      out.append('"');
    }
  }

  private void escape(String text, boolean attribute) throws IOException {
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append(attribute ? "&quot;" : "\"");
        default -> out.append(Character.toString(isAllowed(c) ? c : 0xFFFD));
      }
    }
  }

  private static boolean isAllowed(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || c >= 0x20 && c <= 0xD7FF
        || c >= 0xE000 && c <= 0xFFFD
        || c >= 0x10000;
  }
}

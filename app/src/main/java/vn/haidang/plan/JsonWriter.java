package vn.haidang.plan;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON (RFC 8259) as people like to read it, two spaces a level. Numbers keep the scale they
 * were printed with, which rules out most libraries' defaults.
 */
final class JsonWriter {

  private final Appendable out;
  private int depth;
  private boolean first = true;

  JsonWriter(Appendable out) {
    this.out = out;
  }

  /** Writes the inside of an object or a list, or one element of a list. */
  interface Inside<T> {
    void write(T value) throws IOException;
  }

  void object(Inside<JsonWriter> fields) throws IOException {
    open('{');
    fields.write(this);
    close('}');
  }

  void object(String name, Inside<JsonWriter> fields) throws IOException {
    name(name);
    object(fields);
  }

  <T> void list(String name, List<T> elements, Inside<T> element) throws IOException {
    name(name);
    open('[');
    for (T each : elements) {
      separate();
      element.write(each);
    }
    close(']');
  }

  void texts(String name, List<String> texts) throws IOException {
    list(name, texts, this::text);
  }

  void field(String name, @Nullable String value) throws IOException {
    name(name);
    if (value == null) {
      out.append("null");
    } else {
      text(value);
    }
  }

  void field(String name, @Nullable BigDecimal value) throws IOException {
    name(name);
    out.append(value == null ? "null" : value.toPlainString());
  }

  void field(String name, @Nullable Integer value) throws IOException {
    name(name);
    out.append(String.valueOf(value));
  }

  void field(String name, boolean value) throws IOException {
    name(name);
    out.append(String.valueOf(value));
  }

  private void name(String name) throws IOException {
    separate();
    text(name);
    out.append(": ");
  }

  private void open(char bracket) throws IOException {
    out.append(bracket);
    depth++;
    first = true;
  }

  private void close(char bracket) throws IOException {
    depth--;
    if (!first) {
      newLine();
    }
    out.append(bracket);
    first = false;
  }

  private void separate() throws IOException {
    if (!first) {
      out.append(',');
    }
    first = false;
    newLine();
  }

  private void newLine() throws IOException {
    out.append('\n');
    for (int i = 0; i < depth; i++) {
      out.append("  ");
    }
  }

  private void text(String text) throws IOException {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      character(text.charAt(i));
    }
    out.append('"');
  }

  private void character(char c) throws IOException {
    switch (c) {
      case '"', '\\' -> out.append('\\').append(c);
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        // Line separators break JavaScript, lone halves of a pair break UTF-8.
        if (c < ' ' || c == '\u2028' || c == '\u2029' || c >= '\ud800' && c <= '\udfff') {
          out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
        } else {
          out.append(c);
        }
      }
    }
  }
}

package vn.haidang.plan;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.haidang.kernel.legaltext.Span;

/** What recurs all over a plan as JSON: addresses, spans, days and words for constants. */
record JsonPieces(JsonWriter json) {

  void quoted(String section, String quote, Span span) throws IOException {
    section(section);
    json.field("quote", quote);
    span(span);
  }

  /** The head of the document has no address. */
  void section(String address) throws IOException {
    json.field("section", address.isEmpty() ? null : address);
  }

  void span(Span span) throws IOException {
    json.object("span", _ -> bounds(span));
  }

  void bare(Span span) throws IOException {
    json.object(_ -> bounds(span));
  }

  void bounds(Span span) throws IOException {
    json.field("start", span.start());
    json.field("end", span.end());
  }

  void date(String name, @Nullable LocalDate date) throws IOException {
    json.field(name, date == null ? null : date.toString());
  }

  /** SAME_AFTER_CONVERSION is printed same-after-conversion. */
  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

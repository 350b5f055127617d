package vn.haidang.documents.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.haidang.documents.CitedDocument;
import vn.haidang.documents.CitedDocument.Mention;
import vn.haidang.documents.CitingText;
import vn.haidang.documents.CitingTexts;

/** Cuts the sentences out of the citing texts in which documents are cited. */
@Component
class Passages {

  private static final int MOST_AROUND = 160;

  private final ObjectProvider<CitingTexts> texts;

  Passages(ObjectProvider<CitingTexts> texts) {
    this.texts = texts;
  }

  /** For one page: each text is fetched once. */
  Opened open() {
    return new Opened();
  }

  final class Opened {

    private final Map<Long, Optional<CitingText>> known = new HashMap<>();

    Optional<CitingText> text(long edition) {
      return known.computeIfAbsent(
          edition, id -> texts.stream().flatMap(t -> t.find(id).stream()).findFirst());
    }

    List<Passage> of(CitedDocument citation) {
      return citation.mentions().stream().map(mention -> passage(citation, mention)).toList();
    }

    private Passage passage(CitedDocument citation, Mention mention) {
      Optional<CitingText> found = text(citation.edition());
      if (found.isEmpty() || mention.span().end() > found.get().text().length()) {
        return new Passage(mention.section(), "", mention.raw(), "", null);
      }
      String text = found.get().text();
      return new Passage(
          mention.section(),
          before(text, mention.span().start()),
          mention.raw(),
          after(text, mention.span().end()),
          found.get().address(mention.section(), citation.item()));
    }
  }

  /** From the beginning of the sentence, at most some words. */
  private static String before(String text, int end) {
    int start = end;
    while (start > 0 && end - start < MOST_AROUND && !endsSentence(text, start - 1)) {
      start--;
    }
    boolean cut = start > 0 && !endsSentence(text, start - 1);
    int blank = text.indexOf(' ', start);
    int from = cut && blank >= 0 && blank < end ? blank : start;
    return (cut ? "…" : "") + squeezed(text.substring(from, end), cut);
  }

  private static String after(String text, int start) {
    int end = start;
    while (end < text.length() && end - start < MOST_AROUND && !endsSentence(text, end)) {
      end++;
    }
    boolean cut = end < text.length() && !endsSentence(text, end);
    int blank = text.lastIndexOf(' ', end);
    int to =
        cut && blank > start
            ? blank
            : Math.min(
                text.length(), end < text.length() && text.charAt(end) == '.' ? end + 1 : end);
    return text.substring(start, to).replaceAll("\\s+", " ") + (cut ? " …" : "");
  }

  private static String squeezed(String text, boolean cut) {
    String plain = text.replaceAll("\\s+", " ");
    return cut ? plain : plain.stripLeading();
  }

  /**
   * A line's end or a full stop before a blank; the stops of "TP.", "Đ/c." and numbers are followed
   * by none.
   */
  private static boolean endsSentence(String text, int index) {
    char c = text.charAt(index);
    return c == '\n'
        || (c == ';')
        || (c == '.'
            && index + 1 < text.length()
            && Character.isWhitespace(text.charAt(index + 1)));
  }
}

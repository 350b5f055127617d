package vn.haidang.kernel.legaltext;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Cuts the outline's text into the passages that the recognisers read: every leaf that may carry a
 * statement.
 */
final class PassageReader {

  private static final Pattern ARTICLE = Pattern.compile("D\\d");
  private static final Pattern LETTERED = Pattern.compile("\\.[a-zđ]$");

  private PassageReader() {}

  static List<Passage> read(Outline outline) {
    Set<String> headings = outline.sections().stream().map(Section::id).collect(Collectors.toSet());
    Set<String> known = new HashSet<>(headings);
    outline.tasks().forEach(task -> known.add(task.id()));
    var passages = new ArrayList<Passage>();
    for (Leaf leaf : outline.leaves()) {
      if (speaks(leaf.kind())) {
        Span content = leaf.content();
        String text = content.in(outline.text());
        passages.add(
            Passage.of(section(leaf, headings, known), leaf.kind(), content.start(), text));
      }
    }
    return passages;
  }

  /** Letterhead, signature and recipients state nothing that binds. */
  private static boolean speaks(Leaf.Kind kind) {
    return switch (kind) {
      case NATIONAL_NAME, ISSUER, NUMBER, PLACE_AND_DATE, RECIPIENT, SIGNATURE, UNREAD -> false;
      case TYPE,
          TITLE,
          ADDRESSEE,
          BASIS,
          PREAMBLE,
          HEADING,
          PARAGRAPH,
          ITEM,
          CELL,
          CAPTION,
          APPENDIX_TITLE ->
          true;
    };
  }

  /**
   * Findings are filed under the numbered heading, the duty or the lettered statement they stand
   * in; which dash of it is told by the span. A lettered heading that only groups dashes gives way
   * to the number above it, and so does a point of an article that is no duty.
   */
  private static String section(Leaf leaf, Set<String> headings, Set<String> known) {
    String address = leaf.address();
    int dash = address.startsWith("PL") ? -1 : address.indexOf('-');
    String section = dash < 0 ? address : address.substring(0, dash);
    boolean article = ARTICLE.matcher(section).lookingAt();
    while (article && !known.contains(section) && section.indexOf('.') > 0) {
      section = section.substring(0, section.lastIndexOf('.'));
    }
    boolean below = dash >= 0 || leaf.kind() == Leaf.Kind.PARAGRAPH;
    boolean lettered = LETTERED.matcher(section).find() && headings.contains(section);
    return below && lettered ? section.substring(0, section.lastIndexOf('.')) : section;
  }
}

package vn.haidang.kernel.legaltext;

import java.util.ArrayList;
import java.util.List;

/**
 * Walks once through the passages and says what each is: letterhead, title, legal basis, body,
 * recipients, signature, appendix, or a web page's own words around the document.
 */
final class PartReader {

  private enum State {
    CHROME,
    LETTERHEAD,
    TITLE,
    PREAMBLE,
    BODY,
    RECIPIENTS,
    SIGNATURE,
    CLOSED,
    APPENDIX,
    BEHIND
  }

  private final List<TextLine> passages;
  private final List<Leaf.Kind> kinds = new ArrayList<>();
  private final List<Parts.Body> bodies = new ArrayList<>();
  private final int letterhead;
  private boolean open;
  private State state;
  private int bodyStart;
  private int title = -1;
  private String prefix = "";
  private boolean appendix;
  private int appendices;

  private PartReader(List<TextLine> passages) {
    this.passages = passages;
    letterhead = letterheadAt();
    state = letterhead > 0 ? State.CHROME : State.LETTERHEAD;
  }

  static Parts read(List<TextLine> passages) {
    var reader = new PartReader(passages);
    for (TextLine passage : passages) {
      reader.kinds.add(reader.kindOf(passage));
    }
    reader.closeBody(passages.size());
    return new Parts(reader.kinds, reader.bodies);
  }

  /** Index of the first line of the letterhead; 0 where there is none or it opens the file. */
  private int letterheadAt() {
    for (TextLine passage : passages) {
      if (LayoutWords.isNationalName(passage.text())) {
        int at = passage.index();
        while (at > 0 && isOffice(passages.get(at - 1))) {
          at--;
        }
        return at;
      }
    }
    return 0;
  }

  private static boolean isOffice(TextLine passage) {
    return !passage.isRow() && passage.isCapitals() && passage.text().length() < 100;
  }

  private Leaf.Kind kindOf(TextLine passage) {
    if (state == State.CHROME) {
      if (passage.index() < letterhead) {
        return Leaf.Kind.UNREAD;
      }
      state = State.LETTERHEAD;
    }
    if (state == State.BEHIND || (bodies.size() + (open ? 1 : 0) > 0 && isChrome(passage))) {
      closeBody(passage.index());
      state = State.BEHIND;
      return Leaf.Kind.UNREAD;
    }
    if (passage.isRow()) {
      return row(passage);
    }
    if (startsAppendix(passage)) {
      return appendixTitle(passage);
    }
    return switch (state) {
      case CHROME, LETTERHEAD -> letterhead(passage);
      case TITLE -> title(passage);
      case PREAMBLE -> preamble(passage);
      case BODY -> body(passage);
      case RECIPIENTS -> recipient(passage);
      case SIGNATURE -> signature(passage);
      case CLOSED -> afterClosing(passage);
      case APPENDIX -> inAppendix(passage);
      case BEHIND -> Leaf.Kind.UNREAD;
    };
  }

  private Leaf.Kind row(TextLine passage) {
    if (state != State.APPENDIX && state != State.BODY) {
      openBody(passage.index(), "", false);
      state = State.BODY;
    }
    return Leaf.Kind.CELL;
  }

  private static boolean isChrome(TextLine line) {
    return PageChrome.isMarker(line.text());
  }

  private boolean startsAppendix(TextLine passage) {
    return state.compareTo(State.BODY) >= 0 && LayoutWords.isAppendixTitle(passage.text());
  }

  private Leaf.Kind appendixTitle(TextLine passage) {
    closeBody(passage.index());
    String number = appendixNumber(passage.text());
    appendices++;
    openBody(passage.index() + 1, "PL" + number, true);
    title = passage.index();
    state = State.APPENDIX;
    return Leaf.Kind.APPENDIX_TITLE;
  }

  /** "I" and "01" become 1; an annex without number is the only one or counts on. */
  private String appendixNumber(String text) {
    String[] words = text.split(" ", 4);
    String printed = words.length > 2 ? words[2].replaceAll("[^\\p{L}\\p{Nd}]", "") : "";
    int roman = LabelReader.romanValue(printed);
    if (roman > 0) {
      return Integer.toString(roman);
    }
    if (!printed.isEmpty()
        && printed.length() < 4
        && printed.chars().allMatch(Character::isDigit)) {
      return Integer.toString(Integer.parseInt(printed));
    }
    return appendices == 0 ? "" : Integer.toString(appendices + 1);
  }

  private void openBody(int from, String prefix, boolean appendix) {
    closeBody(from);
    bodyStart = from;
    this.prefix = prefix;
    this.appendix = appendix;
    title = -1;
    open = true;
  }

  private void closeBody(int to) {
    if (open && to > bodyStart) {
      bodies.add(new Parts.Body(prefix, appendix, title, bodyStart, to));
    }
    open = false;
  }

  private Leaf.Kind letterhead(TextLine passage) {
    String text = passage.text();
    if (LayoutWords.isNationalName(text)) {
      return Leaf.Kind.NATIONAL_NAME;
    }
    if (LayoutWords.isNumberLine(text)) {
      return Leaf.Kind.NUMBER;
    }
    if (LayoutWords.isPlaceAndDate(text)) {
      return Leaf.Kind.PLACE_AND_DATE;
    }
    if (LayoutWords.isDocumentType(text)) {
      state = State.TITLE;
      return Leaf.Kind.TYPE;
    }
    if (LayoutWords.isAddressee(text)) {
      state = State.PREAMBLE;
      return Leaf.Kind.ADDRESSEE;
    }
    if (passage.isCapitals()) {
      return Leaf.Kind.ISSUER;
    }
    return preamble(passage);
  }

  private Leaf.Kind title(TextLine passage) {
    boolean first = kinds.getLast() == Leaf.Kind.TYPE;
    String text = passage.text();
    boolean heading =
        passage.isCapitals() || passage.style().bold() || (first && !Letters.endsStatement(text));
    if (passage.label() == null && heading && !isBasis(text) && !LayoutWords.isAddressee(text)) {
      return first || (kinds.getLast() == Leaf.Kind.TITLE && passage.isCapitals())
          ? titleOrIssuer(first)
          : preamble(passage);
    }
    return preamble(passage);
  }

  /** Under the title of a decision the issuing authority is named once more, in capitals. */
  private Leaf.Kind titleOrIssuer(boolean first) {
    return first ? Leaf.Kind.TITLE : Leaf.Kind.PREAMBLE;
  }

  private static boolean isBasis(String text) {
    return text.startsWith("Căn cứ") || text.startsWith("Xét ") || text.startsWith("Theo đề nghị");
  }

  private Leaf.Kind preamble(TextLine passage) {
    state = State.PREAMBLE;
    Label label = passage.label();
    if (label != null && !label.isMark()) {
      openBody(passage.index(), "", false);
      state = State.BODY;
      return body(passage);
    }
    if (LayoutWords.isRecipientsHeading(passage.text())) {
      state = State.RECIPIENTS;
      return Leaf.Kind.RECIPIENT;
    }
    if (LayoutWords.isAddressee(passage.text()) || inAddressees(passage)) {
      return Leaf.Kind.ADDRESSEE;
    }
    return isBasis(passage.text()) ? Leaf.Kind.BASIS : Leaf.Kind.PREAMBLE;
  }

  private boolean inAddressees(TextLine passage) {
    Label label = passage.label();
    return label != null && label.isMark() && kinds.getLast() == Leaf.Kind.ADDRESSEE;
  }

  private Leaf.Kind body(TextLine passage) {
    String text = passage.text();
    if (LayoutWords.isRecipientsHeading(text)) {
      closeBody(passage.index());
      state = State.RECIPIENTS;
      return Leaf.Kind.RECIPIENT;
    }
    if (LayoutWords.isAuthority(text)) {
      closeBody(passage.index());
      state = State.SIGNATURE;
      return Leaf.Kind.SIGNATURE;
    }
    if (LayoutWords.positionEnd(text) > 0) {
      closeBody(passage.index());
      state = State.CLOSED;
      return Leaf.Kind.SIGNATURE;
    }
    return passage.label() == null ? Leaf.Kind.PARAGRAPH : Leaf.Kind.ITEM;
  }

  private Leaf.Kind recipient(TextLine passage) {
    String text = passage.text();
    if (LayoutWords.isAuthority(text) || LayoutWords.isPosition(text)) {
      state = State.SIGNATURE;
      return Leaf.Kind.SIGNATURE;
    }
    return Leaf.Kind.RECIPIENT;
  }

  /** The block ends with the name: the first line that is not in capitals. */
  private Leaf.Kind signature(TextLine passage) {
    if (!passage.isCapitals()) {
      state = State.CLOSED;
    }
    return Leaf.Kind.SIGNATURE;
  }

  private Leaf.Kind afterClosing(TextLine passage) {
    if (LayoutWords.isDocumentType(passage.text())) {
      state = State.TITLE;
      return Leaf.Kind.TYPE;
    }
    if (LayoutWords.isRecipientsHeading(passage.text())) {
      state = State.RECIPIENTS;
      return Leaf.Kind.RECIPIENT;
    }
    return Leaf.Kind.UNREAD;
  }

  /** Title lines and the reference to the main document stand above what the appendix states. */
  private Leaf.Kind inAppendix(TextLine passage) {
    Leaf.Kind before = kinds.getLast();
    boolean above = before == Leaf.Kind.APPENDIX_TITLE || before == Leaf.Kind.CAPTION;
    if (above && passage.text().startsWith("(")) {
      return Leaf.Kind.CAPTION;
    }
    if (before == Leaf.Kind.APPENDIX_TITLE && passage.label() == null) {
      return Leaf.Kind.APPENDIX_TITLE;
    }
    return passage.label() == null ? Leaf.Kind.PARAGRAPH : Leaf.Kind.ITEM;
  }
}

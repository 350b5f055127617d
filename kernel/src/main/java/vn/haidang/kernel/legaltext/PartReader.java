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

  private final List<Leaf.Kind> kinds = new ArrayList<>();
  private final List<Parts.Body> bodies = new ArrayList<>();
  private final List<TextLine> passages;
  private final int letterhead;
  private boolean open;
  private State state;
  private int bodyStart;
  private int title = -1;
  private String prefix = "";
  private boolean appendix;
  private String annexed = "";
  private int appendices;

  private PartReader(List<TextLine> passages) {
    this.passages = passages;
    letterhead = LetterheadLines.start(passages);
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

  /** What the line before is. */
  private Leaf.Kind before() {
    return kinds.isEmpty() ? Leaf.Kind.UNREAD : kinds.getLast();
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

  private static boolean startsAppendix(TextLine line) {
    return AppendixTitles.isTitle(line.text());
  }

  private Leaf.Kind appendixTitle(TextLine line) {
    closeBody(line.index());
    int word = AppendixTitles.wordLength(Letters.small(line.text()));
    String number = AppendixTitles.number(line.text(), word, appendices);
    appendices++;
    openBody(line.index() + 1, "PL" + number, true);
    title = line.index();
    state = State.APPENDIX;
    return Leaf.Kind.APPENDIX_TITLE;
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

  private Leaf.Kind letterhead(TextLine line) {
    Leaf.Kind kind = LetterheadLines.kindOf(line);
    if (kind == Leaf.Kind.TYPE) {
      state = State.TITLE;
    }
    if (kind != null) {
      return kind;
    }
    if (line.label() == null && LayoutWords.opensWithType(line.text()) && isTitleLength(line)) {
      state = State.PREAMBLE;
      return Leaf.Kind.TITLE;
    }
    Leaf.Kind other = preamble(line);
    if (state == State.PREAMBLE && other == Leaf.Kind.PREAMBLE) {
      state = State.LETTERHEAD;
    }
    return other;
  }

  private static boolean isTitleLength(TextLine line) {
    return line.text().length() < 400 && !Letters.endsStatement(line.text());
  }

  /** Under the title of a decision the issuing authority is named once more, in capitals. */
  private Leaf.Kind title(TextLine line) {
    boolean first = before() == Leaf.Kind.TYPE;
    String text = line.text();
    boolean heading = line.isCapitals() || line.style().bold() || !Letters.endsStatement(text);
    boolean title = first && line.label() == null && heading;
    boolean bold = line.style().bold() && !line.isCapitals() && isTitleLength(line);
    boolean split = before() == Leaf.Kind.TITLE && bold;
    if ((title || (split && line.label() == null))
        && !isBasis(text)
        && !LayoutWords.isAddressee(text)) {
      return Leaf.Kind.TITLE;
    }
    return preamble(line);
  }

  private static boolean isBasis(String text) {
    return text.startsWith("Căn cứ") || text.startsWith("Xét ") || text.startsWith("Theo đề nghị");
  }

  private Leaf.Kind preamble(TextLine passage) {
    state = State.PREAMBLE;
    Label label = passage.label();
    if (label != null && !label.isMark()) {
      openBody(passage.index(), prefixFor(label), false);
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

  /** Articles of a regulation that a decision issues are told from the decision's own: "QyĐ.D1". */
  private String prefixFor(Label label) {
    boolean law = label.kind() == Label.Kind.ARTICLE || label.kind() == Label.Kind.CHAPTER;
    return law && !bodies.isEmpty() ? annexed : "";
  }

  private boolean inAddressees(TextLine passage) {
    Label label = passage.label();
    return label != null && label.isMark() && before() == Leaf.Kind.ADDRESSEE;
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

  /** The block ends with the name: the first line that is neither in capitals nor a stamp. */
  private Leaf.Kind signature(TextLine line) {
    boolean stamp = line.text().startsWith("[") || line.text().startsWith("(");
    if (!line.isCapitals() && !stamp) {
      state = State.CLOSED;
    }
    return Leaf.Kind.SIGNATURE;
  }

  /** Behind the signature: the plan that a decision issues, or something nobody asked for. */
  private Leaf.Kind afterClosing(TextLine line) {
    boolean heading = line.isCapitals() || line.style().bold();
    if (heading && LayoutWords.opensWithType(line.text())) {
      String type = line.text().substring(0, LayoutWords.typeBefore(line.text()));
      String code = LayoutWords.typeCode(type);
      annexed = code == null ? "" : code;
      state = State.TITLE;
      return Leaf.Kind.TYPE;
    }
    if (LayoutWords.isRecipientsHeading(line.text())) {
      state = State.RECIPIENTS;
      return Leaf.Kind.RECIPIENT;
    }
    if (line.isCapitals() && refersToMain(line)) {
      return appendixTitle(line);
    }
    Label label = line.label();
    if (label != null && label.kind().compareTo(Label.Kind.ARTICLE) <= 0) {
      return preamble(line);
    }
    return Leaf.Kind.UNREAD;
  }

  /** "PHÂN CÔNG NHIỆM VỤ" over "(Kèm theo Kế hoạch số …)": an appendix without that word. */
  private boolean refersToMain(TextLine title) {
    int last = Math.min(passages.size(), title.index() + LONGEST_TITLE);
    for (TextLine below : passages.subList(title.index() + 1, Math.max(last, title.index() + 1))) {
      if (LayoutWords.refersToMain(below.text())) {
        return true;
      }
      if (!below.isCapitals()) {
        return false;
      }
    }
    return false;
  }

  /** Lines of a title and the reference below it. */
  private static final int LONGEST_TITLE = 5;

  /** Title lines and the reference to the main document stand above what the appendix states. */
  private Leaf.Kind inAppendix(TextLine passage) {
    if (LayoutWords.isRecipientsHeading(passage.text())) {
      return body(passage);
    }
    Leaf.Kind before = before();
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

package vn.haidang.documents;

import java.util.Optional;
import java.util.regex.Pattern;
import vn.haidang.kernel.legaltext.Block;
import vn.haidang.kernel.legaltext.Place;

/** The line of a web page that is being put together from its pieces. */
final class HtmlLine {

  /** Text that brings its own number or dash, as pages saved from Word do. */
  private static final Pattern LABELLED =
      Pattern.compile(
          "^(?:[-–+•*]|\\d+(?:\\.\\d+)*[.)]?|[a-zđ][.)]|[IVXLC]+\\.)\\s.*", Pattern.DOTALL);

  private final StringBuilder text = new StringBuilder();
  private String label = "";
  private int number;
  private boolean bold = true;
  private boolean italic = true;
  private boolean centred;

  void label(String label) {
    this.label = label;
  }

  void add(String piece, int lineNumber, HtmlLook look) {
    if (!piece.isBlank()) {
      if (number == 0) {
        number = lineNumber;
      }
      bold &= look.bold();
      italic &= look.italic();
      centred |= look.centred();
    }
    text.append(piece);
  }

  /** The line, if it holds anything; the next one starts afresh. */
  Optional<Block> take(Block.Flow flow) {
    String words = text.toString().strip();
    if (words.isEmpty()) {
      text.setLength(0);
      return Optional.empty();
    }
    boolean own = label.isEmpty() || LABELLED.matcher(words).matches();
    var line =
        new Block.Line(
            own ? words : label + " " + words,
            new Place(Math.max(1, number), ""),
            flow,
            new Block.Style(bold, italic, centred));
    text.setLength(0);
    label = "";
    number = 0;
    bold = true;
    italic = true;
    centred = false;
    return Optional.of(line);
  }
}

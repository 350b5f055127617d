package vn.haidang.kernel.legaltext;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what letterhead, title, opening and signature say of the document. */
final class HeadReader {

  private final List<TextLine> passages;
  private final Parts parts;

  private HeadReader(List<TextLine> passages, Parts parts) {
    this.passages = passages;
    this.parts = parts;
  }

  static Head read(List<TextLine> passages, Parts parts) {
    return new HeadReader(passages, parts).read();
  }

  private Head read() {
    String heading = title();
    String type = type(heading);
    String placeAndDate = placeAndDate();
    boolean letterhead = hasLetterhead();
    String title = letterhead ? withoutType(heading, type) : firstOf(heading, Leaf.Kind.ISSUER);
    return new Head(
        type == null ? null : OfficialNames.sentenceCase(type),
        type == null ? null : LayoutWords.typeCode(type),
        number(first(Leaf.Kind.NUMBER)),
        letterhead ? issuer() : null,
        placeAndDate == null ? null : placeAndDate.substring(0, placeAndDate.indexOf(", ngày")),
        placeAndDate == null ? null : LongDates.find(placeAndDate),
        title,
        title == null ? null : planYear(title),
        SignatureReader.read(all(Leaf.Kind.SIGNATURE)),
        recipients(),
        addressees(),
        implemented(),
        amended());
  }

  /** The lines of the first title. */
  private @Nullable String title() {
    var title = new StringBuilder();
    for (TextLine line : passages) {
      if (parts.kind(line) == Leaf.Kind.TITLE) {
        title.append(title.isEmpty() ? "" : " ").append(line.text());
      } else if (!title.isEmpty()) {
        break;
      }
    }
    return title.isEmpty() ? null : title.toString();
  }

  /** A table on its own has no letterhead; its capitals are a title and no issuer. */
  private boolean hasLetterhead() {
    return first(Leaf.Kind.NATIONAL_NAME) != null
        || first(Leaf.Kind.NUMBER) != null
        || first(Leaf.Kind.TYPE) != null
        || first(Leaf.Kind.TITLE) != null;
  }

  private @Nullable String firstOf(@Nullable String heading, Leaf.Kind kind) {
    return heading == null ? first(kind) : heading;
  }

  /** Where the letterhead is missing the title carries the type in front. */
  private @Nullable String withoutType(@Nullable String title, @Nullable String type) {
    boolean carries = first(Leaf.Kind.TYPE) == null && title != null && type != null;
    return carries && title != null && type != null
        ? title.substring(type.length()).strip()
        : title;
  }

  /** On a line of its own, or the first words of the title where the letterhead is missing. */
  private @Nullable String type(@Nullable String title) {
    String type = first(Leaf.Kind.TYPE);
    if (type != null) {
      return type.replace(":", "").strip();
    }
    int length = title == null ? 0 : LayoutWords.typeBefore(title);
    return title == null || length == 0 ? null : title.substring(0, length);
  }

  private @Nullable String first(Leaf.Kind kind) {
    for (TextLine passage : passages) {
      if (parts.kind(passage) == kind) {
        return passage.text();
      }
    }
    return null;
  }

  private List<String> all(Leaf.Kind kind) {
    return passages.stream().filter(p -> parts.kind(p) == kind).map(TextLine::text).toList();
  }

  /** On a line of its own, or behind the number where both cells stand on one line. */
  private @Nullable String placeAndDate() {
    String own = first(Leaf.Kind.PLACE_AND_DATE);
    String number = first(Leaf.Kind.NUMBER);
    if (own != null || number == null) {
      return own;
    }
    String behind = number.substring(endOfNumber(number)).strip();
    return LayoutWords.isPlaceAndDate(behind) ? behind : null;
  }

  /** Null where the number is still to be given: "Số: /KH-SCT". */
  private static @Nullable String number(@Nullable String line) {
    if (line == null) {
      return null;
    }
    String number = line.substring(2, endOfNumber(line)).replace(":", "").replaceAll("\\s+", "");
    return !number.isEmpty() && Character.isDigit(number.charAt(0)) ? number : null;
  }

  /**
   * A date or "V/v …" may follow on the line; blanks within "08 /KH - UBND" belong to the number.
   */
  private static int endOfNumber(String line) {
    int slash = line.indexOf('/');
    for (int i = slash < 0 ? line.length() : slash + 1; i < line.length(); i++) {
      boolean goesOn = joinsNumber(line.charAt(i - 1)) || joinsNumber(nextPrinted(line, i));
      if (Character.isWhitespace(line.charAt(i)) && !goesOn) {
        return i;
      }
    }
    return line.length();
  }

  private static boolean joinsNumber(char sign) {
    return sign == '/' || sign == '-' || Character.isWhitespace(sign);
  }

  private static char nextPrinted(String line, int from) {
    String rest = line.substring(from).strip();
    return rest.isEmpty() ? ' ' : rest.charAt(0);
  }

  private @Nullable String issuer() {
    var lines = new ArrayList<String>();
    for (TextLine line : passages) {
      Leaf.Kind kind = parts.kind(line);
      if (kind == Leaf.Kind.ISSUER) {
        lines.add(line.text());
      } else if (kind == Leaf.Kind.NATIONAL_NAME) {
        lines.add(LayoutWords.beforeNationalName(line.text()));
      } else if (kind == Leaf.Kind.TYPE) {
        break;
      }
    }
    lines.removeIf(String::isEmpty);
    return lines.isEmpty() ? null : OfficialNames.ofLetterhead(lines);
  }

  /** The year the title ends on; neither the end of a period nor the date of another document. */
  private static @Nullable Integer planYear(String title) {
    String small = Letters.small(title);
    int at = small.lastIndexOf("năm 20");
    while (at >= 0) {
      String before = small.substring(0, at).strip();
      boolean whole = at + 8 <= small.length() && isYear(small, at + 4);
      boolean span = whole && small.substring(at + 8).strip().startsWith("-");
      boolean end = before.endsWith("đến") || before.endsWith("hết");
      boolean date = !before.isEmpty() && Character.isDigit(before.charAt(before.length() - 1));
      if (whole && !span && !end && !date) {
        return Integer.valueOf(small.substring(at + 4, at + 8));
      }
      at = at == 0 ? -1 : small.lastIndexOf("năm 20", at - 1);
    }
    return null;
  }

  private static boolean isYear(String text, int from) {
    for (int i = from; i < from + 4; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private List<String> recipients() {
    var recipients = new ArrayList<String>();
    for (TextLine passage : passages) {
      Label label = passage.label();
      if (parts.kind(passage) == Leaf.Kind.RECIPIENT && label != null && label.isMark()) {
        recipients.add(withoutEnd(passage.content()));
      }
    }
    return recipients;
  }

  private List<String> addressees() {
    var addressees = new ArrayList<String>();
    for (String text : all(Leaf.Kind.ADDRESSEE)) {
      String name = withoutEnd(text.replace("Kính gửi", "").replaceFirst("^[\\s:\\-]+", ""));
      if (!name.isEmpty()) {
        addressees.add(name);
      }
    }
    return addressees;
  }

  private static String withoutEnd(String text) {
    int end = text.length();
    while (end > 0 && ";., :".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(0, end);
  }

  private List<String> implemented() {
    var numbers = new ArrayList<String>();
    for (String text : all(Leaf.Kind.PREAMBLE)) {
      if (text.startsWith("Thực hiện") || text.startsWith("Triển khai") || text.startsWith("Để ")) {
        DocumentNumbers.find(text).stream().filter(n -> !numbers.contains(n)).forEach(numbers::add);
      }
    }
    return numbers;
  }

  /** Documents that an article or the title changes or replaces. */
  private List<String> amended() {
    var numbers = new ArrayList<String>();
    for (TextLine passage : passages) {
      Label label = passage.label();
      boolean says = label != null && label.kind() == Label.Kind.ARTICLE;
      if (says || parts.kind(passage) == Leaf.Kind.TITLE) {
        String text = passage.text();
        int at = text.indexOf("thay thế");
        at = at < 0 ? Letters.small(text).indexOf("sửa đổi, bổ sung") : at;
        if (at >= 0) {
          numbers.addAll(DocumentNumbers.find(text.substring(at)));
        }
      }
    }
    return numbers;
  }
}

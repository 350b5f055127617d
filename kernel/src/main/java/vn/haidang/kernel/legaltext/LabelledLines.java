package vn.haidang.kernel.legaltext;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lines under a duty that name their subject: "Nội dung: …", "Cơ quan thực hiện: …", "Thời gian:
 * …", "Sản phẩm: …". Together they are one duty and not several.
 */
final class LabelledLines {

  /** What a line may name. */
  enum Key {
    CONTENT,
    LEAD,
    PARTNER,
    DEADLINE,
    DELIVERABLE
  }

  private record Words(Key key, List<String> words) {}

  private static final List<Words> KEYS =
      List.of(
          new Words(
              Key.CONTENT, List.of("nội dung", "nhiệm vụ", "công việc", "mục tiêu", "yêu cầu")),
          new Words(
              Key.PARTNER,
              List.of(
                  "cơ quan phối hợp",
                  "đơn vị phối hợp",
                  "cơ quan, đơn vị phối hợp",
                  "cơ quan phối hợp thực hiện",
                  "đơn vị phối hợp thực hiện",
                  "phối hợp thực hiện",
                  "phối hợp")),
          new Words(
              Key.LEAD,
              List.of(
                  "cơ quan chủ trì",
                  "cơ quan chủ trì thực hiện",
                  "cơ quan đầu mối",
                  "đơn vị đầu mối",
                  "đơn vị chủ trì",
                  "cơ quan thực hiện",
                  "đơn vị thực hiện",
                  "chủ trì thực hiện",
                  "chủ trì",
                  "cơ quan, đơn vị thực hiện",
                  "cơ quan, đơn vị chủ trì",
                  "phân công thực hiện",
                  "đơn vị được giao",
                  "trách nhiệm thực hiện")),
          new Words(
              Key.DEADLINE,
              List.of(
                  "thời gian thực hiện",
                  "thời gian hoàn thành",
                  "thời hạn hoàn thành",
                  "thời hạn thực hiện",
                  "thời hạn",
                  "thời gian",
                  "tiến độ thực hiện",
                  "tiến độ",
                  "hoàn thành")),
          new Words(
              Key.DELIVERABLE,
              List.of(
                  "sản phẩm",
                  "kết quả",
                  "sản phẩm, kết quả",
                  "kết quả đầu ra",
                  "kết quả, sản phẩm")));

  private LabelledLines() {}

  /** A key and where its value starts in the line. */
  record Found(Key key, int valueStart) {}

  static @Nullable Found find(String text, int from) {
    int colon = text.indexOf(':', from);
    if (colon < 0 || colon - from > 40) {
      return null;
    }
    String name = Letters.small(text.substring(from, colon)).strip();
    for (Words words : KEYS) {
      if (words.words().contains(name)) {
        int start = colon + 1;
        while (start < text.length() && text.charAt(start) == ' ') {
          start++;
        }
        return new Found(words.key(), start);
      }
    }
    return null;
  }

  /** A node whose dashes or paragraphs name who does it, by when, or with what result. */
  static boolean describe(Node node) {
    return lines(node).stream().anyMatch(line -> line.found().key() != Key.CONTENT);
  }

  /** A line with what it names, and the plus or dash lines under it. */
  record Line(TextLine passage, Found found, List<TextLine> under) {

    String value() {
      return passage.text().substring(found.valueStart());
    }

    Span span() {
      return new Span(passage.span().start() + found.valueStart(), passage.span().end());
    }
  }

  static List<Line> lines(Node node) {
    var lines = new ArrayList<Line>();
    for (TextLine passage : node.content()) {
      Found found = passage.isRow() ? null : find(passage.text(), 0);
      if (found != null) {
        lines.add(new Line(passage, found, List.of()));
      }
    }
    for (Node child : node.children()) {
      Found found = child.isMark() ? find(child.head().text(), child.label().end()) : null;
      if (found != null) {
        lines.add(
            new Line(child.head(), found, child.children().stream().map(Node::head).toList()));
      }
    }
    return lines;
  }
}

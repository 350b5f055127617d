package vn.haidang.plan.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One element of the page in reading order, as an official document is laid out. */
public sealed interface Piece {

  /** Issuer and number at the left; national name, motto, place and date at the right. */
  record Masthead(List<Line> issuer, List<Line> number, List<Line> national, List<Line> date)
      implements Piece {
    public Masthead {
      issuer = List.copyOf(issuer);
      number = List.copyOf(number);
      national = List.copyOf(national);
      date = List.copyOf(date);
    }
  }

  /** Type of the document and what it is about, centred. */
  record Title(List<Line> type, List<Line> about) implements Piece {
    public Title {
      type = List.copyOf(type);
      about = List.copyOf(about);
    }
  }

  /** A heading; level 1 is the outermost. */
  record Heading(int level, Line line) implements Piece {}

  /** A paragraph of the body. */
  record Paragraph(Style style, Line line) implements Piece {
    /** A caption in brackets is a remark; any other is a title. */
    public String css() {
      boolean title = style == Style.CAPTION && !line.text().startsWith("(");
      return title ? style.css + " strong" : style.css;
    }
  }

  /** What a paragraph is; decides how it is set. */
  enum Style {
    ADDRESSEE("addr"),
    BASIS("basis"),
    BODY("body"),
    ITEM("item"),
    CAPTION("cap"),
    UNREAD("unread");

    private final String css;

    Style(String css) {
      this.css = css;
    }

    public String css() {
      return css;
    }
  }

  /** A table; the head rows are repeated on each printed page. */
  record Table(List<Row> head, List<Row> body) implements Piece {
    public Table {
      head = List.copyOf(head);
      body = List.copyOf(body);
    }
  }

  /**
   * A row of a table.
   *
   * @param anchor id of the row, empty for a row of the head
   * @param group whether it gathers the rows after it
   */
  record Row(String anchor, String address, boolean group, List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /** A cell; figures are set to the right. */
  record Cell(int columns, Sort sort, Line line) {
    public @Nullable String css() {
      return sort.css;
    }
  }

  /** How a cell is set: figures to the right, numbers of rows in the middle, words to the left. */
  enum Sort {
    WORDS(null),
    FIGURE("fig"),
    INDEX("ix");

    private final @Nullable String css;

    Sort(@Nullable String css) {
      this.css = css;
    }
  }

  /** Recipients at the left, authority, position and name at the right. */
  record Closing(List<Line> recipients, List<Line> signature) implements Piece {
    public Closing {
      recipients = List.copyOf(recipients);
      signature = List.copyOf(signature);
    }
  }

  /** The lines above an appendix, centred; an appendix begins a new sheet on paper. */
  record AppendixTitle(List<Line> lines) implements Piece {
    public AppendixTitle {
      lines = List.copyOf(lines);
    }
  }
}

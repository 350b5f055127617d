package vn.haidang.measures.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.haidang.measures.FigureStatus;
import vn.haidang.measures.Stage;

/**
 * The sheet of a unit for a month, to be typed in.
 *
 * @param address of this sheet; its actions and files lie below it
 * @param draft name under which a browser keeps what the server has not got yet
 * @param summary what is still to be done, in words; empty: nothing
 * @param mayEnter whether the reader enters figures of this unit
 * @param mayApprove whether he is its head
 * @param boundaries first day of those the unit has today, where the month lies before it
 */
public record SheetPage(
    String unitName,
    String month,
    String monthWords,
    String address,
    String draft,
    String me,
    @Nullable String previous,
    @Nullable String next,
    Labels labels,
    Stage stage,
    int version,
    boolean mayEnter,
    boolean mayApprove,
    String summary,
    String saved,
    int ready,
    int submitted,
    int approved,
    List<Row> rows,
    List<Event> events,
    @Nullable LocalDate boundaries) {

  public SheetPage {
    rows = List.copyOf(rows);
    events = List.copyOf(events);
  }

  /** What stands above the columns that depend on the month. */
  public record Labels(String plan, String before, String own, String yearBefore) {}

  /**
   * One figure.
   *
   * @param id number of the indicator
   * @param period where it is another than the sheet's: "Quý III", "9 tháng"
   * @param beforePeriod of what stretch the figure before is, where its column's head does not say
   * @param present what is in force, where something else is typed
   * @param tone "", "w" warning, "e" error
   */
  public record Row(
      String id,
      String number,
      String name,
      boolean part,
      String unit,
      String period,
      String target,
      String before,
      String beforePeriod,
      String figure,
      FigureStatus status,
      String note,
      String reason,
      String toDate,
      String yearBefore,
      String present,
      int decimals,
      Stage stage,
      int version,
      boolean open,
      String tone,
      boolean asksForReason,
      List<Message> messages) {

    public Row {
      messages = List.copyOf(messages);
    }
  }

  /** What is to be said about a figure; {@code choices} are ways to write it. */
  public record Message(String tone, String text, List<String> choices) {

    public Message {
      choices = List.copyOf(choices);
    }
  }

  /** What happened to the sheet. */
  public record Event(String when, String what, String by, String reason) {}

  public boolean isEmpty() {
    return rows.isEmpty();
  }

  /** Whether anything can be typed by the reader. */
  /** Classes by which paper leaves out columns in which nothing stands. */
  public String printed() {
    boolean figures = rows.stream().anyMatch(row -> !row.figure().isBlank());
    boolean notes = rows.stream().anyMatch(row -> !row.note().isBlank());
    return (figures ? "" : " no-figures") + (notes ? "" : " no-notes");
  }

  public boolean isOpen() {
    return mayEnter && rows.stream().anyMatch(Row::open);
  }
}

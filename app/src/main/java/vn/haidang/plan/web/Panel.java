package vn.haidang.plan.web;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.haidang.plan.Finding;
import vn.haidang.plan.ItemKind;

/**
 * The right side of the reader.
 *
 * @param link the screen with all that is chosen on it
 * @param back where an action returns to
 * @param plan path of the plan, {@code /plans/3}
 * @param editable whether proposals may be decided here and now
 * @param node the paragraph under the cursor, on the first tab
 * @param rows the lines of the other tabs
 */
public record Panel(
    Link link,
    String plan,
    boolean review,
    boolean editable,
    List<TabHead> tabs,
    Tab tab,
    @Nullable Node node,
    List<Row> rows,
    @Nullable Queue queue,
    @Nullable Form form,
    @Nullable Toast toast) {
  public Panel {
    tabs = List.copyOf(tabs);
    rows = List.copyOf(rows);
  }

  /** Where an action returns to: the same screen without open form and message. */
  public String back() {
    return link.toString();
  }

  /** Whether the cursor is on this item. */
  public boolean isCurrent(Card card) {
    return card.key().equals(link.first("item"));
  }

  /** A tab with how many items it lists. */
  public record TabHead(
      Tab tab, String label, int count, String href, boolean current, boolean warns) {}

  /**
   * A paragraph with all that was found in it.
   *
   * @param kicker where it stands: "Nhiệm vụ 1.6, mục II.1"
   * @param pending how many of its items wait for a decision
   */
  public record Node(
      String address,
      String kicker,
      String title,
      @Nullable Card duty,
      List<Group> groups,
      List<Row> below,
      List<String> seen,
      int pending) {
    public Node {
      groups = List.copyOf(groups);
      below = List.copyOf(below);
      seen = List.copyOf(seen);
    }

    /**
     * Whether it is a duty for which the document names nobody, and nobody has been named since.
     */
    public boolean nobodyLeads() {
      return duty != null
          && duty.item().value() instanceof Finding.Task task
          && task.lead().isEmpty();
    }

    public boolean isEmpty() {
      return duty == null && groups.isEmpty() && below.isEmpty();
    }
  }

  /** Cards of one sort. */
  public record Group(String title, String count, List<Card> cards) {
    public Group {
      cards = List.copyOf(cards);
    }
  }

  /** A line of a list. */
  public record Row(
      String key,
      String label,
      String title,
      String sub,
      Status status,
      String statusWord,
      String href,
      String address,
      boolean current) {}

  /** How far an item is. */
  public enum Status {
    OPEN("circle-dashed", ""),
    KEPT("circle-check", "ok"),
    DROPPED("circle-x", "no");

    private final String icon;
    private final String css;

    Status(String icon, String css) {
      this.icon = icon;
      this.css = css;
    }

    public String icon() {
      return icon;
    }

    public String css() {
      return css;
    }
  }

  /**
   * The walk through the proposals.
   *
   * @param previous empty where there is none
   */
  public record Queue(
      int decided,
      int total,
      int blocking,
      int matching,
      String previous,
      String next,
      boolean canUndo,
      boolean canRedo,
      boolean filtered,
      List<Filter> filters,
      String text,
      String clear) {
    public Queue {
      filters = List.copyOf(filters);
    }

    /** What it is narrowed to, in words. */
    public String chosen() {
      return filters.stream()
          .flatMap(filter -> filter.choices().stream())
          .filter(choice -> choice.chosen() && !choice.value().isEmpty())
          .map(Choice::label)
          .collect(Collectors.joining(", "));
    }
  }

  /** A list to choose from. */
  public record Filter(String name, String label, List<Choice> choices) {
    public Filter {
      choices = List.copyOf(choices);
    }
  }

  /** One choice of a filter. */
  public record Choice(String value, String label, boolean chosen) {}

  /**
   * The form that is open, under the current item or, for an addition, under the paragraph.
   *
   * @param kind which: correct, reject, split, merge, assign, add
   * @param problem why what was sent could not be done
   * @param others items it may be merged with
   * @param cuts where it may be split
   * @param documents records a citation may mean, and "new" for one that is entered
   */
  public record Form(
      String kind,
      List<FormField> fields,
      @Nullable String problem,
      String reason,
      List<Card> others,
      List<FormField.Option> cuts,
      List<Choice> documents,
      @Nullable Addition addition) {
    public Form {
      fields = List.copyOf(fields);
      others = List.copyOf(others);
      cuts = List.copyOf(cuts);
      documents = List.copyOf(documents);
    }
  }

  /** What an addition starts from: the words selected in the text and the kind chosen. */
  public record Addition(
      @Nullable ItemKind kind, List<Choice> kinds, String quote, String start, String end) {
    public Addition {
      kinds = List.copyOf(kinds);
    }
  }

  /** A message about the last action. */
  public record Toast(String text, boolean bad, boolean undo) {}
}

package vn.haidang.plan;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.haidang.kernel.legaltext.Span;
import vn.haidang.kernel.legaltext.Target.Comparator;

/** What changed from one edition to a later one: by paragraph, by task, by figure. */
public record Difference(
    Edition from,
    Edition to,
    List<Paragraph> paragraphs,
    List<OfTask> tasks,
    List<OfFigure> figures) {

  public Difference {
    paragraphs = List.copyOf(paragraphs);
    tasks = List.copyOf(tasks);
    figures = List.copyOf(figures);
  }

  public boolean isEmpty() {
    return paragraphs.stream().allMatch(p -> p.change() == Kind.SAME)
        && tasks.isEmpty()
        && figures.isEmpty();
  }

  /** What happened to a piece. */
  public enum Kind {
    SAME,
    CHANGED,
    ADDED,
    REMOVED
  }

  /**
   * A paragraph, table row or heading in reading order of both editions.
   *
   * @param words for a changed one: the words of both, each marked
   */
  public record Paragraph(
      Kind change, String address, @Nullable Side before, @Nullable Side after, List<Word> words) {
    public Paragraph {
      words = List.copyOf(words);
    }
  }

  /** One edition's side of a paragraph. */
  public record Side(String address, String text, Span span) {}

  /** A run of words that both have (SAME), or only the later (ADDED) or the earlier (REMOVED). */
  public record Word(Kind change, String text) {}

  /** A task that was changed, added or removed. */
  public record OfTask(
      Kind change,
      String address,
      Finding.@Nullable Task before,
      Finding.@Nullable Task after,
      List<Word> words) {
    public OfTask {
      words = List.copyOf(words);
    }
  }

  /**
   * A promised figure that was changed, added or removed.
   *
   * @param indicator its name in the later edition, else in the earlier one
   * @param address the clause a figure of the text stands in ("II.3.7"), or the appendix row
   *     ("PL.8"); in the later edition, else in the earlier one
   */
  public record OfFigure(
      Kind change,
      String address,
      String indicator,
      @Nullable Amount before,
      @Nullable Amount after) {}

  /** A figure as printed in one edition. */
  public record Amount(
      Comparator comparator,
      BigDecimal value,
      @Nullable BigDecimal valueMax,
      @Nullable String unit) {}
}

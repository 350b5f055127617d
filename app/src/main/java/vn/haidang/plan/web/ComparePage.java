package vn.haidang.plan.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.haidang.plan.Difference;
import vn.haidang.plan.Difference.Kind;
import vn.haidang.plan.Edition;

/**
 * What changed from one edition to another.
 *
 * @param inline both texts in one column instead of side by side
 * @param all whether paragraphs that stayed the same are shown as well
 */
public record ComparePage(
    String plan,
    List<Edition> editions,
    Edition from,
    Edition to,
    boolean inline,
    boolean all,
    int changed,
    List<Block> blocks,
    List<Difference.OfTask> tasks,
    List<FigureChange> figures) {
  public ComparePage {
    editions = List.copyOf(editions);
    blocks = List.copyOf(blocks);
    tasks = List.copyOf(tasks);
    figures = List.copyOf(figures);
  }

  /** A paragraph of the comparison, or a number of equal ones left out. */
  public record Block(Difference.@Nullable Paragraph paragraph, int skipped) {}

  /** A figure before and after, as written. */
  public record FigureChange(
      Kind change, String address, String indicator, String before, String after) {}

  static ComparePage of(
      String plan,
      List<Edition> editions,
      Difference difference,
      boolean inline,
      boolean all,
      Words words) {
    var phrases = new Phrases(words);
    List<FigureChange> figures =
        difference.figures().stream()
            .map(figure ->
                new FigureChange(
                    figure.change(),
                    figure.address(),
                    figure.indicator(),
                    amount(figure.before(), phrases),
                    amount(figure.after(), phrases)))
            .toList();
    int changed =
        (int) difference.paragraphs().stream().filter(p -> p.change() != Kind.SAME).count();
    return new ComparePage(
        plan,
        editions,
        difference.from(),
        difference.to(),
        inline,
        all,
        changed,
        blocks(difference.paragraphs(), all),
        difference.tasks(),
        figures);
  }

  private static String amount(Difference.@Nullable Amount amount, Phrases phrases) {
    return amount == null
        ? ""
        : phrases.amount(amount.comparator(), amount.value(), amount.valueMax(), amount.unit());
  }

  private static List<Block> blocks(List<Difference.Paragraph> paragraphs, boolean all) {
    var blocks = new ArrayList<Block>();
    int same = 0;
    for (Difference.Paragraph paragraph : paragraphs) {
      if (paragraph.change() == Kind.SAME && !all) {
        same++;
        continue;
      }
      if (same > 0) {
        blocks.add(new Block(null, same));
        same = 0;
      }
      blocks.add(new Block(paragraph, 0));
    }
    if (same > 0) {
      blocks.add(new Block(null, same));
    }
    return blocks;
  }

  /** The same comparison looked at in another way. */
  public Link link() {
    return Link.to(plan + "/compare")
        .with("from", from.id().toString())
        .with("to", to.id().toString())
        .with("view", inline ? "inline" : "")
        .with("all", all ? "true" : "");
  }
}

package vn.haidang.kernel.legaltext;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** What holds for the outline of any input whatever. */
final class OutlinePromises {

  private OutlinePromises() {}

  static void hold(Outline outline) {
    String text = outline.text();
    assertThat(together(outline)).isEqualTo(text);
    assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).as("NFC").isTrue();
    assertThat(text).doesNotContain("\u0000");
    outline.leaves().forEach(leaf -> assertThat(leaf.content().in(text)).doesNotContain("\n"));
    ascending(outline.origins(), Origin::offset);
    inside(text, outline.sections(), Section::span);
    inside(text, outline.tasks(), Task::span);
    inside(text, outline.diagnostics(), Diagnostic::span);
    inside(text, outline.unread(), Unread::span);
    assertThat(outline.sections()).extracting(Section::id).doesNotHaveDuplicates();
    assertThat(outline.tasks()).extracting(Task::id).doesNotHaveDuplicates();
    for (Task task : outline.tasks()) {
      task.items().forEach(item -> assertThat(item.span().in(text)).isEqualTo(item.text()));
    }
    rows(outline);
  }

  /** The leaves one after the other; a hole or an overlap shows as another text. */
  private static String together(Outline outline) {
    var together = new StringBuilder();
    for (Leaf leaf : outline.leaves()) {
      assertThat(leaf.span().start()).isEqualTo(together.length());
      together.append(leaf.span().in(outline.text()));
    }
    return together.toString();
  }

  private static void rows(Outline outline) {
    List<Appendix.Row> rows =
        outline.appendices().stream().flatMap(appendix -> appendix.rows().stream()).toList();
    inside(outline.text(), rows, Appendix.Row::span);
    assertThat(rows).extracting(Appendix.Row::id).doesNotHaveDuplicates();
  }

  private static <T> void inside(String text, List<T> findings, Function<T, Span> span) {
    for (T finding : findings) {
      assertThat(span.apply(finding).end()).isLessThanOrEqualTo(text.length());
    }
  }

  private static <T> void ascending(List<T> list, ToIntFunction<T> offset) {
    int before = 0;
    for (T each : list) {
      assertThat(offset.applyAsInt(each)).isGreaterThanOrEqualTo(before);
      before = offset.applyAsInt(each);
    }
  }
}

package vn.haidang.plan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.haidang.kernel.legaltext.Span;

class MarkedTextTest {
  private static final String SENTENCE =
      "Phấn đấu kim ngạch xuất khẩu tăng 22 - 23% so với năm 2017 theo Nghị quyết số 01/NQ-CP.";

  @Test
  void aHighlightStandsWhereItWasRead() {
    assertThat(picture(mark(MarkKind.TARGET, "kim ngạch xuất khẩu tăng 22 - 23%")))
        .isEqualTo(
            "Phấn đấu [t:kim ngạch xuất khẩu tăng 22 - 23%] so với năm 2017 theo Nghị quyết số"
                + " 01/NQ-CP.");
  }

  @Test
  void aHighlightWithinAnotherIsARunOfItsOwn() {
    assertThat(
            picture(
                mark(MarkKind.TARGET, "tăng 22 - 23% so với năm 2017"),
                mark(MarkKind.DEADLINE, "năm 2017")))
        .isEqualTo(
            "Phấn đấu kim ngạch xuất khẩu [t:tăng 22 - 23% so với ][t d:năm 2017] theo Nghị quyết"
                + " số 01/NQ-CP.");
  }

  @Test
  void highlightsThatCrossAreCutWhereTheyCross() {
    assertThat(
            picture(
                mark(MarkKind.TARGET, "tăng 22 - 23% so với"),
                mark(MarkKind.DEADLINE, "so với năm 2017")))
        .isEqualTo(
            "Phấn đấu kim ngạch xuất khẩu [t:tăng 22 - 23% ][t d:so với][d: năm 2017] theo Nghị"
                + " quyết số 01/NQ-CP.");
  }

  @Test
  void aHighlightNeverBreaksAWord() {
    int inside = SENTENCE.indexOf("ngạch") + 2;
    Mark mark = new Mark(MarkKind.DIAGNOSTIC, "1", new Span(inside, inside + 6), true);
    assertThat(picture(mark)).contains("[l:ngạch xuất]");
  }

  @Test
  void theNarrowestHighlightIsTheOneAClickOpens() {
    var text =
        new MarkedText(
            SENTENCE,
            List.of(
                new Mark(MarkKind.TARGET, "wide", new Span(0, 40), true),
                new Mark(MarkKind.DEADLINE, "narrow", new Span(9, 20), true)));
    assertThat(text.runs(new Span(9, 20)).getFirst().item()).isEqualTo("narrow");
    assertThat(text.runs(new Span(9, 20)).getFirst().items()).isEqualTo("narrow wide");
  }

  @Test
  void anyHighlightsOverAnyTextGiveTheTextBack() {
    var random = new SplittableRandom(8);
    for (int round = 0; round < 3_000; round++) {
      String text = someText(random);
      var text2 = new MarkedText(text, someMarks(random, text.length()));
      int from = random.nextInt(text.length());
      Span part = new Span(from, from + random.nextInt(text.length() - from + 1));
      List<Run> runs = text2.runs(part);
      assertThat(runs.stream().map(Run::text).collect(Collectors.joining()))
          .isEqualTo(part.in(text));
      assertThat(runs).noneMatch(run -> run.text().isEmpty());
    }
  }

  private static String someText(SplittableRandom random) {
    return random
        .ints(random.nextInt(1, 60), 0, 9)
        .mapToObj(i -> "aăđ Ộ9.,\n".substring(i, i + 1))
        .collect(Collectors.joining());
  }

  private static List<Mark> someMarks(SplittableRandom random, int length) {
    var marks = new ArrayList<Mark>();
    for (int i = random.nextInt(6); i > 0; i--) {
      int start = random.nextInt(length);
      Span span = new Span(start, start + random.nextInt(length - start + 1));
      marks.add(new Mark(MarkKind.values()[random.nextInt(6)], "i" + i, span, true));
    }
    return marks;
  }

  private static Mark mark(MarkKind kind, String quote) {
    int start = SENTENCE.indexOf(quote);
    return new Mark(kind, kind.css(), new Span(start, start + quote.length()), true);
  }

  private static String picture(Mark... marks) {
    return new MarkedText(SENTENCE, List.of(marks))
        .runs(new Span(0, SENTENCE.length())).stream()
            .map(run -> run.isPlain() ? run.text() : kinds(run) + run.text() + "]")
            .collect(Collectors.joining());
  }

  private static String kinds(Run run) {
    return "[" + run.css().substring(2) + ":";
  }
}

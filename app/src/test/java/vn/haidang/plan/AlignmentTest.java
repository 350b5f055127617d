package vn.haidang.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.haidang.plan.Difference.Kind;

class AlignmentTest {

  @Test
  void pairsAreEqualPiecesInOrderOnBothSides() {
    var random = new SplittableRandom(20180110);
    for (int round = 0; round < 2_000; round++) {
      List<String> before = pieces(random);
      List<String> after = pieces(random);
      int b = -1;
      int a = -1;
      for (Alignment.Pair pair : Alignment.of(before, after)) {
        assertThat(before.get(pair.before())).isEqualTo(after.get(pair.after()));
        assertThat(pair.before()).isGreaterThan(b);
        assertThat(pair.after()).isGreaterThan(a);
        b = pair.before();
        a = pair.after();
      }
    }
  }

  @Test
  void aSequenceIsEqualToItselfFromEndToEnd() {
    var random = new SplittableRandom(8);
    for (int round = 0; round < 200; round++) {
      List<String> pieces = pieces(random);
      assertThat(Alignment.of(pieces, pieces)).hasSameSizeAs(pieces);
    }
  }

  @Test
  void theMarkedWordsGiveBothSentencesBack() {
    var random = new SplittableRandom(50);
    for (int round = 0; round < 2_000; round++) {
      String before = String.join(" ", pieces(random));
      String after = String.join(" ", pieces(random));
      var words = WordDifference.of(before, after);
      assertThat(joined(words, Kind.ADDED)).isEqualTo(after);
    }
  }

  private static String joined(List<Difference.Word> words, Kind kind) {
    return words.stream()
        .filter(word -> word.change() == Kind.SAME || word.change() == kind)
        .map(Difference.Word::text)
        .collect(Collectors.joining());
  }

  private static List<String> pieces(SplittableRandom random) {
    var pieces = new ArrayList<String>();
    int many = random.nextInt(30);
    for (int i = 0; i < many; i++) {
      pieces.add("từ" + random.nextInt(12));
    }
    return pieces;
  }
}

package vn.haidang.platform;

import java.util.ArrayList;
import java.util.List;

/**
 * A text with the words that were searched for marked; drawn by
 * {@code @template.platform.excerpt(excerpt)}.
 *
 * @param pieces put together they are the text, or the part of it around the first match
 */
public record Excerpt(List<Piece> pieces) {

  public Excerpt {
    pieces = List.copyOf(pieces);
  }

  /** A stretch of text, marked or not. */
  public record Piece(String text, boolean hit) {}

  /** The whole text. */
  static Excerpt whole(String text, SearchWords words) {
    Folding folding = Folding.of(text);
    return new Excerpt(pieces(folding, words, 0, folding.original().length()));
  }

  /** About {@code length} characters around the first match, cut at blanks. */
  static Excerpt around(String text, SearchWords words, int length) {
    Folding folding = Folding.of(text);
    String original = folding.original();
    List<int[]> places = words.placesIn(folding.folded());
    int first = places.isEmpty() ? 0 : folding.position(places.getFirst()[0]);
    int start = first < length / 2 ? 0 : blankBefore(original, first - length / 4);
    int end =
        start + length >= original.length()
            ? original.length()
            : blankBefore(original, start + length);
    List<Piece> pieces = new ArrayList<>();
    if (start > 0) {
      pieces.add(new Piece("… ", false));
    }
    pieces.addAll(pieces(folding, words, start, Math.max(end, start)));
    if (end < original.length()) {
      pieces.add(new Piece(" …", false));
    }
    return new Excerpt(pieces);
  }

  private static List<Piece> pieces(Folding folding, SearchWords words, int start, int end) {
    List<Piece> pieces = new ArrayList<>();
    String original = folding.original();
    int done = start;
    for (int[] place : words.placesIn(folding.folded())) {
      int from = folding.position(place[0]);
      int to = folding.position(place[1]);
      if (from >= done && to <= end) {
        add(pieces, original.substring(done, from), false);
        add(pieces, original.substring(from, to), true);
        done = to;
      }
    }
    add(pieces, original.substring(done, end), false);
    return pieces;
  }

  private static void add(List<Piece> pieces, String text, boolean hit) {
    if (!text.isEmpty()) {
      pieces.add(new Piece(text, hit));
    }
  }

  private static int blankBefore(String text, int index) {
    int blank = text.lastIndexOf(' ', index);
    return blank < 0 ? index : blank + 1;
  }
}

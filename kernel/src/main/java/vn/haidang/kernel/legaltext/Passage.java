package vn.haidang.kernel.legaltext;

import java.util.ArrayList;
import java.util.List;

/**
 * A paragraph or cell as the recognisers see it: its address, its place in the readable text, its
 * words.
 *
 * @param section address the findings are filed under, without dash counts: "II.1.6"
 * @param offset where the passage starts in the readable text
 */
record Passage(String section, Leaf.Kind kind, int offset, String text, List<Token> tokens) {

  static Passage of(String section, Leaf.Kind kind, int offset, String text) {
    return new Passage(section, kind, offset, text, tokenize(text));
  }

  /** A single sentence, for trying things out. */
  static Passage of(String text) {
    return of("", Leaf.Kind.PARAGRAPH, 0, text);
  }

  int size() {
    return tokens.size();
  }

  Token at(int index) {
    return tokens.get(index);
  }

  /** Folded word at the index, empty outside of the passage. */
  String fold(int index) {
    return index < 0 || index >= tokens.size() ? "" : tokens.get(index).fold();
  }

  /** Printed text of the tokens from first to the one before end. */
  String between(int first, int end) {
    return first >= end ? "" : text.substring(tokens.get(first).start(), tokens.get(end - 1).end());
  }

  /** The tokens' stretch of the readable text. */
  Span span(int first, int end) {
    return first >= end
        ? new Span(offset, offset)
        : new Span(offset + tokens.get(first).start(), offset + tokens.get(end - 1).end());
  }

  private static List<Token> tokenize(String text) {
    var tokens = new ArrayList<Token>(text.length() / 4 + 4);
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      int end = i + 1;
      if (isDigit(c)) {
        end = endOfNumber(text, i);
        tokens.add(
            new Token(Token.Kind.NUMBER, i, end, text.substring(i, end), text.substring(i, end)));
      } else if (Character.isLetter(text.codePointAt(i))) {
        end = endOfWord(text, i);
        String word = text.substring(i, end);
        tokens.add(new Token(Token.Kind.WORD, i, end, word, Spelling.fold(word)));
      } else if (!Character.isWhitespace(c) && c != '\u00a0') {
        String mark = c == '–' || c == '—' || c == '−' ? "-" : String.valueOf(c);
        tokens.add(new Token(Token.Kind.MARK, i, end, text.substring(i, end), mark));
      }
      i = end;
    }
    return tokens;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Digits with full stops and commas inside: "14.364,7". */
  private static int endOfNumber(String text, int start) {
    int end = start;
    while (end < text.length() && (isDigit(text.charAt(end)) || separatesDigits(text, end))) {
      end++;
    }
    return end;
  }

  private static boolean separatesDigits(String text, int i) {
    char c = text.charAt(i);
    return (c == '.' || c == ',') && i + 1 < text.length() && isDigit(text.charAt(i + 1));
  }

  /** Letters, marks and the digits that follow them: "QH14", "K15". */
  private static int endOfWord(String text, int start) {
    int end = start;
    while (end < text.length()) {
      int c = text.codePointAt(end);
      if (!Character.isLetterOrDigit(c) && Character.getType(c) != Character.NON_SPACING_MARK) {
        break;
      }
      end += Character.charCount(c);
    }
    return end;
  }
}

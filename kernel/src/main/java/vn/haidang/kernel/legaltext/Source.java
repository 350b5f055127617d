package vn.haidang.kernel.legaltext;

import java.util.ArrayList;
import java.util.List;

/**
 * A document as a reader hands it over: its name, its fingerprint and its blocks in reading order.
 * The text is as printed; nothing is joined, corrected or dropped yet.
 *
 * @param sha256 of the file's bytes, lower-case hexadecimal
 */
public record Source(String name, String mediaType, String sha256, List<Block> blocks) {

  public Source {
    blocks = List.copyOf(blocks);
  }

  /**
   * A text file: every line may be the continuation of the one before it. Tables drawn with bars
   * are found by the compiler.
   */
  public static Source ofText(String name, String mediaType, String sha256, String text) {
    var blocks = new ArrayList<Block>();
    int number = 0;
    for (String line : text.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1)) {
      blocks.add(
          new Block.Line(line, new Place(++number, ""), Block.Flow.WRAPPED, Block.Style.PLAIN));
    }
    return new Source(name, mediaType, sha256, blocks);
  }
}

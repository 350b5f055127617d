package vn.haidang.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.haidang.kernel.legaltext.Block;
import vn.haidang.kernel.legaltext.Source;

/** Plain text, Markdown and comma-separated tables: what they are shows in their lines. */
final class TextFile {

  private static final Pattern MARKDOWN =
      Pattern.compile("(?m)^#{1,6} \\S|^\\*\\*\\S[^\\n]*\\*\\*|^\\|? *:?-{3,}:? *\\|");

  private TextFile() {}

  static Content read(byte[] bytes) throws Refusal {
    TextDecoding decoding = TextDecoding.of(bytes);
    var remarks = new ArrayList<>(decoding.remarks());
    String text = decoding.text();
    if (text.isBlank()) {
      throw new Refusal("documents.empty");
    }
    List<Block> table = CsvTable.read(text);
    if (!table.isEmpty()) {
      return new Content("text/csv", table, List.of(), remarks);
    }
    if (SegmentedWords.joins(text)) {
      text = SegmentedWords.plain(text);
      remarks.add(Reading.Remark.of("documents.word-segmented"));
    }
    String mediaType = isMarkdown(text) ? "text/markdown" : "text/plain";
    return new Content(
        mediaType, Source.ofText("", mediaType, "", text).blocks(), List.of(), remarks);
  }

  private static boolean isMarkdown(String text) {
    return MARKDOWN.matcher(text).results().limit(2).count() == 2;
  }
}

package vn.haidang.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.haidang.kernel.legaltext.Block;

/**
 * The mark of a state secret: MẬT, TỐI MẬT or TUYỆT MẬT as a stamp of its own at the head of a
 * document, or a line "Độ mật: …" (Nghị định 30/2020/NĐ-CP, Phụ lục I; Luật Bảo vệ bí mật nhà
 * nước). The words in running text are no mark: laws on keeping secrets are cited everywhere.
 */
final class SecrecyMark {

  private static final int HEAD_LINES = 40;
  private static final Pattern STAMP = Pattern.compile("(?:TỐI|TUYỆT)?MẬT");
  private static final Pattern DEGREE =
      Pattern.compile("(?:dấu(?:chỉ)?)?(?:độ|mứcđộ)mật[:\\-]?\"?((?:tối|tuyệt)?mật)");
  private static final Pattern DECORATION = Pattern.compile("[\\s*_|()\\[\\]\"“”.#-]+");

  private SecrecyMark() {}

  /** The mark as stamped, if the document bears one. */
  static Optional<String> find(List<Block> blocks) {
    String before = "";
    for (String line : head(blocks)) {
      String bare = DECORATION.matcher(line).replaceAll("");
      boolean brokenOff = before.toLowerCase(Locale.ROOT).endsWith("bí");
      if (!brokenOff && STAMP.matcher(bare).matches()) {
        return Optional.of(spaced(bare));
      }
      var degree = DEGREE.matcher(bare.toLowerCase(Locale.ROOT));
      if (degree.matches()) {
        return Optional.of(spaced(degree.group(1).toUpperCase(Locale.ROOT)));
      }
      before = bare;
    }
    return Optional.empty();
  }

  private static String spaced(String mark) {
    return mark.replace("TỐI", "TỐI ").replace("TUYỆT", "TUYỆT ");
  }

  private static List<String> head(List<Block> blocks) {
    var lines = new ArrayList<String>();
    for (Block block : blocks) {
      switch (block) {
        case Block.Line line -> addLines(line.text(), lines);
        case Block.Grid grid ->
            grid.rows().forEach(row -> row.forEach(cell -> addLines(cell.text(), lines)));
      }
      if (lines.size() >= HEAD_LINES) {
        return lines.subList(0, HEAD_LINES);
      }
    }
    return lines;
  }

  private static void addLines(String text, List<String> lines) {
    text.lines().filter(line -> !line.isBlank()).limit(HEAD_LINES).forEach(lines::add);
  }
}

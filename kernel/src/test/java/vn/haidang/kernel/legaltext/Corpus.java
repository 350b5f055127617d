package vn.haidang.kernel.legaltext;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The documents of the corpus that are plain text, and the table of indicators kept as CSV. */
final class Corpus {

  private Corpus() {}

  static List<Path> textDocuments() {
    var documents = new ArrayList<Path>();
    documents.add(Shared.referencePlan());
    for (Path file : Shared.list(Shared.root().resolve("corpus/docs"))) {
      String name = file.getFileName().toString();
      if (name.endsWith(".md") || name.endsWith(".txt") || name.endsWith(".csv")) {
        documents.add(file);
      }
    }
    return documents;
  }

  static String number(Path file) {
    return file.getFileName().toString().substring(0, 3);
  }

  static Source source(Path file) {
    return file.getFileName().toString().endsWith(".csv") ? grid(file) : Shared.source(file);
  }

  /** A title line and a grid; none of its cells in quotes holds a line break. */
  private static Source grid(Path file) {
    List<String> lines = Shared.read(file).lines().toList();
    var title =
        new Block.Line(lines.getFirst(), new Place(1, ""), Block.Flow.PARAGRAPH, Block.Style.PLAIN);
    var grid = new Block.Grid(lines.stream().skip(1).map(Corpus::cells).toList(), new Place(2, ""));
    return new Source(file.getFileName().toString(), "text/csv", "", List.of(title, grid));
  }

  private static List<Block.Cell> cells(String line) {
    var cells = new ArrayList<Block.Cell>();
    var cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(Block.Cell.of(cell.toString()));
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(Block.Cell.of(cell.toString()));
    return cells;
  }
}

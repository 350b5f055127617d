package vn.haidang.documents.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.haidang.documents.CitationLink;
import vn.haidang.documents.Document;
import vn.haidang.documents.DocumentId;
import vn.haidang.documents.DocumentIdentity;
import vn.haidang.documents.DocumentTitle;
import vn.haidang.documents.web.GraphPage.Edge;
import vn.haidang.documents.web.GraphPage.Node;
import vn.haidang.documents.web.GraphPage.Row;
import vn.haidang.platform.VietnamTime;

/** Places the documents in columns and draws the arrows between them. */
final class GraphDrawing {

  static final int BOX_WIDTH = 250;
  static final int BOX_HEIGHT = 40;
  private static final int STEP = 50;
  private static final int GAP = 190;
  private static final int MARGIN = 14;
  private static final int LOWEST_START = 240;
  private static final int MOST_IN_A_COLUMN = 60;
  private static final int LONGEST_TITLE = 31;
  private static final int LONGEST_ISSUED = 40;

  private final Map<DocumentId, Document> documents;
  private final List<CitationLink> links;
  private final Map<DocumentId, Integer> weights = new HashMap<>();
  private final Map<DocumentId, List<Node>> placed = new HashMap<>();
  private final List<Node> nodes = new ArrayList<>();
  private int leftOut;

  GraphDrawing(List<Document> documents, List<CitationLink> links) {
    this.documents = documents.stream().collect(Collectors.toMap(Document::id, d -> d));
    this.links = links;
    links.forEach(link -> weights.merge(link.cited(), link.mentions(), Integer::sum));
  }

  GraphPage draw(@Nullable Document focus) {
    List<CitationLink> shown = focus == null ? links : around(focus.id());
    List<List<DocumentId>> columns =
        focus == null ? twoColumns(shown) : threeColumns(focus.id(), shown);
    int tallest = columns.stream().mapToInt(List::size).max().orElse(0);
    int height = Math.max(1, tallest) * STEP + 2 * MARGIN - (STEP - BOX_HEIGHT);
    for (int i = 0; i < columns.size(); i++) {
      place(columns.get(i), MARGIN + i * (BOX_WIDTH + GAP), height, focus);
    }
    int width = 2 * MARGIN + columns.size() * BOX_WIDTH + (columns.size() - 1) * GAP;
    return new GraphPage(focus, nodes, edges(shown), width, height, leftOut, rows(shown), citing());
  }

  private List<CitationLink> around(DocumentId focus) {
    return links.stream()
        .filter(link -> link.citing().equals(focus) || link.cited().equals(focus))
        .toList();
  }

  private List<List<DocumentId>> twoColumns(List<CitationLink> shown) {
    List<DocumentId> citing =
        shown.stream().map(CitationLink::citing).distinct().sorted(newestFirst()).toList();
    return List.of(fitting(citing), fitting(byNeighbours(shown, citing)));
  }

  private List<List<DocumentId>> threeColumns(DocumentId focus, List<CitationLink> shown) {
    List<DocumentId> before =
        shown.stream()
            .filter(l -> l.cited().equals(focus))
            .map(CitationLink::citing)
            .sorted(newestFirst())
            .toList();
    List<DocumentId> after =
        shown.stream()
            .filter(l -> l.citing().equals(focus))
            .map(CitationLink::cited)
            .sorted(newestFirst())
            .toList();
    return Stream.of(fitting(before), List.of(focus), fitting(after))
        .filter(column -> !column.isEmpty())
        .toList();
  }

  /**
   * The most cited first, so that what is left out is cited least; then beside the documents that
   * cite them.
   */
  private List<DocumentId> byNeighbours(List<CitationLink> shown, List<DocumentId> citing) {
    Map<DocumentId, Double> beside =
        shown.stream()
            .collect(
                Collectors.groupingBy(
                    CitationLink::cited, Collectors.averagingInt(l -> citing.indexOf(l.citing()))));
    return beside.keySet().stream()
        .sorted(
            Comparator.comparingInt((DocumentId id) -> -weights.getOrDefault(id, 0))
                .thenComparing(newestFirst()))
        .limit(MOST_IN_A_COLUMN)
        .sorted(
            Comparator.comparing((DocumentId id) -> beside.getOrDefault(id, 0.0))
                .thenComparing(newestFirst()))
        .collect(
            Collectors.collectingAndThen(
                Collectors.toList(), best -> withRest(best, beside.size())));
  }

  private List<DocumentId> withRest(List<DocumentId> best, int all) {
    leftOut += all - best.size();
    return best;
  }

  private List<DocumentId> fitting(List<DocumentId> column) {
    leftOut += Math.max(0, column.size() - MOST_IN_A_COLUMN);
    return column.stream().limit(MOST_IN_A_COLUMN).toList();
  }

  private Comparator<DocumentId> newestFirst() {
    Comparator<DocumentId> byDate =
        Comparator.comparing(
            id -> get(id).identity().date(),
            Comparator.nullsLast(Comparator.<LocalDate>naturalOrder().reversed()));
    return byDate.thenComparingLong(DocumentId::value);
  }

  /**
   * The one document looked at stands in the middle of its relations. Of all documents together
   * each column begins at the top, so that a tall drawing does not open on an empty side.
   */
  private void place(List<DocumentId> column, int x, int height, @Nullable Document focus) {
    int middle = (height - (column.size() * STEP - (STEP - BOX_HEIGHT))) / 2;
    int y = focus == null ? MARGIN : Math.min(middle, LOWEST_START);
    for (DocumentId id : column) {
      Node node = node(get(id), x, y, focus != null && focus.id().equals(id));
      nodes.add(node);
      placed.computeIfAbsent(id, key -> new ArrayList<>()).add(node);
      y += STEP;
    }
  }

  private Node node(Document document, int x, int y, boolean focus) {
    DocumentIdentity identity = document.identity();
    String title = DocumentTitle.of(identity);
    String issued =
        Stream.of(
                identity.issuer(),
                identity.date() == null ? null : VietnamTime.written(identity.date()))
            .flatMap(Stream::ofNullable)
            .collect(Collectors.joining(" · "));
    return new Node(
        document.id().value(),
        x,
        y,
        GraphText.shortened(title, LONGEST_TITLE),
        GraphText.shortened(issued, LONGEST_ISSUED),
        Stream.of(title, issued, identity.name() == null ? "" : identity.name())
            .filter(part -> !part.isBlank())
            .distinct()
            .collect(Collectors.joining("\n")),
        focus ? "focus" : document.isHeld() ? "held" : "cited",
        weights.getOrDefault(document.id(), 0));
  }

  private List<Edge> edges(List<CitationLink> shown) {
    List<Edge> edges = new ArrayList<>();
    for (CitationLink link : shown) {
      for (Node from : placed.getOrDefault(link.citing(), List.of())) {
        for (Node to : placed.getOrDefault(link.cited(), List.of())) {
          if (from.x() < to.x()) {
            edges.add(edge(from, to, link.mentions()));
          }
        }
      }
    }
    return edges;
  }

  private static Edge edge(Node from, Node to, int mentions) {
    int x1 = from.x() + BOX_WIDTH;
    int y1 = from.y() + BOX_HEIGHT / 2;
    int x2 = to.x();
    int y2 = to.y() + BOX_HEIGHT / 2;
    int bend = (x2 - x1) / 2;
    String path =
        "M"
            + x1
            + " "
            + y1
            + " C"
            + (x1 + bend)
            + " "
            + y1
            + " "
            + (x2 - bend)
            + " "
            + y2
            + " "
            + x2
            + " "
            + y2;
    return new Edge(path, Math.min(mentions, 4), "f" + from.id() + " t" + to.id());
  }

  private List<Row> rows(List<CitationLink> shown) {
    return shown.stream()
        .map(link -> new Row(get(link.citing()), get(link.cited()), link.mentions()))
        .sorted(
            Comparator.comparingInt(Row::mentions)
                .reversed()
                .thenComparing(row -> row.cited().id().value()))
        .toList();
  }

  private List<Document> citing() {
    Set<DocumentId> ids = links.stream().map(CitationLink::citing).collect(Collectors.toSet());
    return ids.stream().sorted(newestFirst()).map(this::get).toList();
  }

  private Document get(DocumentId id) {
    Document document = documents.get(id);
    if (document == null) {
      throw new IllegalStateException("a citation names document " + id + ", which is not there");
    }
    return document;
  }
}

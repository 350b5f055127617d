package vn.haidang.plan.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.haidang.kernel.legaltext.Appendix;
import vn.haidang.kernel.legaltext.CompiledPlan;
import vn.haidang.kernel.legaltext.Leaf;
import vn.haidang.kernel.legaltext.Leaf.Kind;
import vn.haidang.kernel.legaltext.Section;
import vn.haidang.kernel.legaltext.Task;
import vn.haidang.plan.Item;
import vn.haidang.plan.OpenEdition;

/**
 * Sets a compiled document as it looks on paper (Nghị định 30/2020/NĐ-CP, Phụ lục I): the leaves of
 * the outline become the pieces of the page, in their order. Nothing is left out but rules drawn
 * with dashes, which the style sheet draws.
 */
final class Typesetter {
  private static final Set<Kind> MASTHEAD =
      EnumSet.of(Kind.NATIONAL_NAME, Kind.ISSUER, Kind.NUMBER, Kind.PLACE_AND_DATE);
  private static final Set<Kind> TITLE = EnumSet.of(Kind.TYPE, Kind.TITLE);
  private static final Set<Kind> CLOSING = EnumSet.of(Kind.RECIPIENT, Kind.SIGNATURE);

  private final CompiledPlan plan;
  private final MarkedText text;
  private final Map<String, Integer> levels;
  private final Map<String, String> labels;
  private final Set<String> decided;
  private final Set<String> anchors = new HashSet<>();
  private final Set<String> tableGroups;
  private final Set<String> tableRows;

  private Typesetter(CompiledPlan plan, MarkedText text, Set<String> decided) {
    this.decided = decided;
    this.plan = plan;
    this.text = text;
    this.levels =
        plan.sections().stream()
            .collect(Collectors.toMap(Section::id, Section::level, (first, again) -> first));
    this.labels =
        plan.tasks().stream()
            .collect(Collectors.toMap(Task::id, Task::label, (first, again) -> first));
    this.tableGroups =
        plan.appendices().stream()
            .flatMap(appendix -> appendix.groups().stream())
            .map(Appendix.Group::name)
            .collect(Collectors.toSet());
    this.tableRows =
        plan.appendices().stream()
            .flatMap(appendix -> appendix.rows().stream())
            .map(Appendix.Row::id)
            .collect(Collectors.toSet());
  }

  /** The whole document. */
  static List<Piece> set(OpenEdition open, List<Mark> marks) {
    Set<String> pending =
        open.items().stream()
            .filter(Item::isPending)
            .map(Item::section)
            .collect(Collectors.toSet());
    Set<String> decided =
        open.items().stream()
            .map(Item::section)
            .filter(s -> !pending.contains(s))
            .collect(Collectors.toSet());
    return new Typesetter(open.reading(), new MarkedText(open.reading().text(), marks), decided)
        .pieces();
  }

  private List<Piece> pieces() {
    List<Leaf> leaves = plan.leaves();
    var pieces = new ArrayList<Piece>();
    int next = 0;
    while (next < leaves.size()) {
      int from = next;
      Leaf first = leaves.get(from);
      next = endOfGroup(leaves, from);
      List<Leaf> group = leaves.subList(from, next);
      if (group.stream().anyMatch(this::isVisible)) {
        pieces.add(piece(first, group));
      }
    }
    return pieces;
  }

  private int endOfGroup(List<Leaf> leaves, int from) {
    Leaf first = leaves.get(from);
    int to = from + 1;
    while (to < leaves.size() && belongTogether(first, leaves.get(to))) {
      to++;
    }
    return to;
  }

  private boolean belongTogether(Leaf first, Leaf next) {
    if (first.kind() == Kind.CELL) {
      return next.kind() == Kind.CELL && next.table() == first.table();
    }
    return (MASTHEAD.contains(first.kind()) && MASTHEAD.contains(next.kind()))
        || (TITLE.contains(first.kind()) && TITLE.contains(next.kind()))
        || (CLOSING.contains(first.kind()) && CLOSING.contains(next.kind()))
        || (first.kind() == Kind.APPENDIX_TITLE && next.kind() == Kind.APPENDIX_TITLE);
  }

  private Piece piece(Leaf first, List<Leaf> group) {
    return switch (first.kind()) {
      case NATIONAL_NAME, ISSUER, NUMBER, PLACE_AND_DATE -> masthead(group);
      case TYPE, TITLE -> title(group);
      case HEADING -> new Piece.Heading(levelOf(first), line(first));
      case CELL -> new TableSetter(this::line, tableGroups, tableRows).set(group);
      case RECIPIENT, SIGNATURE -> closing(group);
      case APPENDIX_TITLE -> new Piece.AppendixTitle(lines(group, EnumSet.of(first.kind())));
      case ADDRESSEE -> new Piece.Paragraph(Piece.Style.ADDRESSEE, line(first));
      case BASIS -> new Piece.Paragraph(Piece.Style.BASIS, line(first));
      case PREAMBLE, PARAGRAPH -> new Piece.Paragraph(Piece.Style.BODY, line(first));
      case ITEM -> new Piece.Paragraph(Piece.Style.ITEM, line(first));
      case CAPTION -> new Piece.Paragraph(Piece.Style.CAPTION, line(first));
      case UNREAD -> new Piece.Paragraph(Piece.Style.UNREAD, line(first));
    };
  }

  private Piece masthead(List<Leaf> group) {
    return new Piece.Masthead(
        lines(group, EnumSet.of(Kind.ISSUER)),
        lines(group, EnumSet.of(Kind.NUMBER)),
        lines(group, EnumSet.of(Kind.NATIONAL_NAME)),
        lines(group, EnumSet.of(Kind.PLACE_AND_DATE)));
  }

  private Piece title(List<Leaf> group) {
    return new Piece.Title(
        lines(group, EnumSet.of(Kind.TYPE)), lines(group, EnumSet.of(Kind.TITLE)));
  }

  private Piece closing(List<Leaf> group) {
    return new Piece.Closing(
        lines(group, EnumSet.of(Kind.RECIPIENT)), lines(group, EnumSet.of(Kind.SIGNATURE)));
  }

  private List<Line> lines(List<Leaf> group, Set<Kind> kinds) {
    return group.stream()
        .filter(leaf -> kinds.contains(leaf.kind()) && isVisible(leaf))
        .map(this::line)
        .toList();
  }

  private int levelOf(Leaf heading) {
    return levels.getOrDefault(heading.address(), 1);
  }

  private String content(Leaf leaf) {
    return text.text(leaf.content());
  }

  /** Rules of dashes, underscores or stars stand for a drawn line. */
  private boolean isVisible(Leaf leaf) {
    return leaf.kind() == Kind.CELL
        || content(leaf).chars().anyMatch(c -> c != ' ' && "-–—_*|=.".indexOf(c) < 0);
  }

  private Line line(Leaf leaf) {
    String anchor = anchor(leaf);
    return new Line(
        anchor,
        leaf.address(),
        leaf.span(),
        text.runs(leaf.content()),
        leaf.kind() == Kind.CELL ? Gutter.NONE : gutter(leaf, anchor.equals(leaf.address())));
  }

  private String anchor(Leaf leaf) {
    String wanted = leaf.address().isEmpty() ? "d" + leaf.span().start() : leaf.address();
    return anchors.add(wanted) ? wanted : wanted + "~" + leaf.span().start();
  }

  private Gutter gutter(Leaf leaf, boolean first) {
    var count = new EnumMap<MarkKind, Set<String>>(MarkKind.class);
    for (Mark mark : text.marksIn(leaf.content())) {
      count.computeIfAbsent(mark.kind(), kind -> new HashSet<>()).add(mark.item());
    }
    return new Gutter(
        first ? labels.getOrDefault(leaf.address(), "").replaceFirst("[.)]$", "") : "",
        size(count, MarkKind.TARGET),
        size(count, MarkKind.CITATION),
        size(count, MarkKind.DEADLINE),
        size(count, MarkKind.DIAGNOSTIC),
        first && decided.contains(leaf.address()));
  }

  private static int size(Map<MarkKind, Set<String>> count, MarkKind kind) {
    return count.getOrDefault(kind, Set.of()).size();
  }
}

package vn.haidang.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import vn.haidang.kernel.legaltext.Block;
import vn.haidang.kernel.legaltext.Place;

/**
 * A web page, or a Word document saved as one: paragraphs, headings, lists and tables as they
 * stand. Scripts never run, nothing is fetched, and what the page itself calls navigation is left
 * out.
 */
final class HtmlFile {

  private static final Set<String> IGNORED =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "nav",
          "aside",
          "form",
          "button",
          "select",
          "iframe",
          "object",
          "svg",
          "math",
          "canvas",
          "audio",
          "video",
          "head",
          "input",
          "dialog");
  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "ul",
          "ol",
          "li",
          "dl",
          "dt",
          "dd",
          "blockquote",
          "section",
          "article",
          "main",
          "header",
          "footer",
          "center",
          "address",
          "figure",
          "figcaption",
          "hr",
          "fieldset",
          "caption",
          "body",
          "tr",
          "td",
          "th",
          "tbody",
          "thead",
          "tfoot");

  private final ReadingLimits limits;
  private final List<Block> blocks = new ArrayList<>();
  private final HtmlLine line = new HtmlLine();
  private int depth;

  private HtmlFile(ReadingLimits limits) {
    this.limits = limits;
  }

  static Content read(byte[] bytes, ReadingLimits limits) throws Refusal {
    TextDecoding decoding = TextDecoding.of(bytes);
    Document page = Jsoup.parse(decoding.text(), "", Parser.htmlParser().setTrackPosition(true));
    var file = new HtmlFile(limits);
    file.element(mainOf(page), HtmlLook.PLAIN);
    file.endLine(Block.Flow.PARAGRAPH);
    if (file.blocks.isEmpty()) {
      throw new Refusal("documents.empty");
    }
    return new Content("text/html", file.blocks, List.of(), decoding.remarks());
  }

  /** What the page marks as its main part, if most of its text stands there. */
  private static Element mainOf(Document page) {
    Element body = page.body();
    for (String mark : List.of("main", "[role=main]", "article")) {
      Element part = body.selectFirst(mark);
      if (part != null && part.text().length() * 2 > body.text().length()) {
        return part;
      }
    }
    return body;
  }

  private void element(Element element, HtmlLook around) throws Refusal {
    String name = element.normalName();
    if (IGNORED.contains(name) || isHidden(element)) {
      return;
    }
    if (++depth > limits.depth() * 2 || Thread.currentThread().isInterrupted()) {
      throw new Refusal("documents.too-complex", "HTML");
    }
    HtmlLook look = around.within(element);
    if (name.equals("br")) {
      endLine(Block.Flow.WRAPPED);
    } else if (name.equals("table") && isDataTable(element)) {
      endLine(Block.Flow.PARAGRAPH);
      blocks.add(grid(element, look));
    } else if (BLOCKS.contains(name) || name.equals("table") || name.equals("pre")) {
      endLine(Block.Flow.PARAGRAPH);
      line.label(HtmlLook.labelOf(element));
      children(element, look);
      endLine(Block.Flow.PARAGRAPH);
    } else {
      children(element, look);
    }
    depth--;
  }

  private void children(Element element, HtmlLook look) throws Refusal {
    for (Node node : element.childNodes()) {
      switch (node) {
        case Element child -> element(child, look);
        case TextNode text -> text(text, look);
        default -> {}
      }
    }
  }

  private void text(TextNode node, HtmlLook look) {
    int start = Math.max(1, node.sourceRange().start().lineNumber());
    String text = LegacyFont.converted(node.getWholeText(), look.font());
    if (!look.preformatted()) {
      line.add(text.replaceAll("[\\s\u00a0]+", " "), start, look);
      return;
    }
    int number = start;
    for (String each : text.split("\n", -1)) {
      if (number > start) {
        endLine(Block.Flow.WRAPPED);
      }
      line.add(each, number++, look);
    }
  }

  private void endLine(Block.Flow flow) {
    line.take(flow).ifPresent(blocks::add);
  }

  private static boolean isHidden(Element element) {
    String style = element.attr("style").replace(" ", "").toLowerCase(Locale.ROOT);
    return element.hasAttr("hidden")
        || element.attr("aria-hidden").equals("true")
        || element.attr("role").equals("navigation")
        || style.contains("display:none")
        || style.contains("mso-hide:all");
  }

  /** A table around one cell or around other tables only arranges the page. */
  private static boolean isDataTable(Element table) {
    return table.select("td, th").size() > 1 && table.select("table").size() == 1;
  }

  private Block.Grid grid(Element table, HtmlLook look) throws Refusal {
    int number = Math.max(1, table.sourceRange().start().lineNumber());
    var rows = new ArrayList<List<Block.Cell>>();
    for (Element row : table.select("tr")) {
      var cells = new ArrayList<Block.Cell>();
      for (Element cell : row.children()) {
        if (cell.normalName().equals("td") || cell.normalName().equals("th")) {
          cells.add(
              new Block.Cell(textOf(cell, look), extent(cell, "colspan"), extent(cell, "rowspan")));
        }
      }
      rows.add(cells);
    }
    return new Block.Grid(rows, new Place(number, ""));
  }

  private String textOf(Element cell, HtmlLook look) throws Refusal {
    var inner = new HtmlFile(limits);
    inner.depth = depth;
    inner.children(cell, look.within(cell));
    inner.endLine(Block.Flow.PARAGRAPH);
    return GridBuilder.textOf(inner.blocks);
  }

  private static int extent(Element cell, String attribute) {
    String value = cell.attr(attribute).strip();
    return value.matches("\\d{1,4}") ? Math.clamp(Integer.parseInt(value), 1, 1_000) : 1;
  }
}

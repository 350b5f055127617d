package vn.haidang.plan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import vn.haidang.kernel.legaltext.Citation;
import vn.haidang.kernel.legaltext.CompiledPlan;
import vn.haidang.kernel.legaltext.Leaf;
import vn.haidang.kernel.legaltext.Span;

/**
 * A compiled plan as Akoma Ntoso 3.0 (OASIS LegalDocumentML): a {@code doc} whose parts bear the
 * plan's own addresses as {@code eId} and whose citations are references.
 */
final class PlanAkn {

  static final String NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

  private static final Set<Leaf.Kind> PREFACE =
      EnumSet.of(
          Leaf.Kind.NATIONAL_NAME,
          Leaf.Kind.ISSUER,
          Leaf.Kind.NUMBER,
          Leaf.Kind.PLACE_AND_DATE,
          Leaf.Kind.TYPE,
          Leaf.Kind.TITLE,
          Leaf.Kind.ADDRESSEE);
  private static final Set<Leaf.Kind> PREAMBLE = EnumSet.of(Leaf.Kind.BASIS, Leaf.Kind.PREAMBLE);

  private final CompiledPlan plan;
  private final XmlWriter xml;
  private final Set<String> used = new HashSet<>(Set.of("issuer", "haidang"));
  private final TreeMap<Integer, Reference> references = new TreeMap<>();

  private record Reference(Span span, String target) {}

  private PlanAkn(CompiledPlan plan, Appendable out) throws IOException {
    this.plan = plan;
    this.xml = new XmlWriter(out);
    for (Citation citation : plan.citations()) {
      for (Citation.Mention mention : citation.mentions()) {
        references.putIfAbsent(
            mention.span().start(), new Reference(mention.span(), AknIdentity.of(citation)));
      }
    }
  }

  static void write(CompiledPlan plan, Appendable out) throws IOException {
    new PlanAkn(plan, out).write();
  }

  private void write() throws IOException {
    xml.start("akomaNtoso", "xmlns", NAMESPACE);
    xml.start("doc", "name", "plan");
    AknIdentity.write(plan, xml);
    int from = prefix("preface", 0, PREFACE);
    from = prefix("preamble", from, PREAMBLE);
    xml.start("mainBody");
    List<AknTree.Child> children =
        AknTree.of(plan, plan.leaves().subList(from, plan.leaves().size()));
    if (children.isEmpty()) {
      xml.line("p", "");
    }
    int passages = 0;
    for (AknTree.Child child : children) {
      switch (child) {
        case AknTree.Passage passage -> passage(passage, "body", ++passages);
        case AknTree.Part part -> part(part);
      }
    }
    xml.end();
    xml.end();
    xml.end();
  }

  /** The leaves of these kinds that stand next, in an element of their own. */
  private int prefix(String element, int from, Set<Leaf.Kind> kinds) throws IOException {
    int to = from;
    while (to < plan.leaves().size() && kinds.contains(plan.leaves().get(to).kind())) {
      to++;
    }
    if (to > from) {
      xml.start(element);
      for (Leaf leaf : plan.leaves().subList(from, to)) {
        paragraph(leaf, "");
      }
      xml.end();
    }
    return to;
  }

  private void part(AknTree.Part part) throws IOException {
    xml.start("hcontainer", "eId", unique(part.id()), "name", part.name());
    if (!part.label().isEmpty()) {
      xml.line("num", part.label());
    }
    if (!part.heading().isEmpty()) {
      xml.line("heading", part.heading());
    }
    if (part.hasParts()) {
      int passages = 0;
      for (AknTree.Child child : part.children()) {
        switch (child) {
          case AknTree.Passage passage -> passage(passage, part.id(), ++passages);
          case AknTree.Part inner -> part(inner);
        }
      }
    } else if (!part.children().isEmpty()
        && part.children().getFirst() instanceof AknTree.Passage own) {
      content(own, part.label());
    }
    xml.end();
  }

  private void passage(AknTree.Passage passage, String owner, int number) throws IOException {
    xml.start("hcontainer", "eId", unique(owner + "__text_" + number), "name", "text");
    content(passage, "");
    xml.end();
  }

  private void content(AknTree.Passage passage, String label) throws IOException {
    xml.start("content");
    if (passage.isTable()) {
      table(passage.leaves());
    } else {
      String lead = label;
      for (Leaf leaf : passage.leaves()) {
        paragraph(leaf, lead);
        lead = "";
      }
    }
    xml.end();
  }

  private void table(List<Leaf> cells) throws IOException {
    xml.start("table");
    var row = new ArrayList<Leaf>();
    for (Leaf cell : cells) {
      if (!row.isEmpty() && row.getFirst().row() != cell.row()) {
        row(row);
        row.clear();
      }
      row.add(cell);
    }
    row(row);
    xml.end();
  }

  private void row(List<Leaf> cells) throws IOException {
    String address = cells.getFirst().address();
    boolean named = !address.isEmpty() && !used.contains(address);
    if (named) {
      xml.start("tr", "eId", unique(address));
    } else {
      xml.start("tr");
    }
    for (Leaf cell : cells) {
      xml.start("td");
      paragraph(cell, "");
      xml.end();
    }
    xml.end();
  }

  /**
   * A paragraph with its citations as references; the label it shares with its part is not said
   * twice.
   */
  private void paragraph(Leaf leaf, String label) throws IOException {
    Span span = leaf.content();
    int at = span.start() + labelLength(span.in(plan.text()), label);
    xml.startText("p");
    for (Reference reference : references.subMap(at, Math.max(at, span.end())).values()) {
      Span cited = reference.span();
      if (cited.start() >= at && cited.end() <= span.end()) {
        xml.text(plan.text().substring(at, cited.start()));
        xml.inline("ref", cited.in(plan.text()), "href", reference.target());
        at = cited.end();
      }
    }
    xml.text(plan.text().substring(Math.min(at, span.end()), span.end()));
    xml.endText("p");
  }

  private static int labelLength(String text, String label) {
    if (label.isEmpty() || !text.startsWith(label)) {
      return 0;
    }
    int at = label.length();
    while (at < text.length() && ".)- ".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  private String unique(String address) {
    String id = address.isEmpty() ? "text" : address.replaceAll("\\s+", "_");
    String free = id;
    for (int i = 2; !used.add(free); i++) {
      free = id + "__" + i;
    }
    return free;
  }
}

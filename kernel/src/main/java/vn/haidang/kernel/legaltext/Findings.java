package vn.haidang.kernel.legaltext;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Everything the sentences of one document say, in reading order. */
final class Findings {

  private static final int STEP = 200;

  private final Outline outline;
  private final SectionTree tree;
  private final TargetContexts contexts;
  private final UnnamedYear year;
  private final CitationLedger ledger = new CitationLedger();
  private final List<Target> targets = new ArrayList<>();
  private final List<QualitativeTarget> qualitativeTargets = new ArrayList<>();
  private final List<Responsibility> responsible = new ArrayList<>();
  private final Map<String, List<String>> headingAgencies = new HashMap<>();
  private final ListedPartners partners = new ListedPartners();
  private final List<Deadline> deadlines = new ArrayList<>();
  private final List<ReportDuty> reportDuties = new ArrayList<>();
  private final List<Project> projects = new ArrayList<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  private Findings(Outline outline) {
    this.outline = outline;
    this.tree = new SectionTree(outline);
    this.contexts = new TargetContexts(tree, outline.head());
    this.year = UnnamedYear.of(outline.head());
  }

  /** How many of all passages have been read. */
  interface Reached {
    void passages(int done, int all);
  }

  static Findings in(Outline outline, Reached reached) {
    var findings = new Findings(outline);
    List<Passage> passages = PassageReader.read(outline);
    for (int i = 0; i < passages.size(); i++) {
      findings.read(passages.get(i));
      if (i % STEP == 0) {
        reached.passages(i, passages.size());
      }
    }
    findings.reportDuties(passages);
    findings.diagnostics.addAll(TypoLint.check(passages));
    return findings;
  }

  private void read(Passage passage) {
    List<CitationMention> numbered = CitationScanner.scan(passage);
    List<CitationMention> laws = new ArrayList<>(LawScanner.scan(passage, numbered));
    laws.addAll(NamedDocuments.scan(passage));
    ledger.add(NumberedLaws.merge(numbered, laws));
    if (!TargetContexts.silent().contains(passage.kind())) {
      boolean[] taken = taken(passage, numbered, laws);
      figures(passage, taken);
      diagnostics.addAll(CountLint.check(passage));
      responsible(passage);
      List<Deadline> limits = DeadlineScanner.scan(passage, taken, year);
      deadlines.addAll(limits.isEmpty() || isOfScope(passage.section()) ? List.of() : limits);
      projects.addAll(ProjectScanner.scan(passage));
      for (Span span : DateMention.invalidIn(passage, taken)) {
        diagnostics.add(
            DiagnosticCode.DATE_INVALID.at(
                passage.section(), span, List.of(), span.in(outline.text())));
      }
    }
  }

  /** "Phạm vi điều chỉnh", "Giải thích từ ngữ": what is said there is due from nobody. */
  private boolean isOfScope(String section) {
    for (String address : tree.chain(section)) {
      String title = tree.title(address);
      if (title != null) {
        return SCOPES.beginsAt(Passage.of(title), 0);
      }
    }
    return false;
  }

  private static final Lexicon SCOPES =
      Lexicon.of(
          "phạm vi điều chỉnh|phạm vi áp dụng|phạm vi , đối tượng|đối tượng áp dụng|giải thích từ ngữ");

  private void responsible(Passage passage) {
    List<Responsibility> found = partners.of(passage, ResponsibilityScanner.scan(passage));
    responsible.addAll(found);
    boolean opensList = passage.size() > 0 && passage.fold(passage.size() - 1).equals(":");
    for (Responsibility one : found) {
      boolean binds =
          one.role() == Responsibility.Role.LEAD || one.role() == Responsibility.Role.REQUESTED;
      if (binds
          && !onlyDirects(passage, one)
          && (opensList || passage.kind() == Leaf.Kind.HEADING)) {
        headingAgencies.putIfAbsent(passage.section(), one.agencies());
      }
    }
  }

  /** "Chỉ đạo các ngân hàng thương mại: …" leaves what follows to the agency that directs. */
  private static boolean onlyDirects(Passage passage, Responsibility one) {
    int from = Labels.bodyStart(passage);
    return passage.fold(from).equals("chỉ")
        && passage.fold(from + 1).equals("đạo")
        && one.agencies().stream().allMatch(NamedAgencies::isCollective);
  }

  private static boolean[] taken(
      Passage passage, List<CitationMention> numbered, List<CitationMention> laws) {
    var taken = new boolean[passage.size()];
    for (List<CitationMention> mentions : List.of(numbered, laws)) {
      for (CitationMention mention : mentions) {
        Arrays.fill(taken, mention.first(), mention.end(), true);
      }
    }
    return taken;
  }

  private void figures(Passage passage, boolean[] taken) {
    FigureScanner.Result figures = FigureScanner.scan(passage, taken);
    TargetContext context = contexts.of(passage);
    List<Target> found = TargetScanner.scan(passage, figures.figures(), context);
    for (Target target : found) {
      targets.add(Targets.numbered(target, targets.size() + 1));
    }
    if (!context.retrospective()) {
      qualitativeTargets.addAll(QualitativeScanner.scan(passage, found, figures.figures()));
    }
    for (FigureScanner.Doubtful doubtful : figures.doubtful()) {
      String printed = passage.between(doubtful.first(), doubtful.end());
      diagnostics.add(
          DiagnosticCode.NUMBER_AMBIGUOUS.at(
              passage.section(),
              passage.span(doubtful.first(), doubtful.end()),
              List.of(),
              printed));
    }
  }

  private void reportDuties(List<Passage> passages) {
    Leads leads = leads();
    for (Passage passage : passages) {
      if (!TargetContexts.silent().contains(passage.kind())) {
        reportDuties.addAll(
            ReportDutyScanner.scan(passage, deadlines, leads.above(passage.section())));
      }
    }
  }

  Leads leads() {
    return new Leads(tree, headingAgencies, responsible);
  }

  SectionTree tree() {
    return tree;
  }

  CitationLedger ledger() {
    return ledger;
  }

  List<Target> targets() {
    return targets;
  }

  List<QualitativeTarget> qualitativeTargets() {
    return qualitativeTargets;
  }

  /** Those that name somebody, for their own sake; {@link #leads} knows all. */
  List<Responsibility> responsible() {
    return NamedAgencies.among(responsible, headingAgencies, tree);
  }

  List<Deadline> deadlines() {
    return deadlines;
  }

  List<ReportDuty> reportDuties() {
    return reportDuties;
  }

  List<Project> projects() {
    return projects;
  }

  List<Diagnostic> diagnostics() {
    return diagnostics;
  }
}

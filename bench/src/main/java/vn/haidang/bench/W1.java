package vn.haidang.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.haidang.kernel.legaltext.CompiledPlan;

/** W1: compile a plan. Speed is worth nothing without the result, so its counts are shown first. */
final class W1 implements Workload {

  private static final String FLOOR = "limitPoi";

  @Override
  public String id() {
    return "W1";
  }

  @Override
  public String title() {
    return "compile a plan from text and from .docx, beside the mere extraction of text; growth to 10 MB";
  }

  @Override
  public List<Figure> run(Effort effort) {
    System.out.println(counts());
    List<Figure> figures =
        new ArrayList<>(
            against(
                Rounds.of(
                    W1CompilePlan.class,
                    List.of("limitStream", FLOOR, "fromDocx", "fromText"),
                    effort,
                    5)));
    figures.addAll(eachMegabyte(Rounds.of(W1Growth.class, List.of("compile"), effort, 2)));
    return figures;
  }

  private static String counts() {
    var once = new W1CompilePlan();
    once.prepare();
    CompiledPlan plan = once.fromText();
    return String.format(
        Locale.ROOT,
        "%s: %d characters, %d tasks, %d targets, %d citations, %d appendix rows, %d diagnostics",
        plan.source().name(),
        plan.text().length(),
        plan.tasks().size(),
        plan.targets().size(),
        plan.citations().size(),
        plan.appendices().stream().mapToInt(table -> table.rows().size()).sum(),
        plan.diagnostics().size());
  }

  private static List<Figure> against(List<Figure> figures) {
    double floor =
        figures.stream()
            .filter(figure -> figure.name().equals(FLOOR))
            .findFirst()
            .orElseThrow()
            .median();
    return figures.stream()
        .map(figure ->
            figure.with(
                String.format(
                    Locale.ROOT, "%.2f x the extraction by POI", figure.median() / floor)))
        .toList();
  }

  private static List<Figure> eachMegabyte(List<Figure> figures) {
    return figures.stream()
        .map(figure -> {
          int kilobytes = Integer.parseInt(figure.name().replaceAll("\\D", ""));
          return figure.with(
              String.format(Locale.ROOT, "%.1f ms each MB", figure.median() * 1000 / kilobytes));
        })
        .toList();
  }
}

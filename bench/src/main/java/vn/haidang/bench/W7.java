package vn.haidang.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * W7: the search box over the items of many plans, with and without accents, as a page over HTTP,
 * beside the bare question to the index.
 */
final class W7 implements Workload {

  private static final int OF_A_CITY = 46_800;
  private static final Map<String, String> QUESTIONS = questions();

  @Override
  public String id() {
    return "W7";
  }

  @Override
  public String title() {
    return "the search box over 46,800 items of plans: common and rare words, with and without accents, inside words";
  }

  private static Map<String, String> questions() {
    var questions = new LinkedHashMap<String, String>();
    questions.put("commonest", "thành phố");
    questions.put("common", "đầu tư");
    questions.put("commonPlain", "phat trien");
    questions.put("oneLetter", "p");
    questions.put("twoWords", "xuat khau hang hoa");
    questions.put("rare", ManyItems.RARE);
    questions.put("insideWords", "hat trie");
    questions.put("nothing", "khongcogi");
    return questions;
  }

  @Override
  public List<Figure> run(Effort effort) {
    boolean full = effort == Effort.FULL;
    PlanText plan = PlanText.find();
    try (var program = new ProgramUnderLoad();
        var browser = SignedInBrowser.at(program, List.of(plan.file()))) {
      JdbcClient database = program.database();
      ManyItems.fill(database, plan.name(), OF_A_CITY);
      return ask(database, browser, full);
    }
  }

  private static List<Figure> ask(JdbcClient database, SignedInBrowser browser, boolean full) {
    var timed = new Timed();
    timed.call("limitSql", () -> ManyItems.countBare(database, "đầu & tư"));
    QUESTIONS.forEach((name, words) -> timed.call(name, () -> browser.bytes(address(words, ""))));
    timed.call("pageOfAKind", () -> browser.bytes(address("đầu tư", "&kind=task&page=3")));
    var figures = new ArrayList<Figure>();
    for (Figure figure : timed.run(full ? 5 : 1, full ? 15 : 5)) {
      String words = QUESTIONS.get(figure.name());
      figures.add(words == null ? figure : figure.with(note(database, words)));
    }
    return figures;
  }

  private static String note(JdbcClient database, String words) {
    int hits = ManyItems.countBare(database, words.replace(" ", " & "));
    return String.format(Locale.ROOT, "\"%s\", %d items with these words; bar 200 ms", words, hits);
  }

  private static String address(String words, String more) {
    return "/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + more;
  }
}

package vn.haidang.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.haidang.kernel.legaltext.CompiledPlan;
import vn.haidang.kernel.legaltext.Task;
import vn.haidang.testing.SharedDocuments;

/**
 * How often the agency in charge is among the first that are proposed. The figures stand in
 * docs/accuracy.md and may only rise.
 */
class FunctionRankingTest {

  private static final Pattern LEAD = Pattern.compile("(\\d+\\.\\d+) ([^·]+)·");

  private final Map<String, String> codes =
      Map.ofEntries(
          Map.entry("KHĐT", "Sở Kế hoạch và Đầu tư"),
          Map.entry("TC", "Sở Tài chính"),
          Map.entry("NV", "Sở Nội vụ"),
          Map.entry("TP", "Sở Tư pháp"),
          Map.entry("CT", "Sở Công Thương"),
          Map.entry("NNPTNT", "Sở Nông nghiệp và Phát triển nông thôn"),
          Map.entry("GTVT", "Sở Giao thông vận tải"),
          Map.entry("XD", "Sở Xây dựng"),
          Map.entry("TNMT", "Sở Tài nguyên và Môi trường"),
          Map.entry("TTTT", "Sở Thông tin và Truyền thông"),
          Map.entry("LĐTBXH", "Sở Lao động - Thương binh và Xã hội"),
          Map.entry("VHTT", "Sở Văn hóa và Thể thao"),
          Map.entry("DL", "Sở Du lịch"),
          Map.entry("KHCN", "Sở Khoa học và Công nghệ"),
          Map.entry("GDĐT", "Sở Giáo dục và Đào tạo"),
          Map.entry("YT", "Sở Y tế"),
          Map.entry("NGV", "Sở Ngoại vụ"),
          Map.entry("TTRA_TP", "Thanh tra thành phố"),
          Map.entry("BQL_KKT", "Ban Quản lý Khu kinh tế Hải Phòng"),
          Map.entry("VP_UBND", "Văn phòng Ủy ban nhân dân thành phố"),
          Map.entry("CN NHNN", "Chi nhánh Ngân hàng Nhà nước thành phố Hải Phòng"),
          Map.entry("Cục TK", "Cục Thống kê thành phố Hải Phòng"),
          Map.entry("BHXH", "Bảo hiểm xã hội thành phố Hải Phòng"),
          Map.entry("Bộ CHQS", "Bộ Chỉ huy Quân sự thành phố Hải Phòng"),
          Map.entry("Công an", "Công an thành phố Hải Phòng"),
          Map.entry("MTTQ", "Ủy ban Mặt trận Tổ quốc Việt Nam thành phố Hải Phòng"));

  private record Hits(int first, int firstThree, int all) {
    Hits plus(int rank) {
      return new Hits(
          first + (rank == 1 ? 1 : 0), firstThree + (rank >= 1 && rank <= 3 ? 1 : 0), all + 1);
    }
  }

  /**
   * The leads that ../shared/domain.md 3.3 infers from the competences. Whoever wrote our list of
   * functions had read the plan, so this flatters.
   */
  @Test
  void theLeadsInferredForTheReferencePlanAreProposed() throws IOException {
    FunctionRanking ranking =
        ranking(TownsAndAgencies.haiphong2018(), LocalDate.of(2018, 1, 10), "Thành phố Hải Phòng");
    Map<String, List<String>> inferred = inferredLeads();
    var hits = new Hits(0, 0, 0);
    for (Task task : CorpusPlans.compile(SharedDocuments.referencePlan()).tasks()) {
      List<String> leads = inferred.get(task.id());
      if (leads != null) {
        hits = hits.plus(rank(ranking.rank(textOf(task)), leads));
      }
    }
    Files.createDirectories(Path.of("target"));
    Files.writeString(Path.of("target", "suggested-reference.txt"), hits.toString());
    assertThat(hits.all()).isEqualTo(50);
    assertThat(hits.first()).isGreaterThanOrEqualTo(46);
    assertThat(hits.firstThree()).isGreaterThanOrEqualTo(48);
  }

  /** Tasks of ten other provinces' plans that name one lead; the name is taken out of the text. */
  @Test
  void theLeadsThatOtherPlansNameAreProposedFromTheRestOfTheText() throws IOException {
    List<Unit> country = TownsAndAgencies.country();
    var names = new UnitRecogniser(country);
    var hits = new Hits(0, 0, 0);
    for (Path file : CorpusPlans.files()) {
      CompiledPlan plan = CorpusPlans.compile(file);
      LocalDate on = plan.head().date();
      String from = plan.head().issuer();
      if (on != null && from != null) {
        Unit issuer = names.findIssuer(from, on).orElse(null);
        if (issuer != null && issuer.level() == UnitLevel.PROVINCE) {
          FunctionRanking ranking = ranking(country, on, issuer.name());
          for (Task task : plan.tasks()) {
            hits = named(task, names, on, issuer, ranking, hits);
          }
        }
      }
    }
    Files.createDirectories(Path.of("target"));
    Files.writeString(Path.of("target", "suggested-others.txt"), hits.toString());
    assertThat(hits.all()).isGreaterThanOrEqualTo(190);
    assertThat(hits.first()).isGreaterThanOrEqualTo(77);
    assertThat(hits.firstThree()).isGreaterThanOrEqualTo(108);
  }

  private static Hits named(
      Task task,
      UnitRecogniser names,
      LocalDate on,
      Unit issuer,
      FunctionRanking ranking,
      Hits hits) {
    if (task.lead().size() != 1) {
      return hits;
    }
    String lead = task.lead().getFirst();
    List<Referent> found = names.recognise(lead, on, issuer);
    boolean department =
        found.size() == 1
            && found.getFirst() instanceof Referent.One one
            && !one.unit().kind().isTerritory()
            && issuer.id().equals(one.unit().parent())
            && !StatutoryFunctions.shipped().of(one.unit(), on).isEmpty();
    if (!department) {
      return hits;
    }
    String name = ((Referent.One) found.getFirst()).unit().name();
    return hits.plus(rank(ranking.rank(task.text().replace(lead, " ")), List.of(name)));
  }

  private static FunctionRanking ranking(List<Unit> units, LocalDate on, String province) {
    Unit home = TownsAndAgencies.named(units, province, on);
    StatutoryFunctions statutory = StatutoryFunctions.shipped();
    Map<Unit, List<String>> declared = new HashMap<>();
    for (Unit unit : units) {
      if (UnitNames.stood(unit, on) && home.id().equals(unit.parent())) {
        declared.put(unit, statutory.of(unit, on));
      }
    }
    return new FunctionRanking(declared);
  }

  private static String textOf(Task task) {
    return Stream.concat(Stream.of(task.text()), task.items().stream().map(Task.Item::text))
        .collect(Collectors.joining(" "));
  }

  /** 1 for the first proposal; 0 where none is right. */
  private static int rank(List<Suggestion> proposals, List<String> right) {
    for (int i = 0; i < proposals.size(); i++) {
      if (right.contains(proposals.get(i).unit().name())) {
        return i + 1;
      }
    }
    return 0;
  }

  private Map<String, List<String>> inferredLeads() throws IOException {
    String section =
        Files.readString(SharedDocuments.file("domain.md"))
            .replaceAll("(?s).*### 3\\.3 [^\\n]*\\n", "")
            .replaceAll("(?s)\\. III\\.1 all.*", " ·");
    Map<String, List<String>> leads = new HashMap<>();
    Matcher lead = LEAD.matcher(section);
    while (lead.find()) {
      String names = lead.group(2).replaceAll("\\([^)]*\\)", "").strip();
      leads.put(
          "II." + lead.group(1),
          Stream.of(names.split("[/+]")).map(String::strip).map(this::full).toList());
    }
    return leads;
  }

  private String full(String code) {
    String name = codes.get(code);
    if (name == null) {
      throw new IllegalStateException("no agency " + code);
    }
    return name;
  }
}

package vn.haidang.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.haidang.plan.PlanWorld.done;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.haidang.kernel.legaltext.Span;
import vn.haidang.plan.Difference.Kind;
import vn.haidang.testing.DatabaseTest;

@DatabaseTest(eachTest = true)
class EditionsTest {

  private static final String AMENDED =
      PlanWorld.PLAN
          .replace("tăng 12% so với", "tăng 14% so với")
          .replace("Nạo vét luồng tàu theo", "Nạo vét gấp luồng tàu theo")
          .replace("Mời các nhà đầu tư tham gia đối thoại.\n", "\n");

  private final PlanWorld world;
  private EditionId first = new EditionId(1);

  EditionsTest(JdbcClient database, TransactionTemplate transaction) {
    world = new PlanWorld(database, transaction);
  }

  @BeforeEach
  void aDraft() {
    first = world.draft(PlanWorld.PLAN);
  }

  private EditionId amended() {
    return amended(AMENDED);
  }

  private EditionId amended(String text) {
    PlanId plan = world.editions.getEdition(first).plan();
    var upload =
        new Upload("sua-doi.txt", text.getBytes(StandardCharsets.UTF_8), "minh", "k2", plan);
    return ((Intake.Drafted) world.intake.receive(upload)).edition();
  }

  @Test
  void aLaterEditionShowsWhatChangedByParagraphTaskAndFigure() {
    world.issue(first, "lan");
    Difference difference = world.editions.compare(first, amended());
    assertThat(picture(difference))
        .isEqualTo(
            """
            paragraph I.1 CHANGED 1. Sản lượng hàng qua cảng tăng [-12% -][+14% +]so với năm 2017.
            paragraph II.2 CHANGED 2. Nạo vét [+gấp +]luồng tàu theo Chỉ thị số 15/CT-UBND ngày của Ủy ban nhân dân thành phố.
            paragraph II.3 CHANGED 3. Lập danh sách nhà đầu tư.[-Mời các nhà đầu tư tham gia đối thoại.-]
            task II.2 CHANGED
            task II.3 CHANGED
            figure I.1 CHANGED 12 > 14
            """);
  }

  @Test
  void aFigureKeepsItsClauseWhereTheRunningNumbersOfAllFiguresMove() {
    String earlierFigure = "1. Số tàu vào cảng tăng 5% so với năm 2017.\n";
    String plan = PlanWorld.PLAN;
    int clause = plan.indexOf("1. Sản lượng");
    String moved =
        plan.substring(0, clause)
            + earlierFigure
            + plan.substring(clause).replaceFirst("1\\. ", "2. ").replace("12% so", "14% so");
    world.issue(first, "lan");
    EditionId second = amended(moved);
    assertThat(world.editions.compare(first, second).figures())
        .extracting(f -> f.address() + " " + f.change())
        .containsExactlyInAnyOrder("I.1 ADDED", "I.2 CHANGED");
  }

  @Test
  void theSameEditionHasNoDifferenceToItself() {
    assertThat(world.editions.compare(first, first).isEmpty()).isTrue();
  }

  @Test
  void thePromiseOfTheFirstEditionStaysReadableAfterTheSecondIsIssued() {
    world.issue(first, "lan");
    EditionId second = amended();
    world.issue(second, "lan");
    assertThat(world.editions.getReading(first).text()).contains("tăng 12%");
    assertThat(world.editions.getReading(second).text()).contains("tăng 14%");
    PlanSummary plan = world.editions.listPlans().getFirst();
    assertThat(plan.current()).isEqualTo(world.editions.getEdition(second));
    assertThat(plan.draft()).isNull();
  }

  @Test
  void decisionsAreProposedAgainWhereTheWordsAreTheSame() {
    Item task = world.task(first, "II.1");
    done(world.review.assign(task.asSeen(), List.of("Sở Xây dựng"), List.of(), "lan"));
    Item citation = world.first(first, ItemKind.CITATION);
    done(world.review.reject(citation.asSeen(), "dẫn nhầm", "lan"));
    world.issue(first, "lan");
    EditionId second = amended();

    Item same = world.task(second, "II.1");
    assertThat(same.isPending()).isTrue();
    assertThat(same.earlier()).isNotNull();
    assertThat(world.task(second, "II.2").earlier()).as("other words").isNull();
    done(world.review.repeatEarlier(second, List.of(same.asSeen()), "minh"));
    assertThat(world.now(same).decision()).isEqualTo(Decision.CORRECTED);
    assertThat(((Finding.Task) world.now(same).value()).lead()).containsExactly("Sở Xây dựng");

    Item again = world.first(second, ItemKind.CITATION);
    done(world.review.repeatEarlier(second, List.of(again.asSeen()), "minh"));
    assertThat(world.now(again).decision()).isEqualTo(Decision.REJECTED);
    assertThat(world.now(again).reason()).isEqualTo("dẫn nhầm");
  }

  @Test
  void whatWasAddedByHandIsProposedAgainWhereItsWordsStillStand() {
    String text = world.editions.getReading(first).text();
    Span words = span(text, "Lập danh sách nhà đầu tư");
    Span gone = span(text, "Mời các nhà đầu tư tham gia đối thoại");
    var project = new Finding.Project("", "Danh sách nhà đầu tư", null, null);
    done(world.review.add(first, words, project, "lan"));
    done(world.review.add(first, gone, project, "lan"));
    world.issue(first, "lan");
    EditionId second = amended();
    assertThat(world.items(second, ItemKind.PROJECT))
        .filteredOn(item -> item.origin() == Item.Origin.ADDED)
        .singleElement()
        .satisfies(item -> {
          assertThat(item.isPending()).isTrue();
          assertThat(item.value().quote()).isEqualTo("Lập danh sách nhà đầu tư");
        });
  }

  private static Span span(String text, String words) {
    int at = text.indexOf(words);
    return new Span(at, at + words.length());
  }

  private static String picture(Difference difference) {
    var picture = new StringBuilder();
    difference.paragraphs().stream()
        .filter(p -> p.change() != Kind.SAME)
        .forEach(p ->
            picture
                .append("paragraph ")
                .append(p.address())
                .append(' ')
                .append(p.change())
                .append(' ')
                .append(p.words().stream().map(EditionsTest::marked).collect(Collectors.joining()))
                .append('\n'));
    difference
        .tasks()
        .forEach(t ->
            picture
                .append("task ")
                .append(t.address())
                .append(' ')
                .append(t.change())
                .append('\n'));
    difference
        .figures()
        .forEach(f ->
            picture
                .append("figure ")
                .append(f.address())
                .append(' ')
                .append(f.change())
                .append(' ')
                .append(f.before() == null ? "-" : f.before().value())
                .append(" > ")
                .append(f.after() == null ? "-" : f.after().value())
                .append('\n'));
    return picture.toString();
  }

  private static String marked(Difference.Word word) {
    return switch (word.change()) {
      case ADDED -> "[+" + word.text() + "+]";
      case REMOVED -> "[-" + word.text() + "-]";
      case SAME, CHANGED -> word.text();
    };
  }
}

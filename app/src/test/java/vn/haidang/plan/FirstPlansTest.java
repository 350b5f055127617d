package vn.haidang.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.haidang.platform.Console;
import vn.haidang.platform.ConsoleText;
import vn.haidang.platform.MessageFiles;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.Settings;
import vn.haidang.platform.StartOptions;
import vn.haidang.testing.DatabaseTest;
import vn.haidang.testing.SharedDocuments;

@DatabaseTest(eachTest = true)
class FirstPlansTest {

  private static final String SAMPLE =
      PlanWorld.PLAN.replace("77/KH-UBND", "99/KH-UBND").replace("bến cảng", "làng nghề");

  @TempDir private Path home;
  private final PlanWorld world;

  FirstPlansTest(JdbcClient database, TransactionTemplate transaction) {
    world = new PlanWorld(database, transaction);
  }

  @BeforeEach
  void theFilesThatComeAlong() throws IOException {
    Path samples = Files.createDirectory(home.resolve("samples"));
    Files.writeString(samples.resolve("ke-hoach-mau.md"), SAMPLE);
    Files.writeString(samples.resolve("README.md"), "# Mẫu");
    Files.writeString(samples.resolve("ghi-chu.txt"), PlanWorld.PLAN);
  }

  @Test
  void anEmptyDatabaseGetsTheSampleAndOnlyTheSample() {
    assertThat(start()).isEqualTo("Đã nạp ke-hoach-mau.md thành bản dự thảo: /plans/1\n");
    assertThat(world.editions.listPlans())
        .singleElement()
        .satisfies(plan -> {
          assertThat(plan.sample()).isTrue();
          assertThat(plan.shown().heading().number()).isEqualTo("99/KH-UBND");
          assertThat(plan.shown().state()).isEqualTo(EditionState.DRAFT);
        });
  }

  @Test
  void aSecondStartSaysAndChangesNothing() {
    start();
    assertThat(start()).isEmpty();
    assertThat(world.editions.listPlans()).hasSize(1);
  }

  @Test
  void theSampleIsNotLoadedWhereThereIsAPlan() {
    world.draft(PlanWorld.PLAN);
    assertThat(start()).isEmpty();
    assertThat(world.editions.listPlans()).hasSize(1).noneMatch(PlanSummary::sample);
  }

  @Test
  void aPlanNamedOnTheCommandLineIsTakenInOnceHoweverOftenTheProgramStarts() {
    world.draft(PlanWorld.PLAN);
    Path plan = SharedDocuments.referencePlan();
    String name = plan.getFileName().toString();
    assertThat(start(plan)).isEqualTo("Đã nạp " + name + " thành bản dự thảo: /plans/2\n");
    assertThat(start(plan)).contains(name).contains("/plans/2");
    assertThat(world.editions.listPlans())
        .hasSize(2)
        .anySatisfy(p -> assertThat(p.shown().heading().number()).isEqualTo("08/KH-UBND"));
  }

  @Test
  void aPlanThatWasIssuedSinceIsRecognisedAtTheNextStart() throws IOException {
    Path plan = Files.writeString(home.resolve("plan.txt"), PlanWorld.PLAN);
    start(plan);
    PlanSummary taken =
        world.editions.listPlans().stream().filter(p -> !p.sample()).findFirst().orElseThrow();
    world.issue(taken.shown().id(), "lan");
    assertThat(start(plan)).contains("plan.txt").contains("/plans/" + taken.id());
    assertThat(world.editions.listEditions(taken.id())).hasSize(1);
  }

  @Test
  void whatTheProgramTakesInIsHandedInByTheSystemAndByNobodysAccount() {
    start();
    assertThat(world.database.sql("select distinct by from plan.upload").query(String.class).list())
        .containsExactly("hệ thống");
  }

  @Test
  void aPlanThatNeedsAnAnswerIsNotTakenInAndLeavesNothingWaiting() throws IOException {
    world.draft(PlanWorld.PLAN);
    Path other = Files.writeString(home.resolve("khac.txt"), PlanWorld.PLAN.replace("12%", "13%"));
    assertThat(start(other)).startsWith("Chưa nạp khac.txt");
    assertThat(
            world
                .database
                .sql("select count(*) from plan.upload where bytes is not null")
                .query(Integer.class)
                .single())
        .isZero();
    assertThat(world.editions.listPlans()).hasSize(1);
  }

  @Test
  void aFileThatIsNotThereEndsTheStartWithItsName() {
    Path gone = home.resolve("khong-co.txt");
    assertThatThrownBy(() -> start(gone))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> {
              assertThat(refused.problem().code()).isEqualTo("plan.file-unreadable");
              assertThat(refused.problem().arguments()).containsExactly(gone.toString());
            });
  }

  private String start(Path... plans) {
    var said = new ByteArrayOutputStream();
    var out = new PrintStream(said, true, StandardCharsets.UTF_8);
    Settings settings = Settings.of(Map.of("HAIDANG_HOME", home.toString()));
    new FirstPlans(world.intake, new PlanStore(world.database), settings)
        .start(
            new StartOptions(List.of(plans), false),
            new Console(new ConsoleText(MessageFiles.VIETNAMESE), out, out));
    return said.toString(StandardCharsets.UTF_8);
  }
}

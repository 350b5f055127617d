package vn.haidang.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.haidang.testing.DatabaseTest;

@DatabaseTest(eachTest = true)
class IntakeTest {

  private final PlanWorld world;

  IntakeTest(JdbcClient database, TransactionTemplate transaction) {
    world = new PlanWorld(database, transaction);
  }

  @Test
  void theReferencePlanBecomesADraftWithItsFileByteForByte() {
    Intake taken = world.intake.receive(reference("a"));
    EditionId edition = drafted(taken);
    Edition draft = world.editions.getEdition(edition);
    assertThat(draft.state()).isEqualTo(EditionState.DRAFT);
    assertThat(draft.heading().number()).isEqualTo("08/KH-UBND");
    assertThat(draft.heading().date()).hasToString("2018-01-10");
    assertThat(world.editions.getOriginal(edition)).isEqualTo(PlanWorld.referencePlan());
    assertThat(world.items(edition, ItemKind.TASK)).hasSizeGreaterThanOrEqualTo(58);
    assertThat(world.items(edition, ItemKind.INDICATOR)).hasSizeGreaterThanOrEqualTo(28);
    assertThat(world.items(edition)).allMatch(Item::isPending);
  }

  @Test
  void whatIsReadBackIsWhatWasCompiled() {
    EditionId edition = drafted(world.intake.receive(reference("a")));
    var reading = world.editions.getReading(edition);
    for (Item item : world.items(edition, ItemKind.TARGET)) {
      var target = (Finding.Target) item.value();
      assertThat(item.span().in(reading.text())).isEqualTo(target.quote());
      assertThat(reading.targets())
          .anySatisfy(t -> assertThat(t.value().toString()).isEqualTo(target.value().toString()));
    }
    assertThat(reading.leaves().getLast().span().end()).isEqualTo(reading.text().length());
  }

  @Test
  void theTwoResolutions28OfTwoYearsAreTwoDocumentsAndTheUndatedDirectiveWaitsForAPerson() {
    EditionId edition = drafted(world.intake.receive(reference("a")));
    var cited = world.citations.listOfEdition(edition.value());
    assertThat(cited)
        .filteredOn(c -> "28-NQ/TW".equals(c.asCited().number()))
        .extracting(c -> c.document() == null ? null : c.document().id())
        .doesNotHaveDuplicates()
        .doesNotContainNull()
        .hasSize(2);
    assertThat(cited)
        .filteredOn(c -> "15/CT-UBND".equals(c.asCited().number()))
        .singleElement()
        .satisfies(c -> assertThat(c.isResolved()).isFalse());
  }

  @Test
  void theSameFileIsRecognisedUnderAnotherName() {
    EditionId first = world.draft(PlanWorld.PLAN);
    Intake again = world.receive("ban-sao.txt", PlanWorld.PLAN, "minh");
    assertThat(again)
        .isInstanceOfSatisfying(
            Intake.AlreadyHere.class, here -> assertThat(here.edition().id()).isEqualTo(first));
    assertThat(count("documents.file")).isEqualTo(1);
  }

  @Test
  void theSameFormSentTwiceMakesOneDraft() {
    Upload upload = PlanWorld.upload("ke-hoach.txt", PlanWorld.PLAN, "lan");
    assertThat(world.intake.receive(upload)).isEqualTo(world.intake.receive(upload));
    assertThat(count("plan.edition")).isEqualTo(1);
  }

  @Test
  void aFormSentAgainWithAnotherFileIsRefused() {
    world.intake.receive(new Upload("a.txt", bytes(PlanWorld.PLAN), "lan", "form", null));
    Intake other =
        world.intake.receive(
            new Upload("b.txt", bytes(PlanWorld.PLAN + "Thêm."), "lan", "form", null));
    assertThat(code(other)).isEqualTo("plan.form-sent-with-other-file");
    assertThat(count("plan.edition")).isEqualTo(1);
  }

  @Test
  void ofTenThatHandInTheSameFileAtOnceOneMakesTheDraft() throws Exception {
    List<Intake> taken =
        atOnce(10, i -> world.receive("ke-hoach-" + i + ".txt", PlanWorld.PLAN, "người " + i));
    assertThat(taken).filteredOn(t -> t instanceof Intake.Drafted).hasSize(1);
    assertThat(taken).filteredOn(t -> t instanceof Intake.AlreadyHere).hasSize(9);
    assertThat(count("plan.edition")).isEqualTo(1);
    assertThat(count("documents.file")).isEqualTo(1);
  }

  @Test
  void aRefusedFileLeavesNothingBehind() {
    Intake empty = world.receive("rong.txt", "", "lan");
    Intake secret = world.receive("mat.txt", "TUYỆT MẬT\n\n" + PlanWorld.PLAN, "lan");
    assertThat(empty).isInstanceOf(Intake.Refused.class);
    assertThat(secret).isInstanceOf(Intake.Refused.class);
    for (String table :
        List.of(
            "documents.file", "documents.document", "plan.plan", "plan.edition", "plan.upload")) {
      assertThat(count(table)).as(table).isZero();
    }
    assertThat(world.events).isEmpty();
  }

  @Test
  void otherBytesUnderTheSameNumberIssuerAndDateRaiseAQuestion() {
    EditionId first = world.draft(PlanWorld.PLAN);
    Intake.Question question = asked(world.receive("moi.txt", changed(), "minh"));
    assertThat(question.doubt()).isEqualTo(Intake.Doubt.SAME_IDENTITY);
    assertThat(question.existing().id()).isEqualTo(first);
    assertThat(question.answers())
        .isEqualTo(
            Set.of(
                Intake.Answer.REPLACE_DRAFT, Intake.Answer.ANOTHER_DOCUMENT, Intake.Answer.CANCEL));
    assertThat(world.intake.getQuestion(question.upload())).isEqualTo(question);
    assertThat(count("plan.edition")).isEqualTo(1);
  }

  @Test
  void aQuestionAnsweredWithCancelForgetsTheFile() {
    world.draft(PlanWorld.PLAN);
    Intake.Question question = asked(world.receive("moi.txt", changed(), "minh"));
    assertThat(world.intake.answer(question.upload(), Intake.Answer.CANCEL, "minh"))
        .isEqualTo(new Intake.Cancelled());
    assertThat(count("plan.upload where bytes is not null")).isZero();
    assertThat(count("documents.file")).isEqualTo(1);
  }

  @Test
  void aFileThatReplacesTheDraftGivesTheOldOneUpAndIsItsNextEdition() {
    EditionId first = world.draft(PlanWorld.PLAN);
    Intake.Question question = asked(world.receive("moi.txt", changed(), "minh"));
    Intake answered = world.intake.answer(question.upload(), Intake.Answer.REPLACE_DRAFT, "minh");
    Edition draft = world.editions.getEdition(drafted(answered));
    assertThat(draft.number()).isEqualTo(2);
    assertThat(world.editions.getEdition(first).state()).isEqualTo(EditionState.DISCARDED);
    assertThat(world.intake.answer(question.upload(), Intake.Answer.REPLACE_DRAFT, "minh"))
        .as("answered twice")
        .isEqualTo(answered);
  }

  @Test
  void aFileThatIsAnotherDocumentBecomesAPlanOfItsOwn() {
    EditionId first = world.draft(PlanWorld.PLAN);
    Intake.Question question = asked(world.receive("khac.txt", changed(), "minh"));
    Intake answered =
        world.intake.answer(question.upload(), Intake.Answer.ANOTHER_DOCUMENT, "minh");
    Edition other = world.editions.getEdition(drafted(answered));
    assertThat(other.plan()).isNotEqualTo(world.editions.getEdition(first).plan());
    assertThat(other.number()).isEqualTo(1);
    assertThat(world.editions.listPlans()).hasSize(2);
  }

  @Test
  void anIssuedPlanTakesTheSameDocumentWithOtherBytesAsItsNextEdition() {
    EditionId first = world.draft(PlanWorld.PLAN);
    world.issue(first, "lan");
    Intake.Question question = asked(world.receive("moi.txt", changed(), "minh"));
    assertThat(question.answers()).contains(Intake.Answer.NEW_EDITION);
    Intake answered = world.intake.answer(question.upload(), Intake.Answer.NEW_EDITION, "minh");
    Edition next = world.editions.getEdition(drafted(answered));
    assertThat(next.number()).isEqualTo(2);
    assertThat(next.amends()).isEqualTo(first);
    assertThat(world.editions.getEdition(first).state()).isEqualTo(EditionState.ISSUED);
  }

  @Test
  void aFileHandedInAsTheNextEditionIsRefusedWhileADraftIsOpen() {
    EditionId first = world.draft(PlanWorld.PLAN);
    PlanId plan = world.editions.getEdition(first).plan();
    Intake second = world.intake.receive(new Upload("b.txt", bytes(changed()), "lan", "k", plan));
    assertThat(code(second)).isEqualTo("plan.draft-open");
    assertThat(count("documents.file")).isEqualTo(1);
  }

  @Test
  void aDraftThatWasGivenUpCanBeTakenInAgainFromTheSameFile() {
    EditionId first = world.draft(PlanWorld.PLAN);
    PlanWorld.done(world.issuing.discard(first, 0, "nộp nhầm", "lan"));
    EditionId second = world.draft(PlanWorld.PLAN);
    assertThat(world.editions.getEdition(second).number()).isEqualTo(2);
    assertThat(count("plan.plan")).isEqualTo(1);
  }

  @Test
  void aDocumentThatSaysItAmendsOneThatIsHereRaisesAQuestionAndBecomesItsNextEdition() {
    EditionId first = world.draft(PlanWorld.PLAN);
    world.issue(first, "lan");
    Intake.Question question = asked(world.receive("sua-doi.txt", amending(), "minh"));
    assertThat(question.doubt()).isEqualTo(Intake.Doubt.AMENDS);
    assertThat(question.existing().id()).isEqualTo(first);
    assertThat(question.heading().number()).isEqualTo("78/KH-UBND");
    assertThat(question.answers())
        .isEqualTo(
            Set.of(
                Intake.Answer.NEW_EDITION, Intake.Answer.ANOTHER_DOCUMENT, Intake.Answer.CANCEL));
    Intake answered = world.intake.answer(question.upload(), Intake.Answer.NEW_EDITION, "minh");
    Edition next = world.editions.getEdition(drafted(answered));
    assertThat(next.plan()).isEqualTo(world.editions.getEdition(first).plan());
    assertThat(next.amends()).isEqualTo(first);
    assertThat(next.heading().number()).isEqualTo("78/KH-UBND");
  }

  @Test
  void aDocumentThatAmendsAnotherMayStillBeAPlanOfItsOwn() {
    world.draft(PlanWorld.PLAN);
    Intake.Question question = asked(world.receive("sua-doi.txt", amending(), "minh"));
    drafted(world.intake.answer(question.upload(), Intake.Answer.ANOTHER_DOCUMENT, "minh"));
    assertThat(world.editions.listPlans()).hasSize(2);
  }

  @Test
  void aDocumentThatAmendsOneThatIsNotHereRaisesNoQuestion() {
    drafted(world.receive("sua-doi.txt", amending(), "minh"));
  }

  private static String amending() {
    return PlanWorld.PLAN
        .replace("Số: 77/KH-UBND", "Số: 78/KH-UBND")
        .replace(
            "Mở rộng bến cảng năm 2018",
            "Sửa đổi, bổ sung Kế hoạch số 77/KH-UBND ngày 12/02/2018 về mở rộng bến cảng năm 2018");
  }

  private static String changed() {
    return PlanWorld.PLAN.replace("tăng 12%", "tăng 14%");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Upload reference(String key) {
    return new Upload("KH08.txt", PlanWorld.referencePlan(), "lan", key, null);
  }

  private static EditionId drafted(Intake intake) {
    assertThat(intake).isInstanceOf(Intake.Drafted.class);
    return ((Intake.Drafted) intake).edition();
  }

  private static Intake.Question asked(Intake intake) {
    assertThat(intake).isInstanceOf(Intake.Asked.class);
    return ((Intake.Asked) intake).question();
  }

  private static String code(Intake intake) {
    assertThat(intake).isInstanceOf(Intake.Refused.class);
    return ((Intake.Refused) intake).problem().code();
  }

  private int count(String table) {
    return world.database.sql("select count(*) from " + table).query(Integer.class).single();
  }

  static <T> List<T> atOnce(int many, IntFunction<T> work) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(many)) {
      List<Callable<T>> calls =
          IntStream.range(0, many).<Callable<T>>mapToObj(i -> () -> work.apply(i)).toList();
      var results = new ArrayList<T>();
      for (Future<T> result : threads.invokeAll(calls)) {
        results.add(result.get());
      }
      return results;
    }
  }
}

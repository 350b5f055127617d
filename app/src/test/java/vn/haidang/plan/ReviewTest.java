package vn.haidang.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.haidang.plan.PlanWorld.done;
import static vn.haidang.plan.PlanWorld.refusal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.haidang.documents.CitedDocument;
import vn.haidang.documents.Document;
import vn.haidang.documents.DocumentIdentity;
import vn.haidang.kernel.legaltext.Diagnostic.Severity;
import vn.haidang.kernel.legaltext.Span;
import vn.haidang.plan.Outcome.Refused;
import vn.haidang.testing.DatabaseTest;

@DatabaseTest(eachTest = true)
class ReviewTest {

  private final PlanWorld world;
  private EditionId edition = new EditionId(1);

  ReviewTest(JdbcClient database, TransactionTemplate transaction) {
    world = new PlanWorld(database, transaction);
  }

  @BeforeEach
  void aDraft() {
    edition = world.draft(PlanWorld.PLAN);
  }

  @Test
  void anAcceptedItemNotesByWhomAndWhen() {
    Item task = world.task(edition, "II.1");
    Change change = done(world.review.accept(task.asSeen(), "lan"));
    Item now = change.items().getFirst();
    assertThat(now.decision()).isEqualTo(Decision.ACCEPTED);
    assertThat(now.decidedBy()).isEqualTo("lan");
    assertThat(now.decidedAt()).isEqualTo(PlanWorld.MORNING);
    assertThat(change.progress().decided()).isEqualTo(1);
    assertThat(change.canUndo()).isTrue();
  }

  @Test
  void whoSawAnOlderVersionIsToldWhatStandsThereNow() {
    Item seen = world.task(edition, "II.1");
    done(world.review.assign(seen.asSeen(), List.of("Sở Tài chính"), List.of(), "lan"));
    var refused = (Refused<Change>) world.review.reject(seen.asSeen(), "trùng", "minh");
    assertThat(refused.problem().code()).isEqualTo("plan.item-changed");
    assertThat(refused.problem().arguments()).containsExactly("lan");
    assertThat(refused.current())
        .singleElement()
        .satisfies(item ->
            assertThat(((Finding.Task) item.value()).lead()).containsExactly("Sở Tài chính"));
  }

  @Test
  void ofTenWhoDecideTheSameItemAtOnceOneWinsAndNineAreTold() throws Exception {
    Item seen = world.task(edition, "II.1");
    List<String> answers =
        IntakeTest.atOnce(10, i -> refusal(world.review.accept(seen.asSeen(), "người " + i)));
    assertThat(answers).filteredOn("done"::equals).hasSize(1);
    assertThat(answers).filteredOn("plan.item-changed"::equals).hasSize(9);
    assertThat(world.list.listSteps(edition)).hasSize(1);
    assertThat(world.now(seen).version()).isEqualTo(1);
  }

  @Test
  void manyAreAcceptedInOneStepOrNotAtAll() {
    List<Item> tasks = world.items(edition, ItemKind.TASK);
    List<ItemVersion> seen = tasks.stream().map(Item::asSeen).toList();
    done(world.review.accept(tasks.getLast().asSeen(), "minh"));
    assertThat(refusal(world.review.acceptMany(edition, seen, "lan")))
        .isEqualTo("plan.item-changed");
    assertThat(world.now(tasks.getFirst()).isPending()).isTrue();
    List<ItemVersion> again =
        tasks.subList(0, tasks.size() - 1).stream().map(Item::asSeen).toList();
    assertThat(done(world.review.acceptMany(edition, again, "lan")).items())
        .allMatch(item -> item.decision() == Decision.ACCEPTED);
    done(world.review.undo(edition, "lan"));
    assertThat(world.now(tasks.getFirst()).isPending()).isTrue();
    assertThat(world.now(tasks.getLast()).isPending()).isFalse();
  }

  @Test
  void aRejectionNeedsAReason() {
    Item task = world.task(edition, "II.1");
    assertThat(refusal(world.review.reject(task.asSeen(), "  ", "lan")))
        .isEqualTo("plan.reason-missing");
    Item now =
        done(world.review.reject(task.asSeen(), "không phải nhiệm vụ", "lan")).items().getFirst();
    assertThat(now.reason()).isEqualTo("không phải nhiệm vụ");
  }

  @Test
  void aCorrectionKeepsTheProposalBesideIt() {
    Item target = world.first(edition, ItemKind.TARGET);
    var read = Correction.of(target.value(), Map.of("value", "1.200,50", "unit", "tỷ đồng"));
    Finding value = ((Correction.Read) read).value();
    Item now = done(world.review.correct(target.asSeen(), value, null, "lan")).items().getFirst();
    assertThat(now.decision()).isEqualTo(Decision.CORRECTED);
    assertThat(((Finding.Target) now.value()).value()).hasToString("1200.50");
    assertThat(now.proposal()).isEqualTo(target.value());
  }

  @Test
  void aCorrectionThatCannotBeMeantNamesTheField() {
    Item target = world.first(edition, ItemKind.TARGET);
    var read =
        (Correction.Read)
            Correction.of(
                target.value(), Map.of("comparator", "range", "value", "20", "valueMax", "10"));
    var refused =
        (Refused<Change>) world.review.correct(target.asSeen(), read.value(), null, "lan");
    assertThat(refused.fields())
        .singleElement()
        .satisfies(field -> {
          assertThat(field.field()).isEqualTo("valueMax");
          assertThat(field.code()).isEqualTo("plan.range-backwards");
        });
    assertThat(world.now(target)).isEqualTo(target);
  }

  @Test
  void everyActionIsTakenBackAndDoneAgainInOrder() {
    Item task = world.task(edition, "II.1");
    Item target = world.first(edition, ItemKind.TARGET);
    done(world.review.assign(task.asSeen(), List.of("Sở Công Thương"), List.of(), "lan"));
    done(world.review.reject(target.asSeen(), "trùng", "lan"));
    done(world.review.reject(world.now(task).asSeen(), "thừa", "lan"));
    String end = picture(task, target);

    done(world.review.undo(edition, "lan"));
    assertThat(picture(task, target)).isEqualTo("CORRECTED [Sở Công Thương] · REJECTED");
    done(world.review.undo(edition, "lan"));
    assertThat(picture(task, target)).isEqualTo("CORRECTED [Sở Công Thương] · PENDING");
    Change last = done(world.review.undo(edition, "lan"));
    assertThat(last.canUndo()).isFalse();
    assertThat(world.now(task).value()).isEqualTo(task.proposal());
    assertThat(refusal(world.review.undo(edition, "lan"))).isEqualTo("plan.nothing-to-undo");

    done(world.review.redo(edition, "lan"));
    done(world.review.redo(edition, "lan"));
    Change redone = done(world.review.redo(edition, "lan"));
    assertThat(redone.canRedo()).isFalse();
    assertThat(picture(task, target)).isEqualTo(end);
    done(world.review.undo(edition, "lan"));
    done(world.review.undo(edition, "lan"));
    assertThat(picture(task, target)).isEqualTo("CORRECTED [Sở Công Thương] · PENDING");
    done(world.review.accept(world.now(target).asSeen(), "lan"));
    assertThat(refusal(world.review.redo(edition, "lan")))
        .as("a new action ends what could be done again")
        .isEqualTo("plan.nothing-to-redo");
  }

  @Test
  void nobodyTakesBackWhatAnotherDidOrHasChangedSince() {
    Item task = world.task(edition, "II.1");
    done(world.review.accept(task.asSeen(), "lan"));
    assertThat(refusal(world.review.undo(edition, "minh"))).isEqualTo("plan.nothing-to-undo");
    done(world.review.reject(world.now(task).asSeen(), "thừa", "minh"));
    assertThat(refusal(world.review.undo(edition, "lan"))).isEqualTo("plan.item-changed");
    assertThat(world.now(task).decision()).isEqualTo(Decision.REJECTED);
  }

  @Test
  void aTaskIsSplitIntoTwoAtAPlaceInItsText() {
    Item task = world.task(edition, "II.3");
    String text = world.editions.getReading(edition).text();
    int cut = text.indexOf("Mời các nhà đầu tư");
    Change change =
        done(
            world.review.split(
                task.asSeen(),
                new Span(task.span().start(), cut),
                new Span(cut, task.span().end()),
                "lan"));
    assertThat(world.now(task).decision()).isEqualTo(Decision.REPLACED);
    assertThat(change.items())
        .filteredOn(Item::isPending)
        .extracting(Item::address, item -> item.value().quote())
        .containsExactly(
            tuple("II.3(1)", "Lập danh sách nhà đầu tư."),
            tuple("II.3(2)", "Mời các nhà đầu tư tham gia đối thoại."));
    done(world.review.undo(edition, "lan"));
    assertThat(world.now(task).isPending()).isTrue();
    assertThat(world.items(edition, ItemKind.TASK))
        .extracting(Item::address)
        .doesNotContain("II.3(1)");
    done(world.review.redo(edition, "lan"));
    assertThat(world.items(edition, ItemKind.TASK))
        .extracting(Item::address)
        .contains("II.3(1)", "II.3(2)")
        .doesNotContain("II.3");
  }

  @Test
  void aSplitOutsideOfTheItemIsRefused() {
    Item task = world.task(edition, "II.3");
    Span before = new Span(0, task.span().start());
    assertThat(refusal(world.review.split(task.asSeen(), before, task.span(), "lan")))
        .isEqualTo("plan.split-outside");
  }

  @Test
  void severalOfOneKindAreMergedIntoOne() {
    Item one = world.task(edition, "II.2");
    Item two = world.task(edition, "II.3");
    List<ItemVersion> both = List.of(one.asSeen(), two.asSeen());
    Change change = done(world.review.merge(edition, both, "lan"));
    assertThat(change.items())
        .filteredOn(Item::isPending)
        .singleElement()
        .satisfies(item ->
            assertThat(item.span()).isEqualTo(new Span(one.span().start(), two.span().end())));
    Item target = world.first(edition, ItemKind.TARGET);
    Item other = world.task(edition, "II.1");
    assertThat(
            refusal(world.review.merge(edition, List.of(target.asSeen(), other.asSeen()), "lan")))
        .isEqualTo("plan.merge-of-kinds");
  }

  @Test
  void whatTheCompilerMissedIsAddedFromTheWordsSelected() {
    String text = world.editions.getReading(edition).text();
    int at = text.indexOf("Mời các nhà đầu tư");
    var task =
        new Finding.Task(
            "-", "II.3", "ignored", List.of("Sở Ngoại vụ"), List.of(), null, null, List.of());
    Change change =
        done(
            world.review.add(
                edition,
                new Span(at, at + "Mời các nhà đầu tư tham gia đối thoại. ".length()),
                task,
                "lan"));
    Item added = change.items().getFirst();
    assertThat(added.decision()).isEqualTo(Decision.ADDED);
    assertThat(added.value().quote()).isEqualTo("Mời các nhà đầu tư tham gia đối thoại.");
    assertThat(added.address()).isEqualTo("II.3+1");
    done(world.review.undo(edition, "lan"));
    assertThat(world.now(added).decision()).isEqualTo(Decision.WITHDRAWN);
    done(world.review.redo(edition, "lan"));
    assertThat(world.now(added).decision()).isEqualTo(Decision.ADDED);
  }

  @Test
  void anAddedCitationEntersTheLibraryAndLeavesItWhenTakenBack() {
    String text = world.editions.getReading(edition).text();
    int at = text.indexOf("quy hoạch bến cảng");
    var citation =
        new Finding.Citation(
            "99/QĐ-TTg",
            "Quyết định",
            LocalDate.of(2017, 5, 6),
            null,
            null,
            List.of(new Finding.Mention("", new Span(0, 0), "")));
    Item added =
        done(world.review.add(edition, new Span(at, at + 18), citation, "lan")).items().getFirst();
    CitedDocument cited = cited(added);
    assertThat(cited.document()).isNotNull();
    assertThat(cited.mentions().getFirst().raw()).isEqualTo("quy hoạch bến cảng");
    done(world.review.undo(edition, "lan"));
    assertThat(cited(added).live()).isFalse();
    done(world.review.redo(edition, "lan"));
    assertThat(cited(added).live()).isTrue();
  }

  @Test
  void anUndatedCitationIsResolvedByHandAndTheResolutionIsTakenBackAndDoneAgain() {
    Item undated =
        world.items(edition, ItemKind.CITATION).stream()
            .filter(item -> "15/CT-UBND".equals(((Finding.Citation) item.value()).number()))
            .findFirst()
            .orElseThrow();
    assertThat(cited(undated).isResolved()).isFalse();
    Document meant =
        world.held.enter(
            new DocumentIdentity(
                "Chỉ thị",
                "CT",
                "15/CT-UBND",
                "Ủy ban nhân dân thành phố Hải Phòng",
                LocalDate.of(2017, 4, 3),
                null),
            "lan");
    assertThat(refusal(world.review.resolveCitation(undated.asSeen(), meant.id(), " ", "lan")))
        .isEqualTo("documents.reason-missing");
    done(world.review.resolveCitation(undated.asSeen(), meant.id(), "đã tra sổ", "lan"));
    assertThat(cited(undated).document()).isEqualTo(meant);
    assertThat(world.now(undated).decision()).isEqualTo(Decision.ACCEPTED);
    done(world.review.undo(edition, "lan"));
    assertThat(cited(undated).isResolved()).isFalse();
    assertThat(world.now(undated).isPending()).isTrue();
    done(world.review.redo(edition, "lan"));
    assertThat(cited(undated).document()).isEqualTo(meant);
  }

  @Test
  void aWarningIsAcknowledgedOrDismissedAndNeverAccepted() {
    Item warning = world.doubt(edition, Severity.WARNING);
    assertThat(refusal(world.review.accept(warning.asSeen(), "lan")))
        .isEqualTo("plan.action-not-now");
    assertThat(refusal(world.review.dismiss(warning.asSeen(), "", "lan")))
        .isEqualTo("plan.reason-missing");
    done(world.review.dismiss(warning.asSeen(), "đúng như ý của văn bản", "lan"));
    done(world.review.acknowledge(world.now(warning).asSeen(), "lan"));
    assertThat(world.now(warning).decision()).isEqualTo(Decision.ACKNOWLEDGED);
  }

  @Test
  void aDecidedItemIsReopenedAsItWasProposed() {
    Item task = world.task(edition, "II.1");
    done(world.review.assign(task.asSeen(), List.of("Sở Công Thương"), List.of(), "lan"));
    done(world.review.reopen(world.now(task).asSeen(), "lan"));
    assertThat(world.now(task).isPending()).isTrue();
    assertThat(world.now(task).value()).isEqualTo(task.proposal());
  }

  @Test
  void theNextPendingOneFollowsInTheDocumentAndGoesRoundAtTheEnd() {
    List<Item> tasks = world.items(edition, ItemKind.TASK);
    ItemFilter filter = ItemFilter.of(ItemKind.TASK);
    assertThat(world.list.findNext(edition, null, filter)).contains(tasks.get(0));
    assertThat(world.list.findNext(edition, tasks.get(0).id(), filter)).contains(tasks.get(1));
    assertThat(world.list.findNext(edition, tasks.getLast().id(), filter)).contains(tasks.get(0));
    assertThat(world.list.findPrevious(edition, tasks.get(1).id(), filter)).contains(tasks.get(0));
    assertThat(world.list.findPrevious(edition, tasks.get(0).id(), filter))
        .contains(tasks.getLast());
    done(world.review.accept(tasks.get(1).asSeen(), "lan"));
    assertThat(world.list.findNext(edition, tasks.get(0).id(), filter)).contains(tasks.get(2));
    done(world.review.acceptRemaining(edition, filter, "lan"));
    assertThat(world.list.findNext(edition, null, filter)).isEmpty();
  }

  @Test
  void itemsAreFilteredByKindDecisionCodeSectionAndTextWithoutAccents() {
    world.doubt(edition, Severity.WARNING);
    assertThat(addresses(new ItemFilter(Set.of(ItemKind.TASK), Set.of(), null, "II", null)))
        .containsExactly("II.1", "II.2", "II.3");
    assertThat(
            addresses(new ItemFilter(Set.of(ItemKind.TASK), Set.of(), null, null, "NAO VET luong")))
        .containsExactly("II.2");
    assertThat(
            world.list.listItems(
                edition, new ItemFilter(Set.of(), Set.of(), "for-this-test", null, null)))
        .isNotEmpty()
        .allMatch(item -> item.kind() == ItemKind.DIAGNOSTIC);
    assertThat(
            world.list.listItems(
                edition, new ItemFilter(Set.of(), Set.of(Decision.ACCEPTED), null, null, null)))
        .isEmpty();
  }

  @Test
  void theLogTellsWhatWasDoneToAnItem() {
    Item task = world.task(edition, "II.1");
    done(world.review.accept(task.asSeen(), "lan"));
    done(world.review.reject(world.now(task).asSeen(), "thừa", "minh"));
    done(world.review.undo(edition, "minh"));
    assertThat(world.list.listSteps(task.id()))
        .extracting(Step::action, Step::by)
        .containsExactly(
            tuple(ReviewAction.UNDO, "minh"),
            tuple(ReviewAction.REJECT, "minh"),
            tuple(ReviewAction.ACCEPT, "lan"));
  }

  @Test
  void whatIsAllowedDependsOnKindAndDecisionOnly() {
    for (ItemKind kind : ItemKind.values()) {
      for (Decision decision : Decision.values()) {
        boolean live = decision.isLive();
        for (ReviewAction action : ReviewAction.values()) {
          if (ReviewRules.allows(action, kind, decision)) {
            assertThat(live).as(action + " on " + decision).isTrue();
          }
        }
        assertThat(ReviewRules.allows(ReviewAction.ACKNOWLEDGE, kind, decision))
            .isEqualTo(
                kind == ItemKind.DIAGNOSTIC
                    && (decision == Decision.PENDING || decision == Decision.DISMISSED));
      }
    }
  }

  private CitedDocument cited(Item item) {
    return world.citations.listOfEdition(edition.value()).stream()
        .filter(c -> c.item() == item.id().value())
        .findFirst()
        .orElseThrow();
  }

  private List<String> addresses(ItemFilter filter) {
    return world.list.listItems(edition, filter).stream().map(Item::address).toList();
  }

  private String picture(Item task, Item target) {
    Item now = world.now(task);
    return now.decision()
        + " "
        + ((Finding.Task) now.value()).lead()
        + " · "
        + world.now(target).decision();
  }
}

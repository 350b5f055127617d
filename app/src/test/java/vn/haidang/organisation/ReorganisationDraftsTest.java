package vn.haidang.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.haidang.organisation.DraftsOf.DAY;
import static vn.haidang.organisation.DraftsOf.keeper;
import static vn.haidang.organisation.DraftsOf.part;
import static vn.haidang.organisation.DraftsOf.sheet;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.haidang.organisation.DraftSheet.Handed;
import vn.haidang.organisation.DraftSheet.Moved;
import vn.haidang.organisation.DraftSheet.Stand;
import vn.haidang.organisation.ReorganisationDrafts.Outcome;
import vn.haidang.organisation.ReorganisationDrafts.Shown;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.Role;
import vn.haidang.platform.SignedIn;
import vn.haidang.platform.Visitor;
import vn.haidang.testing.ApplicationTest;

/** A reorganisation is written down over several visits, looked at, and decided once. */
@ApplicationTest
class ReorganisationDraftsTest {

  @Autowired private ApplicationContext context;
  @Autowired private ReorganisationDrafts drafts;
  @Autowired private Units units;
  @Autowired private UnitBook book;
  @Autowired private Successors successors;

  @Test
  void whatIsWrittenIsThereAtTheNextVisitAndNothingHasHappenedYet() {
    UnitId city = DraftsOf.city(context, "Thành phố Hải Nháp");
    StoredDraft begun = drafts.begin(DraftSheet.empty(EventKind.MERGE), keeper());
    DraftSheet written = DraftsOf.merger(context, city);

    drafts.save(begun.id(), begun.version(), written, keeper());

    StoredDraft found = drafts.get(begun.id());
    assertThat(found.sheet()).isEqualTo(written);
    assertThat(found.version()).isEqualTo(2);
    assertThat(drafts.listOpen()).extracting(StoredDraft::id).contains(begun.id());
    assertThat(units.childrenOf(city, DAY))
        .extracting(Unit::name)
        .containsExactly("Sở Hải Sản Cũ", "Sở Muối Cũ");
  }

  @Test
  void anEmptySheetSaysWhatIsMissingAndWhere() {
    StoredDraft begun = drafts.begin(DraftSheet.empty(EventKind.MERGE), keeper());
    assertThat(places(begun))
        .containsExactly(
            "on organisation.day-missing", "legalBasis organisation.legal-basis-missing");

    DraftSheet dated = begun.sheet().withBasis(EventKind.MERGE, DAY, "", "");
    drafts.save(begun.id(), 1, dated, keeper());
    assertThat(places(begun))
        .containsExactly(
            "legalBasis organisation.legal-basis-missing",
            "before organisation.merger-of-one",
            "before organisation.nothing-ends",
            "after organisation.nothing-after");

    drafts.save(
        begun.id(),
        2,
        dated.withAfter(
            List.of(new Stand(null, "", "", null, null, null, null, "", "")), List.of()),
        keeper());
    assertThat(places(begun))
        .containsExactly(
            "after.0.name organisation.name-missing",
            "after.0.kind organisation.kind-missing",
            "legalBasis organisation.legal-basis-missing");
  }

  @Test
  void aMergerTakesFunctionsWithItAndIsDecidedOnce() {
    UnitId city = DraftsOf.city(context, "Thành phố Hải Gộp");
    StoredDraft draft = drafts.begin(DraftsOf.merger(context, city), keeper());
    UnitId old = new UnitId(draft.sheet().before().getFirst());

    Shown shown = drafts.preview(draft.id());
    assertThat(shown.problems()).isEmpty();
    ReorganisationPreview effect = shown.effect().orElseThrow();
    assertThat(effect.ending())
        .extracting(Unit::name)
        .containsExactly("Sở Hải Sản Cũ", "Sở Muối Cũ");
    assertThat(effect.functions())
        .extracting(fate -> fate.words() + " → " + fate.to())
        .containsExactly("đánh bắt xa bờ → Sở Hải Sản và Muối");

    drafts.decide(draft.id(), draft.version(), keeper());

    Unit heir = successors.answersFor(old, DAY).orElseThrow();
    assertThat(heir.name()).isEqualTo("Sở Hải Sản và Muối");
    assertThat(units.listFunctions(heir.id(), DAY)).containsExactly("đánh bắt xa bờ");
    assertThat(units.listFunctions(old, DAY.minusDays(1))).containsExactly("đánh bắt xa bờ");
    assertThat(units.historyOf(heir.id()))
        .extracting(UnitEvent::kind)
        .containsExactlyInAnyOrder(EventKind.MERGE, EventKind.FUNCTION_TRANSFER);
    assertThatThrownBy(() -> drafts.decide(draft.id(), draft.version() + 1, keeper()))
        .hasMessageContaining("organisation.draft-closed");
    assertThat(drafts.listDecided(5)).extracting(StoredDraft::id).contains(draft.id());
  }

  @Test
  void whoeverWasSlowerIsToldAndOverwritesNothing() {
    StoredDraft begun = drafts.begin(sheet(EventKind.FOUND), keeper());
    DraftSheet first = begun.sheet().withBasis(EventKind.FOUND, DAY, "Quyết định 1", "");
    DraftSheet second = begun.sheet().withBasis(EventKind.FOUND, DAY, "Quyết định 2", "");

    assertThat(drafts.save(begun.id(), 1, first, keeper())).isInstanceOf(Outcome.Done.class);
    assertThat(drafts.save(begun.id(), 1, second, keeper())).isInstanceOf(Outcome.Changed.class);
    assertThat(drafts.get(begun.id()).sheet().legalBasis()).isEqualTo("Quyết định 1");
    assertThat(drafts.discard(begun.id(), 1, keeper())).isInstanceOf(Outcome.Changed.class);
    assertThat(drafts.discard(begun.id(), 2, keeper())).isInstanceOf(Outcome.Done.class);
    assertThat(drafts.listOpen()).extracting(StoredDraft::id).doesNotContain(begun.id());
  }

  @Test
  void aDraftAboutUnitsOfOthersIsNeitherGivenUpNorEmptied() {
    Neighbourhood around = Neighbourhood.enter(context);
    UnitId own = around.unit("own");
    Visitor.holding(context, Role.OFFICE, own);
    SignedIn office = Visitor.identity(context, "giu.office." + own);
    StoredDraft begun = drafts.begin(sheet(EventKind.DISSOLVE, around.unit("foreign")), keeper());

    assertThatThrownBy(() -> drafts.discard(begun.id(), 1, office))
        .hasMessageContaining("organisation.unit-not-allowed");
    assertThatThrownBy(
            () -> drafts.save(begun.id(), 1, DraftSheet.empty(EventKind.DISSOLVE), office))
        .hasMessageContaining("organisation.unit-not-allowed");
    assertThat(drafts.get(begun.id())).isEqualTo(begun);
  }

  @Test
  void aDepartmentSplitInUnknownPartsLeavesItsWorkToADecision() {
    UnitId city = DraftsOf.city(context, "Thành phố Hải Tách");
    UnitId whole = DraftsOf.department(context, city, "Sở Nông Công");
    DraftSheet sheet =
        sheet(EventKind.SPLIT, whole)
            .withAfter(
                List.of(DraftsOf.department("Sở Nông", city), DraftsOf.department("Sở Công", city)),
                List.of());
    StoredDraft draft = drafts.begin(sheet, keeper());
    assertThat(places(draft)).containsExactly("parts." + whole + " organisation.heir-missing");

    drafts.save(
        draft.id(),
        1,
        sheet.withHeirs(List.of(part(whole, 0, "0.7"), part(whole, 1, "0.4")), List.of()),
        keeper());
    assertThat(places(draft))
        .containsExactly("parts." + whole + " organisation.shares-above-whole");

    drafts.save(
        draft.id(),
        2,
        sheet.withHeirs(List.of(part(whole, 0, "0.6"), part(whole, 1, "?")), List.of()),
        keeper());
    drafts.decide(draft.id(), 3, keeper());
    assertThat(units.successorsOf(whole, DAY))
        .extracting(kin -> kin.unit().name() + " " + kin.share().fraction())
        .containsExactly("Sở Nông 0.6", "Sở Công null");
    assertThat(successors.answersFor(whole, DAY)).isEmpty();
  }

  @Test
  void unitsBelowGoUnderTheNewOneOrEndAsWell() {
    UnitId city = DraftsOf.city(context, "Thành phố Hải Dưới");
    UnitId one = DraftsOf.department(context, city, "Sở Một");
    UnitId two = DraftsOf.department(context, city, "Sở Hai");
    UnitId kept = DraftsOf.department(context, one, "Phòng Ở Lại");
    UnitId team = DraftsOf.department(context, kept, "Tổ Ở Lại");
    UnitId gone = DraftsOf.department(context, one, "Phòng Kết Thúc");
    List<Stand> after = List.of(DraftsOf.department("Sở Một Hai", city));
    StoredDraft draft =
        drafts.begin(sheet(EventKind.MERGE, one, two).withAfter(after, List.of()), keeper());
    assertThat(places(draft)).containsExactly("below organisation.units-below");
    assertThat(drafts.listBelow(draft.sheet())).extracting(Unit::id).containsExactly(kept, gone);

    drafts.save(
        draft.id(),
        1,
        draft
            .sheet()
            .withAfter(
                after,
                List.of(new Moved(kept.value(), 0, null), new Moved(gone.value(), null, null))),
        keeper());
    assertThat(places(draft)).isEmpty();
    drafts.decide(draft.id(), 2, keeper());

    Unit merged = units.listNamed("Sở Một Hai", DAY).getFirst();
    assertThat(units.get(kept, DAY).parent()).isEqualTo(merged.id());
    assertThat(units.get(team, DAY).ancestors()).containsExactly(city, merged.id(), kept);
    assertThat(units.find(gone, DAY)).isEmpty();
  }

  @Test
  void aFunctionPassesFromOneUnitToAnotherAndBothGoOn() {
    UnitId city = DraftsOf.city(context, "Thành phố Hải Giao");
    UnitId labour = DraftsOf.department(context, city, "Sở Lao Động Giao");
    UnitId school = DraftsOf.department(context, city, "Sở Giáo Dục Nhận");
    book.declareFunction(labour, "giáo dục nghề nghiệp", DAY.minusYears(3));
    DraftSheet sheet =
        DraftSheet.empty(EventKind.FUNCTION_TRANSFER)
            .withBasis(EventKind.FUNCTION_TRANSFER, DAY, "Nghị định 45/2025/NĐ-CP", "")
            .withBefore(units.get(labour, DAY.minusDays(1)))
            .withBefore(units.get(school, DAY.minusDays(1)));
    StoredDraft draft = drafts.begin(sheet, keeper());
    assertThat(places(draft)).containsExactly("functions organisation.no-function-passes");

    drafts.save(
        draft.id(),
        1,
        sheet.withHeirs(List.of(), List.of(new Handed(labour.value(), 1, "giáo dục nghề nghiệp"))),
        keeper());
    drafts.decide(draft.id(), 2, keeper());

    assertThat(units.listFunctions(labour, DAY)).isEmpty();
    assertThat(units.listFunctions(labour, DAY.minusDays(1)))
        .containsExactly("giáo dục nghề nghiệp");
    assertThat(units.listFunctions(school, DAY)).containsExactly("giáo dục nghề nghiệp");
    assertThat(units.get(labour, DAY).name()).isEqualTo("Sở Lao Động Giao");
    assertThat(units.successorsOf(labour, DAY))
        .as("a function is no part of the unit")
        .extracting(kin -> kin.unit().id())
        .containsExactly(labour);
  }

  @Test
  void aFunctionGivenToNobodyStaysSoAndOneGivenToTheFirstHeirIsNotSaidTwice() {
    UnitId city = DraftsOf.city(context, "Thành phố Hải Thôi");
    UnitId labour = DraftsOf.department(context, city, "Sở Lao Động Thôi");
    UnitId school = DraftsOf.department(context, city, "Sở Giáo Dục Thôi");
    DraftSheet sheet =
        DraftSheet.empty(EventKind.FUNCTION_TRANSFER)
            .withBasis(EventKind.FUNCTION_TRANSFER, DAY, "Nghị định 45/2025/NĐ-CP", "")
            .withBefore(units.get(school, DAY.minusDays(1)))
            .withBefore(units.get(labour, DAY.minusDays(1)));
    List<Handed> decided =
        List.of(
            new Handed(labour.value(), 0, "giáo dục nghề nghiệp"),
            new Handed(labour.value(), -1, "cấp tem phiếu"));

    DraftSheet filled = drafts.filledIn(sheet.withHeirs(List.of(), decided));

    assertThat(filled.functions()).containsExactlyElementsOf(decided);
  }

  @Test
  void aNewNameThatIsTheOldOneIsNone() {
    UnitId city = DraftsOf.city(context, "Thành phố Hải Cũ");
    UnitId unit = DraftsOf.department(context, city, "Sở Vẫn Thế");
    StoredDraft draft =
        drafts.begin(
            sheet(EventKind.RENAME).withBefore(units.get(unit, DAY.minusDays(1))), keeper());
    assertThat(places(draft)).containsExactly("after.0.name organisation.unit-unchanged");
  }

  @Test
  void aCodeAndANameThatSomebodyHasAreRefusedWithTheirPlace() {
    UnitId city = DraftsOf.city(context, "Thành phố Hải Trùng");
    DraftsOf.department(context, city, "Sở Trùng Tên");
    UnitId coded =
        book.enter(
            new NewUnit(
                "Sở Có Mã",
                null,
                UnitKind.DEPARTMENT,
                UnitLevel.PROVINCE,
                city,
                java.util.Map.of(CodeScheme.LOCAL, "HT.MA"),
                DAY.minusYears(2)));
    StoredDraft draft =
        drafts.begin(
            sheet(EventKind.FOUND)
                .withAfter(
                    List.of(
                        new Stand(
                            null,
                            "Sở Trùng Tên",
                            "",
                            UnitKind.DEPARTMENT,
                            UnitLevel.PROVINCE,
                            city.value(),
                            null,
                            "",
                            "HT.MA")),
                    List.of()),
            keeper());
    assertThat(coded).isNotNull();
    assertThat(places(draft))
        .containsExactly(
            "after.0.LOCAL organisation.code-of-two", "after.0.name organisation.name-beside");
    assertThatThrownBy(() -> drafts.decide(draft.id(), 1, keeper()))
        .isInstanceOf(RefusedException.class);
    assertThat(drafts.get(draft.id()).isOpen()).isTrue();
  }

  private List<String> places(StoredDraft draft) {
    return drafts.preview(draft.id()).problems().stream()
        .map(problem -> problem.place() + " " + problem.problem().code())
        .toList();
  }
}

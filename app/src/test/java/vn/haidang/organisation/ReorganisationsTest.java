package vn.haidang.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.haidang.platform.Role;
import vn.haidang.platform.Visitor;
import vn.haidang.testing.ApplicationTest;

@ApplicationTest
class ReorganisationsTest {

  private static final LocalDate START = LocalDate.of(2018, 1, 1);
  private static final LocalDate DAY = LocalDate.of(2025, 3, 1);

  @Autowired private org.springframework.context.ApplicationContext context;
  @Autowired private Reorganisations reorganisations;
  @Autowired private Successors successors;
  @Autowired private Units units;
  @Autowired private UnitBook book;
  @Autowired private Posts posts;
  @Autowired private People people;

  private UnitId city() {
    return book.enter(
        NewUnit.of("Thành phố Hải Phòng", UnitKind.CENTRAL_CITY, UnitLevel.PROVINCE, null, START));
  }

  private UnitId department(UnitId city, String name) {
    return book.enter(NewUnit.of(name, UnitKind.DEPARTMENT, UnitLevel.PROVINCE, city, START));
  }

  private static ReorganisationDraft draft(
      EventKind kind,
      List<UnitId> before,
      List<ReorganisationDraft.After> after,
      List<ReorganisationDraft.Link> links) {
    return new ReorganisationDraft(kind, DAY, "Nghị quyết 1", before, after, links, null);
  }

  private static ReorganisationDraft.After stands(String name, UnitId city) {
    return new ReorganisationDraft.After(
        null, NewUnit.of(name, UnitKind.DEPARTMENT, UnitLevel.PROVINCE, city, DAY));
  }

  @Test
  void aMergerIsShownBeforeItHappensAndThenHappens() {
    UnitId city = city();
    UnitId planning = department(city, "Sở Kế hoạch và Đầu tư");
    UnitId finance = department(city, "Sở Tài chính");
    PostId head =
        posts.setUp(new NewPost(planning, "Giám đốc", Role.DEPARTMENT_HEAD, true, 1, START));
    posts.give(NewHolding.ordinary(head, people.enter("Nguyễn Văn A", null), START));
    ReorganisationDraft draft =
        draft(
            EventKind.MERGE,
            List.of(planning, finance),
            List.of(stands("Sở Tài chính", city)),
            List.of(
                new ReorganisationDraft.Link(planning, 0, new Share.Whole()),
                new ReorganisationDraft.Link(finance, 0, new Share.Whole())));

    ReorganisationPreview preview = reorganisations.preview(draft);
    assertThat(preview.problems()).isEmpty();
    assertThat(preview.ending()).extracting(Unit::id).containsExactly(planning, finance);
    assertThat(preview.holdings()).hasSize(1);
    assertThat(units.find(planning, DAY)).as("nothing has happened yet").isPresent();

    reorganisations.decide(draft);

    assertThat(units.find(planning, DAY)).isEmpty();
    assertThat(successors.answersFor(planning, DAY)).map(Unit::name).contains("Sở Tài chính");
    assertThat(successors.answersFor(finance, DAY)).isEqualTo(successors.answersFor(planning, DAY));
    assertThat(posts.holdersOf(head, DAY)).isEmpty();
    assertThat(units.historyOf(planning))
        .extracting(event -> event.kind() + " " + event.legalBasis())
        .containsExactly("MERGE Nghị quyết 1");
  }

  @Test
  void aUnitThatIsRenamedGoesOnAsItself() {
    UnitId city = city();
    UnitId office = department(city, "Sở Văn hóa và Thể thao");

    reorganisations.decide(
        draft(
            EventKind.RENAME,
            List.of(office),
            List.of(
                new ReorganisationDraft.After(
                    office,
                    NewUnit.of(
                        "Sở Văn hóa, Thể thao và Du lịch",
                        UnitKind.DEPARTMENT,
                        UnitLevel.PROVINCE,
                        city,
                        DAY))),
            List.of()));

    assertThat(units.get(office, DAY).name()).isEqualTo("Sở Văn hóa, Thể thao và Du lịch");
    assertThat(units.get(office, DAY.minusDays(1)).name()).isEqualTo("Sở Văn hóa và Thể thao");
  }

  @Test
  void aUnitWithOthersBelowItIsNotDissolvedOverTheirHeads() {
    UnitId city = city();
    UnitId department = department(city, "Sở Giao thông vận tải");
    department(department, "Phòng Vận tải");
    ReorganisationDraft draft =
        draft(EventKind.DISSOLVE, List.of(department), List.of(), List.of());

    assertThatThrownBy(() -> reorganisations.decide(draft))
        .hasMessageContaining("organisation.units-below");
    assertThat(units.find(department, DAY)).isPresent();
  }

  @Test
  void whatADissolvedUnitHadOpenWaitsUntilAnOfficialDecidesAndIsDecidedOnce() {
    UnitId city = city();
    UnitId dissolved = department(city, "Sở Ngoại vụ");
    UnitId office = department(city, "Văn phòng");
    reorganisations.decide(draft(EventKind.DISSOLVE, List.of(dissolved), List.of(), List.of()));

    assertThat(successors.answersFor(dissolved, DAY)).isEmpty();
    successors.confirm(dissolved, office, "Thông báo 12/TB-UBND", DraftsOf.keeper());

    assertThat(successors.answersFor(dissolved, DAY)).map(Unit::id).contains(office);
    assertThatThrownBy(() -> successors.confirm(dissolved, office, "lần hai", DraftsOf.keeper()))
        .hasMessageContaining("organisation.successor-decided");
    assertThatThrownBy(
            () -> successors.confirm(office, dissolved, "còn tồn tại", DraftsOf.keeper()))
        .hasMessageContaining("organisation.unit-still-stands");
    assertThat(successors.countWork(List.of(dissolved), DAY)).isEqualTo(Map.of());
    SuccessorDecision told = successors.listDecided().getFirst();
    assertThat(told.unit().name()).isEqualTo("Sở Ngoại vụ");
    assertThat(told.ended()).isEqualTo(DAY);
    assertThat(told.successor().id()).isEqualTo(office);
    assertThat(told.reason()).isEqualTo("Thông báo 12/TB-UBND");
    assertThat(told.by()).isEqualTo(DraftsOf.keeper().name());
    assertThat(told.isStanding()).isTrue();
    assertThat(Visitor.signedIn(context, Role.ADMINISTRATOR).open("/units/waiting/decided").text())
        .contains("Quyết định nhầm được sửa", "Thông báo 12/TB-UBND", "đang có hiệu lực");
  }
}

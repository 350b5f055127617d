package vn.haidang.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.Role;
import vn.haidang.testing.ApplicationTest;

@ApplicationTest
class UnitsTest {

  private static final LocalDate IN_2018 = LocalDate.of(2018, 1, 1);
  private static final LocalDate BEFORE = LocalDate.of(2017, 12, 31);

  @Autowired private Units units;
  @Autowired private UnitBook book;
  @Autowired private Posts posts;
  @Autowired private People people;
  @Autowired private JdbcClient database;

  private UnitId city(String code) {
    return book.enter(
        new NewUnit(
            "Thành phố " + code,
            null,
            UnitKind.CENTRAL_CITY,
            UnitLevel.PROVINCE,
            null,
            Map.of(CodeScheme.GSO, code),
            IN_2018));
  }

  private UnitId below(UnitId parent, String name) {
    return book.enter(NewUnit.of(name, UnitKind.DEPARTMENT, UnitLevel.PROVINCE, parent, IN_2018));
  }

  @Test
  void aUnitIsFoundByItsCodeOnADayOnWhichItStandsAndNotTheDayBefore() {
    UnitId city = city("31");

    assertThat(units.findByCode(CodeScheme.GSO, "31", IN_2018)).map(Unit::id).contains(city);
    assertThat(units.findByCode(CodeScheme.GSO, "31", BEFORE)).isEmpty();
    assertThatThrownBy(() -> units.get(city, BEFORE)).isInstanceOf(NotFound.class);
  }

  @Test
  void aNameIsFoundHoweverItsToneMarkIsPlacedButNotUnderAnotherTone() {
    UnitId city = city("32");
    UnitId district = below(city, "Sở Thủy sản Hòa Bình");

    assertThat(units.listNamed("sở  thuỷ sản hoà bình", IN_2018))
        .extracting(Unit::id)
        .containsExactly(district);
    assertThat(units.listNamed("Sở Thủy sản Hoa Bình", IN_2018)).isEmpty();
  }

  @Test
  void theTreeBelowAUnitListsParentsBeforeChildrenAndKnowsItsAncestors() {
    UnitId city = city("33");
    UnitId department = below(city, "Sở Xây dựng");
    UnitId division = below(department, "Phòng Quy hoạch");

    UnitTree tree = units.tree(city, IN_2018);

    assertThat(tree.units()).extracting(Unit::id).containsExactly(city, department, division);
    assertThat(tree.childrenOf(department)).extracting(Unit::id).containsExactly(division);
    assertThat(units.ancestorsOf(division, IN_2018))
        .extracting(Unit::id)
        .containsExactly(city, department);
    assertThat(units.get(division, IN_2018).isWithin(city)).isTrue();
  }

  @Test
  void twoUnitsCannotHaveOneCodeOnOneDay() {
    city("34");

    assertThatThrownBy(() -> city("34"))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("organisation.code-taken");
  }

  @Test
  void aUnitIsNeverDeleted() {
    UnitId city = city("35");

    assertThatThrownBy(() ->
            database
                .sql("delete from organisation.unit where id = :id")
                .param("id", city.value())
                .update())
        .hasMessageContaining("not deleted");
  }

  @Test
  void whoHoldsAPostOnADayIsAskedByAccountUnitAndPost() {
    UnitId department = below(city("36"), "Sở Tài chính");
    PostId head =
        posts.setUp(new NewPost(department, "Giám đốc", Role.DEPARTMENT_HEAD, true, 1, IN_2018));
    var account = java.util.UUID.randomUUID();
    PersonId first = people.enter("Nguyễn Văn A", account);
    PersonId second = people.enter("Trần Thị B", null);
    HoldingId holding = posts.give(NewHolding.ordinary(head, first, IN_2018));
    LocalDate may = LocalDate.of(2018, 5, 1);

    assertThatThrownBy(() -> posts.give(NewHolding.ordinary(head, second, may)))
        .hasMessageContaining("organisation.post-taken");
    posts.end(holding, may);
    posts.give(new NewHolding(head, second, Capacity.ACTING, new Lifetime(may, null), null, null));

    assertThat(posts.heldByAccount(account, may.minusDays(1)))
        .extracting(held -> held.post().role())
        .containsExactly(Role.DEPARTMENT_HEAD);
    assertThat(posts.heldByAccount(account, may)).isEmpty();
    assertThat(posts.holdersOf(head, may))
        .extracting(held -> held.person().name() + " " + held.capacity())
        .containsExactly("Trần Thị B ACTING");
    assertThat(posts.holdersIn(department, may)).hasSize(1);
  }

  @Test
  void aDelegationNeedsScopeAndEndAndStandsBesideTheHolder() {
    UnitId department = below(city("37"), "Sở Tư pháp");
    PostId head =
        posts.setUp(new NewPost(department, "Giám đốc", Role.DEPARTMENT_HEAD, true, 1, IN_2018));
    posts.give(NewHolding.ordinary(head, people.enter("Lê Văn C", null), IN_2018));
    PersonId other = people.enter("Phạm Thị D", null);
    Lifetime june = new Lifetime(LocalDate.of(2018, 6, 1), LocalDate.of(2018, 7, 1));

    assertThatThrownBy(
            () -> posts.give(new NewHolding(head, other, Capacity.DELEGATE, june, null, null)))
        .hasMessageContaining("organisation.delegation-without-limits");
    posts.give(new NewHolding(head, other, Capacity.DELEGATE, june, "Ký hợp đồng dưới 1 tỷ", null));

    assertThat(posts.holdersOf(head, june.since()))
        .extracting(Holding::capacity)
        .containsExactly(Capacity.ORDINARY, Capacity.DELEGATE);
  }
}

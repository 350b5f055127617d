package vn.haidang.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import vn.haidang.platform.Role;
import vn.haidang.testing.PageWorld;

/**
 * A city with a department, a district and a head, so that each page of the organisation has
 * something to show.
 */
public final class OrganisationPageWorld implements PageWorld {

  private static final LocalDate SINCE = LocalDate.of(2016, 1, 1);
  private static final String CITY = "Thành phố Hải Trang";

  @Override
  public Map<String, String> fill(ApplicationContext context) {
    Units units = context.getBean(Units.class);
    List<Unit> there = units.listNamed(CITY, SINCE);
    UnitId city = there.isEmpty() ? enter(context) : there.getFirst().id();
    Posts posts = context.getBean(Posts.class);
    LocalDate today = LocalDate.now(context.getBean(Clock.class));
    Holding head = posts.holdersIn(city, today).getFirst();
    UnitId merged =
        units.listNamed("Sở Đã Gộp Trang", SINCE).stream().findFirst().map(Unit::id).orElseThrow();
    String otherKind = "?since=" + SINCE + "&kind=PROVINCE";
    return Map.of(
        "/units/waiting/{unit:[1-9]\\d{0,8}}/correction",
        "/units/waiting/" + merged + "/correction",
        "/api/v1/units/waiting/{unit:[1-9]\\d{0,8}}/correction",
        "/api/v1/units/waiting/" + merged + "/correction",
        "/units/{unit:\\d+}/edit/place",
        "/units/" + city + "/edit/place" + otherKind,
        "/api/v1/units/{unit:\\d+}/place",
        "/api/v1/units/" + city + "/place" + otherKind,
        "unit",
        city.toString(),
        "post",
        head.post().id().toString(),
        "person",
        head.person().id().toString(),
        "holding",
        head.id().toString());
  }

  private static UnitId enter(ApplicationContext context) {
    UnitBook book = context.getBean(UnitBook.class);
    UnitId city =
        book.enter(NewUnit.of(CITY, UnitKind.CENTRAL_CITY, UnitLevel.PROVINCE, null, SINCE));
    UnitId department =
        book.enter(
            NewUnit.of("Sở Hải Trang", UnitKind.DEPARTMENT, UnitLevel.PROVINCE, city, SINCE));
    book.enter(
        NewUnit.of("Quận Thủy Trang", UnitKind.URBAN_DISTRICT, UnitLevel.DISTRICT, city, SINCE));
    UnitId merged =
        book.enter(
            NewUnit.of("Sở Đã Gộp Trang", UnitKind.DEPARTMENT, UnitLevel.PROVINCE, city, SINCE));
    merge(context, merged, department, city);
    book.declareFunction(department, "hàng hải", SINCE);
    Posts posts = context.getBean(Posts.class);
    PostId head =
        posts.setUp(new NewPost(city, "Chủ tịch Ủy ban nhân dân", Role.LEADER, true, 1, SINCE));
    PersonId person = context.getBean(People.class).enter("Đỗ Văn Trang", null);
    posts.give(
        new NewHolding(head, person, Capacity.ORDINARY, new Lifetime(SINCE, null), null, null));
    return city;
  }

  /** The first goes whole to the second, so that there is a successor to put right. */
  private static void merge(ApplicationContext context, UnitId first, UnitId second, UnitId city) {
    LocalDate day = LocalDate.of(2020, 1, 1);
    context
        .getBean(Reorganisations.class)
        .decide(
            new ReorganisationDraft(
                EventKind.MERGE,
                day,
                "Nghị quyết 1",
                List.of(first, second),
                List.of(
                    new ReorganisationDraft.After(
                        second,
                        NewUnit.of(
                            "Sở Hải Trang", UnitKind.DEPARTMENT, UnitLevel.PROVINCE, city, day))),
                List.of(
                    new ReorganisationDraft.Link(first, 0, new Share.Whole()),
                    new ReorganisationDraft.Link(second, 0, new Share.Whole())),
                null));
  }
}

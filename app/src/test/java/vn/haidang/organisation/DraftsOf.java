package vn.haidang.organisation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import vn.haidang.organisation.DraftSheet.Part;
import vn.haidang.organisation.DraftSheet.Stand;
import vn.haidang.platform.Role;
import vn.haidang.platform.SignedIn;

/** Drafts of reorganisations, for tests. */
final class DraftsOf {

  static final LocalDate DAY = LocalDate.of(2025, 3, 1);
  private static final LocalDate SINCE = LocalDate.of(2016, 1, 1);

  private DraftsOf() {}

  /** An administrator, who keeps all units until posts are entered. */
  static SignedIn keeper() {
    return new SignedIn(
        UUID.fromString("00000000-0000-0000-0000-0000000000ff"),
        "giu.danh-muc",
        "Nguyễn Thị Danh Mục",
        "Phòng Nội vụ",
        Role.ADMINISTRATOR,
        false,
        Locale.of("vi"),
        "light");
  }

  static UnitId department(ApplicationContext context, UnitId city, String name) {
    return context
        .getBean(UnitBook.class)
        .enter(NewUnit.of(name, UnitKind.DEPARTMENT, UnitLevel.PROVINCE, city, SINCE));
  }

  static UnitId city(ApplicationContext context, String name) {
    return context
        .getBean(UnitBook.class)
        .enter(NewUnit.of(name, UnitKind.CENTRAL_CITY, UnitLevel.PROVINCE, null, SINCE));
  }

  /** Two departments of the city become one; everything is said. */
  static DraftSheet merger(ApplicationContext context, UnitId city) {
    UnitId one = department(context, city, "Sở Hải Sản Cũ");
    UnitId other = department(context, city, "Sở Muối Cũ");
    context.getBean(UnitBook.class).declareFunction(one, "đánh bắt xa bờ", SINCE);
    return sheet(EventKind.MERGE, one, other)
        .withAfter(List.of(department("Sở Hải Sản và Muối", city)), List.of());
  }

  static DraftSheet sheet(EventKind kind, UnitId... before) {
    DraftSheet sheet = DraftSheet.empty(kind).withBasis(kind, DAY, "Nghị quyết 45/NQ-HĐND", "");
    return new DraftSheet(
        kind,
        DAY,
        sheet.legalBasis(),
        "",
        List.of(before).stream().map(UnitId::value).toList(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  static Stand department(String name, UnitId parent) {
    return new Stand(
        null, name, "", UnitKind.DEPARTMENT, UnitLevel.PROVINCE, parent.value(), null, "", "");
  }

  static Part part(UnitId from, int to, String share) {
    return new Part(from.value(), to, share.equals("?") ? null : new BigDecimal(share));
  }
}

package vn.haidang.measures.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.haidang.measures.Figures;
import vn.haidang.measures.HomeUnit;
import vn.haidang.measures.Sheets;
import vn.haidang.organisation.Authority;
import vn.haidang.organisation.Unit;
import vn.haidang.organisation.UnitId;
import vn.haidang.organisation.Units;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.Permission;
import vn.haidang.platform.SignedIn;
import vn.haidang.platform.VietnamTime;

/** Whose sheets somebody has before him, and what he may do with them. */
@Component
class SheetDesk {

  /** From this day on a month is estimated before it has ended. */
  private static final int ESTIMATES_FROM = 15;

  private final Authority authority;
  private final Units units;
  private final HomeUnit home;
  private final Sheets sheets;
  private final Figures figures;
  private final Clock clock;

  SheetDesk(
      Authority authority,
      Units units,
      HomeUnit home,
      Sheets sheets,
      Figures figures,
      Clock clock) {
    this.authority = authority;
    this.units = units;
    this.home = home;
    this.sheets = sheets;
    this.figures = figures;
    this.clock = clock;
  }

  /** The month whose figures are being entered these days. */
  YearMonth presentMonth() {
    LocalDate today = today();
    YearMonth month = YearMonth.from(today);
    return today.getDayOfMonth() < ESTIMATES_FROM ? month.minusMonths(1) : month;
  }

  /** The month that is asked for; one that makes no sense, or none, is the present one. */
  YearMonth month(String wanted) {
    try {
      return wanted.isBlank() ? presentMonth() : YearMonth.parse(wanted);
    } catch (DateTimeParseException e) {
      return presentMonth();
    }
  }

  Instant now() {
    return clock.instant();
  }

  SheetPageBuilder.Rights rights(SignedIn who, int unit) {
    UnitId id = new UnitId(unit);
    return new SheetPageBuilder.Rights(
        who.may(Permission.REPORT_WORK) && authority.may(who, Permission.REPORT_WORK, id),
        who.may(Permission.APPROVE_FIGURES) && authority.may(who, Permission.APPROVE_FIGURES, id));
  }

  /** Since when the unit has the boundaries of today, where the month lies before that day. */
  @Nullable LocalDate boundariesAfter(int unit, YearMonth month) {
    return month.isBefore(YearMonth.from(today()))
        ? figures
            .boundariesSince(new UnitId(unit))
            .filter(month.atEndOfMonth()::isBefore)
            .orElse(null)
        : null;
  }

  /**
   * The unit's name in that month, or today.
   *
   * @throws NotFound if there is no such unit
   */
  String name(int unit, YearMonth month) {
    UnitId id = new UnitId(unit);
    return units
        .find(id, month.atEndOfMonth())
        .or(() -> units.find(id, today()))
        .map(Unit::name)
        .orElseThrow(() -> new NotFound("measures.no-such-unit", unit));
  }

  /** His own units first, then all others that supply figures and whose sheets he reads. */
  List<Integer> listUnits(SignedIn who, YearMonth month) {
    Set<Integer> listed = new LinkedHashSet<>();
    for (Permission permission : List.of(Permission.REPORT_WORK, Permission.APPROVE_FIGURES)) {
      authority.reachOf(who, permission).stream().map(UnitId::value).sorted().forEach(listed::add);
    }
    home.in(month.getYear()).map(UnitId::value).ifPresent(listed::add);
    listed.addAll(sheets.listUnits());
    Set<UnitId> read =
        authority.among(who, Permission.READ, listed.stream().map(UnitId::new).toList());
    return listed.stream().filter(unit -> read.contains(new UnitId(unit))).toList();
  }

  private LocalDate today() {
    return VietnamTime.dayOf(clock.instant());
  }
}

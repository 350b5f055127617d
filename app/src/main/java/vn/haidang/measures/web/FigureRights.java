package vn.haidang.measures.web;

import java.util.ArrayList;
import org.springframework.stereotype.Component;
import vn.haidang.measures.FigureRight;
import vn.haidang.organisation.Authority;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.Permission;
import vn.haidang.platform.SignedIn;

/**
 * Whose figures somebody may bring by file or program: those of his own unit, those that his unit
 * supplies for others, and those of every unit that he looks after. An account that belongs to
 * nobody in the organisation and whose role assigns work may bring all, so that an installation can
 * begin before its posts are entered.
 */
@Component
class FigureRights {

  private final Authority authority;

  FigureRights(Authority authority) {
    this.authority = authority;
  }

  FigureRight of(SignedIn user) {
    boolean everywhere =
        user.standing().everywhere().stream().anyMatch(role -> role.may(Permission.ASSIGN_WORK));
    if (everywhere) {
      return FigureRight.ALL;
    }
    return (indicator, unit) -> {
      var own = new ArrayList<UnitId>();
      own.add(unit);
      Integer supplier = indicator.supplier();
      if (supplier != null) {
        own.add(new UnitId(supplier));
      }
      return authority.may(user, Permission.REPORT_WORK, own)
          || authority.may(user, Permission.ASSIGN_WORK, unit);
    };
  }
}

package vn.haidang.measures.web;

import java.util.ArrayList;
import org.springframework.stereotype.Component;
import vn.haidang.measures.FigureRight;
import vn.haidang.measures.Indicator;
import vn.haidang.organisation.Authority;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.SignedIn;

/**
 * Whose figures somebody may bring by file or program: those of his own unit, those that his unit
 * supplies for others, and those of every unit that he looks after.
 */
@Component
class FigureRights {

  private final Authority authority;

  FigureRights(Authority authority) {
    this.authority = authority;
  }

  /**
   * For somebody who says something to a figure.
   *
   * @throws RefusedException if it is not his to bring
   */
  void demand(SignedIn user, Indicator indicator, UnitId unit) {
    if (!of(user).mayBring(indicator, unit)) {
      throw new RefusedException(Problem.of("measures.not-yours-to-bring", indicator.name()));
    }
  }

  FigureRight of(SignedIn user) {
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

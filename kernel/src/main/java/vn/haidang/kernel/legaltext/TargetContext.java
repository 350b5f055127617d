package vn.haidang.kernel.legaltext;

import org.jspecify.annotations.Nullable;

/**
 * What surrounds a passage and decides how its figures are meant.
 *
 * @param planYear the year the document plans, if it names one
 * @param inherited period of the heading above ("2. Mục tiêu đến năm 2030")
 * @param retrospective whether the section tells what was reached, not what shall be
 * @param aims whether it stands under a heading or a line that announces aims ("Chỉ tiêu chủ yếu"),
 *     where a figure is promised without a word that says so
 * @param ruleBook whether the document sets rules (a decision with the year in its number), so that
 *     its figures are no targets
 */
record TargetContext(
    @Nullable Integer planYear,
    PeriodFinder.@Nullable Found inherited,
    boolean retrospective,
    boolean aims,
    boolean ruleBook) {

  static final TargetContext NONE = new TargetContext(null, null, false, false, false);

  TargetContext led(PeriodFinder.Found period) {
    return new TargetContext(planYear, period, retrospective, aims, ruleBook);
  }

  TargetContext aiming() {
    return new TargetContext(planYear, inherited, retrospective, true, ruleBook);
  }
}

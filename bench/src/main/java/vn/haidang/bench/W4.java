package vn.haidang.bench;

import java.util.List;
import vn.haidang.kernel.time.Period;

/** W4: the national board, down to every commune. */
final class W4 implements Workload {

  @Override
  public String id() {
    return "W4";
  }

  @Override
  public String title() {
    return "one indicator over 11,000 communes in one month; the nation's sum of 20 indicators and 12 months";
  }

  @Override
  public List<Figure> run(Effort effort) {
    int communes = effort == Effort.FULL ? Nation.COMMUNES : 700;
    return BoardRounds.of(
        effort,
        communes,
        (boards, indicators) ->
            List.of(
                new BoardRounds.Asked(
                    "all communes x 1",
                    communes,
                    150,
                    () ->
                        boards.listEveryUnit(
                            indicators.getFirst(), Period.ofMonth(BoardRounds.YEAR, 6))),
                new BoardRounds.Asked(
                    "nation 20 x 12",
                    20 * 12,
                    1000,
                    () ->
                        boards.listTotals(
                            indicators, List.of(2), Nation.months(BoardRounds.YEAR)))));
  }
}

package vn.haidang.bench;

import java.util.List;
import java.util.stream.IntStream;
import vn.haidang.kernel.time.Period;
import vn.haidang.measures.Boards;

/** W4: the national board, down to every commune. */
final class W4 implements Workload {

  @Override
  public String id() {
    return "W4";
  }

  @Override
  public String title() {
    return "one indicator over 11,000 communes in one month; the nation's sum of 100 indicators and 60 months";
  }

  @Override
  public List<Figure> run(Effort effort) {
    int communes = effort == Effort.FULL ? Nation.COMMUNES : 700;
    int years = effort == Effort.FULL ? 5 : 1;
    List<Period> months =
        IntStream.rangeClosed(BoardRounds.YEAR - years + 1, BoardRounds.YEAR)
            .mapToObj(Nation::months)
            .flatMap(List::stream)
            .toList();
    return BoardRounds.of(
        effort,
        communes,
        (server, indicators) -> {
          Boards boards = server.get(Boards.class);
          return List.of(
              new BoardRounds.Asked(
                  "all communes x 1",
                  communes,
                  150,
                  () ->
                      boards.listEveryUnit(
                          indicators.getLast(), Period.ofMonth(BoardRounds.YEAR, 6))),
              new BoardRounds.Asked(
                  "nation " + indicators.size() + " x " + months.size(),
                  indicators.size() * months.size(),
                  1000,
                  () -> boards.listTotals(indicators, List.of(2), months)));
        });
  }
}

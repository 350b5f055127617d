package vn.haidang.bench;

import java.util.List;
import vn.haidang.measures.Boards;

/** W3: the boards that a province opens every day. */
final class W3 implements Workload {

  @Override
  public String id() {
    return "W3";
  }

  @Override
  public String title() {
    return "one indicator over all provinces and 12 months; one province by its communes, 12 months, 20 indicators;"
        + " the scorecard page of a city";
  }

  @Override
  public List<Figure> run(Effort effort) {
    int communes = effort == Effort.FULL ? Nation.COMMUNES : 700;
    List<Integer> own =
        Nation.communesOf(10).stream().filter(unit -> unit < Nation.unit(communes)).toList();
    return BoardRounds.of(
        effort,
        communes,
        (server, indicators) -> {
          Boards boards = server.get(Boards.class);
          return List.of(
              new BoardRounds.Asked(
                  "provinces x 12",
                  Nation.PROVINCES * 12,
                  15,
                  () ->
                      boards.listTotals(
                          indicators.subList(0, 1),
                          Nation.provinces(),
                          Nation.months(BoardRounds.YEAR))),
              new BoardRounds.Asked(
                  "communes x 12 x 20",
                  own.size() * 12 * 20,
                  100,
                  () ->
                      boards.listFigures(
                          indicators.subList(0, 20), own, Nation.months(BoardRounds.YEAR))),
              CityScorecard.of(server, indicators));
        });
  }
}

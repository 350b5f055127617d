package vn.haidang.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.haidang.kernel.time.Period;
import vn.haidang.testing.ApplicationTest;

/** Figures of many units at once show as soon as the delivery returns. */
@ApplicationTest
class BoardsTest {

  private static final LocalDate START = LocalDate.of(2000, 1, 1);

  @Autowired private Areas areas;
  @Autowired private Catalogue catalogue;
  @Autowired private Deliveries deliveries;
  @Autowired private Boards boards;

  @Test
  void sumsOfProvincesAndFiguresOfCommunesAreThereWhenTheDeliveryReturns() {
    areas.takeOver(
        List.of(
            new Area(10, START, LocalDate.MAX, 2, null, List.of()),
            new Area(11, START, LocalDate.MAX, 3, 10, List.of(10)),
            new Area(101, START, LocalDate.MAX, 4, 11, List.of(11, 10)),
            new Area(102, START, LocalDate.MAX, 4, 11, List.of(11, 10))),
        START);
    IndicatorId jobs =
        catalogue.add(
            NewIndicator.of("VL.1", "Số lao động có việc làm mới", "người", 0, Kind.FLOW)
                .adding(Addition.usualFor(Kind.FLOW, 4)));
    List<Period> months =
        IntStream.rangeClosed(1, 3).mapToObj(month -> Period.ofMonth(2018, month)).toList();

    Batch batch =
        deliveries.bring(
            Delivery.of(Instant.parse("2018-04-02T00:00:00Z"), "báo cáo quý I", "lan"),
            sink -> {
              int line = 0;
              for (Period month : months) {
                sink.add(
                    ++line, jobs, 101, month, new BigDecimal("40"), FigureStatus.ESTIMATE, null);
                sink.add(
                    ++line, jobs, 102, month, new BigDecimal("2"), FigureStatus.ESTIMATE, null);
              }
            });

    assertThat(batch.changed()).isEqualTo(6);
    assertThat(boards.listTotals(List.of(jobs), List.of(10, 11), months))
        .hasSize(6)
        .allMatch(
            total -> total.value().compareTo(new BigDecimal("42")) == 0 && total.units() == 2);
    assertThat(boards.listFigures(List.of(jobs), List.of(102), months)).hasSize(3);
    assertThat(boards.listEveryUnit(jobs, months.getFirst())).hasSize(2);
  }
}

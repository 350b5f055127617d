package vn.haidang.measures;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.haidang.kernel.time.Period;

/** Figures to be brought in, one after the other, however many there are. */
@FunctionalInterface
public interface FigureRows {

  /** Hands over every row. */
  void writeTo(Sink sink);

  /** Takes rows. */
  interface Sink {

    /**
     * One figure.
     *
     * @param line where it stands in what was handed in, from 1, for the report
     */
    void add(
        int line,
        IndicatorId indicator,
        int unit,
        Period period,
        BigDecimal value,
        FigureStatus status,
        @Nullable Integer baseYear);
  }
}

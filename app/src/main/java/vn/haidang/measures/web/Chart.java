package vn.haidang.measures.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.haidang.kernel.series.Outlook;
import vn.haidang.measures.Standing;

/**
 * The year as a picture: what was reached, the trajectory, the year before and the forecast with
 * its interval. Drawn on the server; the same figures stand in the table below it.
 *
 * @param dots one for each step with a figure
 * @param grid horizontal lines with what is written at them
 * @param labels below the axis
 */
public record Chart(
    int width,
    int height,
    List<Tick> grid,
    List<Tick> labels,
    String actual,
    List<Dot> dots,
    String trajectory,
    String yearBefore,
    String forecast,
    String interval,
    int lastX,
    List<Tick> ends) {

  /** Something written at a place of the axis; {@code kind} names its colour. */
  public record Tick(int x, int y, String text, String kind) {}

  /** A figure on the line. */
  public record Dot(String x, String y, String title, boolean last) {}

  private static final int LEFT = 62;
  private static final int TOP = 18;
  private static final int BOTTOM = 30;

  public Chart {
    grid = List.copyOf(grid);
    labels = List.copyOf(labels);
    dots = List.copyOf(dots);
    ends = List.copyOf(ends);
  }

  static Chart of(Standing standing, Words words, int width, int height) {
    return new Drawing(standing, words, width, height).draw();
  }

  /** Turns figures into points. */
  private static final class Drawing {

    private final Standing standing;
    private final Words words;
    private final int width;
    private final int height;
    private final int right;
    private final BigDecimal low;
    private final BigDecimal high;
    private final BigDecimal unit;

    Drawing(Standing standing, Words words, int width, int height) {
      this.standing = standing;
      this.words = words;
      this.width = width;
      this.height = height;
      this.right = width > 500 ? 150 : 14;
      double[] all = all().stream().mapToDouble(BigDecimal::doubleValue).toArray();
      double least = Arrays.stream(all).min().orElse(0);
      double most = Arrays.stream(all).max().orElse(1);
      double span = most > Math.min(least, 0) ? most - Math.min(least, 0) : 1;
      boolean near = least > 0 && most > least && (most - least) < 0.4 * most;
      double step = nice((near ? most - least : span) / 4);
      double bottom = near ? Math.floor(least / step - 0.5) : Math.floor(Math.min(least, 0) / step);
      unit = BigDecimal.valueOf(step);
      low = BigDecimal.valueOf(bottom * step);
      high = BigDecimal.valueOf(Math.max(Math.ceil(most / step), bottom + 1) * step);
    }

    private List<BigDecimal> all() {
      var all = new ArrayList<BigDecimal>();
      for (Standing.Step step : standing.steps()) {
        if (step.toDate() != null) {
          all.add(step.toDate().value());
        }
        if (step.expected() != null) {
          all.add(step.expected());
        }
        if (step.yearBefore() != null) {
          all.add(step.yearBefore());
        }
      }
      if (standing.outlook() instanceof Outlook.Forecast forecast) {
        all.add(forecast.high());
        all.add(forecast.low());
      }
      return all;
    }

    private static double nice(double rough) {
      double power = Math.pow(10, Math.floor(Math.log10(Math.max(rough, 1e-6))));
      double part = rough / power;
      return power * (part <= 1 ? 1 : part <= 2 ? 2 : part <= 5 ? 5 : 10);
    }

    private double x(int step) {
      int steps = standing.steps().size();
      return steps == 1
          ? width - right
          : LEFT + (double) (step - 1) * (width - right - LEFT) / (steps - 1);
    }

    private double y(double value) {
      double span = Math.max(high.subtract(low).doubleValue(), 1e-9);
      return TOP + (height - TOP - BOTTOM) * (high.doubleValue() - value) / span;
    }

    Chart draw() {
      int last = standing.lastStep();
      return new Chart(
          width,
          height,
          grid(),
          labels(),
          line(step -> step.toDate() == null ? null : step.toDate().value()),
          dots(),
          line(Standing.Step::expected),
          line(Standing.Step::yearBefore),
          forecast(),
          interval(),
          last == 0 ? 0 : (int) x(last),
          ends());
    }

    private List<Tick> grid() {
      var grid = new ArrayList<Tick>();
      double step = unit.doubleValue();
      int scale = step >= 1 ? 0 : (int) Math.ceil(-Math.log10(step));
      for (int i = 0; low.doubleValue() + i * step <= high.doubleValue() + step / 2; i++) {
        BigDecimal at = low.add(unit.multiply(BigDecimal.valueOf(i)));
        grid.add(
            new Tick(
                LEFT,
                (int) y(at.doubleValue()),
                words.signed(at.setScale(scale, RoundingMode.HALF_UP)),
                ""));
      }
      return grid;
    }

    private List<Tick> labels() {
      var labels = new ArrayList<Tick>();
      int steps = standing.steps().size();
      for (int step = 1; step <= steps; step++) {
        if (width > 500 || steps <= 4 || step % 3 == 0 || step == 1) {
          String prefix = steps == 12 ? "T" : steps == 4 ? "Q" : "";
          labels.add(new Tick((int) x(step), height - 8, prefix + step, ""));
        }
      }
      return labels;
    }

    private String line(Function<Standing.Step, @Nullable BigDecimal> figure) {
      var path = new StringBuilder();
      boolean drawing = false;
      for (Standing.Step step : standing.steps()) {
        BigDecimal value = figure.apply(step);
        if (value != null) {
          point(path, drawing ? "L" : "M", x(step.number()), y(value.doubleValue()));
        }
        drawing = drawing || value != null;
      }
      return path.toString();
    }

    private List<Dot> dots() {
      var dots = new ArrayList<Dot>();
      for (Standing.Step step : standing.steps()) {
        if (step.toDate() != null) {
          dots.add(
              new Dot(
                  rounded(x(step.number())),
                  rounded(y(step.toDate().value().doubleValue())),
                  words.toDate(standing.indicator().frequency(), step.number())
                      + ": "
                      + words.figure(standing.indicator(), step.toDate().value()),
                  step.number() == standing.lastStep()));
        }
      }
      return dots;
    }

    private String forecast() {
      Standing.Step last = standing.last();
      if (!(standing.outlook() instanceof Outlook.Forecast forecast) || last == null) {
        return "";
      }
      var path = new StringBuilder();
      point(path, "M", x(last.number()), y(value(last)));
      point(path, "L", x(standing.steps().size()), y(forecast.expected().doubleValue()));
      return path.toString();
    }

    private String interval() {
      Standing.Step last = standing.last();
      if (!(standing.outlook() instanceof Outlook.Forecast forecast) || last == null) {
        return "";
      }
      var path = new StringBuilder();
      point(path, "M", x(last.number()), y(value(last)));
      point(path, "L", x(standing.steps().size()), y(forecast.low().doubleValue()));
      point(path, "L", x(standing.steps().size()), y(forecast.high().doubleValue()));
      return path.append('Z').toString();
    }

    private static double value(Standing.Step step) {
      return step.toDate() == null ? 0 : step.toDate().value().doubleValue();
    }

    /** What stands at the right end of each line, moved apart so that it can be read. */
    private List<Tick> ends() {
      var ends = new ArrayList<Tick>();
      if (width <= 500) {
        return ends;
      }
      int x = width - right + 10;
      Standing.Step end = standing.steps().getLast();
      if (end.expected() != null && standing.target() != null) {
        ends.add(
            new Tick(
                x,
                (int) y(end.expected().doubleValue()),
                "KH " + words.target(standing.indicator(), standing.target()),
                "plan"));
      }
      if (standing.outlook() instanceof Outlook.Forecast forecast) {
        ends.add(
            new Tick(
                x,
                (int) y(forecast.expected().doubleValue()),
                words.figure(standing.indicator(), forecast.expected()),
                "next"));
      }
      if (end.yearBefore() != null) {
        ends.add(
            new Tick(
                x,
                (int) y(end.yearBefore().doubleValue()),
                (standing.year() - 1) + ": " + words.figure(standing.indicator(), end.yearBefore()),
                "before"));
      }
      ends.sort(Comparator.comparingInt(Tick::y));
      for (int i = 1; i < ends.size(); i++) {
        Tick above = ends.get(i - 1);
        Tick tick = ends.get(i);
        if (tick.y() < above.y() + 17) {
          ends.set(i, new Tick(tick.x(), above.y() + 17, tick.text(), tick.kind()));
        }
      }
      return ends;
    }

    private static String rounded(double at) {
      return String.format(Locale.ROOT, "%.1f", at);
    }

    private static void point(StringBuilder path, String letter, double x, double y) {
      path.append(String.format(Locale.ROOT, "%s%.1f %.1f", letter, x, y));
    }
  }
}

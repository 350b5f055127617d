package vn.haidang.commitments.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.haidang.commitments.Commitment;
import vn.haidang.kernel.time.Period;
import vn.haidang.measures.published.PublishedFigure;
import vn.haidang.measures.published.PublishedIndicator;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.Query;
import vn.haidang.platform.Texts;

/**
 * The choice of a figure as evidence.
 *
 * @param found indicators the words find
 * @param indicator null: none is chosen yet
 * @param units to choose from, the likeliest first
 * @param figures all vintages of the year, the latest period and word first
 */
public record FigureChoice(
    Commitment task,
    String text,
    List<PublishedIndicator> found,
    @Nullable PublishedIndicator indicator,
    List<Whose> units,
    @Nullable UnitId unit,
    int year,
    List<PublishedFigure> figures) {

  /** How many years back figures are looked for. */
  static final int YEARS = 12;

  public FigureChoice {
    found = List.copyOf(found);
    units = List.copyOf(units);
    figures = List.copyOf(figures);
  }

  /**
   * A unit whose figures can be chosen.
   *
   * @param forebear whether the unit that owes it, or one above it, was made of this one
   * @param last last day on which it stood; null: it still stands
   */
  public record Whose(UnitId id, String name, boolean forebear, @Nullable LocalDate last) {

    /** Its name, and that it is a predecessor where it is one. */
    public String label(Texts t) {
      if (!forebear) {
        return name;
      }
      return last == null
          ? t.get("figure.forebear", name)
          : t.get("figure.forebear-until", name, t.date(last));
    }
  }

  /** The predecessor whose figures are shown; null: they are nobody's predecessor's. */
  public @Nullable Whose forebearShown() {
    return units.stream()
        .filter(one -> one.forebear() && one.id().equals(unit))
        .findFirst()
        .orElse(null);
  }

  /** The address of this page. */
  public String self() {
    return "/tasks/" + task.id() + "/evidence/figure";
  }

  /** The page with this indicator chosen. */
  public String with(PublishedIndicator one) {
    return Query.of(self()).with("q", text).with("indicator", one.id()).address();
  }

  /** The same unit and indicator in another year. */
  public String inYear(int other) {
    return Query.of(self())
        .with("q", text)
        .with("indicator", indicator == null ? "" : indicator.id())
        .with("unit", unit == null ? "" : unit)
        .with("year", other)
        .address();
  }

  /** What the form sends for a vintage: indicator, unit, period, and since when it was known. */
  public static String written(PublishedFigure figure) {
    return figure.indicator().id()
        + " "
        + figure.unit()
        + " "
        + figure.period().first()
        + "/"
        + figure.period().last()
        + " "
        + figure.knownSince();
  }

  /** Whether it is the last word on its period. */
  public boolean isLatest(PublishedFigure figure) {
    return figures.stream()
        .filter(other -> other.period().equals(figure.period()))
        .findFirst()
        .filter(figure::equals)
        .isPresent();
  }

  /** "tháng 9/2018", "9 tháng năm 2018", "quý III/2018", "năm 2018", else two days. */
  public static String written(Period period, Texts t) {
    LocalDate first = period.first();
    LocalDate last = period.last();
    String year = Integer.toString(last.getYear());
    int months = last.getMonthValue() - first.getMonthValue() + 1;
    boolean whole =
        first.getYear() == last.getYear()
            && first.getDayOfMonth() == 1
            && last.equals(last.withDayOfMonth(last.lengthOfMonth()));
    if (!whole) {
      return t.date(first) + " – " + t.date(last);
    }
    if (months == 1) {
      return t.get("figure.month", t.number(last.getMonthValue()), year);
    }
    if (months == 12) {
      return t.get("figure.year", year);
    }
    if (months == 3 && last.getMonthValue() % 3 == 0) {
      String quarter = List.of("I", "II", "III", "IV").get(last.getMonthValue() / 3 - 1);
      return t.get("figure.quarter", quarter, year);
    }
    return first.getMonthValue() == 1
        ? t.get("figure.to-date", t.number(months), year)
        : t.get(
            "figure.months", t.number(first.getMonthValue()), t.number(last.getMonthValue()), year);
  }
}

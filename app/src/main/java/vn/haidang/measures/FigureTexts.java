package vn.haidang.measures;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;

/** Writes figures the way {@link FigureText} reads them, whatever language the screen has. */
public final class FigureTexts {

  private FigureTexts() {}

  /** {@code 7.693,7}: as exact as it is. */
  public static String written(BigDecimal value) {
    DecimalFormat format =
        new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.of("vi", "VN")));
    int places = Math.max(0, value.scale());
    format.setMinimumFractionDigits(places);
    format.setMaximumFractionDigits(places);
    String text = format.format(value);
    boolean americanLooking = text.matches("-?\\d{1,3},\\d{3}") && !text.matches("-?0,.*");
    return americanLooking ? text + "0" : text;
  }

  /** The same to be read, not typed: with a true minus sign. */
  public static String shown(BigDecimal value) {
    return shown(written(value));
  }

  /** What was typed, as screens show figures: a hyphen before the digits becomes a minus sign. */
  public static String shown(String typed) {
    return typed.matches("-\\s*\\d.*") ? "−" + typed.substring(1).strip() : typed;
  }

  /** A figure as people write it; empty where it has no meaning, or two. */
  public static Optional<BigDecimal> read(String typed) {
    return FigureText.read(typed) instanceof FigureText.Value(BigDecimal value)
        ? Optional.of(value)
        : Optional.empty();
  }
}

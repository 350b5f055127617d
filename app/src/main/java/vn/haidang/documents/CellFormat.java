package vn.haidang.documents;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Shows a stored number as the sheet shows it, in the Vietnamese way: comma before the decimals,
 * point between thousands. What is stored as 9825000 with two decimals reads 9.825.000,00.
 *
 * <p>Format codes: ISO/IEC 29500-1, 18.8.31; up to three sections for positive, negative and zero.
 */
record CellFormat(List<Section> sections, boolean since1904) {

  static final CellFormat GENERAL = new CellFormat(List.of(), false);

  /** Hours, minutes or seconds that count on beyond a day: {@code [h]:mm}. */
  private static final Pattern ELAPSED = Pattern.compile("(?i)\\[(h+|m+|s+)\\]");

  private static final Pattern UNPRINTED = Pattern.compile("\\[[^\\]]*\\]|_.|\\*.");
  private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"?|\\\\.");
  private static final Pattern DIGITS = Pattern.compile("[#0?][#0?,. ]*");

  /** One section of a code. {@code pattern} is the number's place within the text around it. */
  private record Section(
      String before,
      String after,
      boolean number,
      boolean grouped,
      int least,
      int most,
      int shift,
      String date) {}

  static CellFormat of(String code, boolean since1904) {
    if (code.isEmpty() || code.equalsIgnoreCase("General") || code.equals("@")) {
      return new CellFormat(List.of(), since1904);
    }
    var sections = new ArrayList<Section>();
    for (String section : code.split(";(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)) {
      sections.add(section(section));
    }
    return new CellFormat(List.copyOf(sections), since1904);
  }

  private static Section section(String code) {
    String counted = ELAPSED.matcher(code).replaceAll("$1");
    String printed = UNPRINTED.matcher(counted).replaceAll("");
    String bare = LITERAL.matcher(printed).replaceAll("").toLowerCase(Locale.ROOT);
    if (bare.matches("(?s).*[ymdhs].*") && !bare.contains("general")) {
      return new Section("", "", false, false, 0, 0, 0, dateShape(bare));
    }
    String protectedLiterals = LITERAL.matcher(printed).replaceAll(found -> hidden(found.group()));
    var digits = DIGITS.matcher(protectedLiterals);
    if (!digits.find()) {
      return new Section(literal(protectedLiterals), "", false, false, 0, 0, 0, "");
    }
    String mask = digits.group().strip();
    int point = mask.indexOf('.');
    String decimals = point < 0 ? "" : mask.substring(point + 1).replaceAll("[^#0?]", "");
    String whole = point < 0 ? mask : mask.substring(0, point);
    int thousands = mask.length() - mask.replaceAll(",+$", "").length();
    int percent = protectedLiterals.contains("%") ? 2 : 0;
    return new Section(
        literal(protectedLiterals.substring(0, digits.start())),
        literal(protectedLiterals.substring(digits.end())),
        true,
        whole.replaceAll(",+$", "").contains(","),
        (int) decimals.chars().filter(c -> c == '0').count(),
        decimals.length(),
        percent - 3 * thousands,
        "");
  }

  /** Letters of a literal, moved out of the way of the format's own signs. */
  private static String hidden(String literal) {
    String text = literal.startsWith("\\") ? literal.substring(1) : literal.replace("\"", "");
    var out = new StringBuilder();
    text.chars().forEach(c -> out.append((char) (c < 0x80 ? 0xE000 + c : c)));
    return out.toString().replace("\\", "\\\\").replace("$", "\\$");
  }

  private static String literal(String text) {
    var out = new StringBuilder();
    text.chars().forEach(c -> out.append((char) (c >= 0xE000 && c < 0xE080 ? c - 0xE000 : c)));
    return out.toString();
  }

  private static String dateShape(String code) {
    String day = code.contains("d") ? "dd/" : "";
    boolean hours = code.contains("h") || code.contains("s");
    boolean month = code.replaceAll("h[^dy]*m+", "").replaceAll("m+:s+", "").contains("m");
    String date = day + (month ? "MM/" : "") + (code.contains("y") ? "yyyy/" : "");
    String trimmed = date.isEmpty() ? "" : date.substring(0, date.length() - 1);
    return (trimmed + (hours ? " HH:mm" : "")).strip();
  }

  /**
   * The number in the unit in which it is shown, so 12.5 where 12,5% is displayed, with the noise
   * of binary fractions taken off (15 digits, as spreadsheets do); empty for days and what is no
   * number.
   */
  Optional<BigDecimal> valueOf(String stored) {
    BigDecimal value;
    try {
      value = new BigDecimal(stored.strip());
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
    if (Math.abs((long) value.precision() - value.scale()) > 300 || value.scale() > 400) {
      return Optional.empty();
    }
    Section section = sections.isEmpty() ? null : sections.getFirst();
    if (section != null && !section.date().isEmpty()) {
      return Optional.empty();
    }
    int shift = section == null ? 0 : section.shift();
    BigDecimal exact = value.round(new MathContext(15)).movePointRight(shift).stripTrailingZeros();
    return Optional.of(exact.scale() < 0 ? exact.setScale(0) : exact);
  }

  /** What a stored number is; null: no number at all. */
  SheetCells.@Nullable Held behind(String stored) {
    boolean day = !sections.isEmpty() && !sections.getFirst().date().isEmpty();
    return day
        ? new SheetCells.Held.Day()
        : valueOf(stored).map(SheetCells.Held.Number::new).orElse(null);
  }

  /** The number as displayed; what is no number is shown as stored. */
  String shown(String stored) {
    BigDecimal value;
    try {
      value = new BigDecimal(stored.strip());
    } catch (NumberFormatException e) {
      return stored;
    }
    if (value.precision() - value.scale() > 300 || value.scale() > 400) {
      return stored;
    }
    BigDecimal exact = value.round(new MathContext(15));
    if (sections.isEmpty()) {
      return general(exact);
    }
    boolean negative = exact.signum() < 0;
    boolean own = negative && sections.size() > 1;
    Section section =
        own
            ? sections.get(1)
            : exact.signum() == 0 && sections.size() > 2 ? sections.get(2) : sections.getFirst();
    return shown(section, own ? exact.negate() : exact);
  }

  private String shown(Section section, BigDecimal value) {
    if (!section.date().isEmpty()) {
      return date(section.date(), value);
    }
    if (!section.number()) {
      return section.before().strip();
    }
    BigDecimal scaled =
        value.movePointRight(section.shift()).setScale(section.most(), RoundingMode.HALF_UP);
    while (scaled.scale() > section.least()
        && scaled.unscaledValue().mod(BigInteger.TEN).signum() == 0) {
      scaled = scaled.setScale(scaled.scale() - 1, RoundingMode.UNNECESSARY);
    }
    String digits = vietnamese(scaled.abs().toPlainString(), section.grouped());
    String sign = scaled.signum() < 0 ? "-" : "";
    return (sign + section.before() + digits + section.after()).strip();
  }

  private static String general(BigDecimal value) {
    BigDecimal shown = value.round(new MathContext(11)).stripTrailingZeros();
    return shown.scale() > 20 || shown.precision() - shown.scale() > 20
        ? shown.toString().replace('.', ',')
        : shown.toPlainString().replace('.', ',');
  }

  private static String vietnamese(String plain, boolean grouped) {
    int point = plain.indexOf('.');
    String whole = point < 0 ? plain : plain.substring(0, point);
    String decimals = point < 0 ? "" : "," + plain.substring(point + 1);
    if (!grouped) {
      return whole + decimals;
    }
    var out = new StringBuilder(whole);
    for (int at = whole.length() - 3; at > 0; at -= 3) {
      out.insert(at, '.');
    }
    return out + decimals;
  }

  /**
   * Days since 30 December 1899, or since 1 January 1904 in workbooks that began on a Macintosh.
   */
  private String date(String shape, BigDecimal days) {
    if (days.signum() < 0 || days.compareTo(BigDecimal.valueOf(2_958_465)) > 0) {
      return general(days);
    }
    LocalDate first = since1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
    long minutes =
        days.remainder(BigDecimal.ONE)
            .multiply(BigDecimal.valueOf(1440))
            .setScale(0, RoundingMode.HALF_UP)
            .longValue();
    LocalDateTime moment = first.plusDays(days.longValue()).atStartOfDay().plusMinutes(minutes);
    return DateTimeFormatter.ofPattern(shape, Locale.ROOT).format(moment);
  }
}

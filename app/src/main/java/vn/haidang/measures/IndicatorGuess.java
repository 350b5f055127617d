package vn.haidang.measures;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.haidang.kernel.quantity.Unit;
import vn.haidang.kernel.series.Direction;

/**
 * What sort of figure a row of a plan most likely is, from its name and unit. A proposal: the
 * catalogue can be corrected.
 *
 * <p>"Mức giảm tỷ lệ hộ nghèo" stays as it is read here: more reduction is better although the word
 * poverty stands in it.
 */
final class IndicatorGuess {

  private static final List<String> GROWTH = List.of("tốc độ tăng", "tăng trưởng", "mức tăng");
  private static final List<String> LESS_IS_BETTER =
      List.of("thất nghiệp", "hộ nghèo", "tử vong", "suy dinh dưỡng", "tai nạn", "sinh con thứ");
  private static final List<String> PER_HEAD = List.of("bình quân", "/người", "đầu người");

  private IndicatorGuess() {}

  static NewIndicator of(
      String name, String printedUnit, int decimals, @Nullable String topic, BigDecimal position) {
    String folded = name.toLowerCase(Locale.ROOT);
    Kind kind = kindOf(folded, Unit.of(printedUnit));
    Direction direction =
        !folded.startsWith("mức giảm") && contains(folded, LESS_IS_BETTER)
            ? Direction.LESS_IS_BETTER
            : Direction.MORE_IS_BETTER;
    Frequency frequency = kind == Kind.FLOW ? Frequency.MONTH : Frequency.QUARTER;
    String shortName = name.length() > 300 ? name.substring(0, 300) : name;
    return NewIndicator.of("X", shortName, printedUnit, Math.min(decimals, 9), kind)
        .in(topic, position)
        .better(direction, folded.startsWith("mức giảm"))
        .every(frequency, 0)
        .within(new Limits(null, null, BigDecimal.valueOf(40)));
  }

  private static Kind kindOf(String name, Unit unit) {
    if (contains(name, GROWTH)) {
      return Kind.GROWTH;
    }
    if (name.contains("chỉ số") || name.contains("(iip)")) {
      return Kind.INDEX;
    }
    if (unit.base().equals("hạng") || name.contains("xếp hạng")) {
      return Kind.RANK;
    }
    if (!unit.isAdditive()) {
      return Kind.RATE;
    }
    return contains(name, PER_HEAD) ? Kind.RATIO : Kind.FLOW;
  }

  private static boolean contains(String name, List<String> words) {
    return words.stream().anyMatch(name::contains);
  }
}

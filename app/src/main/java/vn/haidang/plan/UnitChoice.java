package vn.haidang.plan;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which unit an official says a name means, where the name alone does not tell: "quận Hải An" of
 * this city and not of another.
 *
 * @param name as it stands in the finding
 * @param unit number of the unit
 */
public record UnitChoice(String name, int unit) {

  private static final Pattern WRITTEN = Pattern.compile("(.+) #([1-9]\\d{0,8})");

  public UnitChoice {
    name = name.strip();
    if (name.isEmpty() || unit < 1) {
      throw new IllegalArgumentException("no choice of a unit: " + name + " #" + unit);
    }
  }

  /** As it stands in a form: {@code quận Hải An #12}. */
  public static Optional<UnitChoice> read(String written) {
    Matcher choice = WRITTEN.matcher(written.strip());
    return choice.matches()
        ? Optional.of(new UnitChoice(choice.group(1), Integer.parseInt(choice.group(2))))
        : Optional.empty();
  }

  /** The name of what was picked or typed, without the number. */
  public static String nameIn(String written) {
    return read(written).map(UnitChoice::name).orElse(written.strip());
  }

  /** As it stands in a form. */
  public String written() {
    return name + " #" + unit;
  }

  /** Those whose names are still named; of two for one name the later. */
  static List<UnitChoice> among(@Nullable List<UnitChoice> choices, List<String> names) {
    return choices == null
        ? List.of()
        : names.stream()
            .distinct()
            .flatMap(name ->
                choices.stream()
                    .filter(choice -> choice.name().equals(name))
                    .reduce((earlier, later) -> later)
                    .stream())
            .toList();
  }

  /** All of them; what is said anew replaces what was said. */
  static List<UnitChoice> with(List<UnitChoice> old, List<UnitChoice> fresh) {
    return Stream.concat(old.stream(), fresh.stream()).toList();
  }
}

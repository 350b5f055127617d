package vn.haidang.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A unit of the organisation as it stood on a day: sở, quận, phường, văn phòng.
 *
 * @param name in full: "Sở Kế hoạch và Đầu tư", "Phường Ba Đình"
 * @param abbreviation as running text shortens it, "Sở KH&ĐT"; null where nobody does
 * @param parent null: it stands at the top
 * @param ancestors outermost first, without the unit itself
 * @param codes at most one of each scheme
 * @param since first day on which it stood like this
 * @param until first day on which something about it or above it is different; null: no change
 *     known
 */
public record Unit(
    UnitId id,
    String name,
    @Nullable String abbreviation,
    UnitKind kind,
    UnitLevel level,
    @Nullable UnitId parent,
    List<UnitId> ancestors,
    Map<CodeScheme, String> codes,
    LocalDate since,
    @Nullable LocalDate until) {

  public Unit {
    ancestors = List.copyOf(ancestors);
    codes = Map.copyOf(codes);
    if (name.isBlank()) {
      throw new IllegalArgumentException("unit " + id + " without a name");
    }
  }

  /** The unit's code of a scheme on that day. */
  public Optional<String> code(CodeScheme scheme) {
    return Optional.ofNullable(codes.get(scheme));
  }

  /** Whether the other unit is this one or stands above it. */
  public boolean isWithin(UnitId other) {
    return id.equals(other) || ancestors.contains(other);
  }

  /** As running text names it: the abbreviation where there is one. */
  public String shortName() {
    return abbreviation == null ? name : abbreviation;
  }
}

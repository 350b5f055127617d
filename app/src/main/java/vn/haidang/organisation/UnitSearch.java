package vn.haidang.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.haidang.platform.SearchWords;

/** Finds units by words of their names and abbreviations, without accents, as of a day. */
@Component
public class UnitSearch {

  private final UnitSearchStore store;
  private final Units units;
  private final Clock clock;

  UnitSearch(UnitSearchStore store, Units units, Clock clock) {
    this.store = store;
    this.units = units;
    this.clock = clock;
  }

  /**
   * Units that stood on that day under a name with these words; names that hold them in this order
   * go first, and of those the shortest: "hoa binh" means Xã Hòa Bình before Xã Bình Hòa.
   */
  public List<Unit> find(String typed, LocalDate on, int limit, int offset) {
    SearchWords words = SearchWords.of(typed);
    if (words.isEmpty()) {
      return List.of();
    }
    List<UnitId> ids = store.find(words.tsquery(), typed.strip(), on, limit, offset);
    Map<UnitId, Unit> found =
        units.list(ids, on).stream().collect(Collectors.toMap(Unit::id, unit -> unit));
    return ids.stream().flatMap(id -> Stream.ofNullable(found.get(id))).toList();
  }

  /** How many {@link #find} would give without a limit. */
  public int count(String typed, LocalDate on) {
    SearchWords words = SearchWords.of(typed);
    return words.isEmpty() ? 0 : store.count(words.tsquery(), on);
  }

  /** Today in Vietnam, the day that a search means unless it names another. */
  public LocalDate today() {
    return LocalDate.now(clock);
  }
}

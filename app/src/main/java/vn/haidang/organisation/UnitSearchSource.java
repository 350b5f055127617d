package vn.haidang.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.haidang.organisation.UnitSearchStore.Named;
import vn.haidang.platform.MessageFiles;
import vn.haidang.platform.SearchHit;
import vn.haidang.platform.SearchSource;
import vn.haidang.platform.SearchWords;
import vn.haidang.platform.Texts;

/**
 * Lets units be found from the search box by every name they ever had. A unit is one result; it
 * opens on a day on which it bore the name, and says what became of it since.
 */
@Component
@Order(30)
class UnitSearchSource implements SearchSource {

  private static final String KIND = "unit";

  private final UnitSearchStore store;
  private final UnitSearch search;
  private final Units units;
  private final MessageFiles messages;

  UnitSearchSource(UnitSearchStore store, UnitSearch search, Units units, MessageFiles messages) {
    this.store = store;
    this.search = search;
    this.units = units;
    this.messages = messages;
  }

  @Override
  public Map<String, Best> findBest(SearchWords words, Match match, int limit) {
    int count =
        switch (match) {
          case WORDS -> store.countEver(words.tsquery());
          case LETTERS -> store.countEverByLetters(words.pattern());
        };
    return count == 0
        ? Map.of()
        : Map.of(KIND, new Best(count, find(words, match, KIND, limit, 0)));
  }

  @Override
  public List<SearchHit> find(SearchWords words, Match match, String kind, int limit, int offset) {
    LocalDate today = search.today();
    List<Named> found =
        switch (match) {
          case WORDS -> store.findEver(words.tsquery(), today, limit, offset);
          case LETTERS -> store.findEverByLetters(words.pattern(), today, limit, offset);
        };
    Map<UnitId, Unit> now = byNumber(units.list(found.stream().map(Named::unit).toList(), today));
    Map<Named, Shown> then = then(found, today);
    return found.stream()
        .map(named -> hit(named, dayOf(named, today), then.get(named), now.get(named.unit())))
        .toList();
  }

  /** A unit as it stood on the day on which the result opens, and where. */
  private record Shown(Unit unit, String place) {}

  private Map<Named, Shown> then(List<Named> found, LocalDate today) {
    Map<Named, Shown> then = new HashMap<>();
    found.stream()
        .collect(Collectors.groupingBy(named -> dayOf(named, today)))
        .forEach((on, those) -> {
          List<Unit> standing = units.list(those.stream().map(Named::unit).toList(), on);
          Map<UnitId, Unit> numbered = byNumber(standing);
          Map<UnitId, String> places = units.placesOf(standing, on);
          for (Named named : those) {
            Unit unit = numbered.get(named.unit());
            if (unit != null) {
              then.put(named, new Shown(unit, places.getOrDefault(unit.id(), "")));
            }
          }
        });
    return then;
  }

  private static LocalDate dayOf(Named named, LocalDate today) {
    return named.includes(today) ? today : named.lastDay(today);
  }

  @Override
  public List<String> suggest(SearchWords words, int limit) {
    return store.listResembling(words.folded(), limit);
  }

  private SearchHit hit(Named named, LocalDate on, @Nullable Shown then, @Nullable Unit standing) {
    Texts t = messages.in(MessageFiles.VIETNAMESE);
    List<String> said = new ArrayList<>();
    if (then != null) {
      said.add(t.get(then.unit().kind().messageKey()));
      said.add(then.place());
    }
    String fate = "";
    if (standing == null) {
      fate = t.get("units.hit-ended", t.date(on));
    } else if (!standing.name().equals(named.name())) {
      fate = t.get("units.hit-old-name", t.date(on), standing.name());
    }
    String title =
        named.abbreviation() == null
            ? named.name()
            : named.name() + " (" + named.abbreviation() + ")";
    return new SearchHit(
        KIND,
        said.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(" · ")),
        title,
        fate,
        "/units/" + named.unit() + "?on=" + on);
  }

  private static Map<UnitId, Unit> byNumber(List<Unit> units) {
    Map<UnitId, Unit> byNumber = new HashMap<>();
    units.forEach(unit -> byNumber.put(unit.id(), unit));
    return byNumber;
  }
}

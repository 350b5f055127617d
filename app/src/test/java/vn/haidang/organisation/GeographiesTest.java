package vn.haidang.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Random mergers and splits over a country of plots. The plots are the oracle: each belongs to one
 * unit on any day, whatever was decided, and carries a figure that never changes.
 */
class GeographiesTest {

  private static final LocalDate START = LocalDate.of(2018, 1, 1);

  @Test
  void bothGeographiesGiveTheSameTotalsOverSomeHundredRandomReorganisations() {
    for (long seed = 0; seed < 400; seed++) {
      check(seed);
    }
  }

  @Test
  @Tag("long")
  void bothGeographiesGiveTheSameTotalsOverTenThousandRandomReorganisations() {
    for (long seed = 0; seed < 10_000; seed++) {
      check(seed);
    }
  }

  private static void check(long seed) {
    World world = new World(new Random(seed));
    Map<UnitId, BigDecimal> before = world.figures();
    Collection<UnitId> start = List.copyOf(before.keySet());
    world.reorganise();
    Map<UnitId, BigDecimal> after = world.figures();
    Geographies geographies =
        new Geographies(new Lineage(world.successions), start, START, world.day);

    Geographies.Recast recast = geographies.recast(before);

    assertThat(recast.total()).as("seed %s: total", seed).isEqualByComparingTo(sum(before));
    assertThat(sum(after)).as("seed %s: plots", seed).isEqualByComparingTo(sum(before));
    for (Geographies.Area area : geographies.areas()) {
      assertThat(sumOf(area.after(), after))
          .as("seed %s: area %s", seed, area)
          .isEqualByComparingTo(sumOf(area.before(), before));
    }
    if (!world.hasSplit) {
      assertThat(recast.byArea()).as("seed %s: nothing was split", seed).isEmpty();
      after.forEach((unit, figure) ->
          assertThat(recast.byUnit().getOrDefault(unit, BigDecimal.ZERO))
              .as("seed %s: unit %s", seed, unit)
              .isEqualByComparingTo(figure));
    }
  }

  private static BigDecimal sum(Map<UnitId, BigDecimal> figures) {
    return sumOf(figures.keySet(), figures);
  }

  private static BigDecimal sumOf(Collection<UnitId> units, Map<UnitId, BigDecimal> figures) {
    return units.stream()
        .map(unit -> figures.getOrDefault(unit, BigDecimal.ZERO))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static final class World {
    final List<Succession> successions = new ArrayList<>();
    LocalDate day = START;
    boolean hasSplit;

    private final Random random;
    private final BigDecimal[] figure;
    private final int[] owner;
    private int units;

    World(Random random) {
      this.random = random;
      units = 2 + random.nextInt(12);
      int plots = units * (1 + random.nextInt(5));
      figure = new BigDecimal[plots];
      owner = new int[plots];
      for (int plot = 0; plot < plots; plot++) {
        figure[plot] = BigDecimal.valueOf(random.nextInt(1_000_000) - 1000, random.nextInt(4));
        owner[plot] = 1 + plot % units;
      }
    }

    void reorganise() {
      boolean maySplit = random.nextInt(4) > 0;
      for (int event = random.nextInt(8); event > 0; event--) {
        day = day.plusDays(1 + random.nextInt(400));
        if (maySplit && random.nextBoolean()) {
          split();
        } else {
          merge();
        }
      }
    }

    /** Up to four units become a new one, or one of them takes the others in. */
    private void merge() {
      List<Integer> standing = new ArrayList<>(plotsByUnit().keySet());
      java.util.Collections.shuffle(standing, random);
      List<Integer> chosen = standing.subList(0, Math.min(standing.size(), 1 + random.nextInt(4)));
      int young = random.nextBoolean() ? ++units : chosen.getFirst();
      for (int old : chosen) {
        if (old != young) {
          link(old, young, new Share.Whole(), true);
        }
      }
      for (int plot = 0; plot < owner.length; plot++) {
        owner[plot] = chosen.contains(owner[plot]) ? young : owner[plot];
      }
    }

    /** A unit's plots go to up to three new units; it may keep some. */
    private void split() {
      Map<Integer, List<Integer>> byUnit = plotsByUnit();
      List<Integer> standing = List.copyOf(byUnit.keySet());
      int old = standing.get(random.nextInt(standing.size()));
      List<Integer> plots = byUnit.getOrDefault(old, List.of());
      boolean keeps = random.nextBoolean();
      boolean stated = random.nextBoolean();
      int parts = 1 + random.nextInt(3);
      Map<Integer, List<Integer>> taken = new TreeMap<>();
      for (int plot : plots) {
        int part = random.nextInt(parts + (keeps ? 1 : 0));
        if (part < parts) {
          taken.computeIfAbsent(units + 1 + part, key -> new ArrayList<>()).add(plot);
        }
      }
      units += parts;
      int gone = taken.values().stream().mapToInt(List::size).sum();
      boolean ends = gone == plots.size();
      hasSplit |= taken.size() > 1 || !ends && !taken.isEmpty();
      taken.forEach((young, some) -> {
        Share share = ends && taken.size() == 1 ? new Share.Whole() : part(some, plots, stated);
        link(old, young, share, ends);
        some.forEach(plot -> owner[plot] = young);
      });
    }

    private static Share part(List<Integer> some, List<Integer> all, boolean stated) {
      return stated
          ? Share.of(
              BigDecimal.valueOf(some.size())
                  .divide(BigDecimal.valueOf(all.size()), MathContext.DECIMAL32))
          : new Share.Unknown();
    }

    private void link(int old, int young, Share share, boolean ends) {
      successions.add(
          new Succession(
              new EventId(successions.size() + 1),
              day,
              new UnitId(old),
              new UnitId(young),
              share,
              ends));
    }

    private Map<Integer, List<Integer>> plotsByUnit() {
      Map<Integer, List<Integer>> plots = new TreeMap<>();
      for (int plot = 0; plot < owner.length; plot++) {
        plots.computeIfAbsent(owner[plot], key -> new ArrayList<>()).add(plot);
      }
      return plots;
    }

    Map<UnitId, BigDecimal> figures() {
      Map<UnitId, BigDecimal> figures = new HashMap<>();
      for (int plot = 0; plot < owner.length; plot++) {
        figures.merge(new UnitId(owner[plot]), figure[plot], BigDecimal::add);
      }
      return figures;
    }
  }
}

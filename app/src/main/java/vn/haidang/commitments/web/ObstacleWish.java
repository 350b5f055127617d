package vn.haidang.commitments.web;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.haidang.commitments.Competence;
import vn.haidang.commitments.Obstacle;
import vn.haidang.commitments.ObstacleFilter;
import vn.haidang.platform.Query;

/** The filter as it stands in the address; without a state those that stand are meant. */
record ObstacleWish(
    @Nullable String q,
    @Nullable String state,
    @Nullable String level,
    @Nullable String unit,
    @Nullable String sort) {

  ObstacleFilter filter() {
    Obstacle.State wanted =
        said(state).equals("all") ? null : named(Obstacle.State.class, state, Obstacle.State.OPEN);
    ObstacleFilter.Order order =
        named(ObstacleFilter.Order.class, sort, ObstacleFilter.Order.LEVEL);
    return new ObstacleFilter(
        wanted,
        named(Competence.class, level, null),
        Typed.unit(said(unit)),
        said(q),
        order == null ? ObstacleFilter.Order.LEVEL : order);
  }

  Query query() {
    ObstacleFilter f = filter();
    return Query.of("/obstacles")
        .with("q", f.text())
        .with(
            "state",
            f.state() == null ? "all" : f.state() == Obstacle.State.OPEN ? "" : word(f.state()))
        .with("level", f.competence() == null ? "" : word(f.competence()))
        .with("unit", f.unit() == null ? "" : f.unit())
        .with("sort", f.order() == ObstacleFilter.Order.LEVEL ? "" : word(f.order()));
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static String said(@Nullable String text) {
    return text == null ? "" : text.strip();
  }

  private static <E extends Enum<E>> @Nullable E named(
      Class<E> type, @Nullable String name, @Nullable E otherwise) {
    return Arrays.stream(type.getEnumConstants())
        .filter(value -> value.name().equalsIgnoreCase(said(name)))
        .findFirst()
        .orElse(otherwise);
  }
}

package vn.haidang.commitments.web;

import static vn.haidang.platform.Query.named;
import static vn.haidang.platform.Query.said;
import static vn.haidang.platform.Query.word;

import java.util.Objects;
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
        said(state).equals("all")
            ? null
            : Objects.requireNonNullElse(named(Obstacle.State.class, state), Obstacle.State.OPEN);
    return new ObstacleFilter(
        wanted,
        named(Competence.class, level),
        Typed.unit(said(unit)),
        said(q),
        Objects.requireNonNullElse(
            named(ObstacleFilter.Order.class, sort), ObstacleFilter.Order.LEVEL));
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
}

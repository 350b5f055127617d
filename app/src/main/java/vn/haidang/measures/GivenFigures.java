package vn.haidang.measures;

import java.util.function.Consumer;

/** Figures that are handed in, one after the other, however many there are. */
@FunctionalInterface
public interface GivenFigures {

  /** Hands over every one of them; may be asked more than once. */
  void forEach(Consumer<GivenFigure> taker);
}

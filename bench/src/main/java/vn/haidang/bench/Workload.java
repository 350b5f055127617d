package vn.haidang.bench;

import java.util.List;

/** Something whose speed is measured, by its number in the benchmark suite. */
interface Workload {

  /** "W1". */
  String id();

  /** One line on what is measured, for {@code bench --list}. */
  String title();

  /** Measures and gives the figures, those of the limit or peer first. */
  List<Figure> run(Effort effort);

  /** How long to measure: QUICK shows that it works, FULL gives figures worth keeping. */
  enum Effort {
    QUICK,
    FULL
  }
}

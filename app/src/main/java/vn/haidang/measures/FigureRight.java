package vn.haidang.measures;

import vn.haidang.organisation.UnitId;

/** Whether somebody may bring a figure of an indicator and a unit. */
@FunctionalInterface
public interface FigureRight {

  /** Whoever works at the server's own console. */
  FigureRight ALL = (indicator, unit) -> true;

  boolean mayBring(Indicator indicator, UnitId unit);
}

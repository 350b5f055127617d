package vn.haidang.measures;

/** The number under which an indicator is kept. */
public record IndicatorId(int value) {

  @Override
  public String toString() {
    return Integer.toString(value);
  }
}

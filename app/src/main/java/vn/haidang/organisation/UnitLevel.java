package vn.haidang.organisation;

/**
 * The level of the state at which a unit works. {@code DISTRICT} ended on 1 July 2025 (Law
 * 72/2025/QH15); units of that level stand until the day before.
 */
public enum UnitLevel {
  /** Trung ương. */
  CENTRAL,
  /** Cấp tỉnh: tỉnh, thành phố trực thuộc trung ương, and their agencies. */
  PROVINCE,
  /** Cấp huyện: quận, huyện, thị xã, thành phố thuộc tỉnh, and their divisions. */
  DISTRICT,
  /** Cấp xã: phường, xã, thị trấn, đặc khu. */
  COMMUNE;

  /** The key of the level's name in the messages. */
  public String messageKey() {
    return "organisation.level." + name();
  }
}

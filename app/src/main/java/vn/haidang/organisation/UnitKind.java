package vn.haidang.organisation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a unit is. A territorial unit stands for its people's committee too: a task of "UBND quận Lê
 * Chân" is a task of quận Lê Chân. The Vietnamese name stands in the messages under {@code
 * organisation.kind.<name>}.
 */
public enum UnitKind {
  /** Nước. */
  NATION(UnitLevel.CENTRAL),
  /** Tỉnh. */
  PROVINCE(UnitLevel.PROVINCE),
  /** Thành phố trực thuộc trung ương. */
  CENTRAL_CITY(UnitLevel.PROVINCE),
  /** Quận. */
  URBAN_DISTRICT(UnitLevel.DISTRICT),
  /** Huyện. */
  RURAL_DISTRICT(UnitLevel.DISTRICT),
  /** Thị xã. */
  TOWN(UnitLevel.DISTRICT),
  /** Thành phố thuộc tỉnh, thành phố thuộc thành phố trực thuộc trung ương. */
  PROVINCIAL_CITY(UnitLevel.DISTRICT),
  /** Phường. */
  WARD(UnitLevel.COMMUNE),
  /** Thị trấn. */
  TOWNSHIP(UnitLevel.COMMUNE),
  /** Xã. */
  RURAL_COMMUNE(UnitLevel.COMMUNE),
  /** Đặc khu. */
  SPECIAL_ZONE(UnitLevel.COMMUNE),
  /** Bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ. */
  MINISTRY(null),
  /** Văn phòng of a people's committee. */
  COMMITTEE_OFFICE(null),
  /** Sở. */
  DEPARTMENT(null),
  /** Thanh tra. */
  INSPECTORATE(null),
  /** Ban quản lý: economic zone, project. */
  MANAGEMENT_BOARD(null),
  /** Phòng, ban, chi cục within another unit. */
  DIVISION(null),
  /** Đơn vị sự nghiệp. */
  PUBLIC_SERVICE_UNIT(null),
  /** Cơ quan ngành dọc: thuế, hải quan, thống kê, kho bạc, công an, quân sự. */
  VERTICAL_AGENCY(null),
  /** Hội đồng nhân dân and its bodies. */
  COUNCIL(null),
  /** Cơ quan Đảng. */
  PARTY_BODY(null),
  /** Mặt trận Tổ quốc, đoàn thể, hội. */
  MASS_ORGANISATION(null),
  /** Doanh nghiệp nhà nước. */
  STATE_ENTERPRISE(null),
  /** Anything else. */
  OTHER(null);

  private final @Nullable UnitLevel level;

  UnitKind(@Nullable UnitLevel level) {
    this.level = level;
  }

  /** A part of the country with its people's committee. */
  public boolean isTerritory() {
    return level != null;
  }

  /** The only level on which a territory of this kind can stand; empty for agencies. */
  public Optional<UnitLevel> onlyLevel() {
    return Optional.ofNullable(level);
  }

  /**
   * Whether the people's committee may assign a task to it; others it can only ask to co-operate:
   * they answer to a ministry, to the Party or to their members.
   */
  public boolean canBeAssigned() {
    return switch (this) {
      case VERTICAL_AGENCY, COUNCIL, PARTY_BODY, MASS_ORGANISATION, MINISTRY, NATION -> false;
      case PROVINCE,
          CENTRAL_CITY,
          URBAN_DISTRICT,
          RURAL_DISTRICT,
          TOWN,
          PROVINCIAL_CITY,
          WARD,
          TOWNSHIP,
          RURAL_COMMUNE,
          SPECIAL_ZONE,
          COMMITTEE_OFFICE,
          DEPARTMENT,
          INSPECTORATE,
          MANAGEMENT_BOARD,
          DIVISION,
          PUBLIC_SERVICE_UNIT,
          STATE_ENTERPRISE,
          OTHER ->
          true;
    };
  }

  /** The key of the kind's name in the messages. */
  public String messageKey() {
    return "organisation.kind." + name();
  }
}

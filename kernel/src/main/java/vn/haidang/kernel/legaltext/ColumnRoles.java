package vn.haidang.kernel.legaltext;

import java.util.ArrayList;
import java.util.List;

/** What the columns of a table hold, told by the words in their heads. */
record ColumnRoles(List<String> titles, List<Role> roles) {

  /** Roles a column may play. */
  enum Role {
    NUMBER,
    NAME,
    TASK,
    UNIT,
    LEAD,
    PARTNER,
    DEADLINE,
    DELIVERABLE,
    NOTE,
    VALUE
  }

  static ColumnRoles of(List<String> titles) {
    var roles = new ArrayList<Role>();
    for (String title : titles) {
      roles.add(role(Letters.small(title).replace('_', ' ').strip(), roles));
    }
    if (roles.contains(Role.UNIT)) {
      roles.replaceAll(role -> role == Role.DELIVERABLE ? Role.VALUE : role);
    }
    return new ColumnRoles(titles, roles);
  }

  private static Role role(String title, List<Role> before) {
    if (isNumberTitle(title)) {
      return Role.NUMBER;
    }
    if (title.contains("phối hợp") && !title.contains("chủ trì")) {
      return Role.PARTNER;
    }
    if (has(
        title,
        "chủ trì",
        "cơ quan thực hiện",
        "đơn vị thực hiện",
        "đơn vị chịu trách nhiệm",
        "cơ quan chịu trách nhiệm",
        "phân công",
        "đơn vị được giao",
        "cơ quan được giao",
        "người thực hiện",
        "phụ trách",
        "đầu mối")) {
      return Role.LEAD;
    }
    if (has(title, "đơn vị tính", "đvt", "đv tính", "don vi") || title.equals("đơn vị")) {
      return Role.UNIT;
    }
    if (has(title, "sản phẩm", "kết quả đầu ra", "hồ sơ") || title.equals("kết quả")) {
      return Role.DELIVERABLE;
    }
    if (has(title, "thời gian", "thời hạn", "tiến độ", "hoàn thành")) {
      return Role.DEADLINE;
    }
    if (title.equals("ghi chú")) {
      return Role.NOTE;
    }
    return title(title, before);
  }

  static boolean isNumberTitle(String small) {
    return List.of("tt", "stt", "số tt", "số thứ tự", "mục").contains(small);
  }

  private static Role title(String title, List<Role> before) {
    boolean named = before.contains(Role.NAME) || before.contains(Role.TASK);
    if (!named
        && has(title, "nhiệm vụ", "nội dung", "công việc", "hoạt động", "giải pháp", "đề án")) {
      return Role.TASK;
    }
    if (!named
        && (has(title, "chỉ tiêu", "chi tieu", "tên", "danh mục", "khoản", "diễn giải")
            || before.size() <= 1)) {
      return before.isEmpty() && !has(title, "chỉ tiêu", "chi tieu", "tên")
          ? Role.NUMBER
          : Role.NAME;
    }
    return Role.VALUE;
  }

  private static boolean has(String title, String... words) {
    for (String word : words) {
      if (title.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** First column with the role, -1 where none has it. */
  int of(Role role) {
    return roles.indexOf(role);
  }

  int name() {
    int task = of(Role.TASK);
    return task >= 0 ? task : of(Role.NAME);
  }

  boolean assignsDuties() {
    return (name() >= 0 && of(Role.LEAD) >= 0 && of(Role.VALUE) < 0)
        || (of(Role.TASK) >= 0 && (of(Role.LEAD) >= 0 || of(Role.DEADLINE) >= 0));
  }
}

package vn.haidang.kernel.legaltext;

import java.util.List;

/** Rows of an assignment table as duties: what, who leads, who helps, by when, with what result. */
final class DutyRows {

  private final Reading reading;
  private final ColumnRoles roles;

  DutyRows(Reading reading, ColumnRoles roles) {
    this.reading = reading;
    this.roles = roles;
  }

  void read(List<Appendix.Row> rows) {
    for (Appendix.Row row : rows) {
      String name = row.name();
      if (name != null) {
        reading.tasks().add(task(row, name));
      }
    }
  }

  private Task task(Appendix.Row row, String name) {
    String id = reading.freeTaskId(row.id());
    String number = row.number();
    return new Task(
        id,
        number == null ? "-" : number,
        row.parent(),
        name,
        row.span(),
        AgencyLists.split(cell(row, ColumnRoles.Role.LEAD)),
        AgencyLists.split(cell(row, ColumnRoles.Role.PARTNER)),
        absent(cell(row, ColumnRoles.Role.DEADLINE)),
        absent(cell(row, ColumnRoles.Role.DELIVERABLE)),
        List.of());
  }

  private String cell(Appendix.Row row, ColumnRoles.Role role) {
    int column = roles.of(role);
    return column < 0 ? "" : row.cells().get(column);
  }

  private static @org.jspecify.annotations.Nullable String absent(String cell) {
    return cell.isEmpty() || cell.equals("-") ? null : cell;
  }
}

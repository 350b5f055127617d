package vn.haidang.organisation.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.haidang.organisation.CodeScheme;
import vn.haidang.organisation.Unit;
import vn.haidang.organisation.UnitKind;
import vn.haidang.organisation.UnitLevel;
import vn.haidang.organisation.UnitRecord;
import vn.haidang.platform.Problem;

/**
 * What is on record about a unit, to be put right.
 *
 * @param unit as it stands on the day, or as it last or first stood
 * @param parents under which it may be put, on the day of its place nearest to that day
 * @param day on which the page was opened
 * @param form name, code or function: the one that was sent and refused; null: none was
 * @param sent what was typed into it
 * @param problem why it was refused
 */
public record UnitEditPage(
    Unit unit,
    UnitRecord record,
    List<Unit> parents,
    LocalDate day,
    @Nullable String form,
    Map<String, String> sent,
    @Nullable Problem problem) {

  public UnitEditPage {
    parents = List.copyOf(parents);
    sent = Map.copyOf(sent);
  }

  /** What stands in a field of a form: what was typed, else what is on record. */
  public String value(String of, String name, @Nullable Object stored) {
    String typed = of.equals(form) ? sent.get(name) : null;
    return typed != null ? typed : stored == null ? "" : stored.toString();
  }

  /** Where the forms go. */
  public String address() {
    return "/units/" + unit.id() + "/edit";
  }

  /** The schemes of codes. */
  public CodeScheme[] schemes() {
    return CodeScheme.values();
  }

  /** Kind, level and parent on the page's day, else the last ones. */
  public UnitRecord.Place place() {
    return record.placeNear(day);
  }

  /** What a unit can be. */
  public UnitKind[] kinds() {
    return UnitKind.values();
  }

  /** On which levels a unit can stand. */
  public UnitLevel[] levels() {
    return UnitLevel.values();
  }

  /** The name borne on the page's day, else the last one. */
  public UnitRecord.Name name() {
    return record.nameOn(day).orElse(record.names().getLast());
  }
}

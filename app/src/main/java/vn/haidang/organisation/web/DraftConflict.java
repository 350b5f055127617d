package vn.haidang.organisation.web;

import java.util.Map;
import vn.haidang.organisation.DraftSheet;
import vn.haidang.organisation.EventKind;
import vn.haidang.organisation.StoredDraft;
import vn.haidang.organisation.UnitKind;
import vn.haidang.organisation.UnitLevel;
import vn.haidang.platform.Conflict;
import vn.haidang.platform.Screen;
import vn.haidang.platform.Texts;

/** Two people wrote on one step of a draft: both versions, field by field, to choose from. */
final class DraftConflict {

  private final DraftUnits around;
  private final Texts t;

  DraftConflict(DraftUnits around, Texts t) {
    this.around = around;
    this.t = t;
  }

  Screen screen(StoredDraft now, DraftStep step, Map<String, String> form, String wanted) {
    Map<String, String> theirs = DraftForm.write(step, now.sheet());
    Map<String, String> mine =
        DraftForm.write(step, DraftForm.read(step, form, now.sheet()).sheet());
    String address = "/units/reorganisations/" + now.id() + "/" + step.path();
    Conflict conflict =
        Conflict.at(address, address)
            .savedBy(now.changedBy(), now.changedAt())
            .version(now.version())
            .keeping("do", wanted.equals("next") || wanted.equals("later") ? wanted : "save");
    for (String name : DraftForm.names(theirs, mine)) {
      conflict.field(
          name,
          "reorganisations.field." + name.replaceFirst("\\..*", ""),
          side(name, mine.getOrDefault(name, ""), now.sheet()),
          side(name, theirs.getOrDefault(name, ""), now.sheet()));
    }
    return conflict.screen();
  }

  private Conflict.Side side(String name, String value, DraftSheet sheet) {
    String shown = value.isEmpty() ? "" : shown(name, value, sheet);
    String row = name.replaceFirst("^\\D*", "");
    return new Conflict.Side(
        value,
        !shown.isEmpty() && row.matches("\\d{1,3}")
            ? (Integer.parseInt(row) + 1) + ". " + shown
            : shown);
  }

  private String shown(String name, String value, DraftSheet sheet) {
    return switch (name.replaceFirst("\\..*", "")) {
      case "kind" ->
          name.equals("kind")
              ? t.get(EventKind.valueOf(value).messageKey())
              : t.get(UnitKind.valueOf(value).messageKey());
      case "level" -> t.get(UnitLevel.valueOf(value).messageKey());
      case "parent", "goesOn", "moved" -> unit(value, sheet);
      case "share" -> t.get("reorganisations.share." + value);
      case "to" -> unit("a" + value, sheet);
      default -> value;
    };
  }

  private String unit(String value, DraftSheet sheet) {
    if (value.equals("end")) {
      return t.get("reorganisations.ends-too");
    }
    if (value.startsWith("a")) {
      int index = Integer.parseInt(value.substring(1));
      return index < sheet.after().size() ? sheet.after().get(index).name() : "#" + (index + 1);
    }
    return around.name(Integer.parseInt(value), sheet);
  }
}

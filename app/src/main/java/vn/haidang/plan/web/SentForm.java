package vn.haidang.plan.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;
import vn.haidang.organisation.Unit;
import vn.haidang.plan.ItemVersion;
import vn.haidang.plan.OpenEdition;
import vn.haidang.plan.UnitChoice;

/**
 * A form of the review as it was sent.
 *
 * @param open the edition as it stands
 * @param by who sent it
 */
record SentForm(String action, MultiValueMap<String, String> form, OpenEdition open, String by) {

  private static final List<String> PICKED = List.of("f.leadUnit", "f.partnerUnits");
  private static final List<String> TYPED = List.of("f.lead", "f.partners");

  /** The items it is about, as they were seen. What is no version is left out. */
  List<ItemVersion> seen() {
    return form.getOrDefault("seen", List.of()).stream()
        .filter(text -> text.matches("[1-9]\\d{0,17}\\.\\d{1,9}"))
        .map(ItemVersion::valueOf)
        .distinct()
        .toList();
  }

  String one(String name) {
    String value = form.getFirst(name);
    return value == null ? "" : value.strip();
  }

  /** What was typed into a field of agencies and picked from the list beside it, each once. */
  List<String> agencies(String typed, String picked) {
    Stream<String> lines = one(typed).lines().flatMap(line -> Stream.of(line.split(";")));
    return Stream.concat(lines, form.getOrDefault(picked, List.of()).stream())
        .map(UnitChoice::nameIn)
        .filter(name -> !name.isEmpty())
        .distinct()
        .toList();
  }

  /**
   * Which units the agencies are: what was picked by number, and what was picked from the list of
   * the organisation, whose names are units.
   */
  List<UnitChoice> chosen() {
    List<UnitChoice> chosen = new ArrayList<>();
    form.forEach((name, values) -> {
      if (name.startsWith("f.meant.") || PICKED.contains(name) || TYPED.contains(name)) {
        values.stream()
            .flatMap(value -> value.lines().flatMap(line -> Stream.of(line.split(";"))))
            .flatMap(value -> UnitChoice.read(value).stream())
            .forEach(chosen::add);
      }
    });
    List<Unit> listed = open.agencies().choices(false);
    PICKED.stream()
        .flatMap(name -> form.getOrDefault(name, List.of()).stream())
        .flatMap(name -> listed.stream().filter(unit -> unit.name().equals(name)).limit(1))
        .map(unit -> new UnitChoice(unit.name(), unit.id().value()))
        .forEach(chosen::add);
    return chosen;
  }

  /** The typed fields of the item: those whose names begin with {@code f.}. */
  Map<String, String> fields() {
    Map<String, String> fields = new HashMap<>();
    form.forEach((name, values) -> {
      if (name.startsWith("f.") && !values.isEmpty()) {
        fields.put(name.substring(2), values.getFirst());
      }
    });
    return fields;
  }

  /** What was typed, with the reason, to be shown again. */
  Map<String, String> typed() {
    Map<String, String> typed = fields();
    typed.put("reason", one("reason"));
    if (form.containsKey("document")) {
      typed.put("document", one("document"));
    }
    return typed;
  }

  String back() {
    return one("back");
  }

  /** The form under the item that this action is sent from; empty for a bare button. */
  String formName() {
    return switch (action) {
      case "correct", "reject", "dismiss", "split", "merge", "assign", "add", "resolve" -> action;
      default -> "";
    };
  }
}

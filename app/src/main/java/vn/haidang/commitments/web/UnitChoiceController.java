package vn.haidang.commitments.web;

import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.haidang.organisation.Unit;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.Needs;
import vn.haidang.platform.Permission;

/** What a field proposes while somebody types the name of a unit that shall get work. */
@RestController
@Needs(Permission.READ)
class UnitChoiceController {

  private static final int MOST = 12;

  private final UnitNames names;

  UnitChoiceController(UnitNames names) {
    this.names = names;
  }

  /** A unit with where it stands, because two of one name are told apart by that. */
  record Suggestion(int id, String name, String place) {}

  @GetMapping("/tasks/units/choice")
  List<Suggestion> suggest(@RequestParam(defaultValue = "") String q) {
    List<Unit> found = names.find(q, MOST);
    Map<UnitId, String> places = names.places(found);
    return found.stream()
        .map(unit ->
            new Suggestion(unit.id().value(), unit.name(), places.getOrDefault(unit.id(), "")))
        .toList();
  }
}

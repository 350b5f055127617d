package vn.haidang.commitments.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.haidang.commitments.SavedFilters;
import vn.haidang.platform.Needs;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Redirect;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.SignedIn;

/** Filters of the list of tasks, kept under names. */
@Controller
@Needs(Permission.READ)
class SavedFilterController {

  private final SavedFilters filters;

  SavedFilterController(SavedFilters filters) {
    this.filters = filters;
  }

  /** The filter is what stands in the address of the list. */
  @PostMapping("/tasks/filters")
  View save(TaskFilterWish wish, @RequestParam(defaultValue = "") String name, SignedIn user) {
    String address = wish.query().address();
    try {
      filters.save(user, name, address);
      return Redirect.to(address).saying("tasks.saved.done", name.strip());
    } catch (RefusedException e) {
      return Redirect.to(address).refusing(e.problem());
    }
  }

  @PostMapping("/tasks/filters/{filter:[1-9]\\d{0,17}}/forget")
  View forget(@PathVariable long filter, SignedIn user) {
    filters.forget(user, filter);
    return Redirect.to("/tasks").saying("tasks.saved.gone");
  }
}

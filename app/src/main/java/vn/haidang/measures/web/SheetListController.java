package vn.haidang.measures.web;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.haidang.platform.MessageFiles;
import vn.haidang.platform.Needs;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Screen;
import vn.haidang.platform.SignedIn;

/** "Nhập số liệu": the sheets of a month, as a list and as a file. */
@Controller
@Needs(Permission.READ)
class SheetListController {

  private final SheetList list;
  private final MessageFiles messages;

  SheetListController(SheetList list, MessageFiles messages) {
    this.list = list;
    this.messages = messages;
  }

  @GetMapping("/sheets")
  Screen list(SheetWish wish, SignedIn user) {
    return Screen.of("measures/sheets.jte", list.page(wish, user, messages.in(user.language())));
  }

  @GetMapping("/sheets.{format}")
  ResponseEntity<byte[]> export(@PathVariable String format, SheetWish wish, SignedIn user) {
    return list.file(wish, user, messages.in(user.language()), format);
  }
}

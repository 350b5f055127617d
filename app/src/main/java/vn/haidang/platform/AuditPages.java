package vn.haidang.platform;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.haidang.platform.web.AuditPage;

/** "Nhật ký": who did what when. */
@Controller
@Needs(Permission.READ_AUDIT)
class AuditPages {

  private static final int LINES = 50;

  private final AuditStore store;

  AuditPages(AuditStore store) {
    this.store = store;
  }

  @GetMapping("/audit")
  Screen list(
      @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") int page) {
    String text = q.strip();
    Paging paging = Paging.of(page, LINES, store.count(text), Query.of("/audit").with("q", text));
    return Screen.of(
        "platform/audit.jte",
        new AuditPage(store.list(text, LINES, paging.offset()), text, paging));
  }
}

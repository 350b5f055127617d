package vn.haidang.platform.web;

import java.util.List;
import vn.haidang.platform.AuditLine;
import vn.haidang.platform.Paging;

/** Lines of the audit, newest first. */
public record AuditPage(List<AuditLine> lines, String text, Paging paging) {

  public AuditPage {
    lines = List.copyOf(lines);
  }
}

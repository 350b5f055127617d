package vn.haidang.documents.web;

import java.util.List;
import vn.haidang.documents.CitedDocument;

/** Citations of which nobody can say yet which document is meant. */
public record UnclearList(List<Line> lines) {

  public UnclearList {
    lines = List.copyOf(lines);
  }

  /** One of them with the sentence in which it stands first. */
  public record Line(CitedDocument citation, Passage passage) {}
}

package vn.haidang.measures.web;

import java.util.List;

/** Where files with figures are handed in, and the layouts that are kept. */
public record ImportPage(List<Kept> mappings) {

  public ImportPage {
    mappings = List.copyOf(mappings);
  }

  /** A layout that somebody made. */
  public record Kept(long id, int version, String name, String sheet, String when, String by) {}
}

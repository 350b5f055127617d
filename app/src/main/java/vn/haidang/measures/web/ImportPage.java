package vn.haidang.measures.web;

import java.util.List;

/**
 * Where files with figures are handed in, those that were, and the layouts that are kept.
 *
 * @param geography day on whose boundaries the next file's figures are; empty: as units stood
 */
public record ImportPage(String geography, List<Kept> mappings, List<Handed> files) {

  public ImportPage {
    mappings = List.copyOf(mappings);
    files = List.copyOf(files);
  }

  /** A layout that somebody made. */
  public record Kept(long id, int version, String name, String sheet, String when, String by) {}

  /**
   * A file that the reader handed in.
   *
   * @param taken what became of it; empty: it was only looked at
   */
  public record Handed(String href, String name, String when, List<Taken> taken) {

    public Handed {
      taken = List.copyOf(taken);
    }
  }

  /** What became of a file, once for each time that something was taken from it. */
  public record Taken(String href, int changed, int refused) {}
}

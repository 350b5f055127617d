package vn.haidang.measures.web;

import java.util.List;
import vn.haidang.measures.CellEdit;
import vn.haidang.platform.Problem;

/**
 * What somebody filled into a template.
 *
 * @param strays rows that hold something and are no row of the sheet; they are shown as rejected
 */
record FilledTemplate(List<CellEdit> edits, List<Stray> strays) {

  FilledTemplate {
    edits = List.copyOf(edits);
    strays = List.copyOf(strays);
  }

  /**
   * A row that cannot be taken.
   *
   * @param line of the spreadsheet, from 1
   * @param name what stands beside the code
   * @param figure as it is shown there
   */
  record Stray(int line, String code, String name, String figure, Problem problem) {}
}

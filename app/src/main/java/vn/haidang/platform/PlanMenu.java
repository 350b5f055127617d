package vn.haidang.platform;

import java.util.List;

/**
 * The plans one can choose at the top of every page; the module {@code plan} knows them, the page
 * shell does not.
 */
public interface PlanMenu {

  /** Newest first, at most a dozen; the rest is found on the page of all plans. */
  List<Entry> listPlans();

  /**
   * One plan of the menu.
   *
   * @param id as in the address of its pages
   * @param number {@code KH 08/KH-UBND}
   * @param caption {@code năm 2018}
   */
  record Entry(String id, String number, String caption, String href) {}
}

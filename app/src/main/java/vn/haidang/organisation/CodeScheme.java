package vn.haidang.organisation;

/** Whose code it is. The same unit has codes of several schemes, each with its own time. */
public enum CodeScheme {
  /**
   * Codes of the statistics office (Decision 124/2004/QĐ-TTg, from 1 July 2025 Decision
   * 19/2025/QĐ-TTg): 2 digits for a province, 3 for a district, 5 for a commune.
   */
  GSO,
  /** Codes that the province gives its own agencies, such as {@code HP.SO_KHDT}. */
  LOCAL,
  /** Organisation id for document exchange by QCVN 102:2016, {@code 000.00.15.H51}. */
  ORGAN_ID_2016,
  /** Organisation id by Decision 20/2020/QĐ-TTg, up to 35 characters, from the top level down. */
  ORGAN_ID_2020,
  /** Mã số thuế. */
  TAX,
  /** Mã quan hệ ngân sách. */
  BUDGET;

  /** Whether it can be a code of any scheme: 1 to 35 letters, digits and marks between them. */
  static boolean isCode(String written) {
    return written.matches("[0-9A-Za-zĐđ._/-]{1,35}");
  }

  /** The key of the scheme's name in the messages. */
  public String messageKey() {
    return "organisation.scheme." + name();
  }
}

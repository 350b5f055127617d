package vn.haidang.organisation;

/**
 * In which capacity somebody holds a post; decides how he signs (Decree 30/2020/NĐ-CP, annex I).
 */
public enum Capacity {
  /** Appointed or elected to it. */
  ORDINARY,
  /** Quyền: fills the post until somebody is appointed; signs "Q.". */
  ACTING,
  /** Cấp phó giao phụ trách, ký thay; signs "KT.". */
  DEPUTY,
  /** Ủy quyền: in writing, for a scope and until a day, not to be passed on; signs "TUQ.". */
  DELEGATE;

  /** The key of the capacity's name in the messages. */
  public String messageKey() {
    return "organisation.capacity." + name();
  }
}

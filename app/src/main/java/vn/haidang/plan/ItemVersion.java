package vn.haidang.plan;

/**
 * An item as an official saw it; an action on it is refused when it has changed since. Written
 * "17.3" in forms.
 */
public record ItemVersion(ItemId item, int version) {

  public ItemVersion {
    if (version < 0) {
      throw new IllegalArgumentException("version " + version + ": from 0");
    }
  }

  /** Reads "17.3". */
  public static ItemVersion valueOf(String printed) {
    int dot = printed.indexOf('.');
    if (dot < 0) {
      throw new IllegalArgumentException("item version " + printed + ": expected \"item.version\"");
    }
    return new ItemVersion(
        ItemId.valueOf(printed.substring(0, dot)), Integer.parseInt(printed.substring(dot + 1)));
  }

  @Override
  public String toString() {
    return item + "." + version;
  }
}

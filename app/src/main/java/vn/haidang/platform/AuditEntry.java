package vn.haidang.platform;

/**
 * A line of the audit with its place in the chain.
 *
 * @param position from 1; 0 while it waits to be linked
 * @param hash of the link, empty while it waits
 */
public record AuditEntry(AuditLine line, long position, String hash) {

  /** Whether it is part of the chain already. */
  public boolean isLinked() {
    return position > 0;
  }
}

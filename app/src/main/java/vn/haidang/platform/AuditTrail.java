package vn.haidang.platform;

import java.util.List;
import java.util.function.Consumer;

/** Somewhere the chain can be read: the database, or an exported file. */
interface AuditTrail {

  /** Hands over the links after {@code position}, in order. */
  void forEachLinkAfter(long position, Consumer<AuditLink> reader);

  /** Numbers of lines that are neither linked nor waiting, at most so many. */
  List<Long> listOutsideTheChain(int limit);

  /** Numbers that wait although their lines are gone, at most so many. */
  List<Long> listWaitingWithoutLine(int limit);

  /** Lines that are committed and not linked yet. */
  int countWaiting();
}

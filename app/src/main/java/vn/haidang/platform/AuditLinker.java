package vn.haidang.platform;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Makes links of the committed lines, in batches, beside the work of the officials.
 *
 * <p>A lock on the chain's head held from writing a line to the end of its transaction would let
 * one change wait for the other; ADR 0013 weighs both. The database lets one linker work at a time,
 * and two links can never claim one position.
 */
@Component
class AuditLinker {

  private static final int BATCH = 1000;

  private final AuditChainStore store;

  AuditLinker(AuditChainStore store) {
    this.store = store;
  }

  /** Links all that is committed now; returns how many lines that were. */
  int link() {
    int linked = 0;
    int batch;
    do {
      batch = store.inTurn(this::linkBatch).orElse(0);
      linked += batch;
    } while (batch == BATCH);
    return linked;
  }

  private int linkBatch() {
    List<AuditLine> lines = store.listWaiting(BATCH);
    if (lines.isEmpty()) {
      return 0;
    }
    AuditLink head = store.findHead().orElse(new AuditLink(0, 0, AuditHash.BEFORE_THE_FIRST, null));
    List<AuditLink> links = new ArrayList<>(lines.size());
    for (AuditLine line : lines) {
      String hash = AuditHash.next(head.hash(), line.canonical());
      head = new AuditLink(head.position() + 1, line.id(), hash, null);
      links.add(head);
    }
    store.add(links);
    return links.size();
  }
}

package vn.haidang.platform;

import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The checkpoints that a chain is held against, wherever they lie.
 *
 * @param keys whose signature counts
 * @param beside those that lie with the chain itself
 * @param elsewhere those that were kept in another place
 * @param unreadable names of files that should be checkpoints and are none
 */
record AuditSeals(
    List<PublicKey> keys,
    List<AuditCheckpoint> beside,
    List<AuditCheckpoint> elsewhere,
    List<String> unreadable) {

  AuditSeals {
    keys = List.copyOf(keys);
    beside = List.copyOf(beside);
    elsewhere = List.copyOf(elsewhere);
    unreadable = List.copyOf(unreadable);
  }

  /** No checkpoint at all. */
  static final AuditSeals NONE = new AuditSeals(List.of(), List.of(), List.of(), List.of());

  /** Each once, by position. */
  Map<Long, List<AuditCheckpoint>> byPosition() {
    Map<Long, List<AuditCheckpoint>> sorted = new TreeMap<>();
    for (List<AuditCheckpoint> place : List.of(beside, elsewhere)) {
      for (AuditCheckpoint checkpoint : place) {
        List<AuditCheckpoint> there =
            sorted.computeIfAbsent(checkpoint.position(), position -> new ArrayList<>());
        if (!there.contains(checkpoint)) {
          there.add(checkpoint);
        }
      }
    }
    return sorted;
  }

  /** The same, with other keys that count. */
  AuditSeals signedWith(List<PublicKey> others) {
    return new AuditSeals(others, beside, elsewhere, unreadable);
  }

  boolean isSigned(AuditCheckpoint checkpoint) {
    return keys.stream().anyMatch(checkpoint::isSignedBy);
  }

  /** Kept elsewhere and gone from where the chain lies. */
  List<AuditCheckpoint> listMissingBeside() {
    return elsewhere.stream().filter(checkpoint -> !beside.contains(checkpoint)).toList();
  }
}

package vn.haidang.plan;

import java.lang.ref.SoftReference;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.haidang.kernel.legaltext.CompiledPlan;

/**
 * What the compiler read in each edition. The readings looked at last stay in memory: a reading
 * never changes, and taking one apart again costs more than all else a page needs. Given up first
 * where memory becomes short.
 */
@Component
class Readings {

  private static final int MOST = 32;

  private final EditionStore editions;
  private final SequencedMap<Key, SoftReference<CompiledPlan>> kept =
      new LinkedHashMap<>(MOST, 0.75f, true);

  Readings(EditionStore editions) {
    this.editions = editions;
  }

  /** The moment and the file besides the number: a database that was put back may count anew. */
  private record Key(EditionId edition, String sha256, Instant createdAt) {}

  /** Its source has no blocks. Empty where there is no such edition. */
  Optional<CompiledPlan> find(Edition edition) {
    var key = new Key(edition.id(), edition.original().sha256(), edition.createdAt());
    CompiledPlan ready = look(key);
    if (ready != null) {
      return Optional.of(ready);
    }
    Optional<CompiledPlan> read = editions.findReading(edition.id());
    read.ifPresent(reading -> keep(key, reading));
    return read;
  }

  private @Nullable CompiledPlan look(Key key) {
    synchronized (kept) {
      SoftReference<CompiledPlan> found = kept.get(key);
      return found == null ? null : found.get();
    }
  }

  private void keep(Key key, CompiledPlan reading) {
    synchronized (kept) {
      kept.put(key, new SoftReference<>(reading));
      if (kept.size() > MOST) {
        kept.pollFirstEntry();
      }
    }
  }
}

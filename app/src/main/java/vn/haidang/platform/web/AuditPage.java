package vn.haidang.platform.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.haidang.platform.AuditEntry;
import vn.haidang.platform.AuditFilter;
import vn.haidang.platform.AuditState;
import vn.haidang.platform.Paging;
import vn.haidang.platform.Query;
import vn.haidang.platform.Texts;

/**
 * Lines of the audit and how the chain over them stands.
 *
 * @param names of what lines speak of, by subject, where they are known
 * @param actions everything that was ever done, for the filter
 */
public record AuditPage(
    List<AuditEntry> entries,
    Map<String, String> names,
    AuditFilter filter,
    boolean oldestFirst,
    List<String> actions,
    Chain chain,
    Paging paging) {

  public AuditPage {
    entries = List.copyOf(entries);
    names = Map.copyOf(names);
    actions = List.copyOf(actions);
  }

  /** What a line is about, in words: the kind of thing and its name, else its number. */
  public String shown(String subject, Texts texts) {
    int colon = subject.indexOf(':');
    String kind = "audit.subject." + subject.substring(0, Math.max(colon, 0));
    return colon > 0 && texts.has(kind)
        ? texts.get(kind) + " " + names.getOrDefault(subject, subject.substring(colon + 1))
        : subject;
  }

  /** Whether the list is narrowed. */
  public boolean isFiltered() {
    return !query().isEmpty();
  }

  /** This list without its order. */
  public Query query() {
    return filter.query();
  }

  /** The same list in the other order. */
  public String turned() {
    return query().with("order", oldestFirst ? "" : "oldest").address();
  }

  /** The same list for a spreadsheet. */
  public String export() {
    return new Query("/audit.csv", filter.query().parameters())
        .with("order", oldestFirst ? "oldest" : "")
        .address();
  }

  /** The lines of one subject. */
  public String about(String subject) {
    return Query.of("/audit").with("q", subject).address();
  }

  /**
   * The chain at a glance.
   *
   * @param links how many there are
   * @param waiting lines that are not linked yet
   * @param verified how the last verification of the whole chain ended
   * @param checkpoint the last one
   */
  public record Chain(
      long links, int waiting, @Nullable AuditState verified, @Nullable Checkpoint checkpoint) {}

  /** The last signed state. */
  public record Checkpoint(long position, String hash, Instant at, String key) {}
}

package vn.haidang.organisation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.haidang.organisation.ReorganisationDraft.After;
import vn.haidang.organisation.ReorganisationDraft.Handed;
import vn.haidang.organisation.ReorganisationDraft.Link;

/** A draft as rows of files, which know how to be entered. */
final class ReorganisationRows {

  private final ReorganisationDraft draft;
  private final Function<UnitId, String> keyOf;
  private final String event = "decided:" + UUID.randomUUID();
  private final List<String> keys = new ArrayList<>();
  private final UnitRows rows = new UnitRows();

  private ReorganisationRows(ReorganisationDraft draft, Function<UnitId, String> keyOf) {
    this.draft = draft;
    this.keyOf = keyOf;
  }

  static UnitRows of(ReorganisationDraft draft, Function<UnitId, String> keyOf) {
    var made = new ReorganisationRows(draft, keyOf);
    made.units();
    made.events();
    return made.rows;
  }

  private void units() {
    for (After after : draft.after()) {
      UnitId goesOn = after.goesOn();
      keys.add(goesOn == null ? event + ":" + keys.size() : keyOf.apply(goesOn));
    }
    if (draft.kind() != EventKind.FUNCTION_TRANSFER) {
      for (int i = 0; i < draft.after().size(); i++) {
        rows.units.add(unitRow(keys.get(i), draft.after().get(i)));
      }
    }
  }

  private void events() {
    Set<UnitId> named = new HashSet<>();
    for (Link link : draft.links()) {
      named.add(link.before());
      add(keyOf.apply(link.before()), keys.get(link.after()), link.share());
    }
    if (draft.kind() == EventKind.FUNCTION_TRANSFER) {
      draft.functions().forEach(handed -> named.add(handed.from()));
      draft.functions().stream()
          .flatMap(handed -> Stream.ofNullable(draft.after().get(handed.after()).goesOn()))
          .forEach(named::add);
    }
    draft.functions().forEach(this::handOver);
    draft.before().stream()
        .filter(unit -> !named.contains(unit))
        .forEach(unit -> add(keyOf.apply(unit), sameKey(unit), new Share.Whole()));
    if (draft.before().isEmpty()) {
      keys.forEach(key -> add(null, key, new Share.Whole()));
    }
  }

  /** Beside a merger or split a transfer is an event of its own, of the same day and basis. */
  private void handOver(Handed handed) {
    boolean alone = draft.kind() == EventKind.FUNCTION_TRANSFER;
    rows.events.add(
        row(
            alone ? event : event + ":f",
            EventKind.FUNCTION_TRANSFER,
            keyOf.apply(handed.from()),
            keys.get(handed.after()),
            new Share.Whole(),
            handed.words().strip()));
  }

  private @Nullable String sameKey(UnitId unit) {
    return draft.ending().contains(unit) ? null : keyOf.apply(unit);
  }

  private UnitRow unitRow(String key, After after) {
    NewUnit stands = after.stands();
    Integer below = after.below();
    UnitId parent = stands.parent();
    String above = below != null ? keys.get(below) : parent == null ? null : keyOf.apply(parent);
    return new UnitRow(
        new CsvRow("", 1, Map.of()),
        key,
        draft.on(),
        null,
        stands.name(),
        stands.abbreviation(),
        stands.kind(),
        stands.level(),
        above,
        stands.codes(),
        List.of());
  }

  private void add(@Nullable String from, @Nullable String to, Share share) {
    rows.events.add(row(event, draft.kind(), from, to, share, null));
  }

  private EventRow row(
      String name,
      EventKind kind,
      @Nullable String from,
      @Nullable String to,
      Share share,
      @Nullable String function) {
    return new EventRow(
        new CsvRow("", 1, Map.of()),
        name,
        kind,
        draft.on(),
        draft.legalBasis(),
        from,
        to,
        share,
        function,
        draft.note());
  }
}

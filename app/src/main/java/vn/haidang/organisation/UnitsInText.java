package vn.haidang.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which units a document means, and which it is about. */
@Component
public class UnitsInText {

  private record Index(String version, UnitRecogniser names, boolean empty) {}

  private final NameStore store;
  private final StatutoryFunctions statutory = StatutoryFunctions.shipped();
  private final AtomicReference<Index> index =
      new AtomicReference<>(new Index("", new UnitRecogniser(List.of()), true));

  UnitsInText(NameStore store) {
    this.store = store;
  }

  /** What a document of that day, issued under that name, can mean; built anew after a change. */
  public Reader of(LocalDate on, @Nullable String issuer) {
    Index now = current();
    Unit from = issuer == null ? null : now.names().findIssuer(issuer, on).orElse(null);
    return new Reader(now.names(), on, from, now.empty());
  }

  private Index current() {
    String version = store.version();
    Index kept = index.get();
    if (kept.version().equals(version)) {
      return kept;
    }
    List<Unit> stretches = store.listStretches();
    var fresh = new Index(version, new UnitRecogniser(stretches), stretches.isEmpty());
    index.set(fresh);
    return fresh;
  }

  /** Reads the phrases of one document. */
  public final class Reader {

    private final UnitRecogniser names;
    private final LocalDate on;
    private final @Nullable Unit issuer;
    private final boolean empty;
    private @Nullable FunctionRanking ranking;

    private Reader(UnitRecogniser names, LocalDate on, @Nullable Unit issuer, boolean empty) {
      this.names = names;
      this.on = on;
      this.issuer = issuer;
      this.empty = empty;
    }

    /** Whether there are no units at all: then nothing is proposed. */
    public boolean isEmpty() {
      return empty;
    }

    /** Who issued the document, where its name means one unit of that day. */
    public Optional<Unit> issuer() {
      return Optional.ofNullable(issuer);
    }

    /** All units a phrase means, in the order of the text. */
    public List<Referent> recognise(String phrase) {
      return names.recognise(phrase, on, issuer);
    }

    /**
     * Who could be given a task or asked to co-operate: the agencies of the issuer's province, then
     * the territories directly below it.
     */
    public List<Unit> listChoices() {
      Optional<Unit> province = issuer == null ? Optional.empty() : names.province(issuer, on);
      return province
          .map(home ->
              names.listWithin(home.id(), on).stream()
                  .filter(unit -> home.id().equals(unit.parent()))
                  .sorted(
                      Comparator.comparing((Unit unit) -> unit.kind().isTerritory())
                          .thenComparing(Unit::kind)
                          .thenComparing(unit -> unit.id().value()))
                  .toList())
          .orElse(List.of());
    }

    /** Units whose functions the text is about, the likeliest first. */
    public List<Suggestion> suggest(String text) {
      FunctionRanking ready = ranking;
      if (ready == null) {
        ready = new FunctionRanking(functions());
        ranking = ready;
      }
      return ready.rank(text);
    }

    private Map<Unit, List<String>> functions() {
      Map<UnitId, List<String>> declared = store.listFunctions(on);
      Map<Unit, List<String>> all = new LinkedHashMap<>();
      for (Unit unit : listChoices()) {
        var functions = new ArrayList<>(declared.getOrDefault(unit.id(), List.of()));
        functions.addAll(statutory.of(unit, on));
        if (!functions.isEmpty()) {
          all.put(unit, functions);
        }
      }
      return all;
    }
  }
}

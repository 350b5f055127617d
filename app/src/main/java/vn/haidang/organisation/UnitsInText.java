package vn.haidang.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which units a document means, and which it is about. */
@Component
public class UnitsInText {

  private static final int MOST_RANKINGS = 50;

  /**
   * Everything that follows from the names of one state.
   *
   * @param rankings of the agencies of an issuer's province on a day, made when first asked for
   */
  private record Index(
      UUID state,
      UnitRecogniser names,
      boolean empty,
      Map<ProvinceOnADay, FunctionRanking> rankings) {

    Index(UUID state, List<Unit> stretches) {
      this(state, new UnitRecogniser(stretches), stretches.isEmpty(), new ConcurrentHashMap<>());
    }
  }

  private record ProvinceOnADay(UnitId issuer, LocalDate on) {}

  private final NameStore store;
  private final StatutoryFunctions statutory = StatutoryFunctions.shipped();
  private final AtomicReference<@Nullable Index> index = new AtomicReference<>();

  UnitsInText(NameStore store) {
    this.store = store;
  }

  /** What a document of that day, issued under that name, can mean; built anew after a change. */
  public Reader of(LocalDate on, @Nullable String issuer) {
    Index now = current();
    Unit from = issuer == null ? null : now.names().findIssuer(issuer, on).orElse(null);
    return new Reader(now, on, from);
  }

  private Index current() {
    UUID state = store.state();
    Index kept = index.get();
    if (kept != null && kept.state().equals(state)) {
      return kept;
    }
    var fresh = new Index(state, store.listStretches());
    index.set(fresh);
    return fresh;
  }

  /** Reads the phrases of one document. */
  public final class Reader {

    private final Index all;
    private final UnitRecogniser names;
    private final LocalDate on;
    private final @Nullable Unit issuer;

    private Reader(Index all, LocalDate on, @Nullable Unit issuer) {
      this.all = all;
      this.names = all.names();
      this.on = on;
      this.issuer = issuer;
    }

    /** Whether there are no units at all: then nothing is proposed. */
    public boolean isEmpty() {
      return all.empty();
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
      if (issuer == null) {
        return List.of();
      }
      if (all.rankings().size() > MOST_RANKINGS) {
        all.rankings().clear();
      }
      return all.rankings()
          .computeIfAbsent(
              new ProvinceOnADay(issuer.id(), on), key -> new FunctionRanking(functions()))
          .rank(text);
    }

    private Map<Unit, List<String>> functions() {
      Map<UnitId, List<String>> declared = store.listFunctions(on);
      Map<Unit, List<String>> functionsOf = new LinkedHashMap<>();
      for (Unit unit : listChoices()) {
        var functions = new ArrayList<>(declared.getOrDefault(unit.id(), List.of()));
        functions.addAll(statutory.of(unit, on));
        if (!functions.isEmpty()) {
          functionsOf.put(unit, functions);
        }
      }
      return functionsOf;
    }
  }
}

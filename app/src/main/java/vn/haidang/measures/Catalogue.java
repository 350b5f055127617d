package vn.haidang.measures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.kernel.quantity.Unit;
import vn.haidang.platform.Audit;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedException;

/** The indicators there are: entered and changed by hand, each change kept. */
@Component("indicatorCatalogue")
public class Catalogue {

  private final IndicatorStore store;
  private final CatalogueStore kept;
  private final RollUpStore sums;
  private final Audit audit;
  private final Clock clock;

  Catalogue(IndicatorStore store, CatalogueStore kept, RollUpStore sums, Audit audit, Clock clock) {
    this.store = store;
    this.kept = kept;
    this.sums = sums;
    this.audit = audit;
    this.clock = clock;
  }

  /** How a change ended. */
  public sealed interface Outcome {
    record Done(IndicatorId indicator) implements Outcome {}

    /** By form field. */
    record Wrong(Map<String, Problem> problems) implements Outcome {
      public Wrong {
        problems = Map.copyOf(problems);
      }
    }

    /** Somebody else was faster; this is what he left. */
    record Overtaken(Indicator now) implements Outcome {}
  }

  /** By topic and position. */
  public List<Indicator> listAll() {
    return store.listAll();
  }

  /** Those in whose code, name, meaning or topic the words occur, accents or not. */
  public List<Indicator> list(String words) {
    return words.isBlank() ? listAll() : store.listWith(words);
  }

  public Optional<Indicator> find(IndicatorId id) {
    return store.find(id);
  }

  public Indicator get(IndicatorId id) {
    return find(id).orElseThrow(() -> new NotFound("measures.no-such-indicator", id));
  }

  public Optional<Indicator> findByCode(String code) {
    return store.findByCode(code);
  }

  /** Its parts ("trong đó"), which need not add up. */
  public List<Indicator> listParts(IndicatorId id) {
    return store.listParts(id);
  }

  /** Enters an indicator; its code must be free. */
  @Transactional
  public IndicatorId add(NewIndicator made) {
    IndicatorId id = store.add(made);
    audit.record("indicator.added", "indicator:" + id, Map.of("code", made.code()));
    return id;
  }

  /** Enters one as somebody wishes it, if nothing stands against it. */
  @Transactional
  public Outcome enter(NewIndicator wish) {
    Map<String, Problem> wrong = problems(wish, null);
    try {
      return wrong.isEmpty() ? new Outcome.Done(add(wish)) : new Outcome.Wrong(wrong);
    } catch (DuplicateKeyException e) {
      return new Outcome.Wrong(problems(wish, null));
    }
  }

  /**
   * Changes one; sums that follow from how it adds are right when this returns.
   *
   * @param version the one that was looked at
   */
  @Transactional
  public Outcome change(IndicatorId id, NewIndicator wish, int version, String by) {
    Indicator before = get(id);
    Map<String, Problem> wrong = problems(wish, before);
    if (!wrong.isEmpty()) {
      return new Outcome.Wrong(wrong);
    }
    try {
      if (!store.change(id, wish, version)) {
        return new Outcome.Overtaken(get(id));
      }
    } catch (DuplicateKeyException e) {
      return new Outcome.Wrong(problems(wish, before));
    }
    Map<String, String> was = IndicatorFields.of(before);
    Map<String, String> is = IndicatorFields.of(wish);
    is.forEach((field, after) -> {
      String earlier = was.getOrDefault(field, "");
      if (!earlier.equals(after)) {
        kept.addChange(
            id, version + 1, clock.instant(), by, Map.entry(field, new String[] {earlier, after}));
      }
    });
    if (!before.addition().summedLevel().equals(wish.addition().summedLevel())) {
      sums.sumAnew(id);
    }
    audit.recordChange("indicator.changed", "indicator:" + id, was, is);
    return new Outcome.Done(id);
  }

  private Map<String, Problem> problems(
      NewIndicator wish, @org.jspecify.annotations.Nullable Indicator before) {
    Map<String, Problem> wrong = new LinkedHashMap<>();
    Optional<Indicator> sameCode = store.findByCode(wish.code());
    if (sameCode.isPresent() && !sameCode.get().equals(before)) {
      wrong.put("code", Problem.of("measures.code-taken", sameCode.get().fullName()));
    }
    boolean nameTaken =
        store.listNamed(wish.name(), wish.unit()).stream()
            .filter(other -> !other.equals(before))
            .anyMatch(other -> Objects.equals(other.meaning(), wish.meaning()));
    if (nameTaken) {
      wrong.put("meaning", Problem.of("measures.same-name", wish.name()));
    }
    if (before != null
        && !Unit.of(wish.unit()).equals(before.unit())
        && store.isInUse(before.id())) {
      wrong.put("unit", Problem.of("measures.unit-in-use", before.unit().symbol()));
    }
    if (before != null
        && (wish.addition().operands().contains(before.id()) || isBelow(wish.parent(), before))) {
      wrong.put("parent", Problem.of("measures.made-of-itself"));
    }
    return wrong;
  }

  /** Whether the wished whole is the indicator itself or one of its parts. */
  private boolean isBelow(@org.jspecify.annotations.Nullable IndicatorId parent, Indicator whole) {
    IndicatorId at = parent;
    while (at != null && !at.equals(whole.id())) {
      at = store.find(at).map(Indicator::parent).orElse(null);
    }
    return at != null;
  }

  /** What was changed, the latest first. */
  public List<IndicatorChange> listChanges(IndicatorId id) {
    return kept.listChanges(id, 200);
  }

  /** Codes in other systems, of every indicator that has some. */
  public Map<IndicatorId, List<IndicatorCode>> listAllCodes() {
    return kept.listAllCodes().stream().collect(Collectors.groupingBy(IndicatorCode::indicator));
  }

  /** Its codes in other systems. */
  public List<IndicatorCode> listCodes(IndicatorId id) {
    return kept.listCodes(id);
  }

  /**
   * Enters a code; the one the indicator had in that system until then ends the day before.
   *
   * @throws RefusedException if the code means another indicator in that time
   */
  @Transactional
  public void addCode(IndicatorCode code) {
    Problem taken = Problem.of("measures.other-code-taken", code.code(), code.system());
    try {
      if (!kept.addCode(code)) {
        throw new RefusedException(taken);
      }
    } catch (DataIntegrityViolationException e) {
      throw new RefusedException(taken, e);
    }
    audit.record(
        "indicator.code-added",
        "indicator:" + code.indicator(),
        Map.of("system", code.system(), "code", code.code(), "from", code.from().toString()));
  }

  /** Ends a code. */
  @Transactional
  public void endCode(IndicatorId id, String system, String code, LocalDate until) {
    if (kept.endCode(id, system, code, until)) {
      audit.record(
          "indicator.code-ended",
          "indicator:" + id,
          Map.of("system", system, "code", code, "until", until.toString()));
    }
  }
}

package vn.haidang.measures.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.haidang.measures.Catalogue;
import vn.haidang.measures.FigureTexts;
import vn.haidang.measures.Identities;
import vn.haidang.measures.Identity;
import vn.haidang.measures.Indicator;
import vn.haidang.measures.IndicatorCode;
import vn.haidang.measures.IndicatorFields;
import vn.haidang.measures.IndicatorId;
import vn.haidang.measures.NewIndicator;
import vn.haidang.measures.WaitingPlans;
import vn.haidang.organisation.UnitId;
import vn.haidang.plan.PlanId;
import vn.haidang.platform.Listing;
import vn.haidang.platform.Needs;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedCall;
import vn.haidang.platform.SignedIn;

/** The catalogue of indicators for programs. */
@RestController
@Needs(Permission.READ)
class IndicatorApi {

  private static final String ONE = "/api/v1/indicators/{indicator:[1-9]\\d{0,8}}";

  private final Catalogue catalogue;
  private final Identities identities;
  private final WaitingPlans waiting;

  IndicatorApi(Catalogue catalogue, Identities identities, WaitingPlans waiting) {
    this.catalogue = catalogue;
    this.identities = identities;
    this.waiting = waiting;
  }

  /**
   * An indicator; names of attributes and their values as in its form, figures as JSON numbers.
   *
   * @param weight with the other three: numbers of indicators
   * @param version to be sent along with a change
   */
  record IndicatorView(
      int id,
      String code,
      String name,
      @Nullable String meaning,
      @Nullable String topic,
      BigDecimal position,
      String unit,
      int decimals,
      String kind,
      String direction,
      boolean directionByHand,
      String overMonths,
      String overUnits,
      @Nullable Integer level,
      @Nullable Integer weight,
      @Nullable Integer numerator,
      @Nullable Integer denominator,
      String crossing,
      String frequency,
      int dueDays,
      @Nullable Integer supplier,
      @Nullable String definition,
      @Nullable String source,
      @Nullable Integer baseYear,
      @Nullable BigDecimal least,
      @Nullable BigDecimal most,
      @Nullable BigDecimal jump,
      @Nullable Integer parent,
      int version) {

    static IndicatorView of(Indicator it) {
      return new IndicatorView(
          it.id().value(),
          it.code(),
          it.name(),
          it.meaning(),
          it.topic(),
          it.position(),
          it.unit().symbol(),
          it.decimals(),
          it.kind().name(),
          it.direction().name(),
          it.directionByHand(),
          it.addition().overMonths().name(),
          it.addition().overUnits().name(),
          it.addition().level(),
          number(it.addition().weight()),
          number(it.addition().numerator()),
          number(it.addition().denominator()),
          it.addition().crossing().name(),
          it.frequency().name(),
          it.dueDays(),
          it.supplier(),
          it.definition(),
          it.source(),
          it.baseYear(),
          it.limits().least(),
          it.limits().most(),
          it.limits().jump(),
          number(it.parent()),
          it.version());
    }

    private static @Nullable Integer number(@Nullable IndicatorId id) {
      return id == null ? null : id.value();
    }
  }

  /** An indicator as it is wished for; what is left out of a change stays as it is. */
  record IndicatorBody(
      @Nullable String code,
      @Nullable String name,
      @Nullable String meaning,
      @Nullable String topic,
      @Nullable BigDecimal position,
      @Nullable String unit,
      @Nullable Integer decimals,
      @Nullable String kind,
      @Nullable String direction,
      @Nullable Boolean directionByHand,
      @Nullable String overMonths,
      @Nullable String overUnits,
      @Nullable Integer level,
      @Nullable Integer weight,
      @Nullable Integer numerator,
      @Nullable Integer denominator,
      @Nullable String crossing,
      @Nullable String frequency,
      @Nullable Integer dueDays,
      @Nullable Integer supplier,
      @Nullable String definition,
      @Nullable String source,
      @Nullable Integer baseYear,
      @Nullable BigDecimal least,
      @Nullable BigDecimal most,
      @Nullable BigDecimal jump,
      @Nullable Integer parent,
      @Nullable Integer version) {

    /** Over the fields that stand already. */
    Map<String, String> over(Map<String, String> standing) {
      Map<String, String> fields = new HashMap<>(standing);
      put(fields, "code", code);
      put(fields, "name", name);
      put(fields, "meaning", meaning);
      put(fields, "topic", topic);
      put(fields, "position", position);
      put(fields, "unit", unit);
      put(fields, "decimals", decimals);
      put(fields, "kind", kind);
      put(fields, "direction", direction);
      put(fields, "directionByHand", directionByHand);
      put(fields, "overMonths", overMonths);
      put(fields, "overUnits", overUnits);
      put(fields, "level", level);
      put(fields, "weight", weight);
      put(fields, "numerator", numerator);
      put(fields, "denominator", denominator);
      put(fields, "crossing", crossing);
      put(fields, "frequency", frequency);
      put(fields, "dueDays", dueDays);
      put(fields, "supplier", supplier);
      put(fields, "definition", definition);
      put(fields, "source", source);
      put(fields, "baseYear", baseYear);
      put(fields, "least", least);
      put(fields, "most", most);
      put(fields, "jump", jump);
      put(fields, "parent", parent);
      return fields;
    }

    private static void put(Map<String, String> fields, String name, @Nullable Object value) {
      switch (value) {
        case null -> {}
        case BigDecimal figure -> fields.put(name, FigureTexts.written(figure));
        case Boolean yes -> fields.put(name, yes ? "true" : "");
        default -> fields.put(name, value.toString());
      }
    }
  }

  /** A code in another system. */
  record IndicatorCodeView(String system, String code, LocalDate from, @Nullable LocalDate until) {}

  /** A field that was changed. */
  record IndicatorChangeView(
      int version, Instant at, String by, String field, String before, String after) {}

  @GetMapping("/api/v1/indicators")
  Listing<IndicatorView> list(@RequestParam(defaultValue = "") String q) {
    return Listing.whole(catalogue.list(q.strip()), IndicatorView::of);
  }

  @GetMapping(ONE)
  IndicatorView get(@PathVariable int indicator) {
    return IndicatorView.of(catalogue.get(new IndicatorId(indicator)));
  }

  @PostMapping("/api/v1/indicators")
  @Needs(Permission.PREPARE_PLANS)
  IndicatorView enter(@RequestBody IndicatorBody wanted) {
    return done(catalogue.enter(read(wanted.over(Map.of()))));
  }

  /** With the version that was seen; 409 with what stands now where somebody else was faster. */
  @PostMapping(ONE)
  @Needs(Permission.PREPARE_PLANS)
  IndicatorView change(
      @PathVariable int indicator, @RequestBody IndicatorBody wanted, SignedIn user) {
    Indicator standing = catalogue.get(new IndicatorId(indicator));
    Integer version = wanted.version();
    return done(
        catalogue.change(
            standing.id(),
            read(wanted.over(IndicatorFields.of(standing))),
            version == null ? -1 : version,
            user.name()));
  }

  /** Whose plan one is whose issuer's name means no unit. */
  record WantedIssuer(int unit) {}

  /** What was chosen. */
  record ChosenIssuer(long plan, int unit) {}

  @PostMapping("/api/v1/indicators/plans/{plan:[1-9]\\d{0,8}}/unit")
  @Needs(Permission.PREPARE_PLANS)
  ChosenIssuer choosePlanUnit(
      @PathVariable long plan, @RequestBody WantedIssuer wanted, SignedIn user) {
    waiting.choose(new PlanId(plan), new UnitId(wanted.unit()), user.name());
    return new ChosenIssuer(plan, wanted.unit());
  }

  private static NewIndicator read(Map<String, String> fields) {
    var wish = new IndicatorWish(fields);
    return wish.read().orElseThrow(() -> RefusedCall.invalid(wish.problems()));
  }

  private IndicatorView done(Catalogue.Outcome outcome) {
    return switch (outcome) {
      case Catalogue.Outcome.Done(IndicatorId id) -> IndicatorView.of(catalogue.get(id));
      case Catalogue.Outcome.Wrong(Map<String, Problem> problems) ->
          throw RefusedCall.invalid(problems);
      case Catalogue.Outcome.Overtaken(Indicator now) ->
          throw RefusedCall.changedMeanwhile(
              Problem.of("measures.indicator-overtaken"), IndicatorView.of(now));
    };
  }

  @GetMapping(ONE + "/codes")
  List<IndicatorCodeView> codes(@PathVariable int indicator) {
    return catalogue.listCodes(catalogue.get(new IndicatorId(indicator)).id()).stream()
        .map(code -> new IndicatorCodeView(code.system(), code.code(), code.from(), code.until()))
        .toList();
  }

  @GetMapping(ONE + "/changes")
  List<IndicatorChangeView> changes(@PathVariable int indicator) {
    return catalogue.listChanges(catalogue.get(new IndicatorId(indicator)).id()).stream()
        .map(change ->
            new IndicatorChangeView(
                change.version(),
                change.at(),
                change.by(),
                change.field(),
                change.before(),
                change.after()))
        .toList();
  }

  /** A code of another system, from a day on; the one before ends. */
  record IndicatorCodeBody(String system, String code, LocalDate from) {}

  @PostMapping(ONE + "/codes")
  @Needs(Permission.PREPARE_PLANS)
  List<IndicatorCodeView> addCode(
      @PathVariable int indicator, @RequestBody IndicatorCodeBody wanted) {
    if (wanted.system().isBlank() || wanted.code().isBlank()) {
      throw RefusedCall.invalid(Map.of("code", Problem.of("measures.other-code-missing")));
    }
    IndicatorId id = catalogue.get(new IndicatorId(indicator)).id();
    catalogue.addCode(
        new IndicatorCode(id, wanted.system().strip(), wanted.code().strip(), wanted.from(), null));
    return codes(indicator);
  }

  /** The last day of a code of another system. */
  record IndicatorCodeEnd(String system, String code, LocalDate until) {}

  @PostMapping(ONE + "/codes/end")
  @Needs(Permission.PREPARE_PLANS)
  List<IndicatorCodeView> endCode(
      @PathVariable int indicator, @RequestBody IndicatorCodeEnd wanted) {
    IndicatorId id = catalogue.get(new IndicatorId(indicator)).id();
    catalogue.endCode(id, wanted.system().strip(), wanted.code().strip(), wanted.until());
    return codes(indicator);
  }

  /** The whole is the sum of the parts, or only not below it; without parts nothing is declared. */
  record IdentityBody(Identity.Relation relation, List<Integer> parts) {}

  @GetMapping(ONE + "/identity")
  List<IdentityBody> identity(@PathVariable int indicator) {
    return identities.listDeclared(catalogue.get(new IndicatorId(indicator)).id()).stream()
        .map(one ->
            new IdentityBody(one.relation(), one.parts().stream().map(IndicatorId::value).toList()))
        .toList();
  }

  @PostMapping(ONE + "/identity")
  @Needs(Permission.PREPARE_PLANS)
  List<IdentityBody> declare(@PathVariable int indicator, @RequestBody IdentityBody wanted) {
    IndicatorId whole = catalogue.get(new IndicatorId(indicator)).id();
    List<IndicatorId> parts = wanted.parts().stream().map(IndicatorId::new).distinct().toList();
    if (parts.contains(whole)) {
      throw RefusedCall.invalid(Map.of("parts", Problem.of("measures.identity-parts")));
    }
    if (parts.isEmpty()) {
      identities.revoke(whole);
    } else {
      identities.declare(new Identity(whole, wanted.relation(), parts));
    }
    return identity(indicator);
  }
}

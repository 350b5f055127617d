package vn.haidang.measures.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.haidang.measures.Addition;
import vn.haidang.measures.Catalogue;
import vn.haidang.measures.Identities;
import vn.haidang.measures.Identity;
import vn.haidang.measures.Indicator;
import vn.haidang.measures.IndicatorChange;
import vn.haidang.measures.IndicatorCode;
import vn.haidang.measures.IndicatorFields;
import vn.haidang.measures.IndicatorId;
import vn.haidang.measures.NewIndicator;
import vn.haidang.measures.WaitingPlans;
import vn.haidang.measures.web.IndicatorShapes.ChosenIssuer;
import vn.haidang.measures.web.IndicatorShapes.IdentityBody;
import vn.haidang.measures.web.IndicatorShapes.IdentityWanted;
import vn.haidang.measures.web.IndicatorShapes.IndicatorBody;
import vn.haidang.measures.web.IndicatorShapes.IndicatorChangeView;
import vn.haidang.measures.web.IndicatorShapes.IndicatorCodeBody;
import vn.haidang.measures.web.IndicatorShapes.IndicatorCodeEnd;
import vn.haidang.measures.web.IndicatorShapes.IndicatorCodeView;
import vn.haidang.measures.web.IndicatorShapes.IndicatorView;
import vn.haidang.measures.web.IndicatorShapes.WantedIssuer;
import vn.haidang.organisation.UnitId;
import vn.haidang.plan.PlanId;
import vn.haidang.platform.Listing;
import vn.haidang.platform.MessageFiles;
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
  private final CatalogueForms forms;
  private final Signatures signatures;
  private final MessageFiles messages;

  IndicatorApi(
      Catalogue catalogue,
      Identities identities,
      WaitingPlans waiting,
      CatalogueForms forms,
      Signatures signatures,
      MessageFiles messages) {
    this.catalogue = catalogue;
    this.identities = identities;
    this.waiting = waiting;
    this.forms = forms;
    this.signatures = signatures;
    this.messages = messages;
  }

  @GetMapping("/api/v1/indicators")
  Listing<IndicatorView> list(@RequestParam(defaultValue = "") String q) {
    return Listing.whole(catalogue.list(q.strip()), IndicatorView::of);
  }

  /** Definitions as SDMX-CSV 2.0 carries them, for programs of statistics offices. */
  @GetMapping("/api/v1/indicators/definitions")
  ResponseEntity<byte[]> definitions(@RequestParam(defaultValue = "") String q, SignedIn user) {
    return forms
        .table(messages.in(user.language()))
        .sdmx(catalogue.list(q.strip()))
        .answer("danh-muc-chi-tieu");
  }

  @GetMapping(ONE)
  IndicatorView get(@PathVariable int indicator) {
    return IndicatorView.of(catalogue.get(new IndicatorId(indicator)));
  }

  @PostMapping("/api/v1/indicators")
  @Needs(Permission.PREPARE_PLANS)
  IndicatorView enter(@RequestBody IndicatorBody wanted) {
    return done(catalogue.enter(read(wanted.over(Map.of()), null)));
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
            read(wanted.over(IndicatorFields.of(standing)), standing.addition()),
            version == null ? -1 : version,
            user.name()));
  }

  @PostMapping("/api/v1/indicators/plans/{plan:[1-9]\\d{0,8}}/unit")
  @Needs(Permission.PREPARE_PLANS)
  ChosenIssuer choosePlanUnit(
      @PathVariable long plan, @RequestBody WantedIssuer wanted, SignedIn user) {
    waiting.choose(new PlanId(plan), new UnitId(wanted.unit()), user.name());
    return new ChosenIssuer(plan, wanted.unit());
  }

  private static NewIndicator read(Map<String, String> fields, @Nullable Addition standing) {
    var wish = new IndicatorWish(fields, standing);
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
        .map(IndicatorCodeView::of)
        .toList();
  }

  @GetMapping(ONE + "/changes")
  List<IndicatorChangeView> changes(@PathVariable int indicator) {
    List<IndicatorChange> changes =
        catalogue.listChanges(catalogue.get(new IndicatorId(indicator)).id());
    Map<String, String> people =
        signatures.people(changes.stream().map(IndicatorChange::by).distinct().toList());
    return changes.stream()
        .map(one -> IndicatorChangeView.of(one, people.getOrDefault(one.by(), one.by())))
        .toList();
  }

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

  @PostMapping(ONE + "/codes/end")
  @Needs(Permission.PREPARE_PLANS)
  List<IndicatorCodeView> endCode(
      @PathVariable int indicator, @RequestBody IndicatorCodeEnd wanted) {
    IndicatorId id = catalogue.get(new IndicatorId(indicator)).id();
    catalogue.endCode(id, wanted.system().strip(), wanted.code().strip(), wanted.until());
    return codes(indicator);
  }

  @GetMapping(ONE + "/identity")
  List<IdentityBody> identity(@PathVariable int indicator) {
    return identities.listDeclared(catalogue.get(new IndicatorId(indicator)).id()).stream()
        .map(IdentityBody::of)
        .toList();
  }

  @PostMapping(ONE + "/identity")
  @Needs(Permission.PREPARE_PLANS)
  List<IdentityBody> declare(@PathVariable int indicator, @RequestBody IdentityWanted wanted) {
    IndicatorId whole = catalogue.get(new IndicatorId(indicator)).id();
    List<IndicatorId> parts = wanted.parts().stream().map(IndicatorId::new).distinct().toList();
    if (parts.contains(whole)) {
      throw RefusedCall.invalid(Map.of("parts", Problem.of("measures.identity-parts")));
    }
    boolean done =
        parts.isEmpty()
            ? identities.revoke(whole, wanted.version())
            : identities.declare(new Identity(whole, wanted.relation(), parts), wanted.version());
    if (!done) {
      throw RefusedCall.changedMeanwhile(
          Problem.of("measures.indicator-overtaken"), IndicatorView.of(catalogue.get(whole)));
    }
    return identity(indicator);
  }
}

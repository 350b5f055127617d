package vn.haidang.measures.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.haidang.measures.Addition;
import vn.haidang.measures.Catalogue;
import vn.haidang.measures.Identities;
import vn.haidang.measures.Identity;
import vn.haidang.measures.Indicator;
import vn.haidang.measures.IndicatorCode;
import vn.haidang.measures.IndicatorFields;
import vn.haidang.measures.IndicatorId;
import vn.haidang.measures.NewIndicator;
import vn.haidang.platform.Conflict;
import vn.haidang.platform.MessageFiles;
import vn.haidang.platform.Needs;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Problem;
import vn.haidang.platform.Redirect;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.Screen;
import vn.haidang.platform.SignedIn;

/** "Danh mục chỉ tiêu": what is measured, how it adds up, who supplies it; entered and changed. */
@Controller
@Needs(Permission.PREPARE_PLANS)
class CatalogueController {

  private static final String ONE = "/indicators/{indicator:[1-9]\\d{0,8}}";

  private final Catalogue catalogue;
  private final Identities identities;
  private final CatalogueForms forms;
  private final MessageFiles messages;

  CatalogueController(
      Catalogue catalogue, Identities identities, CatalogueForms forms, MessageFiles messages) {
    this.catalogue = catalogue;
    this.identities = identities;
    this.forms = forms;
    this.messages = messages;
  }

  @GetMapping("/indicators/catalogue")
  @Needs(Permission.READ)
  Screen list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String kind,
      SignedIn user) {
    return Screen.of(
        "measures/catalogue.jte",
        forms.table(messages.in(user.language())).page(catalogue.list(q.strip()), q.strip(), kind));
  }

  @GetMapping("/indicators/catalogue.{format}")
  @Needs(Permission.READ)
  ResponseEntity<byte[]> export(
      @PathVariable String format,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String kind,
      SignedIn user) {
    return forms.table(messages.in(user.language())).file(catalogue.list(q.strip()), kind, format);
  }

  @GetMapping("/indicators/new")
  Screen blank(SignedIn user) {
    return screen(forms.blank(messages.in(user.language())));
  }

  @PostMapping("/indicators/new")
  View enter(@RequestParam Map<String, String> typed, SignedIn user) {
    IndicatorWish wish = wish(typed, null);
    Map<String, Problem> wrong = wish.problems();
    NewIndicator read = wish.read().orElse(null);
    if (read != null) {
      switch (catalogue.enter(read)) {
        case Catalogue.Outcome.Done(IndicatorId id) -> {
          return Redirect.to("/indicators/" + id + "/edit").saying("measures.indicator-added");
        }
        case Catalogue.Outcome.Wrong(Map<String, Problem> problems) -> wrong = problems;
        case Catalogue.Outcome.Overtaken overtaken ->
            throw new IllegalStateException("new: " + overtaken);
      }
    }
    return screen(forms.again(messages.in(user.language()), null, 0, typed, wrong))
        .status(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @GetMapping(ONE + "/edit")
  Screen edit(@PathVariable int indicator, SignedIn user) {
    Indicator found = catalogue.get(new IndicatorId(indicator));
    return screen(
        forms.again(
            messages.in(user.language()),
            found,
            found.version(),
            IndicatorFields.of(found),
            Map.of()));
  }

  @PostMapping(ONE + "/edit")
  View change(
      @PathVariable int indicator,
      @RequestParam int version,
      @RequestParam Map<String, String> typed,
      SignedIn user) {
    Indicator found = catalogue.get(new IndicatorId(indicator));
    IndicatorWish wish = wish(typed, found.addition());
    Map<String, Problem> wrong = wish.problems();
    NewIndicator read = wish.read().orElse(null);
    if (read != null) {
      switch (catalogue.change(found.id(), read, version, user.name())) {
        case Catalogue.Outcome.Done done -> {
          return Redirect.to("/indicators/" + indicator + "/edit")
              .saying("measures.indicator-changed");
        }
        case Catalogue.Outcome.Wrong(Map<String, Problem> problems) -> wrong = problems;
        case Catalogue.Outcome.Overtaken(Indicator now) -> {
          return conflict(now, IndicatorFields.of(read));
        }
      }
    }
    return screen(forms.again(messages.in(user.language()), found, version, typed, wrong))
        .status(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private IndicatorWish wish(Map<String, String> typed, @Nullable Addition standing) {
    Map<String, Problem> wrong = new HashMap<>();
    var wish = new IndicatorWish(forms.withSupplier(typed, wrong), standing);
    wish.problems().putAll(wrong);
    return wish;
  }

  /** What was typed and what a colleague left, side by side. */
  private Screen conflict(Indicator now, Map<String, String> typed) {
    String edit = "/indicators/" + now.id() + "/edit";
    Conflict conflict = Conflict.at(edit, edit).version(now.version());
    catalogue.listChanges(now.id()).stream()
        .findFirst()
        .ifPresent(last -> conflict.savedBy(last.by(), last.at()));
    IndicatorFields.of(now)
        .forEach((field, theirs) ->
            conflict.field(
                field,
                "measures.field." + field,
                side(field, typed.getOrDefault(field, "")),
                side(field, theirs)));
    return conflict.screen();
  }

  private Conflict.Side side(String field, String value) {
    return new Conflict.Side(value, field.equals("supplier") ? forms.supplierShown(value) : value);
  }

  @PostMapping(ONE + "/codes")
  Redirect addCode(
      @PathVariable int indicator,
      @RequestParam(defaultValue = "") String system,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String from,
      SignedIn user) {
    Indicator found = catalogue.get(new IndicatorId(indicator));
    Redirect back = Redirect.to("/indicators/" + indicator + "/edit");
    if (system.isBlank() || code.isBlank()) {
      return back.refusing(Problem.of("measures.other-code-missing"));
    }
    try {
      catalogue.addCode(
          new IndicatorCode(found.id(), system.strip(), code.strip(), LocalDate.parse(from), null));
    } catch (DateTimeParseException e) {
      return back.refusing(Problem.of("measures.day-missing"));
    } catch (RefusedException e) {
      return back.refusing(e.problem());
    }
    return back.saying("measures.code-added", code.strip());
  }

  @PostMapping(ONE + "/codes/end")
  Redirect endCode(
      @PathVariable int indicator,
      @RequestParam String system,
      @RequestParam String code,
      @RequestParam(defaultValue = "") String until,
      SignedIn user) {
    Redirect back = Redirect.to("/indicators/" + indicator + "/edit");
    try {
      catalogue.endCode(new IndicatorId(indicator), system, code, LocalDate.parse(until));
    } catch (DateTimeParseException e) {
      return back.refusing(Problem.of("measures.day-missing"));
    }
    return back.saying("measures.code-ended", code);
  }

  @PostMapping(ONE + "/identity")
  View declare(
      @PathVariable int indicator,
      @RequestParam(defaultValue = "") String relation,
      @RequestParam(defaultValue = "") List<String> parts,
      @RequestParam(defaultValue = "-1") int version,
      SignedIn user) {
    IndicatorId whole = catalogue.get(new IndicatorId(indicator)).id();
    Redirect back = Redirect.to("/indicators/" + indicator + "/edit");
    List<IndicatorId> chosen =
        parts.stream()
            .filter(part -> part.matches("[1-9]\\d{0,8}"))
            .map(part -> new IndicatorId(Integer.parseInt(part)))
            .distinct()
            .toList();
    Identity.Relation how =
        Arrays.stream(Identity.Relation.values())
            .filter(one -> one.name().equals(relation))
            .findFirst()
            .orElse(null);
    if (how == null) {
      return identities.revoke(whole, version)
          ? back.saying("measures.identity-revoked")
          : conflict(whole, null, List.of(), user);
    }
    if (chosen.isEmpty() || chosen.contains(whole)) {
      return back.refusing(Problem.of("measures.identity-parts"));
    }
    try {
      Identity wanted = new Identity(whole, Objects.requireNonNull(how), chosen);
      if (!identities.declare(wanted, version)) {
        return conflict(whole, how, chosen, user);
      }
    } catch (RefusedException e) {
      return back.refusing(e.problem());
    }
    return back.saying("measures.identity-declared");
  }

  /** What was wanted beside what somebody else has declared for the whole. */
  private Screen conflict(
      IndicatorId whole,
      Identity.@Nullable Relation relation,
      List<IndicatorId> parts,
      SignedIn user) {
    Identity now = identities.listDeclared(whole).stream().findFirst().orElse(null);
    String edit = "/indicators/" + whole + "/edit";
    return Conflict.at(edit, "/indicators/" + whole + "/identity")
        .version(catalogue.get(whole).version())
        .field(
            "relation",
            "measures.identity.relation",
            side(relation, user),
            side(now == null ? null : now.relation(), user))
        .field(
            "parts",
            "measures.identity.parts",
            side(parts),
            side(now == null ? List.of() : now.parts()))
        .screen();
  }

  private Conflict.Side side(Identity.@Nullable Relation relation, SignedIn user) {
    String name = relation == null ? "" : relation.name();
    return new Conflict.Side(
        name,
        messages.in(user.language()).get("measures.identity." + (name.isEmpty() ? "none" : name)));
  }

  private Conflict.Side side(List<IndicatorId> parts) {
    List<IndicatorId> sorted =
        parts.stream().sorted(Comparator.comparingInt(IndicatorId::value)).toList();
    return new Conflict.Side(
        sorted.stream().map(IndicatorId::toString).collect(Collectors.joining(",")),
        sorted.stream()
            .map(part -> catalogue.get(part).fullName())
            .collect(Collectors.joining("; ")));
  }

  private static Screen screen(IndicatorForm form) {
    return Screen.of("measures/indicator-form.jte", form);
  }
}

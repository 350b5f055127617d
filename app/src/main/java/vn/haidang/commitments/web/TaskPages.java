package vn.haidang.commitments.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import vn.haidang.commitments.Action;
import vn.haidang.commitments.Commitment;
import vn.haidang.commitments.CommitmentId;
import vn.haidang.commitments.Commitments;
import vn.haidang.commitments.Coordination;
import vn.haidang.commitments.Desk;
import vn.haidang.commitments.Event;
import vn.haidang.commitments.Evidence;
import vn.haidang.commitments.Evidence.Figure;
import vn.haidang.commitments.EvidenceBook;
import vn.haidang.commitments.JoinedPart;
import vn.haidang.commitments.Obstacles;
import vn.haidang.commitments.OfficeDesk;
import vn.haidang.commitments.OfficersInCharge;
import vn.haidang.commitments.Part;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.Authors;
import vn.haidang.platform.Problem;
import vn.haidang.platform.Redirect;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.Screen;
import vn.haidang.platform.SignedIn;

/** Puts the page of one commitment together, whichever of its forms was sent. */
@Component
class TaskPages {

  private final Commitments commitments;
  private final EvidenceBook evidence;
  private final Coordination coordination;
  private final OfficersInCharge officers;
  private final Obstacles obstacles;
  private final Desk desk;
  private final UnitNames names;
  private final Authors authors;

  TaskPages(
      Commitments commitments,
      EvidenceBook evidence,
      Coordination coordination,
      OfficersInCharge officers,
      Obstacles obstacles,
      Desk desk,
      UnitNames names,
      Authors authors) {
    this.commitments = commitments;
    this.evidence = evidence;
    this.coordination = coordination;
    this.officers = officers;
    this.obstacles = obstacles;
    this.desk = desk;
    this.names = names;
    this.authors = authors;
  }

  Screen show(CommitmentId id, SignedIn user) {
    return refused(id, user, null, Map.of(), null);
  }

  /** Carries a change out and says so, or shows the page with what stands against it. */
  View act(CommitmentId id, SignedIn user, Runnable change, String said) {
    return act(id, change, said, problem -> against(id, user, problem));
  }

  /** The same; {@code conflict} is what is shown where somebody else was faster. */
  View act(
      CommitmentId id, SignedIn user, Runnable change, String said, Supplier<Screen> conflict) {
    return act(
        id,
        change,
        said,
        problem -> TaskConflict.explains(problem) ? conflict.get() : against(id, user, problem));
  }

  private static View act(
      CommitmentId id, Runnable change, String said, Function<Problem, Screen> otherwise) {
    try {
      change.run();
      return Redirect.to("/tasks/" + id).saying(said);
    } catch (RefusedException e) {
      return otherwise.apply(e.problem());
    }
  }

  private Screen against(CommitmentId id, SignedIn user, Problem problem) {
    return refused(id, user, null, Map.of(), problem).status(HttpStatus.CONFLICT);
  }

  /**
   * The page with what was typed.
   *
   * @param chosen the action whose form was refused; null: none
   */
  Screen refused(
      CommitmentId id,
      SignedIn user,
      @Nullable Action chosen,
      Map<String, String> typed,
      @Nullable Problem problem) {
    return Screen.of("commitments/task.jte", page(id, user, chosen, typed, problem));
  }

  /** All that the page shows. */
  TaskPage page(
      CommitmentId id,
      SignedIn user,
      @Nullable Action chosen,
      Map<String, String> typed,
      @Nullable Problem problem) {
    Commitment c = commitments.get(id);
    boolean office = desk.mayAssign(user, c.owner());
    boolean owner = desk.mayReport(user, c.owner());
    boolean appoints = officers.mayAppoint(c, user);
    List<Part> parts = coordination.listOf(id);
    List<Evidence> handedIn = evidence.listOf(id);
    List<Event> history = commitments.historyOf(id);
    return new TaskPage(
        names.rows(List.of(c)).getFirst(),
        sentence(c),
        history,
        handedIn,
        evidence.listCorrections(handedIn),
        obstacles.listOf(id),
        parts,
        names.rows(commitments.childrenOf(id)),
        names.names(named(c, parts, handedIn, history)),
        authors.of(signed(history, handedIn, parts)),
        new TaskPage.People(
            officers.of(c),
            appoints ? officers.posts(c) : List.of(),
            appoints ? officers.choices(c) : List.of()),
        new TaskPage.Rights(
            commitments.allowed(c, user),
            office,
            owner || office,
            evidence.mayOffer(c, user),
            appoints,
            office && OfficeDesk.waitsForEvent(c),
            coordination.reportable(c, parts, user),
            user.name()),
        office || owner ? names.choices(chosen(c, typed)) : List.of(),
        chosen,
        typed,
        problem);
  }

  /** Units that its forms have chosen already. */
  private static List<UnitId> chosen(Commitment c, Map<String, String> typed) {
    UnitId said = Typed.unit(typed.getOrDefault("unit", ""));
    return Stream.of(c.owner(), c.proposed(), c.owedTo().unit(), said)
        .filter(Objects::nonNull)
        .toList();
  }

  private static List<UnitId> named(
      Commitment c, List<Part> parts, List<Evidence> handedIn, List<Event> history) {
    return Stream.of(
            parts.stream().map(Part::unit),
            parts.stream().flatMap(part -> part.joined().stream()).map(JoinedPart::unit),
            history.stream().flatMap(TaskPage::unitsIn),
            Stream.of(c.proposed(), c.owedTo().unit()).flatMap(Stream::ofNullable),
            handedIn.stream().map(Evidence::figure).flatMap(Stream::ofNullable).map(Figure::unit))
        .flatMap(units -> units)
        .toList();
  }

  /** Accounts under which something was done to it. */
  private static Set<String> signed(
      List<Event> history, List<Evidence> handedIn, List<Part> parts) {
    return Stream.of(
            history.stream().map(Event::by),
            parts.stream()
                .flatMap(part -> part.joined().stream())
                .map(JoinedPart::reportedBy)
                .flatMap(Stream::ofNullable),
            handedIn.stream().map(Evidence::offeredBy),
            handedIn.stream()
                .map(Evidence::judgement)
                .flatMap(Stream::ofNullable)
                .map(Evidence.Judgement::by))
        .flatMap(accounts -> accounts)
        .filter(account -> !account.isBlank())
        .collect(Collectors.toSet());
  }

  static @Nullable String sentence(Commitment c) {
    if (c.origin().plan() == null) {
      return null;
    }
    String at = URLEncoder.encode(c.origin().address(), StandardCharsets.UTF_8);
    String item = c.origin().item() == null ? "" : "&item=" + c.origin().item();
    return "/plans/"
        + c.origin().plan()
        + "?edition="
        + c.origin().edition()
        + "&at="
        + at
        + item
        + "#"
        + at;
  }
}

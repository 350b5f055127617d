package vn.haidang.plan.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.haidang.documents.Citations;
import vn.haidang.kernel.legaltext.Head;
import vn.haidang.plan.Decision;
import vn.haidang.plan.Edition;
import vn.haidang.plan.Item;
import vn.haidang.plan.ItemFilter;
import vn.haidang.plan.ItemKind;
import vn.haidang.plan.OpenEdition;
import vn.haidang.plan.Outcome;
import vn.haidang.plan.ReviewList;
import vn.haidang.plan.web.Panel.Form;
import vn.haidang.plan.web.Panel.Queue;
import vn.haidang.plan.web.Panel.Toast;
import vn.haidang.platform.VietnamTime;

/** Puts the reader screen together: document, outline, legend, panel. */
@Component
final class ReaderPages {
  private final ReviewList reviewList;
  private final Citations citations;

  ReaderPages(ReviewList reviewList, Citations citations) {
    this.citations = citations;
    this.reviewList = reviewList;
  }

  /** The whole screen. */
  ReaderPage page(OpenEdition open, Seat seat, Panel panel) {
    ReaderState state = seat.state();
    Words words = seat.words();
    String at = panel.node() == null ? state.at() : panel.node().address();
    return new ReaderPage(
        panel.link(),
        seat.plan(),
        open.edition(),
        head(open, words),
        OutlineView.of(open, at, words),
        legend(open, state, words),
        Typesetter.set(open, Marks.of(open)),
        at,
        hidden(state),
        panel,
        state.review(),
        seat.mayPrepare(),
        progress(open));
  }

  /** The part of the screen that changes: the panel alone. */
  PanelAnswer answer(Panel panel) {
    return new PanelAnswer(panel, List.of(), panel.link(), null);
  }

  /** The part of the screen that changes with an action: panel, paragraphs touched, progress. */
  PanelAnswer answer(OpenEdition open, Panel panel, List<Item> touched) {
    Set<String> addresses = new HashSet<>();
    touched.forEach(item -> addresses.addAll(List.of(item.address(), item.section())));
    return new PanelAnswer(
        panel,
        Typesetter.set(open, Marks.of(open)).stream()
            .filter(piece -> isAt(piece, addresses))
            .toList(),
        panel.link().without("at", "item", "tab", "form"),
        progress(open));
  }

  private static boolean isAt(Piece piece, Set<String> addresses) {
    return switch (piece) {
      case Piece.Paragraph paragraph -> addresses.contains(paragraph.line().address());
      case Piece.Heading heading -> addresses.contains(heading.line().address());
      default -> false;
    };
  }

  /** The panel alone. */
  Panel panel(OpenEdition open, Seat seat) {
    return panel(open, seat, null, null);
  }

  /** The panel with a form that was sent and could not be carried out. */
  Panel panelAgain(OpenEdition open, Seat seat, SentForm sent, Outcome.Refused<?> refused) {
    return panel(open, seat, sent, refused);
  }

  private Panel panel(
      OpenEdition open, Seat seat, @Nullable SentForm sent, Outcome.@Nullable Refused<?> refused) {
    ReaderState state = seat.state();
    List<Item> walk = state.review() ? walk(open, QueueBuilder.walked(state.filter())) : List.of();
    Item current = current(open, state, walk).orElse(null);
    var builder = new PanelBuilder(open, state, current, seat.words());
    boolean here = state.tab() == Tab.HERE;
    Queue queue =
        state.review() ? new QueueBuilder(open, state, seat.words()).queue(walk, current) : null;
    return new Panel(
        current == null ? state.link() : state.link().with("item", Card.key(current)),
        seat.plan(),
        state.review(),
        open.edition().isDraft() && seat.mayPrepare(),
        builder.tabs(),
        state.tab(),
        here && !builder.at().isEmpty() ? builder.node() : null,
        here ? List.of() : builder.rows(),
        queue,
        form(open, seat, builder, current, sent, refused),
        refused == null || !state.form().isEmpty()
            ? toast(state, seat.words())
            : refusal(refused, seat.words()));
  }

  /** What is open anyway need not be asked for again, unless the walk is narrowed to a part. */
  private List<Item> walk(OpenEdition open, ItemFilter filter) {
    return filter.equals(ItemFilter.ALL.pending())
        ? open.items().stream().filter(Item::isPending).toList()
        : reviewList.listItems(open.edition().id(), filter);
  }

  private static Toast refusal(Outcome.Refused<?> refused, Words words) {
    Object[] arguments = refused.problem().arguments().toArray();
    return new Toast(words.say(refused.problem().messageKey(), arguments), true, false);
  }

  private @Nullable Form form(
      OpenEdition open,
      Seat seat,
      PanelBuilder builder,
      @Nullable Item current,
      @Nullable SentForm sent,
      Outcome.@Nullable Refused<?> refused) {
    boolean editable = open.edition().isDraft() && seat.mayPrepare();
    if (!editable || seat.state().form().isEmpty()) {
      return null;
    }
    var forms = new FormBuilder(open, builder.cards(), seat.words(), citations::listCandidates);
    if (seat.state().form().equals("add")) {
      return sent == null
          ? forms.addition(seat.kind(), seat.quote(), seat.span(), Map.of(), null)
          : forms.addition(
              Seats.kind(sent.one("as")),
              sent.one("quote"),
              Seats.span(open, "", sent.one("quote"), sent.one("start"), sent.one("end")),
              sent.typed(),
              refused);
    }
    Map<String, String> typed = sent == null ? Map.of() : sent.typed();
    return current == null ? null : forms.of(seat.state().form(), current, typed, refused);
  }

  /** The item that was asked for; else, in a review, the first one of the walk. */
  private static Optional<Item> current(OpenEdition open, ReaderState state, List<Item> walk) {
    if (state.item() != null) {
      return open.items().stream().filter(item -> item.id().equals(state.item())).findFirst();
    }
    if (!state.at().isEmpty()) {
      return Optional.empty();
    }
    Optional<Item> firstDuty =
        open.items().stream().filter(item -> item.kind() == ItemKind.TASK).findFirst();
    return state.review() ? walk.stream().findFirst() : firstDuty;
  }

  private static @Nullable Toast toast(ReaderState state, Words words) {
    String done = state.done();
    if (done.isEmpty() || !done.matches("[A-Z_]{2,24}(:\\d{1,5})?")) {
      return null;
    }
    String action = done.replaceFirst(":.*", "");
    String count = done.contains(":") ? done.replaceFirst(".*:", "") : "1";
    boolean undo = !action.equals("UNDO");
    return new Toast(words.say("done." + action, count), false, undo);
  }

  private static ReaderPage.Head head(OpenEdition open, Words words) {
    Edition edition = open.edition();
    Edition.Heading heading = edition.heading();
    String date = heading.date() == null ? "" : VietnamTime.written(heading.date());
    String title =
        date.isEmpty() ? heading.shortName() : words.say("reader.title", heading.shortName(), date);
    String css =
        switch (edition.state()) {
          case DRAFT -> "warn";
          case ISSUED -> "ok";
          case DISCARDED -> "none";
        };
    return new ReaderPage.Head(
        title.isBlank() ? edition.original().name() : title,
        css,
        words.say("state." + edition.state().name()),
        about(open.reading().head(), words),
        words.say("reader.original", ending(edition.original().name())));
  }

  private static String about(Head head, Words words) {
    var parts = new ArrayList<String>();
    if (!head.implementsNumbers().isEmpty()) {
      parts.add(words.say("reader.implements", String.join(", ", head.implementsNumbers())));
    }
    Head.Signer signer = head.signer();
    if (signer.name() != null) {
      String position = Objects.requireNonNullElse(signer.position(), "");
      parts.add(words.say("reader.signed", sentenceCase(position), signer.name()).strip());
    }
    return String.join(" · ", parts);
  }

  private static String sentenceCase(String capitals) {
    return capitals.isEmpty()
        ? ""
        : capitals.substring(0, 1) + capitals.substring(1).toLowerCase(Locale.forLanguageTag("vi"));
  }

  private static String ending(String fileName) {
    int dot = fileName.lastIndexOf('.');
    return dot < 0 ? "" : fileName.substring(dot).toLowerCase(Locale.ROOT);
  }

  private static List<ReaderPage.Legend> legend(OpenEdition open, ReaderState state, Words words) {
    var legend = new ArrayList<ReaderPage.Legend>();
    legend.add(legend(open, state, words, MarkKind.TARGET, ItemKind.TARGET, ItemKind.QUALITATIVE));
    legend.add(legend(open, state, words, MarkKind.CITATION, ItemKind.CITATION));
    legend.add(
        legend(open, state, words, MarkKind.AGENCY, ItemKind.RESPONSIBILITY, ItemKind.PROJECT));
    legend.add(
        legend(open, state, words, MarkKind.DEADLINE, ItemKind.DEADLINE, ItemKind.REPORT_DUTY));
    legend.add(legend(open, state, words, MarkKind.DIAGNOSTIC, ItemKind.DIAGNOSTIC));
    return legend;
  }

  private static ReaderPage.Legend legend(
      OpenEdition open, ReaderState state, Words words, MarkKind mark, ItemKind... kinds) {
    List<ItemKind> wanted = List.of(kinds);
    long count = open.items().stream().filter(item -> wanted.contains(item.kind())).count();
    boolean shown = !state.hidden().contains(mark);
    return new ReaderPage.Legend(mark.css(), words.say("legend." + mark.css()), (int) count, shown);
  }

  private static String hidden(ReaderState state) {
    var classes = new StringBuilder();
    state.hidden().forEach(kind -> classes.append(" hide-").append(kind.css()));
    return classes.toString();
  }

  private static ReaderPage.Progress progress(OpenEdition open) {
    long dropped =
        open.items().stream()
            .filter(item ->
                item.decision() == Decision.REJECTED || item.decision() == Decision.DISMISSED)
            .count();
    return new ReaderPage.Progress(
        open.progress().decided(),
        (int) dropped,
        open.progress().total(),
        open.progress().blocking());
  }
}

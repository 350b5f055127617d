package vn.haidang.plan;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.haidang.documents.Citations;
import vn.haidang.documents.CitedDocument;
import vn.haidang.documents.Document;
import vn.haidang.documents.DocumentIdentity;
import vn.haidang.documents.Library;
import vn.haidang.documents.NewCitation;
import vn.haidang.documents.StoredFile;
import vn.haidang.kernel.legaltext.CompiledPlan;
import vn.haidang.kernel.legaltext.Head;
import vn.haidang.plan.Edition.Discarded;
import vn.haidang.plan.Edition.Heading;
import vn.haidang.plan.Edition.Original;
import vn.haidang.plan.ItemStore.Made;

/**
 * Puts a compiled file into a new draft: file, record, plan, edition, proposals, citations. Called
 * inside a transaction.
 */
@Component
class Drafting {

  /** Written into each edition, so that it is known by which reading it was made. */
  static final String COMPILER = "haidang-plan/1";

  private final Library documents;
  private final Citations citations;
  private final PlanStore plans;
  private final EditionStore editions;
  private final ItemStore items;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Drafting(
      Library documents,
      Citations citations,
      PlanStore plans,
      EditionStore editions,
      ItemStore items,
      ApplicationEventPublisher events,
      Clock clock) {
    this.documents = documents;
    this.citations = citations;
    this.plans = plans;
    this.editions = editions;
    this.items = items;
    this.events = events;
    this.clock = clock;
  }

  /** A file that is understood. */
  record Compiled(Upload upload, CompiledPlan plan, List<NewItem> proposals) {
    String sha256() {
      return plan.source().sha256();
    }

    DocumentIdentity identity() {
      Head head = plan.head();
      return new DocumentIdentity(
          head.type(), head.typeCode(), head.number(), head.issuer(), head.date(), head.title());
    }
  }

  /** The first edition of a plan of its own. */
  Edition first(Compiled file, boolean another, boolean sample) {
    StoredFile kept = keep(file);
    String by = file.upload().by();
    Document document =
        another
            ? documents.holdAnother(file.identity(), kept.id(), by)
            : documents.hold(file.identity(), kept.id(), by);
    Optional<PlanId> givenUp = plans.findByDocument(document.id());
    PlanId plan = givenUp.orElseGet(() -> plans.add(document.id(), sample, clock.instant(), by));
    return edition(plan, file, kept, document);
  }

  /** The next edition of a plan that is here. */
  Edition next(PlanId plan, Compiled file) {
    StoredFile kept = keep(file);
    Document document = documents.hold(file.identity(), kept.id(), file.upload().by());
    return edition(plan, file, kept, document);
  }

  /** Gives a draft up for the one that takes its place. */
  void giveUp(Edition draft, Discarded discarded) {
    if (editions.discard(draft.id(), draft.version(), discarded)) {
      citations.withdrawAll(draft.id().value());
      events.publishEvent(new EditionDiscarded(draft.plan(), draft.id(), discarded.reason()));
    }
  }

  private StoredFile keep(Compiled file) {
    Upload upload = file.upload();
    return documents.keep(
        upload.name(), file.plan().source().mediaType(), upload.bytes(), upload.by());
  }

  private Edition edition(PlanId plan, Compiled file, StoredFile kept, Document document) {
    List<Edition> before = editions.list(plan);
    String by = file.upload().by();
    Instant now = clock.instant();
    var original =
        new Original(
            kept.id(), document.id(), file.upload().name(), kept.mediaType(), kept.sha256());
    EditionId edition =
        editions.add(
            plan,
            inForce(before),
            new EditionStore.Draft(
                heading(file.plan().head()), original, file.plan(), COMPILER, now, by));
    List<NewItem> proposals = carried(before, file);
    List<ItemId> ids = items.add(edition, proposals, new Made(Decision.PENDING, now, by));
    citations.enter(document.id(), edition.value(), citations(proposals, ids), by);
    events.publishEvent(new EditionDrafted(plan, edition, original.name(), original.sha256()));
    return editions.find(edition).orElseThrow();
  }

  /**
   * The edition before may be the draft that was just given up for this one: its decisions count.
   */
  private List<NewItem> carried(List<Edition> before, Compiled file) {
    return before.isEmpty()
        ? file.proposals()
        : Carrying.over(
            items.list(before.getFirst().id(), ItemFilter.ALL),
            file.proposals(),
            file.plan().text());
  }

  private static @Nullable EditionId inForce(List<Edition> latestFirst) {
    return latestFirst.stream()
        .filter(edition -> edition.state() == EditionState.ISSUED)
        .map(Edition::id)
        .findFirst()
        .orElse(null);
  }

  private static List<NewCitation> citations(List<NewItem> proposals, List<ItemId> ids) {
    var cited = new ArrayList<NewCitation>();
    for (int i = 0; i < proposals.size(); i++) {
      if (proposals.get(i).value() instanceof Finding.Citation citation) {
        cited.add(citation(ids.get(i), citation));
      }
    }
    return cited;
  }

  static NewCitation citation(ItemId item, Finding.Citation citation) {
    return new NewCitation(
        item.value(),
        new DocumentIdentity(
            citation.type(),
            null,
            citation.number(),
            citation.issuer(),
            citation.date(),
            citation.name()),
        citation.mentions().stream()
            .map(m -> new CitedDocument.Mention(m.section(), m.span(), m.raw()))
            .toList());
  }

  static Heading heading(Head head) {
    return new Heading(
        head.type(),
        head.typeCode(),
        head.number(),
        head.issuer(),
        head.date(),
        head.title(),
        head.planYear());
  }
}

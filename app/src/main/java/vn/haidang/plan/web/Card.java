package vn.haidang.plan.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.haidang.plan.Decision;
import vn.haidang.plan.Finding;
import vn.haidang.plan.Item;

/**
 * An item as the panel shows it.
 *
 * @param label address for the reader: "1.6", "Phụ lục số 8"
 * @param title what it says in one phrase
 * @param notes sentences about it: where the appendix says the same, recomputed figures
 * @param href where more about it is found; {@code hrefLabel} says what
 * @param related for a warning: the other places of the document to look at
 * @param likelyLeads units that a task could be given, where nobody leads it yet; the likeliest
 *     first
 * @param verdict what the program makes of it, apart from the decision
 */
public record Card(
    Item item,
    String label,
    String title,
    List<Fact> facts,
    List<String> notes,
    @Nullable Verdict verdict,
    @Nullable String href,
    String hrefLabel,
    List<Place> related,
    List<String> likelyLeads) {
  public Card {
    related = List.copyOf(related);
    likelyLeads = List.copyOf(likelyLeads);
    facts = List.copyOf(facts);
    notes = List.copyOf(notes);
  }

  /** Key of the highlights that belong to it. */
  public String key() {
    return key(item);
  }

  static String key(Item item) {
    return item.id().toString();
  }

  public boolean isDropped() {
    return item.decision() == Decision.REJECTED || item.decision() == Decision.DISMISSED;
  }

  /** Whether an official put something else than the compiler had proposed. */
  public boolean isCorrected() {
    return facts.stream().anyMatch(fact -> fact.was() != null);
  }

  /** The facts in one line; a reference says all of them in its title. */
  public String brief() {
    return item.value() instanceof Finding.Citation
        ? ""
        : facts.stream().map(Fact::text).collect(Collectors.joining(" · "));
  }

  /** Class of the style sheet for the frame. */
  public String css() {
    String frame =
        item.value() instanceof Finding.Diagnostic doubt
            ? " lint-" + doubt.severity().name().toLowerCase(Locale.ROOT)
            : "";
    return "card-i" + frame + (isDropped() ? " dropped" : "");
  }

  /** A place of the document: its address, empty for the head, and the words there. */
  public record Place(String address, String words) {
    /** As the address of a screen names it. */
    public String at() {
      return address.isEmpty() ? ReaderState.HEAD : address;
    }
  }

  /** Colour and word; the shape follows the colour. */
  public record Verdict(String css, String word) {}
}

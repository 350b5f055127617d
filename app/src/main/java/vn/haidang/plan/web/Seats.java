package vn.haidang.plan.web;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import vn.haidang.kernel.legaltext.Leaf;
import vn.haidang.kernel.legaltext.Span;
import vn.haidang.plan.ItemKind;
import vn.haidang.plan.OpenEdition;
import vn.haidang.plan.PlanId;
import vn.haidang.platform.MessageFiles;
import vn.haidang.platform.Permission;
import vn.haidang.platform.SignedIn;

/** Reads from a request who looks at what on the reader screen. */
@Component
final class Seats {
  private final MessageFiles messages;

  Seats(MessageFiles messages) {
    this.messages = messages;
  }

  Words words(SignedIn user) {
    return messages.in(user.language())::get;
  }

  Seat of(
      PlanId plan,
      boolean review,
      MultiValueMap<String, String> query,
      OpenEdition open,
      SignedIn user) {
    String path = "/plans/" + plan;
    ReaderState state = ReaderState.of(review ? path + "/review" : path, review, query);
    String quote = ReaderState.one(query, "quote");
    return new Seat(
        state,
        words(user),
        path,
        user.may(Permission.PREPARE_PLANS),
        kind(ReaderState.one(query, "as")),
        quote,
        span(
            open,
            state.at(),
            quote,
            ReaderState.one(query, "start"),
            ReaderState.one(query, "end")));
  }

  static @Nullable ItemKind kind(String name) {
    return Arrays.stream(ItemKind.values())
        .filter(kind -> kind.name().equals(name) && FormBuilder.ADDABLE.contains(kind))
        .findFirst()
        .orElse(null);
  }

  /** Where selected words stand: as the browser counted, else the first place they are found at. */
  static @Nullable Span span(OpenEdition open, String at, String quote, String start, String end) {
    String text = open.reading().text();
    if (start.matches("\\d{1,9}") && end.matches("\\d{1,9}")) {
      int from = Integer.parseInt(start);
      int to = Integer.parseInt(end);
      if (from < to && to <= text.length()) {
        return new Span(from, to);
      }
    }
    if (quote.isBlank()) {
      return null;
    }
    for (Leaf leaf : open.reading().leaves()) {
      int found = leaf.address().equals(at) ? leaf.content().in(text).indexOf(quote) : -1;
      if (found >= 0) {
        return new Span(found, found + quote.length()).shiftedBy(leaf.span().start());
      }
    }
    int found = text.indexOf(quote);
    return found < 0 ? null : new Span(found, found + quote.length());
  }
}

package vn.haidang.measures.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.haidang.measures.Explanation;
import vn.haidang.measures.SheetEvent;
import vn.haidang.measures.Vintage;
import vn.haidang.platform.Authors;

/** Puts the names of people where figures, reasons and sheets keep the names of their accounts. */
@Component
class Signatures {

  private final Authors authors;

  Signatures(Authors authors) {
    this.authors = authors;
  }

  /** The person behind an account's name, or that name. */
  String of(String account) {
    return authors.of(account);
  }

  /** The people behind accounts' names; no name stays none. */
  Map<String, String> people(Collection<String> accounts) {
    return authors.of(accounts.stream().filter(account -> !account.isBlank()).toList());
  }

  List<SheetEvent> under(List<SheetEvent> events) {
    Map<String, String> names = names(events, SheetEvent::by);
    return events.stream()
        .map(event -> event.doneBy(names.getOrDefault(event.by(), event.by())))
        .toList();
  }

  List<Vintage> underFigures(List<Vintage> vintages) {
    Map<String, String> names = names(vintages, vintage -> vintage.observation().by());
    return vintages.stream()
        .map(vintage -> {
          String by = vintage.observation().by();
          return new Vintage(
              vintage.observation().broughtBy(names.getOrDefault(by, by)), vintage.note());
        })
        .toList();
  }

  List<Explanation> underReasons(List<Explanation> explanations) {
    Map<String, String> names = names(explanations, Explanation::by);
    return explanations.stream()
        .map(one -> one.givenBy(names.getOrDefault(one.by(), one.by())))
        .toList();
  }

  private <T> Map<String, String> names(Collection<T> all, Function<T, String> by) {
    return authors.of(all.stream().map(by).distinct().toList());
  }
}

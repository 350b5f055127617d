package vn.haidang.plan;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words by which an item is found: those of the document and those an official put in. */
final class SearchWords {

  private SearchWords() {}

  static String of(String address, Finding finding) {
    return Stream.concat(Stream.of(address, finding.quote()), more(finding))
        .filter(word -> !word.isBlank())
        .distinct()
        .collect(Collectors.joining("\n"));
  }

  private static Stream<String> more(Finding finding) {
    return switch (finding) {
      case Finding.Task t ->
          words(
              List.of(t.lead(), t.partners(), t.parts().stream().map(Finding.Part::text).toList()),
              t.deadline(),
              t.deliverable());
      case Finding.Target t -> words(List.of(), t.indicator(), t.unit());
      case Finding.Qualitative q -> Stream.empty();
      case Finding.Citation c -> words(List.of(), c.number(), c.type(), c.issuer(), c.name());
      case Finding.Responsibility r -> words(List.of(r.agencies()));
      case Finding.Deadline d -> words(List.of(), d.subject(), d.condition());
      case Finding.ReportDuty r -> words(List.of(r.who(), r.to()), r.what());
      case Finding.Project p -> words(List.of(), p.name(), p.place(), p.milestone());
      case Finding.Indicator i -> words(List.of(), i.name(), i.unit());
      case Finding.Diagnostic d -> words(List.of(d.arguments()), d.code());
    };
  }

  private static Stream<String> words(List<List<String>> lists, @Nullable String... single) {
    return Stream.concat(
        lists.stream().flatMap(List::stream), Stream.of(single).flatMap(Stream::ofNullable));
  }
}

package vn.haidang.plan;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A filter as the condition of a statement; a part that does not restrict is a parameter that is
 * null.
 */
final class ItemConditions {

  private static final String WHERE =
      """
      where i.edition_id = :edition
        and (:kinds::text[] is null or i.kind = any(:kinds::text[]))
        and i.decision = any(:decisions::text[])
        and (:code::text is null or i.code = :code::text)
        and (:section::text is null or i.section = :section::text or starts_with(i.section, :section::text || '.')
          or i.address = :section::text or starts_with(i.address, :section::text || '.'))
        and (:text::text is null or position(public.f_unaccent(:text::text) in i.folded) > 0)
      """;

  private final Map<String, Object> parameters = new HashMap<>();

  ItemConditions(EditionId edition, ItemFilter filter) {
    parameters.put("edition", edition.value());
    parameters.put("kinds", filter.kinds().isEmpty() ? null : names(filter.kinds()));
    parameters.put("decisions", decisions(filter.decisions()));
    parameters.put("code", filter.code());
    parameters.put("section", filter.section());
    parameters.put(
        "text", filter.text() == null || filter.text().isBlank() ? null : filter.text().strip());
  }

  String where() {
    return WHERE;
  }

  Map<String, Object> parameters() {
    return parameters;
  }

  private static String[] decisions(Set<Decision> asked) {
    return asked.isEmpty()
        ? names(
            Set.of(Decision.values()).stream().filter(Decision::isLive).collect(Collectors.toSet()))
        : names(asked);
  }

  private static String[] names(Set<? extends Enum<?>> values) {
    return values.stream().map(Enum::name).toArray(String[]::new);
  }
}

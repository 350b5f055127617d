package vn.haidang.kernel.legaltext;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Gathers mentions into documents. A number alone is no identity: mentions with the same number and
 * another date are another document; a mention without date joins the one document of that number,
 * if there is only one.
 */
final class CitationLedger {

  private final List<CitationMention> mentions = new ArrayList<>();

  void add(List<CitationMention> more) {
    mentions.addAll(more);
  }

  List<CitationMention> mentions() {
    return mentions;
  }

  /** Documents in the order of their first mention; the document's own number is not among them. */
  List<Citation> citations(Head head) {
    Map<String, Map<String, List<CitationMention>>> byNumber = new LinkedHashMap<>();
    for (CitationMention mention : mentions) {
      if (!isOwn(mention, head)) {
        String date =
            mention.number() == null ? year(mention) : Objects.toString(mention.date(), "");
        byNumber
            .computeIfAbsent(key(mention), _ -> new LinkedHashMap<>())
            .computeIfAbsent(date, _ -> new ArrayList<>())
            .add(mention);
      }
    }
    var citations = new ArrayList<Citation>();
    for (Map<String, List<CitationMention>> byDate : byNumber.values()) {
      List<CitationMention> undated = byDate.getOrDefault("", List.of());
      if (byDate.size() == 2 && !undated.isEmpty()) {
        byDate.remove("");
        byDate.values().iterator().next().addAll(undated);
      }
      byDate.values().forEach(same -> citations.add(merge(same)));
    }
    citations.sort(
        (a, b) -> a.mentions().getFirst().span().compareTo(b.mentions().getFirst().span()));
    return citations;
  }

  private static boolean isOwn(CitationMention mention, Head head) {
    return mention.number() != null
        && mention.number().equalsIgnoreCase(head.number())
        && (mention.date() == null || head.date() == null || mention.date().equals(head.date()));
  }

  private static String key(CitationMention mention) {
    return mention.number() != null
        ? mention.number().toUpperCase(Locale.ROOT)
        : nameKey(Objects.toString(mention.name(), ""));
  }

  /** A law's name without its year, spelling folded. */
  private static String nameKey(String name) {
    var key = new StringBuilder();
    List<Token> tokens = Passage.of(name).tokens();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean word = token.isWord() && !token.is("năm");
      if (word || (token.isNumber() && i < tokens.size() - 1)) {
        key.append(token.fold()).append(' ');
      }
    }
    return key.toString();
  }

  private static String year(CitationMention law) {
    List<Token> tokens = Passage.of(Objects.toString(law.name(), "")).tokens();
    return !tokens.isEmpty() && tokens.getLast().isNumber() ? tokens.getLast().text() : "";
  }

  private static Citation merge(List<CitationMention> same) {
    String type = null;
    String issuer = null;
    String name = null;
    LocalDate date = null;
    var places = new ArrayList<Citation.Mention>();
    for (CitationMention mention : same) {
      type = first(type, mention.type());
      issuer = better(issuer, mention.issuer());
      name =
          mention.name() != null && (name == null || mention.name().length() > name.length())
              ? mention.name()
              : name;
      date = date == null ? mention.date() : date;
      places.add(mention.toMention());
    }
    if (issuer != null && isTitle(issuer)) {
      issuer = OfficialNames.ofCapitals(issuer);
    }
    places.sort((a, b) -> a.span().compareTo(b.span()));
    return new Citation(number(same), type, date, issuer, name, places);
  }

  /** A name in running text is better than one from a title in capitals. */
  private static @Nullable String better(@Nullable String known, @Nullable String other) {
    boolean capitals = known != null && isTitle(known);
    return known == null || (capitals && other != null) ? other : known;
  }

  /** "CHÍNH PHỦ", but not "UBND" or "HĐND": those are written so everywhere. */
  private static boolean isTitle(String name) {
    return Letters.isCapitals(name) && name.indexOf(' ') > 0;
  }

  /** As most documents print it: a title in capitals writes QĐ-TTG for QĐ-TTg. */
  private static @Nullable String number(List<CitationMention> same) {
    for (CitationMention mention : same) {
      String number = mention.number();
      if (number != null && !number.equals(number.toUpperCase(Locale.ROOT))) {
        return number;
      }
    }
    return same.getFirst().number();
  }

  private static @Nullable String first(@Nullable String known, @Nullable String other) {
    return known == null ? other : known;
  }
}

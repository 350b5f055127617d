package vn.haidang.commitments;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.haidang.organisation.Post;
import vn.haidang.organisation.Posts;
import vn.haidang.organisation.Unit;
import vn.haidang.organisation.UnitId;
import vn.haidang.organisation.UnitKind;
import vn.haidang.organisation.Units;
import vn.haidang.platform.MessageFiles;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.Texts;

/**
 * Finds in whose name a unit writes: a territory in that of its People's Committee, everybody else
 * in his own with the committee above it (Nghị định 30/2020/NĐ-CP, annex I, II.2).
 */
@Component
class IssuingBodies {

  private final Units units;
  private final Posts posts;
  private final MessageFiles messages;

  IssuingBodies(Units units, Posts posts, MessageFiles messages) {
    this.units = units;
    this.posts = posts;
    this.messages = messages;
  }

  IssuingBody of(UnitId id, LocalDate on) {
    Unit unit = units.find(id, on).orElseThrow(() -> new NotFound("commitments.no-such-unit", id));
    Texts t = messages.in(MessageFiles.VIETNAMESE);
    Optional<Unit> territory = territoryAbove(unit, on);
    if (unit.kind().isTerritory()) {
      return new IssuingBody(
          Optional.empty(),
          List.of(t.get("papers.committee"), unit.name()),
          t.get("papers.committee.notation"),
          place(unit),
          List.of(t.get("papers.by-order"), t.get("papers.chief-of-office")),
          committee(unit, "papers.committee", t));
    }
    boolean isOffice = unit.kind() == UnitKind.COMMITTEE_OFFICE;
    return new IssuingBody(
        territory.map(above -> committee(above, "papers.committee.notation", t)),
        List.of(isOffice && territory.isPresent() ? t.get("papers.office") : unit.name()),
        isOffice ? t.get("papers.office.notation") : initials(unit.name()),
        territory.map(IssuingBodies::place).orElseGet(() -> place(unit)),
        List.of(head(unit, on, t)),
        unit.name());
  }

  /** The nearest territory above it; empty: there is none but the nation. */
  Optional<Unit> territoryAbove(Unit unit, LocalDate on) {
    return units.list(unit.ancestors(), on).stream()
        .filter(above -> above.kind().isTerritory() && above.kind() != UnitKind.NATION)
        .reduce((outer, inner) -> inner);
  }

  /** To whom one writes: a ward is its People's Committee, everybody else is himself. */
  String addressee(Unit unit) {
    return named(unit, "papers.committee");
  }

  /** The same where a list or a sentence names it: {@code UBND phường Kinh Môn}. */
  String shortly(Unit unit) {
    return named(unit, "papers.committee.notation");
  }

  private String named(Unit unit, String word) {
    return unit.kind().isTerritory() && unit.kind() != UnitKind.NATION
        ? committee(unit, word, messages.in(MessageFiles.VIETNAMESE))
        : unit.name();
  }

  private static String committee(Unit territory, String word, Texts t) {
    String name = territory.name();
    return t.get(word) + " " + name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  /** The head's post without the name of the unit in it: {@code Giám đốc}. */
  private String head(Unit unit, LocalDate on, Texts t) {
    return posts.listIn(unit.id(), on).stream()
        .findFirst()
        .map(Post::title)
        .map(title -> title.replace(unit.name(), "").replace(unit.shortName(), "").strip())
        .filter(title -> !title.isEmpty())
        .orElse(t.get("papers.head"));
  }

  /** "Thành phố Hải Phòng" is written at Hải Phòng; "Quận 1" keeps its word. */
  private static String place(Unit territory) {
    String[] kinds = {"Thành phố ", "Tỉnh ", "Quận ", "Huyện ", "Thị xã ", "Phường ", "Xã "};
    return Arrays.stream(kinds)
        .filter(territory.name()::startsWith)
        .map(kind -> territory.name().substring(kind.length()))
        .filter(rest -> !rest.isEmpty() && !Character.isDigit(rest.charAt(0)))
        .findFirst()
        .orElse(territory.name());
  }

  /** "Sở Kế hoạch và Đầu tư" is SKHĐT. */
  private static String initials(String name) {
    return Arrays.stream(name.split("[\\s,-]+"))
        .filter(word -> !word.equals("và") && !word.isEmpty())
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT))
        .collect(Collectors.joining());
  }
}

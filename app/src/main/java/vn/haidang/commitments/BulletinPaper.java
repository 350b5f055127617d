package vn.haidang.commitments;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.haidang.commitments.MonthEnd.Standing;
import vn.haidang.organisation.Unit;
import vn.haidang.organisation.UnitId;
import vn.haidang.organisation.UnitKind;
import vn.haidang.organisation.UnitLevel;
import vn.haidang.organisation.Units;
import vn.haidang.platform.MessageFiles;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.Texts;
import vn.haidang.publication.OfficialDocument;
import vn.haidang.publication.OfficialDocument.Passage;
import vn.haidang.publication.OfficialDocument.Signature;

/** The monthly bulletin as an official report of the committee's office (Nghị định 30/2020). */
@Component
public class BulletinPaper {

  private final MonthEnds ends;
  private final IssuingBodies bodies;
  private final Units units;
  private final MessageFiles messages;

  BulletinPaper(MonthEnds ends, IssuingBodies bodies, Units units, MessageFiles messages) {
    this.ends = ends;
    this.bodies = bodies;
    this.units = units;
    this.messages = messages;
  }

  /** The report of a month, ready to be numbered and signed. */
  public OfficialDocument report(YearMonth month) {
    Texts t = messages.in(MessageFiles.VIETNAMESE);
    MonthEnd now = ends.at(month);
    MonthEnd before = ends.at(month.minusMonths(1));
    IssuingBody body = bodies.of(office(now.day()), now.day());
    return new OfficialDocument(
        body.superior(),
        body.issuer(),
        t.get("bulletin.paper.number", body.notation()),
        body.place(),
        null,
        new OfficialDocument.Title.Named(
            t.get("bulletin.paper.type"),
            t.get("bulletin.paper.subject", month.getMonthValue(), "" + month.getYear())),
        List.of(),
        text(now, before, t),
        new Signature(body.authority(), ""),
        List.of(
            t.get("bulletin.paper.leaders"), t.get("bulletin.paper.units"), t.get("papers.kept")));
  }

  private List<Passage> text(MonthEnd now, MonthEnd before, Texts t) {
    Standing all = now.all();
    Counts c = all.counts();
    List<Passage> text = new ArrayList<>();
    text.add(new Passage.Heading(1, t.get("bulletin.paper.whole")));
    text.add(
        new Passage.Text(
            t.get(
                "bulletin.paper.total",
                OfficialDocument.dayInText(now.day()),
                t.number(all.total()),
                t.number(c.done()),
                t.number(c.open()),
                change(all.total() - before.all().total(), t))));
    text.add(
        new Passage.Text(
            t.get(
                "bulletin.paper.done",
                t.number(c.shareOfDone(Bucket.DONE_ON_TIME)),
                t.number(c.shareOfDone(Bucket.DONE_LATE)),
                t.number(c.shareOfDone(Bucket.DONE_NO_DUE)))));
    text.add(
        new Passage.Text(
            t.get(
                "bulletin.paper.open",
                t.number(c.of(Bucket.OPEN_IN_TIME)),
                t.number(c.of(Bucket.OPEN_OVERDUE)),
                t.number(c.of(Bucket.OPEN_NO_DUE)),
                t.number(c.overdueOfAll()),
                t.number(c.overdueOfFallenDue()))));
    text.add(
        new Passage.Text(
            t.get(
                "bulletin.paper.proof",
                t.number(all.evidenceCoverage()),
                t.number(all.silent()),
                t.number(all.staleness()))));
    text.add(new Passage.Heading(1, t.get("bulletin.paper.by-unit")));
    text.add(table(now, t));
    text.add(
        new Passage.Text(
            t.get(
                "bulletin.paper.closing",
                "" + now.day().getMonthValue(),
                "" + now.day().getYear())));
    return text;
  }

  /** Its lines make up the whole: what is not listed stands together in one. */
  private Passage table(MonthEnd now, Texts t) {
    List<String> head = new ArrayList<>();
    head.add(t.get("bulletin.paper.row"));
    head.add(t.get("tasks.column.owner"));
    head.add(t.get("units.total"));
    for (Bucket bucket : Bucket.values()) {
      head.add(t.get(bucket.messageKey()));
    }
    List<List<String>> rows = new ArrayList<>();
    Map<UnitId, Standing> others = new HashMap<>(now.byUnit());
    for (Unit unit : listed(now)) {
      Counts counts = now.of(unit.id()).counts();
      rows.add(row(Integer.toString(rows.size() + 1), unit.name(), counts, t));
      others.remove(unit.id());
    }
    Counts rest =
        others.values().stream()
            .map(Standing::counts)
            .reduce(now.unassigned().counts(), Counts::plus);
    if (rest.total() > 0) {
      rows.add(row("", t.get("bulletin.paper.others"), rest, t));
    }
    rows.add(row("", t.get("bulletin.paper.all"), now.all().counts(), t));
    return new Passage.Rows(
        head, List.of(7, 20, 10, 11, 11, 11, 11, 11, 11), List.of(2, 3, 4, 5, 6, 7, 8), rows);
  }

  private static List<String> row(String number, String name, Counts counts, Texts t) {
    List<String> row = new ArrayList<>(List.of(number, name, t.number(counts.total())));
    for (Bucket bucket : Bucket.values()) {
      row.add(t.number(counts.of(bucket)));
    }
    return row;
  }

  /** Agencies and districts; a report of three hundred communes would be read by nobody. */
  private List<Unit> listed(MonthEnd now) {
    Map<UnitId, Standing> byUnit = now.byUnit();
    return units.list(byUnit.keySet(), now.day()).stream()
        .filter(unit -> unit.level() != UnitLevel.COMMUNE)
        .sorted(
            Comparator.comparing((Unit unit) -> -now.of(unit.id()).counts().of(Bucket.OPEN_OVERDUE))
                .thenComparing(unit -> unit.id().value()))
        .toList();
  }

  /** The office of the province's committee; where none is entered, the province itself. */
  private UnitId office(LocalDate day) {
    List<Unit> all = units.tree(day).units();
    Optional<Unit> office =
        all.stream()
            .filter(unit -> unit.kind() == UnitKind.COMMITTEE_OFFICE)
            .filter(unit -> unit.level() == UnitLevel.PROVINCE)
            .findFirst();
    return office
        .or(() ->
            all.stream()
                .filter(unit -> unit.kind().isTerritory() && unit.level() == UnitLevel.PROVINCE)
                .findFirst())
        .map(Unit::id)
        .orElseThrow(() -> new RefusedException(Problem.of("commitments.no-issuer")));
  }

  private static String change(int more, Texts t) {
    return more == 0
        ? t.get("bulletin.paper.same")
        : t.get(
            more > 0 ? "bulletin.paper.more" : "bulletin.paper.fewer", t.number(Math.abs(more)));
  }
}

package vn.haidang.measures.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import vn.haidang.measures.Cascade;
import vn.haidang.measures.Indicator;
import vn.haidang.measures.Target;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.TableFile;
import vn.haidang.platform.Texts;

/**
 * A target and its parts by unit, to take away: with definition, legal basis, day, and whether it
 * is in force; behind them what the target was before it was amended.
 */
final class CascadeTable {

  private final Texts texts;
  private final Words words;
  private final Cascade cascade;
  private final int year;
  private final Map<UnitId, String> named;
  private final List<Cascade.Part> all = new ArrayList<>();
  private final Set<Long> replaced = new HashSet<>();

  /** {@code history}: every target of the whole in that year. */
  CascadeTable(
      Texts texts,
      AreaNames names,
      Cascade cascade,
      UnitId whole,
      int year,
      Collection<Target> history) {
    this.texts = texts;
    this.words = new Words(texts);
    this.cascade = cascade;
    this.year = year;
    all.add(new Cascade.Part(whole, cascade.whole()));
    all.addAll(cascade.parts());
    Target inForce = cascade.whole();
    for (Target target : history) {
      if (inForce == null || target.id() != inForce.id()) {
        all.add(new Cascade.Part(whole, target));
        replaced.add(target.id());
      }
    }
    named = names.names(all.stream().map(Cascade.Part::unit).toList(), LocalDate.of(year, 12, 31));
  }

  private String state(@Nullable Target target) {
    return target == null ? "NONE" : replaced.contains(target.id()) ? "NOT_IN_FORCE" : "IN_FORCE";
  }

  ResponseEntity<byte[]> as(String format) {
    String name = "phan-giao-" + cascade.indicator().id() + "-" + year;
    return new TableExport(
            name, () -> table(name), this::sdmx, () -> all.stream().map(this::json).toList())
        .as(format);
  }

  private TableFile table(String name) {
    Indicator indicator = cascade.indicator();
    var rows = new ArrayList<List<@Nullable Object>>();
    for (Cascade.Part part : all) {
      Target target = part.target();
      var row = new ArrayList<@Nullable Object>();
      row.add(indicator.code());
      row.add(indicator.fullName());
      row.add(indicator.unit().symbol());
      row.add(year);
      row.add(named.getOrDefault(part.unit(), ""));
      row.add(target == null ? null : words.target(indicator, target));
      row.add(target == null ? null : target.value());
      row.add(target == null ? null : target.legalBasis());
      row.add(target == null ? null : target.setOn());
      row.add(texts.get("measures.target.state." + state(target)));
      row.add(indicator.definition());
      row.add(indicator.source());
      rows.add(row);
    }
    return new TableFile(
        name,
        texts.get("measures.cascade"),
        List.of(
            texts.get("measures.column.code"),
            texts.get("measures.column.name"),
            texts.get("measures.column.unit"),
            texts.get("measures.year"),
            texts.get("measures.unit"),
            texts.get("measures.column.target"),
            texts.get("measures.target.value"),
            texts.get("measures.target.basis"),
            texts.get("measures.target.since"),
            texts.get("measures.column.status"),
            texts.get("measures.column.definition"),
            texts.get("measures.column.source")),
        rows);
  }

  /** Measure T: what is to be reached by the end of the year. */
  private SdmxTable sdmx() {
    Indicator indicator = cascade.indicator();
    int last = indicator.frequency().stepsPerYear();
    SdmxTable table = new SdmxTable("UNIT_MEASURE", "COMMENT_OBS", "VALID_FROM", "STATE");
    for (Cascade.Part part : all) {
      Target target = part.target();
      if (target != null) {
        table.add(
            new SdmxTable.Key(indicator, part.unit().toString(), "T", year, last),
            target.value(),
            indicator.unit().symbol(),
            target.comparator().name() + ", " + target.legalBasis(),
            target.setOn().toString(),
            state(target));
      }
    }
    return table;
  }

  private Map<String, @Nullable Object> json(Cascade.Part part) {
    Target target = part.target();
    Map<String, @Nullable Object> one = TableExport.about(cascade.indicator());
    one.put("year", year);
    one.put("area", part.unit().value());
    one.put("areaName", named.getOrDefault(part.unit(), ""));
    one.put("comparator", target == null ? null : target.comparator().name());
    one.put("value", target == null ? null : target.value());
    one.put("valueMax", target == null ? null : target.valueMax());
    one.put("legalBasis", target == null ? null : target.legalBasis());
    one.put("setOn", target == null ? null : target.setOn().toString());
    one.put("status", state(target));
    return one;
  }
}

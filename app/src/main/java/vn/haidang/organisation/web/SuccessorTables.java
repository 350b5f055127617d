package vn.haidang.organisation.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.haidang.organisation.SuccessorDecision;
import vn.haidang.organisation.Unit;
import vn.haidang.organisation.WaitingUnit;
import vn.haidang.platform.TableFile;
import vn.haidang.platform.Texts;

/** Units that wait for a decision, and decisions taken, for spreadsheets. */
final class SuccessorTables {

  private SuccessorTables() {}

  static TableFile waiting(List<WaitingUnit> waiting, Texts t) {
    return new TableFile(
        "don-vi-cho-quyet-dinh",
        t.get("units-web.waiting"),
        head(
            t,
            "people.unit",
            "units-web.waiting.ended",
            "units-web.waiting.count",
            "units-web.waiting.work",
            "units-web.waiting.candidates"),
        waiting.stream().map(one -> row(one, t)).toList());
  }

  private static List<@Nullable Object> row(WaitingUnit one, Texts t) {
    return Arrays.asList(
        one.unit().name(),
        one.ended(),
        one.count(),
        one.work().stream()
            .map(work -> t.number(work.count()) + " " + t.get(work.messageKey()))
            .collect(Collectors.joining("; ")),
        one.candidates().stream().map(kin -> kin.unit().name()).collect(Collectors.joining("; ")));
  }

  static TableFile decided(List<SuccessorDecision> decided, Map<String, String> authors, Texts t) {
    return new TableFile(
        "quyet-dinh-don-vi-nhan-viec",
        t.get("units-web.decided"),
        head(
            t,
            "people.unit",
            "units-web.waiting.ended",
            "units-web.waiting.who",
            "units-web.decided.instead-of",
            "units-web.waiting.reason",
            "units-web.decided.by",
            "units-web.decided.on",
            "units-web.decided.state"),
        decided.stream().map(one -> row(one, authors, t)).toList());
  }

  private static List<@Nullable Object> row(
      SuccessorDecision one, Map<String, String> authors, Texts t) {
    Unit before = one.insteadOf();
    String by = one.by();
    return Arrays.asList(
        one.unit().name(),
        one.ended(),
        one.successor().name(),
        before == null ? "" : before.name(),
        one.reason(),
        by == null ? "" : authors.getOrDefault(by, by),
        one.decided(),
        t.get("units-web.decided." + (one.isStanding() ? "standing" : "replaced")));
  }

  private static List<String> head(Texts t, String... columns) {
    return Stream.of(columns).map(t::get).toList();
  }
}

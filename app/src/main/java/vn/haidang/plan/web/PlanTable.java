package vn.haidang.plan.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.haidang.plan.Edition;
import vn.haidang.plan.PlanSummary;
import vn.haidang.platform.TableFile;

/** The list of plans, as shown, for spreadsheets. */
final class PlanTable {
  private final Words words;

  PlanTable(Words words) {
    this.words = words;
  }

  TableFile of(List<PlanSummary> plans) {
    return new TableFile(
        "ke-hoach",
        words.say("plans.title"),
        Stream.of(
                "number", "title", "issuer", "date", "year", "state", "edition", "decided", "total")
            .map(column -> words.say("plans.column." + column))
            .toList(),
        plans.stream().map(this::row).toList());
  }

  private List<@Nullable Object> row(PlanSummary plan) {
    Edition edition = plan.shown();
    Edition.Heading heading = edition.heading();
    return Arrays.asList(
        heading.shortName(),
        heading.title(),
        heading.issuer(),
        heading.date(),
        heading.planYear(),
        words.say("state." + edition.state().name()),
        edition.number(),
        plan.progress().decided(),
        plan.progress().total());
  }
}

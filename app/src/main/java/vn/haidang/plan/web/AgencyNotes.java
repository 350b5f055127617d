package vn.haidang.plan.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.haidang.organisation.Referent;
import vn.haidang.organisation.Suggestion;
import vn.haidang.organisation.Unit;
import vn.haidang.plan.Agencies;
import vn.haidang.plan.Finding;
import vn.haidang.platform.VietnamTime;

/** Says in sentences which units a finding's agencies are, why, and what stands against it. */
final class AgencyNotes {
  private static final int SHOWN = 4;

  private final Agencies agencies;
  private final Words words;

  AgencyNotes(Agencies agencies, Words words) {
    this.agencies = agencies;
    this.words = words;
  }

  List<String> of(Finding finding) {
    if (!agencies.hasUnits()) {
      return List.of();
    }
    return switch (finding) {
      case Finding.Task task -> task(task);
      case Finding.Responsibility named -> meant(named, named.agencies());
      case Finding.ReportDuty duty -> meant(duty, duty.agencyNames());
      default -> List.of();
    };
  }

  private List<String> task(Finding.Task task) {
    var notes = new ArrayList<String>();
    notes.addAll(meant(task, task.lead()));
    agencies.units(task, task.lead()).stream()
        .filter(unit -> !unit.kind().canBeAssigned())
        .limit(SHOWN)
        .forEach(unit -> notes.add(words.say("unit.only-partner", unit.name())));
    notes.addAll(meant(task, task.partners()));
    List<Suggestion> suggested = agencies.suggested(task);
    if (!suggested.isEmpty()) {
      notes.add(
          words.say(
              "unit.suggested",
              suggested.stream().map(this::suggestion).collect(Collectors.joining("; "))));
    }
    return notes;
  }

  /** Likely units that may be given the task; those that can only co-operate are left out. */
  List<String> likelyLeads(Finding finding) {
    return finding instanceof Finding.Task task
        ? agencies.suggested(task).stream()
            .map(Suggestion::unit)
            .filter(unit -> unit.kind().canBeAssigned())
            .map(Unit::name)
            .toList()
        : List.of();
  }

  /** "Sở Công Thương (80%: xuất khẩu, bán lẻ)". */
  String suggestion(Suggestion one) {
    String functions = one.functions().stream().limit(3).collect(Collectors.joining(", "));
    String key = one.unit().kind().canBeAssigned() ? "unit.likely" : "unit.likely-partner";
    return words.say(key, one.unit().name(), Integer.toString(one.share()), functions);
  }

  private List<String> meant(Finding finding, List<String> names) {
    return agencies.meant(finding, names).stream().flatMap(this::sentence).distinct().toList();
  }

  /** Nothing to say where the text gives the full name of the one unit. */
  private Stream<String> sentence(Referent referent) {
    return switch (referent) {
      case Referent.One one ->
          one.words().equalsIgnoreCase(one.unit().name()) && one.ground() != Referent.Ground.CHOSEN
              ? Stream.of()
              : Stream.of(
                  words.say(
                      "unit.one." + one.ground(), one.words(), one.unit().name(), place(one)));
      case Referent.Several several ->
          Stream.of(
              words.say(
                  "unit.several",
                  several.words(),
                  Integer.toString(several.units().size()),
                  several.units().stream()
                      .limit(SHOWN)
                      .map(unit -> unit.name() + " – " + agencies.placeOf(unit))
                      .collect(Collectors.joining("; "))));
      case Referent.Group group -> Stream.of(group(group));
      case Referent.NotThen not -> not.bearers().stream().limit(1).map(u -> notThen(not, u));
      case Referent.Unknown unknown -> Stream.of(words.say("unit.unknown", unknown.words()));
    };
  }

  private String place(Referent.One one) {
    String place = agencies.placeOf(one.unit());
    return place.isEmpty() ? one.unit().name() : one.unit().name() + ", " + place;
  }

  private String group(Referent.Group group) {
    String count = Integer.toString(group.units().size());
    String sentence =
        group.units().isEmpty()
            ? words.say("unit.group-none", group.words())
            : words.say("unit.group", group.words(), count, listed(group.units()));
    return group.absent().isEmpty()
        ? sentence
        : sentence
            + " "
            + words.say(
                "unit.group-absent",
                String.join(", ", group.absent()),
                VietnamTime.written(agencies.on()));
  }

  private String notThen(Referent.NotThen not, Unit bearer) {
    boolean later = bearer.since().isAfter(agencies.on());
    if (later) {
      return words.say("unit.not-yet", not.words(), VietnamTime.written(bearer.since()));
    }
    List<Unit> successors = agencies.successors(bearer);
    String until = bearer.until() == null ? "" : VietnamTime.written(bearer.until().minusDays(1));
    return successors.isEmpty()
        ? words.say("unit.no-more", not.words(), until)
        : words.say("unit.succeeded", not.words(), until, listed(successors));
  }

  private String listed(List<Unit> units) {
    String names = units.stream().limit(SHOWN).map(Unit::name).collect(Collectors.joining(", "));
    int more = units.size() - SHOWN;
    return more > 0 ? words.say("unit.and-more", names, Integer.toString(more)) : names;
  }
}

package vn.haidang.commitments;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.haidang.organisation.Unit;
import vn.haidang.organisation.UnitId;
import vn.haidang.organisation.UnitLevel;
import vn.haidang.organisation.Units;
import vn.haidang.platform.Console;
import vn.haidang.platform.Mandate;
import vn.haidang.platform.Role;
import vn.haidang.platform.Settings;
import vn.haidang.platform.SignedIn;
import vn.haidang.platform.Standing;
import vn.haidang.platform.StartOptions;
import vn.haidang.platform.StartStep;

/**
 * Gives those who try the program out ({@code --demo}) a book with a year of made-up work, a plan
 * that is carried out, obstacles and two briefings, so that every screen has something to show.
 * Only where nothing is owed yet.
 */
@Component
@Order(45)
class FirstWork implements StartStep {

  private static final String MODULE = "commitments";
  private static final String FOLDER = "samples/in-force";
  private static final int TASKS = 400;
  private static final long SEED = 2018;

  private final YearMaker year;
  private final YearSigners signers;
  private final FirstPlanInForce plan;
  private final FirstBriefings briefings;
  private final Units units;
  private final Settings settings;
  private final Clock clock;

  FirstWork(
      YearMaker year,
      YearSigners signers,
      FirstPlanInForce plan,
      FirstBriefings briefings,
      Units units,
      Settings settings,
      Clock clock) {
    this.year = year;
    this.signers = signers;
    this.plan = plan;
    this.briefings = briefings;
    this.units = units;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public void start(StartOptions options, Console console) {
    if (options.demo() && year.isBookEmpty()) {
      fill(settings.home().resolve(FOLDER))
          .ifPresent(made -> console.say(MODULE, "work.demo", Integer.toString(made)));
    }
  }

  /** Says how many tasks it made; empty: the units of no province have stood for a year. */
  Optional<Integer> fill(Path samples) {
    LocalDate today = LocalDate.now(clock);
    List<UnitId> tops = units.listTops(today);
    Optional<UnitId> province = province(tops, today);
    if (province.isEmpty()) {
      return Optional.empty();
    }
    int made = year.makeUpToToday(TASKS, SEED);
    YearSigners.Signatures signatures = signers.on(today);
    SignedIn office = everybody(tops, signatures.office());
    Function<@Nullable UnitId, SignedIn> officers = unit -> everybody(tops, signatures.of(unit));
    plan.bringIntoForce(samples, office, officers);
    briefings.hold(province.get(), office, officers);
    return Optional.of(made);
  }

  /** The province whose units stood a year ago already; empty: no year can be made for it. */
  private Optional<UnitId> province(List<UnitId> tops, LocalDate today) {
    return units.list(tops, today.minusYears(1)).stream()
        .filter(unit -> unit.level() == UnitLevel.PROVINCE && unit.kind().isTerritory())
        .map(Unit::id)
        .findFirst();
  }

  /** Somebody who may give all work and report on it, as long as the made-up year is being made. */
  private static SignedIn everybody(List<UnitId> tops, String name) {
    Set<Mandate> mandates =
        tops.stream()
            .flatMap(top ->
                Stream.of(Role.LEADER, Role.OFFICE, Role.OFFICER)
                    .map(role -> Mandate.whole(role, top.value(), "")))
            .collect(Collectors.toSet());
    return new SignedIn(
        UUID.nameUUIDFromBytes(new byte[] {0}),
        name,
        name,
        "",
        Role.OFFICE,
        false,
        false,
        Locale.of("vi"),
        "light",
        new Standing(Set.of(), mandates),
        null);
  }
}

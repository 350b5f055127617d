package vn.haidang.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.haidang.platform.Mandate;
import vn.haidang.platform.Mandates;
import vn.haidang.platform.Permission;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.Role;
import vn.haidang.testing.ApplicationTest;

/**
 * Whatever is given, acted in, delegated, ended and taken back on posts of one unit: on each day
 * each person may exactly what the holdings of that day give, by a model of a few lines.
 */
@ApplicationTest
class MandatesThroughTimeTest {

  private static final LocalDate FIRST = LocalDate.of(2021, 1, 1);
  private static final int DAYS = 60;

  @Autowired private ApplicationContext context;
  @Autowired private Posts posts;
  @Autowired private People people;
  @Autowired private Mandates mandates;
  @Autowired private DelegationStore delegations;

  /** What was given, as the model knows it. */
  private static final class Given {

    private final HoldingId id;
    private final int post;
    private final int person;
    private final Capacity capacity;
    private Lifetime time;
    private boolean takenBack;

    private Given(HoldingId id, int post, int person, Capacity capacity, Lifetime time) {
      this.id = id;
      this.post = post;
      this.person = person;
      this.capacity = capacity;
      this.time = time;
    }

    private boolean fills() {
      return capacity == Capacity.ORDINARY || capacity == Capacity.ACTING;
    }
  }

  @Test
  void onEachDayEachPersonMayWhatTheHoldingsOfThatDayGive() {
    UnitId unit =
        DraftsOf.department(context, DraftsOf.city(context, "Thành phố Quyền"), "Sở Quyền");
    List<PostId> two = List.of(post(unit, "Giám đốc", true), post(unit, "Phó Giám đốc", false));
    List<UUID> accounts = new ArrayList<>();
    List<PersonId> persons = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      UUID account = UUID.nameUUIDFromBytes(("quyen." + i).getBytes(StandardCharsets.UTF_8));
      accounts.add(account);
      persons.add(people.enter("Người Quyền " + i, account));
    }
    Random random = new Random(3);
    List<Given> all = new ArrayList<>();
    int refused = 0;
    for (int step = 0; step < 140; step++) {
      if (random.nextInt(4) == 0 && !all.isEmpty()) {
        shorten(all.get(random.nextInt(all.size())), random);
      } else {
        Given made = give(all, two, persons, random);
        refused += made == null ? 1 : 0;
      }
      if (step % 35 == 34) {
        compare(all, accounts);
      }
    }
    assertThat(refused).as("some were refused").isPositive();
    assertThat(all.stream().map(one -> one.capacity).distinct()).hasSize(4);
  }

  private PostId post(UnitId unit, String title, boolean single) {
    return posts.setUp(new NewPost(unit, title, Role.DEPARTMENT_HEAD, single, 1, FIRST));
  }

  /** Gives a post where the model says that it can be, and sees it refused where it cannot. */
  private @Nullable Given give(
      List<Given> all, List<PostId> two, List<PersonId> persons, Random random) {
    int post = random.nextInt(2);
    int person = random.nextInt(persons.size());
    Capacity capacity = Capacity.values()[random.nextInt(4)];
    LocalDate since = FIRST.plusDays(random.nextInt(DAYS + 6) - 6);
    boolean open = random.nextInt(8) == 0 && capacity != Capacity.DELEGATE;
    Lifetime time = new Lifetime(since, open ? null : since.plusDays(1 + random.nextInt(15)));
    boolean possible =
        !since.isBefore(FIRST)
            && all.stream()
                .filter(other -> other.post == post && touch(other.time, time))
                .noneMatch(other ->
                    other.person == person
                        || post == 0
                            && other.fills()
                            && (capacity == Capacity.ORDINARY || capacity == Capacity.ACTING));
    try {
      HoldingId id =
          posts.give(
              new NewHolding(
                  two.get(post), persons.get(person), capacity, time, "ký thay", "Giấy 1"));
      assertThat(possible).as("%s of %s in %s", capacity, person, time).isTrue();
      if (capacity == Capacity.DELEGATE) {
        delegations.add(id, Permission.REPORT_WORK);
      }
      Given made = new Given(id, post, person, capacity, time);
      all.add(made);
      return made;
    } catch (RefusedException e) {
      assertThat(possible).as("refused %s: %s in %s", e.problem(), capacity, time).isFalse();
      return null;
    }
  }

  /** Takes a delegation back, or ends a holding after some of its days. */
  private void shorten(Given one, Random random) {
    if (one.capacity == Capacity.DELEGATE) {
      delegations.takeBack(one.id);
      one.takenBack = true;
      return;
    }
    LocalDate until = one.time.since().plusDays(1 + random.nextInt(10));
    LocalDate ends = one.time.until();
    if (ends == null || until.isBefore(ends)) {
      posts.end(one.id, until);
      one.time = new Lifetime(one.time.since(), until);
    }
  }

  private void compare(List<Given> all, List<UUID> accounts) {
    for (int day = -2; day < DAYS + 20; day++) {
      LocalDate on = FIRST.plusDays(day);
      for (int i = 0; i < accounts.size(); i++) {
        int person = i;
        Set<Permission> expected = new TreeSet<>();
        all.stream()
            .filter(one -> one.person == person && one.time.includes(on) && !one.takenBack)
            .forEach(one ->
                expected.addAll(
                    one.capacity == Capacity.DELEGATE
                        ? Set.of(Permission.REPORT_WORK)
                        : Role.DEPARTMENT_HEAD.permissions()));
        Set<Permission> found = new TreeSet<>();
        for (Mandate mandate : mandates.find(accounts.get(i), on).orElseThrow()) {
          found.addAll(mandate.permissions());
        }
        assertThat(found).as("person %s on %s", i, on).isEqualTo(expected);
      }
    }
  }

  private static boolean touch(Lifetime one, Lifetime other) {
    LocalDate end = Objects.requireNonNullElse(one.until(), LocalDate.MAX);
    LocalDate otherEnd = Objects.requireNonNullElse(other.until(), LocalDate.MAX);
    return one.since().isBefore(otherEnd) && other.since().isBefore(end);
  }
}

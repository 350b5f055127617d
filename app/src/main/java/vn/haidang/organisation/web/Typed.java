package vn.haidang.organisation.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.haidang.organisation.Capacity;
import vn.haidang.organisation.HoldingChange;
import vn.haidang.organisation.Lifetime;
import vn.haidang.organisation.PostChange;
import vn.haidang.organisation.PostId;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.Role;

/**
 * What is typed into the forms of posts, holdings and units, before anybody knows whether it makes
 * sense.
 */
public final class Typed {

  private Typed() {}

  /**
   * A post that shall be set up.
   *
   * @param single {@code yes}: one holder at a time
   */
  public record NewPost(
      @Nullable String title,
      @Nullable String role,
      @Nullable String single,
      @Nullable String rank,
      @Nullable String since) {

    static final NewPost EMPTY = new NewPost("", "", "", "", "");

    vn.haidang.organisation.NewPost wanted(UnitId unit, LocalDate today) {
      if (text(title).isEmpty()) {
        throw new RefusedException(Problem.of("organisation.post-title-wrong", 200));
      }
      return new vn.haidang.organisation.NewPost(
          unit,
          text(title),
          Typed.role(role),
          text(single).equals("yes"),
          number(rank, 100),
          text(since).isEmpty() ? today : day(since));
    }
  }

  /**
   * Changes of a post.
   *
   * @param renamedFrom first day of the new title; empty: a correction
   */
  public record Change(
      @Nullable String title,
      @Nullable String role,
      @Nullable String rank,
      @Nullable String renamedFrom,
      @Nullable String version) {

    PostChange wanted() {
      return new PostChange(
          text(title),
          text(renamedFrom).isEmpty() ? null : day(renamedFrom),
          Typed.role(role),
          number(rank, 0),
          Typed.version(version));
    }
  }

  /**
   * Who shall hold a post.
   *
   * @param who a name or a code, where nobody was chosen yet
   * @param person number of who was chosen
   */
  public record Appointment(
      @Nullable String who,
      @Nullable String person,
      @Nullable String capacity,
      @Nullable String since,
      @Nullable String lastDay,
      @Nullable String legalBasis) {

    static final Appointment EMPTY = new Appointment("", "", "", "", "", "");

    vn.haidang.organisation.NewHolding wanted(
        PostId post, vn.haidang.organisation.PersonId chosen, LocalDate today) {
      return new vn.haidang.organisation.NewHolding(
          post,
          chosen,
          Typed.capacity(capacity),
          time(text(since).isEmpty() ? today : day(since), lastDay),
          null,
          text(legalBasis).isEmpty() ? null : text(legalBasis));
    }
  }

  /** A correction of a holding. */
  public record Correction(
      @Nullable String capacity,
      @Nullable String since,
      @Nullable String lastDay,
      @Nullable String legalBasis,
      @Nullable String endReason,
      @Nullable String reason,
      @Nullable String version) {

    HoldingChange wanted() {
      return new HoldingChange(
          Typed.capacity(capacity),
          time(day(since), lastDay),
          text(legalBasis),
          text(endReason),
          text(reason),
          Typed.version(version));
    }
  }

  static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }

  static String text(Map<String, String> form, String field) {
    return text(form.get(field));
  }

  /** One of these words by its name; empty: the form has none of them. */
  static <E extends Enum<E>> Optional<E> word(@Nullable String typed, E[] words) {
    return Arrays.stream(words).filter(word -> word.name().equals(text(typed))).findFirst();
  }

  static LocalDate dayOr(@Nullable String typed, LocalDate otherwise) {
    try {
      return text(typed).isEmpty() ? otherwise : LocalDate.parse(text(typed));
    } catch (DateTimeException e) {
      return otherwise;
    }
  }

  /**
   * A day.
   *
   * @throws RefusedException {@code organisation.day-incomplete}
   */
  static LocalDate day(@Nullable String typed) {
    try {
      return LocalDate.parse(text(typed));
    } catch (DateTimeException e) {
      throw new RefusedException(Problem.of("organisation.day-incomplete"), e);
    }
  }

  private static Lifetime time(LocalDate since, @Nullable String lastDay) {
    LocalDate until = text(lastDay).isEmpty() ? null : day(lastDay).plusDays(1);
    if (until != null && !until.isAfter(since)) {
      throw new RefusedException(
          Problem.of("organisation.ends-before-it-starts", until.minusDays(1), since));
    }
    return new Lifetime(since, until);
  }

  private static Role role(@Nullable String typed) {
    return word(typed, Role.values())
        .orElseThrow(() -> new RefusedException(Problem.of("organisation.role-missing")));
  }

  private static Capacity capacity(@Nullable String typed) {
    return word(typed, Capacity.values()).orElse(Capacity.ORDINARY);
  }

  /** A form without one saw nothing that stands. */
  static int version(@Nullable String typed) {
    return text(typed).matches("\\d{1,9}") ? Integer.parseInt(text(typed)) : -1;
  }

  private static int number(@Nullable String typed, int otherwise) {
    return text(typed).matches("\\d{1,3}") ? Integer.parseInt(text(typed)) : otherwise;
  }
}

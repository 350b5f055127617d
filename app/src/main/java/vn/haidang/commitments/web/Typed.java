package vn.haidang.commitments.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import vn.haidang.commitments.CommitmentId;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedException;

/** What the fields of a form mean; what cannot be understood is refused by its name. */
final class Typed {

  private Typed() {}

  static @Nullable UnitId unit(String number) {
    return number.matches("[1-9]\\d{0,8}") ? UnitId.valueOf(number) : null;
  }

  static @Nullable CommitmentId task(String number) {
    return number.matches("[1-9]\\d{0,17}") ? CommitmentId.valueOf(number) : null;
  }

  static @Nullable LocalDate day(String typed) {
    try {
      return typed.isBlank() ? null : LocalDate.parse(typed.strip());
    } catch (DateTimeParseException e) {
      throw new RefusedException(Problem.of("commitments.day-not-understood", typed), e);
    }
  }

  static @Nullable LocalTime hour(String typed) {
    try {
      return typed.isBlank() ? null : LocalTime.parse(typed.strip());
    } catch (DateTimeParseException e) {
      throw new RefusedException(Problem.of("commitments.hour-not-understood", typed), e);
    }
  }

  static Instant moment(String typed) {
    try {
      return Instant.parse(typed);
    } catch (DateTimeParseException e) {
      throw new RefusedException(Problem.of("commitments.day-not-understood", typed), e);
    }
  }

  /** A version that was seen; what is none is one that nothing has. */
  static int version(String typed) {
    return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : -1;
  }
}

package vn.haidang.kernel.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A day of the Vietnamese lunar calendar (âm lịch), and where it falls in the civil one.
 *
 * <p>Reckoned for 105° east, seven hours ahead of Greenwich, as Vietnam's calendar has been since
 * 1968: a month begins on the day of the new moon, month 11 holds the winter solstice, and a year
 * of thirteen months repeats the first month without a major solar term. New moons and the sun's
 * longitude after Jean Meeus, "Astronomical Algorithms", 1998, chapters 25 and 49, shortened to
 * what decides the day; checked against the printed Tết of 1990 to 2030.
 *
 * @param year from 1968 to 2199, named by the civil year in which most of it lies
 * @param month 1 to 12; a leap month has the number of the one before it
 * @param day 1 to 30
 */
public record LunarDate(int year, int month, int day) {

  private static final LocalDate NEW_MOON_ZERO = LocalDate.of(2000, 1, 6);
  private static final double MEAN_MONTH = 29.530588861;
  private static final double JULIAN_2000 = 2451545.0;

  public LunarDate {
    if (year < 1968 || year > 2199 || month < 1 || month > 12 || day < 1 || day > 30) {
      throw new IllegalArgumentException(
          "lunar day " + day + "/" + month + "/" + year + ": years 1968 to 2199");
    }
  }

  /** The civil day; of a leap pair the ordinary month. */
  public LocalDate civil() {
    int eleventh = month >= 11 ? monthEleven(year) : monthEleven(year - 1);
    int steps = month >= 11 ? month - 11 : month + 1;
    int leap = month >= 11 ? leapAfter(eleventh, year) : leapAfter(eleventh, year - 1);
    int index = eleventh + steps + (leap > 0 && steps >= leap ? 1 : 0);
    return newMoon(index).plusDays(day - 1L);
  }

  /** The first day of the lunar year, mùng 1 Tết. */
  public static LocalDate newYear(int year) {
    return new LunarDate(year, 1, 1).civil();
  }

  /** Index of the new moon that begins the month with the winter solstice of the civil year. */
  private static int monthEleven(int civilYear) {
    LocalDate end = LocalDate.of(civilYear, 12, 31);
    int index = (int) Math.floor(ChronoUnit.DAYS.between(NEW_MOON_ZERO, end) / MEAN_MONTH) + 1;
    while (newMoon(index).isAfter(end) || solarTerm(newMoon(index)) >= 9) {
      index--;
    }
    return index;
  }

  /** How many months after month 11 the leap month comes; 0: the year has none. */
  private static int leapAfter(int eleventh, int civilYear) {
    if (monthEleven(civilYear + 1) - eleventh < 13) {
      return 0;
    }
    for (int steps = 1; steps < 13; steps++) {
      if (solarTerm(newMoon(eleventh + steps)) == solarTerm(newMoon(eleventh + steps + 1))) {
        return steps;
      }
    }
    throw new IllegalStateException("no leap month after the solstice of " + civilYear);
  }

  /** In which twelfth of its way the sun stands when the day begins in Vietnam: 0 to 11. */
  private static int solarTerm(LocalDate day) {
    double midnight = day.toEpochDay() + 2440587.5 - 7.0 / 24;
    double t = (midnight - JULIAN_2000) / 36525;
    double anomaly = Math.toRadians(357.52910 + 35999.05030 * t - 0.0001559 * t * t);
    double longitude =
        280.46645
            + 36000.76983 * t
            + (1.914600 - 0.004817 * t) * Math.sin(anomaly)
            + 0.019993 * Math.sin(2 * anomaly)
            + 0.000290 * Math.sin(3 * anomaly);
    return (int) Math.floor(Math.floorMod((long) Math.floor(longitude * 1e6), 360_000_000L) / 3e7);
  }

  /** The day in Vietnam on which the moon is new for the {@code index}-th time after 6/1/2000. */
  private static LocalDate newMoon(int index) {
    double t = index / 1236.85;
    double sun = Math.toRadians(2.5534 + 29.10535670 * index - 0.0000014 * t * t);
    double moon = Math.toRadians(201.5643 + 385.81693528 * index + 0.0107582 * t * t);
    double node = Math.toRadians(160.7108 + 390.67050284 * index - 0.0016118 * t * t);
    double e = 1 - 0.002516 * t;
    double dynamical =
        2451550.09766
            + MEAN_MONTH * index
            + 0.00015437 * t * t
            - 0.40720 * Math.sin(moon)
            + 0.17241 * e * Math.sin(sun)
            + 0.01608 * Math.sin(2 * moon)
            + 0.01039 * Math.sin(2 * node)
            + 0.00739 * e * Math.sin(moon - sun)
            - 0.00514 * e * Math.sin(moon + sun)
            + 0.00208 * e * e * Math.sin(2 * sun)
            - 0.00111 * Math.sin(moon - 2 * node)
            - 0.00057 * Math.sin(moon + 2 * node)
            + 0.00056 * e * Math.sin(2 * moon + sun);
    double slowing = 65.0 / 86400;
    return LocalDate.ofEpochDay((long) Math.floor(dynamical - slowing + 7.0 / 24 - 2440587.5));
  }
}

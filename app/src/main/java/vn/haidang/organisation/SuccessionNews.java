package vn.haidang.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Tells the other modules whose open work passes to whom after units ended, however the end was
 * entered: on a screen, by a program, or with the file of a whole country.
 *
 * <p>A unit that ended in the past and has nothing open is left out: nothing of it can move any
 * more.
 */
@Component
class SuccessionNews {

  private final Successors successors;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  SuccessionNews(Successors successors, ApplicationEventPublisher events, Clock clock) {
    this.successors = successors;
    this.events = events;
    this.clock = clock;
  }

  /** Who ended when. */
  void tell(Map<UnitId, LocalDate> ended) {
    LocalDate today = LocalDate.now(clock);
    var withWork = successors.countWork(ended.keySet(), today).keySet();
    ended.forEach((unit, day) -> {
      if (day.isAfter(today) || withWork.contains(unit)) {
        LocalDate then = day.isAfter(today) ? day : today;
        successors
            .answersFor(unit, then)
            .ifPresent(heir -> events.publishEvent(new SuccessorConfirmed(unit, heir.id(), day)));
      }
    });
  }
}

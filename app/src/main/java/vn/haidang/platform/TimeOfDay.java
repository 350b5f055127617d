package vn.haidang.platform;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The one clock of the program: deadlines end at midnight in Vietnam, wherever the server stands.
 */
@Exempt(from = "theTimeOfDayComesFromTheClockBean", because = "it makes the clock")
@Configuration(proxyBeanMethods = false)
class TimeOfDay {

  @Bean
  Clock clock() {
    return ofThisComputer();
  }

  /** For commands, which run without Spring. */
  static Clock ofThisComputer() {
    return Clock.system(VietnamTime.ZONE);
  }
}

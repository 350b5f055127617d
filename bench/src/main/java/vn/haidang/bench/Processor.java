package vn.haidang.bench;

import java.time.Duration;
import java.util.stream.Stream;

/**
 * Processor time of this program and of the processes it started, its database among them. Unlike
 * the time on the clock it hardly depends on what else the machine is doing.
 */
final class Processor {

  private Processor() {}

  /** Milliseconds spent so far; the operating system counts in steps of ten. */
  static double milliseconds() {
    return Stream.concat(Stream.of(ProcessHandle.current()), ProcessHandle.current().descendants())
        .mapToDouble(
            process -> process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L) / 1e6)
        .sum();
  }
}

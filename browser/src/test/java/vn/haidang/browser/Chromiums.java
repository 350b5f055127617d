package vn.haidang.browser;

import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * The browsers started so far. Each serves one class at a time, since two threads must not speak to
 * one driver.
 */
final class Chromiums implements AutoCloseable {

  private final Deque<Chromium> idle = new ConcurrentLinkedDeque<>();

  /** One that nobody uses, started where there is none. */
  Chromium take() {
    Chromium waiting = idle.poll();
    return waiting == null ? Chromium.start() : waiting;
  }

  void giveBack(Chromium chromium) {
    idle.push(chromium);
  }

  @Override
  public void close() {
    idle.forEach(Chromium::close);
  }
}

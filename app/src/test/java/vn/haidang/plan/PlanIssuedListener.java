package vn.haidang.plan;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * A listener as the engines above will have them; found by the tests' Spring context, which all
 * classes share.
 */
@Component
class PlanIssuedListener {

  private final List<PlanIssued> heard = new CopyOnWriteArrayList<>();
  private final AtomicBoolean fails = new AtomicBoolean();

  @ApplicationModuleListener
  void on(PlanIssued issued) {
    if (fails.getAndSet(false)) {
      throw new IllegalStateException("this test wants the listener to fail once");
    }
    heard.add(issued);
  }

  void failOnce() {
    fails.set(true);
  }

  /** Another test may have issued what bears the same numbers, in a database emptied since. */
  void forget() {
    heard.clear();
  }

  List<PlanIssued> listHeard() {
    return List.copyOf(heard);
  }
}

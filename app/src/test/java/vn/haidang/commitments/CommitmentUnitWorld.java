package vn.haidang.commitments;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.ApplicationContext;
import vn.haidang.organisation.UnitId;
import vn.haidang.testing.UnitWorld;

/** A commitment that a unit owes. */
public final class CommitmentUnitWorld implements UnitWorld {

  private static final String TASK = "/tasks/{id:[1-9]\\d{0,17}}";

  @Override
  public Map<String, String> fill(ApplicationContext context, UnitId unit) {
    LocalDate day = LocalDate.of(2018, 1, 10);
    CommitmentId id = CommitmentWorld.add(context, unit, day.plusYears(1), day);
    Map<String, String> addresses = new TreeMap<>();
    addresses.put(TASK, "/tasks/" + id);
    addresses.put(TASK + "/do/{action:[a-z-]+}", "/tasks/" + id + "/do/receive");
    addresses.put(TASK + "/order/{action:[a-z-]+}", "/tasks/" + id + "/order/extend");
    addresses.put(TASK + "/comments", "/tasks/" + id + "/comments");
    return addresses;
  }
}

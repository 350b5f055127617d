package vn.haidang.commitments;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.ApplicationContext;
import vn.haidang.organisation.UnitId;
import vn.haidang.testing.UnitWorld;

/** A commitment that a unit owes, with a part that is the unit's as well. */
public final class CommitmentUnitWorld implements UnitWorld {

  private static final String TASK = "/tasks/{id:[1-9]\\d{0,17}}";

  @Override
  public Map<String, String> fill(ApplicationContext context, UnitId unit) {
    LocalDate day = LocalDate.of(2018, 1, 10);
    CommitmentId id = CommitmentWorld.add(context, unit, day.plusYears(1), day);
    context.getBean(CommitmentHistoryStore.class).putPart(id, unit, "Phần việc thử");
    Map<String, String> addresses = new TreeMap<>();
    addresses.put(TASK, "/tasks/" + id);
    addresses.put(TASK + "/do/{action:[a-z-]+}", "/tasks/" + id + "/do/receive");
    addresses.put(TASK + "/order/{action:[a-z-]+}", "/tasks/" + id + "/order/extend");
    addresses.put(TASK + "/evidence", "/tasks/" + id + "/evidence");
    addresses.put(TASK + "/evidence/{evidence:[1-9]\\d{0,17}}", "/tasks/" + id + "/evidence/1");
    addresses.put(TASK + "/parts", "/tasks/" + id + "/parts");
    addresses.put(TASK + "/parts/done", "/tasks/" + id + "/parts/done");
    addresses.put(TASK + "/comments", "/tasks/" + id + "/comments");
    return addresses;
  }
}

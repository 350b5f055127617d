package vn.haidang.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import vn.haidang.documents.Citations;
import vn.haidang.documents.CitedDocument;
import vn.haidang.testing.PageWorld;
import vn.haidang.testing.SharedDocuments;

/**
 * The reference plan as a draft, with another file of the same identity that waits for an answer.
 */
public final class ReferencePlanWorld implements PageWorld {

  @Override
  public Map<String, String> fill(ApplicationContext context) {
    PlanIntake intake = context.getBean(PlanIntake.class);
    byte[] bytes = referencePlan();
    Intake first =
        intake.receive(new Upload("08-KH-UBND.txt", bytes, "vanphong", "page-world-1", null));
    PlanId plan =
        switch (first) {
          case Intake.Drafted drafted -> drafted.plan();
          case Intake.AlreadyHere here -> here.plan();
          case Intake other ->
              throw new IllegalStateException("the reference plan was not taken in: " + other);
        };
    Map<String, String> addresses = new HashMap<>();
    addresses.put("plan", plan.toString());
    addresses.put("upload", waiting(intake, bytes).toString());
    addresses.put(
        "/api/v1/plans/{plan:\\d+}/comparison",
        "/api/v1/plans/" + plan + "/comparison?from=1&to=1");
    addresses.putAll(library(context));
    return addresses;
  }

  private static UploadId waiting(PlanIntake intake, byte[] bytes) {
    String changed = new String(bytes, StandardCharsets.UTF_8) + "\nBản gửi lại.\n";
    Upload again =
        new Upload(
            "08-KH-UBND-lai.txt",
            changed.getBytes(StandardCharsets.UTF_8),
            "vanphong",
            "page-world-2",
            null);
    return switch (intake.receive(again)) {
      case Intake.Asked asked -> asked.question().upload();
      case Intake other -> throw new IllegalStateException("no question was asked: " + other);
    };
  }

  private static Map<String, String> library(ApplicationContext context) {
    Citations citations = context.getBean(Citations.class);
    CitedDocument unclear = citations.listUnresolved().getFirst();
    Map<String, String> addresses = new HashMap<>();
    addresses.put("/documents/{id:[1-9]\\d{0,17}}", "/documents/" + unclear.citing());
    addresses.put(
        "/documents/{id:[1-9]\\d{0,17}}/original", "/documents/" + unclear.citing() + "/original");
    addresses.put(
        "/documents/citations/{id:[1-9]\\d{0,17}}", "/documents/citations/" + unclear.id());
    addresses.put("document", unclear.citing().toString());
    addresses.put("citation", unclear.id().toString());
    return addresses;
  }

  private static byte[] referencePlan() {
    try {
      return Files.readAllBytes(SharedDocuments.referencePlan());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

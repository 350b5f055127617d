package vn.haidang.house;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.annotation.Annotation;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import vn.haidang.platform.Audit;

/**
 * No endpoint changes anything without a line in the audit: from every one that is not a reading,
 * the calls lead to the audit. That the line stands in the transaction of the change is the audit's
 * own demand.
 */
class AuditCoverageTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("vn.haidang");

  private static final Map<JavaClass, Set<JavaCodeUnit>> LISTENERS = listeners();

  private static final String OWN_FILTERS =
      "filters that somebody keeps for himself; they change nothing of the work";

  /** Endpoints that write no line, each with its reason. */
  private static final Map<String, String> SILENT =
      Map.ofEntries(
          entry(
              "AppearancePages#choose", "the colours of a page, kept by the visitor's own browser"),
          entry(
              "SecondFactorPages#offer", "a secret nobody uses yet; its confirmation is recorded"),
          entry("SavedFilterController#save", OWN_FILTERS),
          entry("SavedFilterController#forget", OWN_FILTERS),
          entry("TaskResultsApi#saveFilter", OWN_FILTERS),
          entry("TaskResultsApi#forgetFilter", OWN_FILTERS));

  @Test
  void everyEndpointThatChangesSomethingLeadsToTheAudit() {
    Set<String> forgetful = new TreeSet<>();
    changing()
        .forEach((name, method) -> {
          if (!leadsToTheAudit(method)) {
            forgetful.add(name);
          }
        });
    assertThat(forgetful)
        .as("endpoints from which no call leads to Audit; record the change, or say here why not")
        .containsExactlyInAnyOrderElementsOf(SILENT.keySet());
  }

  @Test
  void readingLeadsThereOnlyWhereAReadingIsRecorded() {
    Set<String> recording = new TreeSet<>();
    Map<String, JavaMethod> readings = annotated(Set.of(GetMapping.class));
    readings.forEach((name, method) -> {
      if (leadsToTheAudit(method)) {
        recording.add(name);
      }
    });
    assertThat(recording)
        .as("the audit taken along, and the return from a provider, which signs in")
        .containsExactlyInAnyOrder("AuditPages#csv", "OutsideSignInPages#arrive");
  }

  private static Map<String, JavaMethod> changing() {
    return annotated(
        Set.of(PostMapping.class, PutMapping.class, PatchMapping.class, DeleteMapping.class));
  }

  private static Map<String, JavaMethod> annotated(Set<Class<? extends Annotation>> annotations) {
    Map<String, JavaMethod> endpoints = new TreeMap<>();
    for (JavaClass controller : CLASSES) {
      for (JavaMethod method : controller.getMethods()) {
        if (annotations.stream().anyMatch(method::isAnnotatedWith)) {
          endpoints.put(controller.getSimpleName() + "#" + method.getName(), method);
        }
      }
    }
    assertThat(endpoints).hasSizeGreaterThan(50);
    return endpoints;
  }

  private static boolean leadsToTheAudit(JavaCodeUnit start) {
    Set<JavaCodeUnit> seen = new HashSet<>(Set.of(start));
    Deque<JavaCodeUnit> open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      for (JavaAccess<?> call : open.poll().getAccessesFromSelf()) {
        if (call.getTargetOwner().isEquivalentTo(Audit.class)) {
          return true;
        }
        for (JavaCodeUnit next : targets(call)) {
          if (seen.add(next)) {
            open.add(next);
          }
        }
      }
    }
    return false;
  }

  /** What listens at once, in the transaction of the sender, by the event it waits for. */
  private static Map<JavaClass, Set<JavaCodeUnit>> listeners() {
    Map<JavaClass, Set<JavaCodeUnit>> listeners = new HashMap<>();
    for (JavaClass component : CLASSES) {
      for (JavaMethod method : component.getMethods()) {
        if (method.isAnnotatedWith(EventListener.class)
            && !method.isMetaAnnotatedWith(TransactionalEventListener.class)) {
          JavaClass event = method.getRawParameterTypes().getFirst();
          listeners.computeIfAbsent(event, any -> new HashSet<>()).add(method);
        }
      }
    }
    return listeners;
  }

  /**
   * The code a call may reach: what is called, what stands in for it below, and where an event is
   * made, whoever listens to it.
   */
  private static Set<JavaCodeUnit> targets(JavaAccess<?> call) {
    Set<JavaCodeUnit> targets = new HashSet<>();
    JavaClass owner = call.getTargetOwner();
    if (!owner.getPackageName().startsWith("vn.haidang")) {
      return targets;
    }
    addNamed(targets, owner, call.getName());
    if (call.getName().equals(JavaConstructor.CONSTRUCTOR_NAME)) {
      targets.addAll(LISTENERS.getOrDefault(owner, Set.of()));
    }
    owner.getAllSubclasses().forEach(below -> addNamed(targets, below, call.getName()));
    return targets;
  }

  private static void addNamed(Set<JavaCodeUnit> targets, JavaClass owner, String name) {
    for (JavaCodeUnit unit : owner.getCodeUnits()) {
      if (unit.getName().equals(name)) {
        targets.add(unit);
      }
    }
  }
}

package vn.haidang.browser;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a {@link BrowserTest} its program and its browser. Where no browser is installed the tests
 * are skipped with a line that says so; where one is required, they fail.
 */
final class BrowserExtension implements ExecutionCondition, ParameterResolver {

  private static final ExtensionContext.Namespace HERE =
      ExtensionContext.Namespace.create(BrowserExtension.class);

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (Chromium.find().isPresent()) {
      return ConditionEvaluationResult.enabled("Chromium found");
    }
    String reason =
        "no Chromium on this machine (apt-get install chromium, or set HAIDANG_CHROMIUM)";
    if (Chromium.isRequired()) {
      throw new IllegalStateException(reason + ", and here the browser tests are required");
    }
    System.out.println("SKIPPED " + context.getDisplayName() + ": " + reason);
    return ConditionEvaluationResult.disabled(reason);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == Program.class || type == Office.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    ExtensionContext ofClass = ofClass(context);
    ExtensionContext.Store store = ofClass.getStore(HERE);
    Program program = program(ofClass);
    if (parameter.getParameter().getType() == Program.class) {
      return program;
    }
    Chromiums browsers =
        context
            .getRoot()
            .getStore(HERE)
            .computeIfAbsent(Chromiums.class, key -> new Chromiums(), Chromiums.class);
    return store.computeIfAbsent(Office.class, key -> new Office(program, browsers), Office.class);
  }

  /**
   * Its own, started as on a new machine, which ends with the class; or the shared one, which ends
   * with the last class.
   */
  private static Program program(ExtensionContext ofClass) {
    Class<?> test = ofClass.getRequiredTestClass();
    BrowserTest asked = test.getAnnotation(BrowserTest.class);
    if (asked.share().isEmpty()) {
      String name = test.getSimpleName();
      return ofClass
          .getStore(HERE)
          .computeIfAbsent(
              Program.class, key -> Program.start(name, asked.startedWith()), Program.class);
    }
    return ofClass
        .getRoot()
        .getStore(HERE)
        .computeIfAbsent(
            "program " + asked.share(),
            key -> Program.startWithoutUnpacking(asked.share(), asked.startedWith()),
            Program.class);
  }

  private static ExtensionContext ofClass(ExtensionContext context) {
    return context.getTestMethod().isPresent() ? context.getParent().orElseThrow() : context;
  }
}

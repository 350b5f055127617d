package vn.haidang.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.lang.conditions.ArchConditions.haveNameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;
import vn.haidang.Application;
import vn.haidang.platform.Exempt;

/** The eight rules of the house; each says why it is there and, by that, how to obey it. */
class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("vn.haidang");

  private static final Set<String> SYSTEM_CLOCKS =
      Set.of("system", "systemUTC", "systemDefaultZone", "tick", "tickSeconds");

  @Test
  void modulesUseOnlyWhatTheyDeclare() {
    ApplicationModules.of(Application.class).verify();
  }

  @Test
  void packagesAreFlatWithAtMostOneKnownFolderBelow() {
    classes()
        .that(areNotExemptFrom("packagesAreFlatWithAtMostOneKnownFolderBelow"))
        .should(
            haveNameMatching(
                "vn\\.haidang(\\.kernel)?(\\.[a-z]+)?(\\.(web|published|feed))?\\.[A-Za-z_$0-9-]+"))
        .because(
            "a module is one flat package; what may be seen from outside is decided by visibility, and only web, published"
                + " and feed may stand below it")
        .check(CLASSES);
  }

  @Test
  void controllersAreInvisible() {
    classes()
        .that()
        .areMetaAnnotatedWith(Controller.class)
        .should()
        .bePackagePrivate()
        .allowEmptyShould(true)
        .because(
            "a page is reached by its address, never by a call; make the class and its methods package-private")
        .check(CLASSES);
  }

  @Test
  void onlyStoresSpeakSql() {
    noClasses()
        .that(areNotExemptFrom("onlyStoresSpeakSql"))
        .and()
        .haveNameNotMatching(".*Store(\\$.*)?")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..")
        .because(
            "who wants to know which SQL touches a table looks into one class; move the statement into a …Store")
        .check(CLASSES);
    classes()
        .that()
        .haveSimpleNameEndingWith("Store")
        .and()
        .resideOutsideOfPackage("vn.haidang.kernel..")
        .should()
        .bePackagePrivate()
        .allowEmptyShould(true)
        .because("other modules ask the module, not its tables")
        .check(CLASSES);
  }

  @Test
  void theKernelKnowsNoFrameworkAndNoOutsideWorld() {
    noClasses()
        .that()
        .resideInAPackage("vn.haidang.kernel..")
        .should()
        .dependOnClassesThat(
            describe(
                "belong to a framework, to input and output or to a module",
                type ->
                    type.getPackageName()
                            .matches(
                                "(org\\.springframework|jakarta|javax|java\\.sql|java\\.net|java\\.nio\\.file|org\\.slf4j|gg\\.jte).*")
                        || isInputOrOutput(type)
                        || type.getPackageName().matches("vn\\.haidang(\\.(?!kernel).*)?")))
        .because(
            "the kernel is a function from text to findings, so that it can be tested and measured alone")
        .check(CLASSES);
  }

  @Test
  void theTimeOfDayComesFromTheClockBean() {
    noClasses()
        .that(areNotExemptFrom("theTimeOfDayComesFromTheClockBean"))
        .should()
        .callMethodWhere(
            target(
                describe(
                    "reads the computer's clock",
                    (CodeUnitCallTarget call) -> readsTheComputersClock(call))))
        .because(
            "deadlines are tested by setting the clock; take java.time.Clock in the constructor and pass it to now(clock)")
        .check(CLASSES);
  }

  @Test
  void officialNumbersAreExact() {
    noFields()
        .that()
        .areNotStatic()
        .and()
        .areDeclaredInClassesThat()
        .resideInAnyPackage(
            "vn.haidang.kernel.quantity..",
            "vn.haidang.kernel.time..",
            "vn.haidang.kernel.legaltext..",
            "vn.haidang.plan..",
            "vn.haidang.measures..",
            "vn.haidang.commitments..",
            "vn.haidang.reporting..")
        .should(
            com.tngtech.archunit.lang.conditions.ArchConditions.haveRawType(
                describe(
                    "a binary fraction",
                    type ->
                        Set.of("double", "float", "java.lang.Double", "java.lang.Float")
                            .contains(type.getName()))))
        .allowEmptyShould(true)
        .because("0.1 + 0.2 is not 0.3 in binary; a printed figure is a BigDecimal with its unit")
        .check(CLASSES);
  }

  @Test
  void nothingHasANameThatSaysNothing() {
    noClasses()
        .should(
            haveNameMatching(
                ".*\\.(util|utils|common|helper|helpers|dto|impl|api|model|service|base|misc)\\..*"))
        .orShould(haveNameMatching(".*(Manager|Helper|Utils?|Dto|Impl|Service|Base)"))
        .because("a name from the dictionary tells an official what the thing is")
        .check(CLASSES);
  }

  @Test
  void theExemptionsAreTheseAndNoOthers() {
    List<String> exempt =
        CLASSES.stream()
            .filter(type -> type.isAnnotatedWith(Exempt.class))
            .map(type ->
                type.getSimpleName() + " from " + type.getAnnotationOfType(Exempt.class).from())
            .sorted()
            .toList();

    assertThat(exempt)
        .containsExactly(
            "DatabaseAccess from onlyStoresSpeakSql",
            "Migrations from onlyStoresSpeakSql",
            "OwnPostgres from onlyStoresSpeakSql",
            "TimeOfDay from theTimeOfDayComesFromTheClockBean");
  }

  private static DescribedPredicate<JavaClass> areNotExemptFrom(String rule) {
    return describe(
        "are not exempt",
        type -> {
          JavaClass top = outermost(type);
          return !(top.isAnnotatedWith(Exempt.class)
              && top.getAnnotationOfType(Exempt.class).from().equals(rule));
        });
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
  }

  private static boolean isInputOrOutput(JavaClass type) {
    return type.getPackageName().equals("java.io")
        && !Set.of("Serializable", "ObjectInputStream", "InvalidObjectException")
            .contains(type.getSimpleName());
  }

  private static boolean readsTheComputersClock(CodeUnitCallTarget call) {
    String owner = call.getOwner().getName();
    boolean hasClock =
        call.getRawParameterTypes().stream()
            .anyMatch(type -> type.getName().equals("java.time.Clock"));
    return owner.startsWith("java.time.") && call.getName().equals("now") && !hasClock
        || owner.equals("java.time.Clock") && SYSTEM_CLOCKS.contains(call.getName())
        || owner.equals("java.lang.System") && call.getName().equals("currentTimeMillis");
  }
}

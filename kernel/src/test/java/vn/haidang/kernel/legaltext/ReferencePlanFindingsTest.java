package vn.haidang.kernel.legaltext;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the compiler says of the plan of 2018, beyond the table of accuracy. */
class ReferencePlanFindingsTest {

  private final Locale before = Locale.getDefault();

  @AfterEach
  void giveTheLocaleBack() {
    Locale.setDefault(before);
  }

  private static CompiledPlan plan() {
    return PlanCompiler.compile(Shared.source(Shared.referencePlan()));
  }

  private static List<String> at(CompiledPlan plan, DiagnosticCode code) {
    return plan.diagnostics().stream()
        .filter(one -> one.code().equals(code.code()))
        .map(Diagnostic::section)
        .toList();
  }

  @Test
  void nothingIsImpossibleAndTwoOddFiguresAreExplainedByRounding() {
    CompiledPlan plan = plan();
    assertThat(at(plan, DiagnosticCode.RATIO_IMPOSSIBLE)).isEmpty();
    assertThat(at(plan, DiagnosticCode.SUM_IMPOSSIBLE)).isEmpty();
    assertThat(at(plan, DiagnosticCode.RATIO_EXPLAINED_BY_ROUNDING)).containsExactly("PL.4-3");
    assertThat(at(plan, DiagnosticCode.SUM_EXPLAINED_BY_ROUNDING)).containsExactly("PL.4");
    assertThat(at(plan, DiagnosticCode.TARGET_DIFFERS_FROM_APPENDIX)).isEmpty();
  }

  @Test
  void theUndatedDirectiveAndTheTwoDocumentsOfOneNumberAreFound() {
    CompiledPlan plan = plan();
    assertThat(at(plan, DiagnosticCode.CITATION_UNDATED)).contains("II.6.5");
    assertThat(at(plan, DiagnosticCode.CITATION_NUMBER_AMBIGUOUS)).containsExactly("II.7.1");
    assertThat(at(plan, DiagnosticCode.CITATION_MISSING_NUMBER_WORD))
        .containsExactly("II.5.1", "II.7.2");
  }

  @Test
  void textAndAppendixAreHeldAgainstEachOther() {
    CompiledPlan plan = plan();
    assertThat(plan.reconciliation()).hasSize(13);
    assertThat(at(plan, DiagnosticCode.TARGET_NOT_IN_APPENDIX)).containsExactly("II.1.6");
    assertThat(at(plan, DiagnosticCode.TARGET_LOOSER_IN_APPENDIX)).containsExactly("II.4.2");
    assertThat(at(plan, DiagnosticCode.TARGET_BELOW_BASE)).containsExactly("PL.10-2", "PL.15");
  }

  @Test
  void theNumberThatSharesNoPlaceWithItsPartsInTheBudgetOf2017IsExplainedByRounding() {
    CompiledPlan plan = PlanCompiler.compile(Shared.source(Shared.document("064")));
    assertThat(at(plan, DiagnosticCode.SUM_EXPLAINED_BY_ROUNDING)).hasSize(1);
    assertThat(at(plan, DiagnosticCode.SUM_IMPOSSIBLE)).isEmpty();
  }

  @Test
  void everyFindingIsInTheTextWhereItSaysItIs() {
    CompiledPlan plan = plan();
    plan.targets().forEach(one -> assertThat(one.span().in(plan.text())).isEqualTo(one.quote()));
    plan.deadlines().forEach(one -> assertThat(one.span().in(plan.text())).isEqualTo(one.quote()));
    plan.responsible()
        .forEach(one -> assertThat(one.span().in(plan.text())).isEqualTo(one.quote()));
    plan.projects().forEach(one -> assertThat(one.span().in(plan.text())).isEqualTo(one.quote()));
    plan.citations().stream()
        .flatMap(one -> one.mentions().stream())
        .forEach(one -> assertThat(one.span().in(plan.text())).isEqualTo(one.raw()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"vi", "en", "tr"})
  void theLanguageOfTheMachineChangesNothing(String language) {
    CompiledPlan here = plan();
    Locale.setDefault(Locale.of(language));
    assertThat(plan()).isEqualTo(here);
  }
}

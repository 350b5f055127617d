package vn.haidang.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.haidang.kernel.legaltext.Diagnostic.Severity;
import vn.haidang.kernel.legaltext.Responsibility.Role;
import vn.haidang.kernel.legaltext.Span;
import vn.haidang.kernel.legaltext.Target.Comparator;
import vn.haidang.kernel.legaltext.Target.Measure;

/**
 * What an item says, typed by its kind. The same shapes hold the compiler's proposal and the
 * official's correction.
 *
 * <p>They are kept as JSON beside the item, so they only grow: a component is never renamed or
 * removed.
 *
 * <p>Longer than usual: a sealed interface with all its records, which are read side by side.
 */
public sealed interface Finding {

  ItemKind kind();

  /** The words of the document it rests on. */
  String quote();

  /** The agencies it names; most kinds name none. */
  default List<String> agencyNames() {
    return List.of();
  }

  /** Which units those names mean, where an official has said so. */
  default List<UnitChoice> units() {
    return List.of();
  }

  /** The unit that an official has chosen for a name. */
  default Optional<UnitChoice> chosenFor(String name) {
    return units().stream().filter(choice -> choice.name().equals(name)).findFirst();
  }

  private static List<String> both(List<String> one, List<String> other) {
    return Stream.concat(one.stream(), other.stream()).toList();
  }

  /**
   * A duty.
   *
   * @param lead agencies that lead, as printed or as an official put them; empty while nobody has
   *     been named
   * @param deadline as printed
   * @param parts the further paragraphs and sentences of a compound task
   * @param units which units the agencies are, where an official has said so
   */
  record Task(
      String label,
      @Nullable String parent,
      String quote,
      List<String> lead,
      List<String> partners,
      @Nullable String deadline,
      @Nullable String deliverable,
      List<Part> parts,
      List<UnitChoice> units)
      implements Finding {
    public Task {
      lead = List.copyOf(lead);
      partners = List.copyOf(partners);
      parts = List.copyOf(parts);
      units = UnitChoice.among(units, both(lead, partners));
    }

    /** One whose agencies nobody has bound to units. */
    public Task(
        String label,
        @Nullable String parent,
        String quote,
        List<String> lead,
        List<String> partners,
        @Nullable String deadline,
        @Nullable String deliverable,
        List<Part> parts) {
      this(label, parent, quote, lead, partners, deadline, deliverable, parts, List.of());
    }

    @Override
    public ItemKind kind() {
      return ItemKind.TASK;
    }

    /** The same with other agencies; {@code chosen} says which units some of them are. */
    public Task withAgencies(List<String> lead, List<String> partners, List<UnitChoice> chosen) {
      return new Task(
          label,
          parent,
          quote,
          lead,
          partners,
          deadline,
          deliverable,
          parts,
          UnitChoice.with(units, chosen));
    }

    @Override
    public List<String> agencyNames() {
      return both(lead, partners);
    }
  }

  /** One paragraph of a compound task. */
  record Part(String address, String text, Span span) {}

  /** A figure to be reached. Components as in {@link vn.haidang.kernel.legaltext.Target}. */
  record Target(
      String quote,
      String indicator,
      Comparator comparator,
      BigDecimal value,
      @Nullable BigDecimal valueMax,
      @Nullable String unit,
      Measure measure,
      @Nullable String period,
      @Nullable LocalDate by,
      boolean approximate,
      boolean aspiration,
      @Nullable BigDecimal baseline,
      @Nullable String per,
      @Nullable String appendixRow)
      implements Finding {
    @Override
    public ItemKind kind() {
      return ItemKind.TARGET;
    }
  }

  /**
   * An aim or milestone without a figure.
   *
   * @param aim "keep-rank", "improve-rank", "milestone", "aim"
   */
  record Qualitative(String quote, String aim) implements Finding {
    @Override
    public ItemKind kind() {
      return ItemKind.QUALITATIVE;
    }
  }

  /**
   * A document the text refers to. Which record of the library is meant is the library's knowledge:
   * {@code vn.haidang.documents.Citations}.
   */
  record Citation(
      @Nullable String number,
      @Nullable String type,
      @Nullable LocalDate date,
      @Nullable String issuer,
      @Nullable String name,
      List<Mention> mentions)
      implements Finding {
    public Citation {
      mentions = List.copyOf(mentions);
      if (mentions.isEmpty()) {
        throw new IllegalArgumentException("a citation without a place: from 1 mention");
      }
    }

    @Override
    public ItemKind kind() {
      return ItemKind.CITATION;
    }

    @Override
    public String quote() {
      return mentions.getFirst().raw();
    }
  }

  /** One place where a document is cited, as printed. */
  record Mention(String section, Span span, String raw) {}

  /**
   * Agencies named for a part of the text, and what it gives them to do.
   *
   * @param units which units they are, where an official has said so
   */
  record Responsibility(String quote, List<String> agencies, Role role, List<UnitChoice> units)
      implements Finding {
    public Responsibility {
      agencies = List.copyOf(agencies);
      units = UnitChoice.among(units, agencies);
    }

    /** One whose agencies nobody has bound to units. */
    public Responsibility(String quote, List<String> agencies, Role role) {
      this(quote, agencies, role, List.of());
    }

    @Override
    public List<String> agencyNames() {
      return agencies;
    }

    @Override
    public ItemKind kind() {
      return ItemKind.RESPONSIBILITY;
    }
  }

  /** A time limit. Components as in {@link vn.haidang.kernel.legaltext.Deadline}. */
  record Deadline(
      String quote,
      @Nullable String subject,
      @Nullable LocalDate date,
      @Nullable String comparator,
      @Nullable LocalDate start,
      @Nullable String rule,
      @Nullable String recurrence,
      @Nullable String relative,
      @Nullable String condition)
      implements Finding {
    @Override
    public ItemKind kind() {
      return ItemKind.DEADLINE;
    }
  }

  /**
   * Who reports what to whom, and when. Components as in {@link
   * vn.haidang.kernel.legaltext.ReportDuty}.
   *
   * @param units which units the agencies are, where an official has said so
   */
  record ReportDuty(
      String quote,
      List<String> who,
      @Nullable String what,
      List<String> to,
      @Nullable String recurrence,
      @Nullable String rule,
      @Nullable LocalDate date,
      List<UnitChoice> units)
      implements Finding {
    public ReportDuty {
      who = List.copyOf(who);
      to = List.copyOf(to);
      units = UnitChoice.among(units, both(who, to));
    }

    /** One whose agencies nobody has bound to units. */
    public ReportDuty(
        String quote,
        List<String> who,
        @Nullable String what,
        List<String> to,
        @Nullable String recurrence,
        @Nullable String rule,
        @Nullable LocalDate date) {
      this(quote, who, what, to, recurrence, rule, date, List.of());
    }

    @Override
    public List<String> agencyNames() {
      return both(who, to);
    }

    @Override
    public ItemKind kind() {
      return ItemKind.REPORT_DUTY;
    }
  }

  /** A project, programme or building work. */
  record Project(String quote, String name, @Nullable String place, @Nullable String milestone)
      implements Finding {
    @Override
    public ItemKind kind() {
      return ItemKind.PROJECT;
    }
  }

  /**
   * A row of an appendix.
   *
   * @param cells as printed
   * @param figures those cells that could be read as figures
   */
  record Indicator(
      String quote,
      String appendix,
      @Nullable String number,
      @Nullable String group,
      @Nullable String parent,
      @Nullable String name,
      @Nullable String unit,
      List<String> cells,
      List<Figure> figures)
      implements Finding {
    public Indicator {
      cells = List.copyOf(cells);
      figures = List.copyOf(figures);
    }

    @Override
    public ItemKind kind() {
      return ItemKind.INDICATOR;
    }
  }

  /**
   * A figure in a row.
   *
   * @param column 0-based; {@code heading} is what stands above it
   */
  record Figure(
      int column,
      String heading,
      BigDecimal value,
      @Nullable BigDecimal valueMax,
      Comparator comparator) {}

  /**
   * A doubt of the compiler.
   *
   * @param message English, with the arguments filled in; the Vietnamese sentence for {@code code}
   *     lives in the messages
   * @param related further places to look at
   */
  record Diagnostic(
      String quote,
      String code,
      Severity severity,
      String message,
      List<String> arguments,
      List<Span> related)
      implements Finding {
    public Diagnostic {
      arguments = List.copyOf(arguments);
      related = List.copyOf(related);
    }

    @Override
    public ItemKind kind() {
      return ItemKind.DIAGNOSTIC;
    }
  }
}

package vn.haidang.organisation.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import vn.haidang.organisation.EventKind;

/** A step of the form for a reorganisation. */
public enum DraftStep {

  /** What, when, by which document. */
  BASIS,
  /** Which units take part. */
  UNITS,
  /** What stands from the day on. */
  AFTER,
  /** Who takes over what of whom. */
  HEIRS,
  /** What would happen. */
  PREVIEW;

  /** The steps that this kind of event needs, in order. */
  public static List<DraftStep> of(EventKind kind) {
    return switch (kind) {
      case FOUND -> List.of(BASIS, AFTER, PREVIEW);
      case RENAME, LEVEL_CHANGE -> List.of(BASIS, UNITS, AFTER, PREVIEW);
      case MERGE, SPLIT, DISSOLVE -> List.of(BASIS, UNITS, AFTER, HEIRS, PREVIEW);
      case FUNCTION_TRANSFER -> List.of(BASIS, UNITS, HEIRS, PREVIEW);
    };
  }

  /** The step after this one. */
  DraftStep next(EventKind kind) {
    List<DraftStep> all = of(kind);
    return all.get(Math.min(all.indexOf(this) + 1, all.size() - 1));
  }

  /** As it stands in the address. */
  public String path() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<DraftStep> find(String path) {
    return Stream.of(values()).filter(step -> step.path().equals(path)).findFirst();
  }

  /** The step in which what stands at this place can be put right. */
  static DraftStep ofPlace(String place) {
    String field = place.replaceFirst("\\..*", "");
    return switch (field) {
      case "on", "legalBasis" -> BASIS;
      case "before" -> UNITS;
      case "parts", "functions" -> HEIRS;
      default -> AFTER;
    };
  }

  /**
   * The field at this place: {@code after.1.name} is {@code name.1}; a whole list is the whole
   * step.
   */
  static String field(String place) {
    String[] parts = place.split("\\.");
    return switch (parts[0]) {
      case "after" -> parts.length < 3 ? "" : parts[2].toLowerCase(Locale.ROOT) + "." + parts[1];
      case "on", "legalBasis" -> parts[0];
      case "parts" -> parts.length < 2 ? "" : "parts." + parts[1];
      default -> "";
    };
  }

  /** The key of its name in the messages. */
  public String messageKey() {
    return "reorganisations.step." + path();
  }
}

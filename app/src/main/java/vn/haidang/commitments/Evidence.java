package vn.haidang.commitments;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.haidang.documents.DocumentId;
import vn.haidang.documents.FileId;
import vn.haidang.kernel.time.Period;
import vn.haidang.measures.published.PublishedFigure;
import vn.haidang.organisation.UnitId;

/**
 * Something that shows how far a commitment is: a file, a document of the library, a figure of an
 * indicator, or words that name a document.
 *
 * @param file null: there is none
 * @param document of the library; null: none
 * @param figure null: none
 * @param judgement of the assigning office; null: it has not judged yet
 */
public record Evidence(
    long id,
    String title,
    String words,
    @Nullable KeptFile file,
    @Nullable DocumentId document,
    @Nullable Figure figure,
    Instant offeredAt,
    String offeredBy,
    @Nullable Judgement judgement) {

  /**
   * A file that was handed in, as it is kept.
   *
   * @param sha256 fingerprint of its bytes, lower-case hexadecimal
   */
  public record KeptFile(FileId id, String name, String sha256, long size) {}

  /**
   * A figure as it was handed in. What was known then stays here, whatever is known later.
   *
   * @param indicator its number
   * @param unit whose figure it is
   * @param measure unit of measurement
   * @param status {@code ESTIMATE}, {@code PRELIMINARY} or {@code OFFICIAL}
   * @param knownSince and {@code delivery}: which vintage it is
   */
  public record Figure(
      int indicator,
      UnitId unit,
      Period period,
      BigDecimal value,
      String measure,
      String status,
      Instant knownSince,
      int delivery) {

    static Figure of(PublishedFigure known) {
      return new Figure(
          known.indicator().id(),
          known.unit(),
          known.period(),
          known.value(),
          known.indicator().unit(),
          known.status(),
          known.knownSince(),
          known.delivery());
    }

    /** The key of the status in the messages. */
    public String statusKey() {
      return "measures.status." + status;
    }

    /** Whether what is known later says something else: another value or another status. */
    boolean isCorrectedBy(PublishedFigure later) {
      return later.isAfter(knownSince, delivery)
          && (later.value().compareTo(value) != 0 || !later.status().equals(status));
    }
  }

  /**
   * What the assigning office says of it.
   *
   * @param reason empty where it was accepted without one
   */
  public record Judgement(boolean accepted, String by, Instant at, String reason) {}

  /** Whether it waits for the office. */
  public boolean isWaiting() {
    return judgement == null;
  }
}

package vn.haidang.commitments;

import java.time.Instant;
import java.util.Arrays;
import vn.haidang.documents.DocumentId;
import vn.haidang.kernel.time.Period;
import vn.haidang.organisation.UnitId;

/** What is handed in to show how far a commitment is. */
public sealed interface Proof {

  /** A file, byte for byte. */
  record Attached(String name, byte[] bytes) implements Proof {

    @Override
    public boolean equals(Object other) {
      return other instanceof Attached that
          && name.equals(that.name)
          && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
      return name.hashCode() * 31 + Arrays.hashCode(bytes);
    }
  }

  /** A document that the library holds or knows by name. */
  record OfLibrary(DocumentId document) implements Proof {}

  /**
   * A figure of an indicator as it was known at a moment.
   *
   * @param indicator its number
   */
  record OfFigure(int indicator, UnitId unit, Period period, Instant at) implements Proof {}

  /** Nothing but the words beside it, such as a document the library does not know. */
  record Stated() implements Proof {}
}

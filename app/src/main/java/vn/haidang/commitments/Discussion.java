package vn.haidang.commitments;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.SignedIn;

/** Words that are exchanged about a commitment; they stay in its history. */
@Component
public class Discussion {

  private final Commitments commitments;
  private final Journal journal;

  Discussion(Commitments commitments, Journal journal) {
    this.commitments = commitments;
    this.journal = journal;
  }

  /** A word in the discussion. */
  @Transactional
  public void comment(CommitmentId id, String text, SignedIn by) {
    commitments.get(id);
    if (text.isBlank()) {
      throw new RefusedException(Problem.of("commitments.text-missing"));
    }
    journal.note(id, "commitment.commented", text.strip(), Map.of(), by);
  }
}

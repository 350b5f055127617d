package vn.haidang.commitments;

import org.jspecify.annotations.Nullable;
import vn.haidang.organisation.UnitId;

/**
 * An obstacle as somebody reports it.
 *
 * @param proposal what he asks for; may be empty
 * @param remover who can remove it; null: only the level is known
 * @param task which work it holds up; null: none in particular
 */
public record NewObstacle(
    String text,
    String proposal,
    Competence competence,
    @Nullable UnitId remover,
    @Nullable CommitmentId task) {

  public NewObstacle {
    text = text.strip();
    proposal = proposal.strip();
  }
}

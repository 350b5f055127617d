package vn.haidang.documents;

import vn.haidang.platform.Problem;

/** What became of an action on a citation. */
public sealed interface CitationOutcome {

  /** Carried out; this is how it stands now. */
  record Kept(CitedDocument citation) implements CitationOutcome {}

  /** Not carried out; nothing has changed. */
  record Refused(Problem problem) implements CitationOutcome {}
}

package vn.haidang.plan;

/** The life of an edition. Issued and discarded are final. */
public enum EditionState {
  DRAFT,
  ISSUED,
  DISCARDED
}

package vn.haidang.kernel.quantity;

/** What arithmetic says about a printed result, given that its inputs were printed rounded. */
public enum Verdict {
  /** The printed inputs give the printed result. */
  EXACT,
  /** They do not, but some unrounded inputs that print like these do. */
  EXPLAINED_BY_ROUNDING,
  /** No inputs that print like these can give it. */
  IMPOSSIBLE
}
